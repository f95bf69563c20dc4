/**
 * Runs before `npm start` and `npm test`, on plain Node: installs the packages when the lock file has changed since the last
 * time, and builds the parts that it is named, when their sources have changed: `programs` that run on Node, `pages` for browser
 * and server.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const INSTALL_MARK = join(ROOT, 'node_modules', '.installed')
/** What each part is built by, and the mark of its sources; that of the programs also says by which the figures of a database were made. */
const PARTS = {
  programs: { say: '构建程序 / building the programs', mark: '.sources', command: ['vite/bin/vite.js', 'build', '--config', 'vite.program.config.ts'] },
  pages: { say: '构建页面 / building the pages', mark: '.pages', command: ['@remix-run/dev/dist/cli.js', 'vite:build'] },
}
const SOURCES = ['app', 'etl', 'sql', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.program.config.ts']

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
// crc32, which archives need, came with 20.15 and 22.2
if (major < 20 || (major === 20 && minor < 15) || (major === 22 && minor < 2) || major === 21) fail(`Node 20.15 或更高版本 / Node 20.15 or later is needed; this is ${process.versions.node}`)
install()
await build(Object.keys(PARTS).filter((name) => process.argv.includes(name)))

function install() {
  const hash = hashOf(['package-lock.json'])
  if (read(INSTALL_MARK) === hash) return
  // npm empties the folder first, and would empty another project's through a link.
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) fail('node_modules 是链接，请删除后重试 / node_modules is a link; remove it and try again')
  say('安装依赖 / installing packages')
  // npm itself, when it runs this; the packages that build and test are needed even where NODE_ENV says production.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  if (npm === undefined) run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
  else run(process.execPath, [npm, ...args])
  writeFileSync(INSTALL_MARK, hash)
}

async function build(names) {
  if (names.length === 0) return
  const hash = hashOf(SOURCES)
  await Promise.all(
    names.map(async (name) => {
      const part = PARTS[name]
      const mark = join(ROOT, 'build', part.mark)
      if (read(mark) === hash) return
      say(part.say)
      await runBeside(part.command)
      writeFileSync(mark, hash)
    }),
  )
}

/** A hash over names and contents, so that neither a checkout nor a copy, which change times alone, matters. */
function hashOf(paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0])
  for (const path of paths.flatMap(list)) hash.update(path).update('\0').update(readFileSync(join(ROOT, path))).update('\0')
  return hash.digest('hex')
}

function list(path) {
  const entry = join(ROOT, path)
  if (!existsSync(entry)) return []
  try {
    return readdirSync(entry).sort().flatMap((name) => list(`${path}/${name}`))
  } catch {
    return [path]
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function runBeside([script, ...args]) {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } }
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args, '--logLevel', 'error'], options)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else if (child.killed) process.exit(143)
      else fail(`失败 / failed: ${script} ${args.join(' ')}`)
    })
    process.once('SIGTERM', () => child.kill())
  })
}

function run(program, args) {
  try {
    execFileSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  } catch {
    fail(`失败 / failed: ${program} ${args.join(' ')}`)
  }
}

function say(line) {
  // Standard output belongs to the program that follows.
  process.stderr.write(`· ${line}\n`)
}

function fail(line) {
  process.stderr.write(`✗ ${line}\n`)
  process.exit(1)
}
