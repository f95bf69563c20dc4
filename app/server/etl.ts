/** `npm run etl`: the command line of `etl`, on the database that the environment names, which is started when it does not run. */
import { openDatabase } from './open-database.ts'
import { readOwnerConfigOrExit } from './read-config-or-exit.ts'
import { runEtl } from './run-etl.ts'

const config = readOwnerConfigOrExit()
const stopping = new AbortController()
process.once('SIGTERM', () => stopping.abort())
// Ctrl-C reaches the load by itself; this process stays to leave the database in order.
process.on('SIGINT', () => undefined)

const database = await openDatabase(config, () => undefined)
try {
  process.exitCode = await runEtl(process.argv.slice(2), { ownerUrl: database.ownerUrl, deliveryDir: config.deliveryDir, today: config.today, signal: stopping.signal })
} finally {
  await database.close()
}
