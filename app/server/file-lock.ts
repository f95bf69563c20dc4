/** A lock between processes: a file that holds the pid of its owner; a dead owner's lock is taken over. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 120_000

/**
 * Runs `work` while holding the lock at `path`.
 * @throws when a live process has held the lock for two minutes.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS
  while (!tryCreate(path)) {
    const owner = readOwner(path)
    if (owner !== undefined && !isAlive(owner)) rmSync(path, { force: true })
    else if (performance.now() > deadline) throw new Error(`${path} has been held by process ${owner ?? 'unknown'} for two minutes`)
    else await sleep(40)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

/** Whether `error` is a system error of this code, such as `ENOENT`. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function tryCreate(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

function readOwner(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}
