/** The demonstration province for tests: written and loaded once a run by whoever asks first, then copied. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { loadDemonstration } from '#etl/demo/load-demonstration.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { connect } from '#sql/client.ts'
import { withDatabase } from './address.ts'
import { copyDatabase, type TestDatabase } from './database.ts'

/** The day on which the demonstration stands. */
export const DEMONSTRATION_DAY = '2023-11-17'
const LOCK_KEY = 7_301_090

/** A database of its own with the demonstration province; the first one of a run takes as long as the load. */
export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  const { ownerUrl, template } = inject('postgres')
  const loaded = `${template}_demo`
  const client = await connect(ownerUrl, 'drb-tests')
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [loaded])
    if (rowCount === 0) {
      // Made under another name first: a load that failed is never taken for a whole one.
      await client.query(`drop database if exists ${loaded}_unfinished with (force)`)
      await client.query(`create database ${loaded}_unfinished template ${template}`)
      await fillDatabase(withDatabase(ownerUrl, `${loaded}_unfinished`))
      await client.query(`alter database ${loaded}_unfinished rename to ${loaded}`)
    }
    return await copyDatabase(loaded, 'file_copy')
  } finally {
    await client.end()
  }
}

async function fillDatabase(ownerUrl: string): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'drb-demonstration-'))
  try {
    await loadSeeds(ownerUrl)
    await loadDemonstration(ownerUrl, { outDir, today: DEMONSTRATION_DAY })
    const client = await connect(ownerUrl, 'drb-tests')
    await client.query(
      `insert into ops.settings (name, value, note) values ('today', $1, 'the day of the demonstration')
       on conflict (name) do update set value = excluded.value`,
      [DEMONSTRATION_DAY],
    )
    await client.end()
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
