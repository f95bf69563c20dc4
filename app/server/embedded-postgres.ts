/**
 * The PostgreSQL that comes with the packages: made on first use, started when it is not running, shared by the processes
 * of one data folder, stopped by the last of them.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createCluster } from './create-cluster.ts'
import { withFileLock } from './file-lock.ts'
import { openFolder, preparePostgresHome, type PostgresHome } from './postgres-home.ts'
import { clearStaleFile, clusterOf, findRunning, launchServer, stopServer, type Postmaster } from './postgres-process.ts'
import { addUser, forgetUsers, hasUsers } from './server-users.ts'

const OWNER = 'postgres'
const APPLICATION = 'drb_app'
const DATABASE = 'drb'
const FIRST_PORT = 54_320
const PORTS_TRIED = 200
const WATCH_MS = 1_000

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  shared_buffers: '256MB',
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  // A browser that went away frees its query within a second.
  client_connection_check_interval: '1s',
}
const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

export interface EmbeddedPostgresOptions {
  /** Folder of the program's own data; the cluster lies in `pg` below it. */
  dataDir: string
  /** False gives up safety for speed: for tests alone. */
  durable?: boolean
  /** Starts the server again, on the same port, when it dies under this process. */
  keepAlive?: boolean
  /** Told of each step, one line. */
  log?: (line: string) => void
}

export interface EmbeddedPostgres {
  /** Address of the owner, for migrations and loads. */
  ownerUrl: string
  /** Address of the application's login; migrations create it with the password in this address. */
  appUrl: string
  port: number
  /** Leaves the server; the last process of the data folder stops it. */
  stop(): Promise<void>
}

/**
 * Starts the data folder's server, or joins the one that runs.
 * @throws with a remedy when this machine cannot run it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined)
  const isDurable = options.durable !== false
  const settings = isDurable ? SETTINGS : { ...SETTINGS, ...NOT_DURABLE }
  openFolder(resolve(options.dataDir))
  const dataDir = realpathSync(options.dataDir)
  const lock = join(dataDir, 'postgres.lock')

  const { home, ownerPassword, appPassword, port, note } = await withFileLock(lock, async () => {
    const home = preparePostgresHome(dataDir)
    const ownerPassword = readOrCreateSecret(join(home.base, 'owner-password'))
    const appPassword = readOrCreateSecret(join(home.base, 'app-password'))
    if (!existsSync(clusterOf(home))) {
      log('initdb')
      createCluster(home, { owner: OWNER, password: ownerPassword, database: DATABASE, isDurable })
    }
    let postmaster = findRunning(clusterOf(home))
    if (postmaster === null) {
      forgetUsers(dataDir)
      postmaster = await startOn(freePorts(), home, settings)
    }
    return { home, ownerPassword, appPassword, port: postmaster.port, note: addUser(dataDir) }
  })
  const cluster = clusterOf(home)

  let isStopping = false
  const restart = (): Promise<void> =>
    withFileLock(lock, async () => {
      if (isStopping || findRunning(cluster) !== null) return
      log(`PostgreSQL is gone; starting it again on port ${port}`)
      await startOn([port], home, settings)
    })
  const watch = options.keepAlive === true ? watchOver(cluster, restart, log) : undefined

  return {
    ownerUrl: addressOf(OWNER, ownerPassword, port),
    appUrl: addressOf(APPLICATION, appPassword, port),
    port,
    async stop() {
      isStopping = true
      clearInterval(watch)
      await withFileLock(lock, async () => {
        rmSync(note, { force: true })
        if (!hasUsers(dataDir)) await stopServer(cluster)
      })
    },
  }
}

async function startOn(ports: Iterable<number> | AsyncIterable<number>, home: PostgresHome, settings: Record<string, string>): Promise<Postmaster> {
  await clearStaleFile(clusterOf(home))
  for await (const port of ports) {
    const postmaster = await launchServer(home, port, settings)
    if (postmaster !== null) return postmaster
  }
  throw new Error(`no free port for PostgreSQL between ${FIRST_PORT} and ${FIRST_PORT + PORTS_TRIED - 1}`)
}

async function* freePorts(): AsyncGenerator<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    if (await isFree(port)) yield port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}

function watchOver(cluster: string, restart: () => Promise<void>, log: (line: string) => void): NodeJS.Timeout {
  let isRestarting = false
  const timer = setInterval(() => {
    if (isRestarting || findRunning(cluster) !== null) return
    isRestarting = true
    restart()
      .catch((error: unknown) => log(`PostgreSQL could not be started again: ${String(error)}`))
      .finally(() => (isRestarting = false))
  }, WATCH_MS)
  timer.unref()
  return timer
}

function readOrCreateSecret(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8')
}

function addressOf(user: string, password: string, port: number): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${DATABASE}`
}
