/** Fills an empty embedded database with the demonstration province, by the same door as every delivery. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import { connect } from '#sql/client.ts'
import { createDemonstrationAccounts } from './demonstration-accounts.ts'
import type { OpenDatabase } from './open-database.ts'
import { runEtl, type EtlOptions } from './run-etl.ts'
import { hasDeliveries, readSetting, writeSetting } from './settings.ts'

/** The day on which the demonstration province stands, under the work plan of its year. */
const DEMONSTRATION_DAY = '2023-11-17'
/** Every delivery that arrived, whether or not with rejected rows. */
const LOADED = [0, 3]

/**
 * Generates and loads the demonstration province, unless the database holds deliveries already; one that was cut short is
 * taken up again, since a file loaded twice counts once.
 */
export async function prepareDemonstration(config: Config, database: OpenDatabase, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  if (!database.isEmbedded || !(await isWanted(database.ownerUrl))) return
  const folder = join(config.dataDir, 'demo')
  const options: EtlOptions = { ownerUrl: database.ownerUrl, today: config.today ?? DEMONSTRATION_DAY, signal }
  await mkdir(folder, { recursive: true })
  await writeSetting(database.ownerUrl, 'demonstration', 'loading')
  await writeSetting(database.ownerUrl, 'today', DEMONSTRATION_DAY)
  log(`示范省数据 / demonstration province: ${folder}`)
  await runStep(['demo', '--out', folder], options)
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.csv(\.gz)?$/.test(name)).sort()
  await runStep(['load', ...files.map((name) => join(folder, name))], options)
  await openAccounts(database.ownerUrl)
  await writeSetting(database.ownerUrl, 'demonstration', 'loaded')
}

async function openAccounts(ownerUrl: string): Promise<void> {
  const client = await connect(ownerUrl, 'drb-demonstration')
  try {
    await createDemonstrationAccounts(client)
  } finally {
    await client.end()
  }
}

async function runStep(args: readonly string[], options: EtlOptions): Promise<void> {
  const code = await runEtl(args, options)
  if (!LOADED.includes(code)) throw new Error(`etl ${args[0] ?? ''} ended with exit code ${code}`)
}

async function isWanted(ownerUrl: string): Promise<boolean> {
  return !(await hasDeliveries(ownerUrl)) || (await readSetting(ownerUrl, 'demonstration')) === 'loading'
}
