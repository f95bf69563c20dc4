/** Fills an empty embedded database with the demonstration province, by the same door as every delivery. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import { createServices, type Services } from '#app/services.server.ts'
import { settleLocked } from '#etl/warnings/settle.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import { createDemonstrationAccounts } from './demonstration-accounts.ts'
import { fileForCities } from './demonstration-filings.ts'
import { openDemonstrationAssessments } from './demonstration-assessments.ts'
import { publishDemonstrationModel } from './demonstration-models.ts'
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
  await openRooms(database, config.today)
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
async function openRooms({ appUrl, ownerUrl }: OpenDatabase, today: string | null): Promise<void> {
  const database = createDatabase(createPool(appUrl, { max: 2 }))
  try {
    const services = await createServices({ database, isEmbedded: true, isLoopback: true, today, version: '' })
    await openDemonstrationAssessments(services)
    await fileForCities(services)
    await keepDemonstrationWatchLists(services)
    if (await publishDemonstrationModel(services)) await settleModel(ownerUrl, services)
    await workOnDemonstrationWarnings(services)
  } finally {
    await database.destroy()
  }
}

/** What the model says of enterprises is raised now, so that it can be worked on with the rest. */
async function settleModel(ownerUrl: string, services: Services): Promise<void> {
  const client = await connect(ownerUrl, 'drb-demonstration')
  try {
    await settleLocked(client, { today: services.findToday() })
  } finally {
    await client.end()
  }
}

async function isWanted(ownerUrl: string): Promise<boolean> {
  return !(await hasDeliveries(ownerUrl)) || (await readSetting(ownerUrl, 'demonstration')) === 'loading'
}
