/** Fills an empty embedded database with the demonstration province, by the same door as every delivery. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import { connect } from '#sql/client.ts'
import { createDemonstrationAccounts } from './demonstration-accounts.ts'
import type { OpenDatabase } from './open-database.ts'
import { runEtl, type EtlOptions } from './run-etl.ts'

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
  await setSetting(database.ownerUrl, 'demonstration', 'loading')
  await setSetting(database.ownerUrl, 'today', DEMONSTRATION_DAY)
  log(`示范省数据 / demonstration province: ${folder}`)
  await runStep(['demo', '--out', folder], options)
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.csv(\.gz)?$/.test(name)).sort()
  await runStep(['load', ...files.map((name) => join(folder, name))], options)
  await openAccounts(database.ownerUrl)
  await setSetting(database.ownerUrl, 'demonstration', 'loaded')
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
  const client = await connect(ownerUrl, 'drb-demonstration')
  try {
    const { rows } = await client.query<{ is_wanted: boolean }>(
      `select not exists (select from ops.deliveries) or exists (select from ops.settings where name = 'demonstration' and value = 'loading') as is_wanted`,
    )
    return rows[0]?.is_wanted === true
  } finally {
    await client.end()
  }
}

async function setSetting(ownerUrl: string, name: 'demonstration' | 'today', value: string): Promise<void> {
  const note = name === 'today' ? 'the day that the program believes, in place of the clock' : 'state of the demonstration province'
  const client = await connect(ownerUrl, 'drb-demonstration')
  try {
    await client.query(
      `insert into ops.settings (name, value, note) values ($1, $2, $3)
       on conflict (name) do update set value = excluded.value, changed_at = now()`,
      [name, value, note],
    )
  } finally {
    await client.end()
  }
}
