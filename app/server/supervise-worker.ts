/** The worker beside the web server: a process of its own, started again when it dies, ended in order with the program. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Config } from '#app/config.server.ts'

/** Wait before another start; it grows while the worker dies young. */
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
/** A worker that lived so long was well. */
const LONG_LIFE_MS = 60_000
/** Longest wait for a worker to roll back and end. */
const PATIENCE_MS = 10_000

export interface WorkerInput {
  /** Owner's address of the database. */
  readonly ownerUrl: string
  /** The application's login, under which the worker asks figures. */
  readonly appUrl: string
  readonly config: Config
  readonly log: Logger
}

/** Starts the worker and watches over it until it is stopped. */
export function superviseWorker({ ownerUrl, appUrl, config, log }: WorkerInput): { stop(): Promise<void> } {
  let child: ChildProcess
  let wait = FIRST_WAIT_MS
  let timer: NodeJS.Timeout | undefined
  let isStopping = false
  const start = (): void => {
    const begun = performance.now()
    child = spawn(process.execPath, findCommand(), {
      env: { ...process.env, DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, DELIVERY_DIR: config.deliveryDir, WATCH_DIR: config.watchDir ?? '' },
      // The channel tells the worker when this process is gone. Ctrl-C reaches it from here, not from the terminal.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    })
    follow(child.stdout, (line) => log.info({ worker: child.pid }, line))
    follow(child.stderr, (line) => log.error({ worker: child.pid }, line))
    child.once('error', (error) => log.error({ err: error }, 'the worker could not be started'))
    child.once('close', (code, signal) => {
      if (isStopping) return
      log.warn({ code, signal }, 'the worker ended; it is started again')
      wait = performance.now() - begun > LONG_LIFE_MS ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS)
      timer = setTimeout(start, wait)
    })
  }
  start()
  return {
    stop() {
      isStopping = true
      clearTimeout(timer)
      return end(child)
    },
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const cut = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    child.once('close', () => {
      clearTimeout(cut)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

function follow(stream: Readable | null, tell: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', tell)
}

/** As this program runs itself: built, or translated on the fly while it is worked on. */
function findCommand(): string[] {
  const address = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  if (process.argv[1]?.endsWith('.ts') !== true) return [address('build/program/worker.js')]
  return ['--import', import.meta.resolve('tsx'), address('app/server/worker.ts')]
}
