/** `npm start`: database, migrations, demonstration province, the day's figures, then pages. */
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { assertApplicationLogin } from '#app/scope.server.ts'
import { createServices } from '#app/services.server.ts'
import { createDatabase, createPool } from '#sql/client.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { buildPages } from './build-pages.ts'
import { onEachMidnight } from './day-turn.ts'
import type { HttpServerOptions } from './http.ts'
import { addressOf, drain, listen } from './listen.ts'
import { openDatabase } from './open-database.ts'
import { prepareDemonstration } from './prepare-demonstration.ts'
import { readConfigOrExit } from './read-config-or-exit.ts'
import { refreshFigures } from './refresh-figures.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import { simulateInThread } from './simulate.ts'
import { superviseWorker } from './supervise-worker.ts'

const PAGES = fileURLToPath(new URL('../../build/pages', import.meta.url))
/** A page asks for little; a statement that runs longer is cut. */
const STATEMENT_TIMEOUT_MS = 10_000
/** A database that is alive has cut the statement before this; one that says nothing at all counts as away. */
const ANSWER_TIMEOUT_MS = 12_000

const isDevelopment = process.argv.includes('--dev')
process.env.NODE_ENV = isDevelopment ? 'development' : 'production'

const say = (line: string): void => void process.stdout.write(`· ${line}\n`)
const shutdown = createShutdown(say)
try {
  const starting = start()
  shutdown.waitFor(starting)
  await starting
} catch (error) {
  if (!shutdown.signal.aborted) {
    process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`)
    await shutdown.exit(1)
  }
}

async function start(): Promise<void> {
  const config = readConfigOrExit()
  const log = pino({ level: config.logLevel })
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
  // A taken port is told before the long work, not after it.
  await drain(await listen(() => undefined, config.port, config.host))

  const pages = process.argv.includes('--build-pages') ? buildPages(shutdown.signal) : Promise.resolve()
  // A failure is told when the pages are wanted.
  pages.catch(() => undefined)

  say('数据库 / database')
  const opened = await openDatabase(config, say)
  shutdown.add('database', () => opened.close())
  shutdown.signal.throwIfAborted()
  const pool = createPool(opened.appUrl, {
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
    applicationName: 'drb-app',
    onIdleError: (error) => {
      // the error carries the whole connection with it, which is nobody's to read
      if (!shutdown.signal.aborted) log.warn({ reason: error.message }, 'a connection to the database broke')
    },
  })
  shutdown.add('connections', () => pool.end())
  await assertApplicationLogin(pool)
  await prepareDemonstration(config, opened, say, shutdown.signal)

  const services = await createServices({
    database: createDatabase(pool),
    isEmbedded: opened.isEmbedded,
    isLoopback: config.isLoopback,
    today: config.today,
    version: packageJson.version,
    simulate: simulateInThread,
  })
  const refresh = async (): Promise<void> => {
    const stands = await refreshFigures(services.findToday(), { ownerUrl: opened.ownerUrl, today: config.today, signal: shutdown.signal })
    if (!stands && !shutdown.signal.aborted) log.error('the day’s figures could not be refreshed')
  }
  say('当日数据 / figures of the day')
  const [build] = await Promise.all([pages.then(() => loadBuild(shutdown)), refresh()])
  const cancel = onEachMidnight(refresh)
  shutdown.add('day turn', () => Promise.resolve(cancel()))
  shutdown.signal.throwIfAborted()

  const { createHttpServer } = await import('./http.ts')
  const handler = createHttpServer({ config, services, log, build })
  const server = await listen(handler, config.port, config.host)
  shutdown.add('web server', () => drain(server))
  const worker = superviseWorker({ ownerUrl: opened.ownerUrl, appUrl: opened.appUrl, config, log })
  shutdown.add('worker', () => worker.stop())
  say(`就绪 / ready: ${addressOf(server, config.host)}`)
}

/** The built application, or Vite in its place. */
async function loadBuild(shutdown: Shutdown): Promise<HttpServerOptions['build']> {
  if (isDevelopment) {
    const { startDevServer } = await import('./dev-server.ts')
    const vite = await startDevServer()
    shutdown.add('vite', () => vite.close())
    return vite
  }
  const server = (await import(/* @vite-ignore */ pathToFileURL(join(PAGES, 'server', 'index.js')).href)) as ServerBuild
  return { server, clientFolder: join(PAGES, 'client') }
}
