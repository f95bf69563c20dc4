/** The worker's process: `npm start` starts it, watches over it and hands it its settings; it signs in as the owner. */
import { mkdir } from 'node:fs/promises'
import { startWorker } from '#etl/jobs/worker.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const { DATABASE_URL: ownerUrl, DELIVERY_DIR: deliveryDir, WATCH_DIR: watchDir } = process.env
if (ownerUrl === undefined || deliveryDir === undefined) throw new Error('DATABASE_URL and DELIVERY_DIR are needed')

await mkdir(deliveryDir, { recursive: true })
const worker = await startWorker({
  ownerUrl,
  deliveryDir,
  watchDir: watchDir === undefined || watchDir === '' ? null : watchDir,
  findAddress: (variable) => process.env[variable],
  log: say,
  // Whoever works next finds nothing half done: an open transaction ends with this process.
  onLost: () => process.exit(1),
})
void worker.working.then(() => say('at work'))
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => void worker.stop().finally(() => process.exit(0)))
// A worker whose parent was killed has nobody to restart or stop it.
process.on('disconnect', () => void worker.stop().finally(() => process.exit(0)))
