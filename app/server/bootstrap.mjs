/**
 * Runs before `npm start` and `npm test`, on plain Node: installs the packages when the lock file has changed since the last
 * time, and with the word `build` builds the application when its sources have changed.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const INSTALL_MARK = join(ROOT, 'node_modules', '.installed')
const BUILD_MARK = join(ROOT, 'build', '.sources')
/** What the program is made of: the mark of a build also says which program the figures of a database were made by. */
const SOURCES = ['app', 'etl', 'sql', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.program.config.ts']

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) fail(`Node 20 或更高版本 / Node 20 or later is needed; this is ${process.versions.node}`)
install()
if (process.argv.includes('build')) await build()

function install() {
  const hash = hashOf(['package-lock.json'])
  if (read(INSTALL_MARK) === hash) return
  say('安装依赖 / installing packages')
  // npm itself, when it runs this; the packages that build and test are needed even where NODE_ENV says production.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  if (npm === undefined) run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
  else run(process.execPath, [npm, ...args])
  writeFileSync(INSTALL_MARK, hash)
}

async function build() {
  const hash = hashOf(SOURCES)
  if (read(BUILD_MARK) === hash) return
  say('构建应用 / building the application')
  // Pages for browser and server, and beside them the programs that run on Node.
  await Promise.all([
    runBeside(['@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error']),
    runBeside(['vite/bin/vite.js', 'build', '--config', 'vite.program.config.ts', '--logLevel', 'error']),
  ])
  writeFileSync(BUILD_MARK, hash)
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
    spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], options).once('close', (code) => {
      if (code === 0) resolve()
      else fail(`失败 / failed: ${script} ${args.join(' ')}`)
    })
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
