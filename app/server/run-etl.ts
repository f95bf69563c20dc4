/** Runs the command line of `etl` as a process of its own: a long load never holds up a page. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

export interface EtlOptions {
  /** Owner's address of the database. */
  ownerUrl: string
  /** Folder of the files handed in; needed to hand some in. */
  deliveryDir?: string
  /** The day that the program believes; null: the database's own, else the clock's. */
  today: string | null
  /** Ends the process early. */
  signal?: AbortSignal
  /** `quiet` keeps its lines back, unless it fails. */
  output?: 'shown' | 'quiet'
}

/** Runs one verb with its arguments and answers its exit code; a process cut by a signal counts 128 and the signal's number. */
export function runEtl(args: readonly string[], { ownerUrl, deliveryDir, today, signal, output = 'shown' }: EtlOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...findCommand(), ...args], {
      env: { ...process.env, DATABASE_URL: ownerUrl, ...(deliveryDir === undefined ? {} : { DELIVERY_DIR: deliveryDir }), ...(today === null ? {} : { TODAY: today }) },
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    })
    const kept: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => kept.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => kept.push(chunk))
    child.once('error', (error) => {
      // A process ended by the signal closes all the same, with its code.
      if (signal?.aborted !== true) reject(error)
    })
    child.once('close', (code, cut) => {
      if (code !== 0 && signal?.aborted !== true) process.stderr.write(Buffer.concat(kept))
      resolve(code ?? 128 + (cut === null ? 0 : constants.signals[cut]))
    })
  })
}

/** As this program runs itself: built, or translated on the fly while it is worked on. */
function findCommand(): string[] {
  const address = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  if (process.argv[1]?.endsWith('.ts') !== true) return [address('build/program/etl-main.js')]
  return ['--import', import.meta.resolve('tsx'), address('etl/main.ts')]
}
