/** The built application as a process of its own, as `npm start` runs it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = `${ROOT}build/program/start.js`
const PATIENCE_MS = 90_000

export interface TestServerOptions {
  /** Owner's address of the database; without it the embedded one of `env.DATA_DIR` is used. */
  ownerUrl?: string
  /** Application's address of the database. */
  appUrl?: string
  /** The day that the program believes. */
  today?: string
  /** Further settings. */
  env?: Record<string, string>
  /** How long it may take until it answers; a first load of the demonstration takes longest. */
  patienceMs?: number
}

export interface TestServer {
  /** Address without a slash at its end. */
  url: string
  process: ChildProcess
  /** Folder of the files handed in. */
  deliveryDir: string
  /** Everything that it printed so far. */
  output(): string
  /** Asks it to stop and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts the application on a free port and waits until it answers. */
export async function startTestServer({ ownerUrl, appUrl, today, env = {}, patienceMs = PATIENCE_MS }: TestServerOptions): Promise<TestServer> {
  if (!existsSync(PROGRAM)) throw new Error('the application is not built: npm run build')
  const deliveryDir = mkdtempSync(join(tmpdir(), 'drb-handed-in-'))
  const settings = { DELIVERY_DIR: deliveryDir, DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, TODAY: today, PORT: '0', LOGIN_LIMIT: '100000', ...env }
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      rmSync(deliveryDir, { recursive: true, force: true })
      resolve(code)
    }),
  )
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8')
      const url = /ready: (http\S+)\/\n/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('close', (code) => reject(new Error(`the server ended with code ${code}:\n${said}`)))
    setTimeout(() => reject(new Error(`the server was not ready after ${patienceMs / 1000} s:\n${said}`)), patienceMs).unref()
  })
  try {
    const url = await ready
    return {
      url,
      process: child,
      deliveryDir,
      output: () => said,
      stop: (signal = 'SIGTERM') => {
        child.kill(signal)
        return ended
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}
