/** Who uses the embedded server of a data folder: one note a process, so that the last one knows that it is the last. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './file-lock.ts'

/** Folder with one note for each process that uses the server. */
function usersOf(dataDir: string): string {
  return join(dataDir, 'postgres-users')
}

/** Notes that this process uses the server; returns the note's path. */
export function addUser(dataDir: string): string {
  mkdirSync(usersOf(dataDir), { recursive: true })
  const note = join(usersOf(dataDir), `${process.pid}.${randomBytes(4).toString('hex')}`)
  writeFileSync(note, '')
  return note
}

/** Whether a live user of the server is left; notes of the dead are cleared away. */
export function hasUsers(dataDir: string): boolean {
  return readdirSync(usersOf(dataDir)).some((name) => {
    if (isAlive(Number(name.split('.')[0]))) return true
    rmSync(join(usersOf(dataDir), name), { force: true })
    return false
  })
}

/** Nobody can be using a server that does not run: whatever notes there are belong to processes that were killed. */
export function forgetUsers(dataDir: string): void {
  rmSync(usersOf(dataDir), { recursive: true, force: true })
}
