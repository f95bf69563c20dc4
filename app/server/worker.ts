/** The worker's process: `npm start` starts it, watches over it and hands it its settings; it signs in as the owner, and asks figures as the application. */
import { mkdir } from 'node:fs/promises'
import { createServices } from '#app/services.server.ts'
import { makeWatchingTasks, takeUpWatching } from '#app/watching/tasks.server.ts'
import { startWorker } from '#etl/jobs/worker.ts'
import { createDatabase, createPool } from '#sql/client.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { readConfigOrExit } from './read-config-or-exit.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const { databaseUrl: ownerUrl, databaseAppUrl: appUrl, deliveryDir, watchDir, today, mail, webhookHosts } = readConfigOrExit()
if (ownerUrl === null || appUrl === null) throw new Error('DATABASE_URL and DATABASE_APP_URL are needed')

await mkdir(deliveryDir, { recursive: true })
const pool = createPool(appUrl, { max: 2, applicationName: 'drb-watching', onIdleError: () => undefined })
const services = await createServices({ database: createDatabase(pool), isEmbedded: false, isLoopback: true, today, version: packageJson.version })
const worker = await startWorker({
  ownerUrl,
  deliveryDir,
  watchDir,
  findAddress: (variable) => process.env[variable],
  today,
  log: say,
  tasks: makeWatchingTasks({ ownerUrl, services, mail, webhookHosts }),
  // Whoever works next finds nothing half done: an open transaction ends with this process.
  onLost: () => process.exit(1),
})
void worker.working.then(() => takeUpWatching(ownerUrl)).then(() => say('at work'))
const end = (): void => void worker.stop().finally(() => process.exit(0))
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, end)
// A worker whose parent was killed has nobody to restart or stop it.
process.on('disconnect', end)
