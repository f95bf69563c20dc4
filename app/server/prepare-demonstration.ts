/** Fills an empty embedded database with the demonstration province, by the same door as every delivery. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import { createServices } from '#app/services.server.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import { createDemonstrationAccounts } from './demonstration-accounts.ts'
import { fileForCities } from './demonstration-filings.ts'
import { openDemonstrationAssessments } from './demonstration-assessments.ts'
import { workOnDemonstrationWarnings } from './demonstration-warnings.ts'
import { draftDemonstrationSheet } from './demonstration-sheets.ts'
import { keepDemonstrationWatchLists } from './demonstration-watch-lists.ts'
import { fillChecks } from './demonstration-checks.ts'
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
  const code = await runEtl(['demo', '--out', folder, '--load'], options)
  if (!LOADED.includes(code)) throw new Error(`etl demo ended with exit code ${code}`)
  await openAccounts(database.ownerUrl)
  await openRooms(database.appUrl, config.today)
  await writeSetting(database.ownerUrl, 'demonstration', 'loaded')
}

async function openAccounts(ownerUrl: string): Promise<void> {
  const client = await connect(ownerUrl, 'drb-demonstration')
  try {
    await createDemonstrationAccounts(client)
    await draftDemonstrationSheet(client)
    await fillChecks(client)
  } finally {
    await client.end()
  }
}

/** What people enter: through the application's own functions, under the accounts of the demonstration. */
async function openRooms(appUrl: string, today: string | null): Promise<void> {
  const database = createDatabase(createPool(appUrl, { max: 2 }))
  try {
    const services = await createServices({ database, isEmbedded: true, isLoopback: true, today, version: '' })
    await openDemonstrationAssessments(services)
    await fileForCities(services)
    await keepDemonstrationWatchLists(services)
    await workOnDemonstrationWarnings(services)
  } finally {
    await database.destroy()
  }
}

async function isWanted(ownerUrl: string): Promise<boolean> {
  return !(await hasDeliveries(ownerUrl)) || (await readSetting(ownerUrl, 'demonstration')) === 'loading'
}
