/** The running server as seen from outside: its postmaster.pid, its process, its log. */
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './file-lock.ts'
import { PROGRAM_ENVIRONMENT, type PostgresHome } from './postgres-home.ts'

const READY_PATIENCE_MS = 120_000
const STOP_PATIENCE_MS = 30_000
const LOG_BYTES_KEPT = 10_000_000

export interface Postmaster {
  pid: number
  port: number
  isReady: boolean
}

/** The cluster's folder within a home. */
export function clusterOf(home: PostgresHome): string {
  return join(home.base, 'pg')
}

/** What postmaster.pid says, whether or not it is still true; null when there is no such file. */
export function readPostmasterFile(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: (lines[7] ?? '').startsWith('ready') }
  } catch {
    return null
  }
}

/** The live server of this cluster; null when none runs, or when the pid belongs to some other program by now. */
export function findRunning(cluster: string): Postmaster | null {
  const postmaster = readPostmasterFile(cluster)
  if (postmaster === null || !isAlive(postmaster.pid)) return null
  return readCommandLine(postmaster.pid).includes(cluster) ? postmaster : null
}

/**
 * Removes a postmaster.pid that names a live stranger or a dead process not yet reaped, which PostgreSQL itself would take
 * for a running server. Children of a killed server leave by themselves; they are waited for, since they share its memory.
 */
export async function clearStaleFile(cluster: string): Promise<void> {
  const postmaster = readPostmasterFile(cluster)
  if (postmaster === null) return
  for (let tries = 0; tries < 100 && hasOrphans(cluster); tries += 1) await sleep(100)
  if (isAlive(postmaster.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** Starts the server detached, so that Ctrl-C reaches the application first; returns null when the port was taken after all. */
export async function launchServer(home: PostgresHome, port: number, settings: Record<string, string>): Promise<Postmaster | null> {
  const cluster = clusterOf(home)
  const logFile = join(home.base, 'postgres.log')
  // What an earlier server said before its end is kept, within reason.
  const log = openSync(logFile, sizeOf(logFile) > LOG_BYTES_KEPT ? 'w' : 'a')
  const before = sizeOf(logFile)
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(home.programs, 'bin', 'postgres'), ['-D', cluster, '-p', String(port), ...options], {
    ...home.identity,
    cwd: '/',
    detached: true,
    env: PROGRAM_ENVIRONMENT,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | null = null
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`))
  child.unref()
  const deadline = performance.now() + READY_PATIENCE_MS
  while (performance.now() < deadline) {
    const postmaster = readPostmasterFile(cluster)
    if (postmaster !== null && postmaster.pid === child.pid && postmaster.isReady) return postmaster
    if (ended !== null) {
      const said = readFileSync(logFile).subarray(before).toString('utf8')
      if (/could not bind|Address already in use/.test(said)) return null
      throw new Error(`PostgreSQL did not start (${ended as string}): ${said.trim().split('\n').slice(-4).join(' | ')}`)
    }
    await sleep(10)
  }
  throw new Error(`PostgreSQL was not ready after ${READY_PATIENCE_MS / 1000} s; see ${logFile}`)
}

/** Stops the server, cutting its connections; harsher when it does not follow. */
export async function stopServer(cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const running = findRunning(cluster)
    if (running === null) return
    process.kill(running.pid, signal)
    for (let waited = 0; waited < STOP_PATIENCE_MS; waited += 20) {
      if (findRunning(cluster)?.pid !== running.pid) return
      await sleep(20)
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** The command line of a process; empty for one that is dead but not yet reaped. */
function readCommandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (process.platform === 'win32') {
      const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
      return execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' })
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Whether processes of a dead server are still about: each of them works inside the cluster's folder. */
function hasOrphans(cluster: string): boolean {
  if (process.platform !== 'linux') return false
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false
    try {
      return readlinkSync(`/proc/${entry}/cwd`) === cluster
    } catch {
      return false
    }
  })
}
