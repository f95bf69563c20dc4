/**
 * The first load of a table: nothing to compare with, so rows go straight into core and its indexes are made after them.
 * A file that needs more than that (rows that wait, keys that stand twice, withdrawals) takes the usual way instead.
 */
import type pg from 'pg'
import type { Entity } from '#etl/entity.ts'
import { dropIndexes } from '#etl/indexes.ts'
import { isFound, type LoadCounts } from '#etl/load.ts'
import { copyRows, type Intake, type Staged } from '#etl/stage.ts'

/** Smaller files are not worth making indexes anew; what is packed holds several times its bytes. */
const FROM_BYTES = { plain: 1024 * 1024, gzip: 128 * 1024, zip: 128 * 1024 } as const
const UNIQUE_VIOLATION = '23505'

class NeedsStaging extends Error {}

/**
 * Loads a file into an empty table; null when it is not empty, or when the file needs the usual way: nothing has changed then.
 * It leaves no `changed_<entity>`, since every row of core is new.
 * @throws Refusal when the file as a whole turns out to be at fault
 */
export async function loadDirect(intake: Intake, entity: Entity, batch: number): Promise<{ staged: Staged; counts: LoadCounts } | null> {
  const { client, delivery } = intake
  if (delivery.facts.bytes < FROM_BYTES[delivery.content?.file.packing ?? 'plain'] || !(await isEmpty(client, entity))) return null
  await client.query('savepoint before_direct')
  try {
    const staged = await fillCore(intake, entity, batch)
    await client.query('release savepoint before_direct')
    return { staged, counts: { added: staged.stagedCount, replaced: 0, withdrawn: 0, held: 0, unchanged: 0 } }
  } catch (error) {
    if (!(error instanceof NeedsStaging) && !isUniqueViolation(error)) throw error
    await client.query('rollback to savepoint before_direct')
    return null
  }
}

async function fillCore(intake: Intake, entity: Entity, batch: number): Promise<Staged> {
  const { client } = intake
  const remakeIndexes = await dropIndexes(client, 'core', entity.name)
  const head = [String(batch)]
  const staged = await copyRows(intake, {
    table: `core.${entity.name}`,
    options: [],
    columns: ['batch_id'],
    head: (_, reader) => {
      if (reader.isWithdrawal) throw new NeedsStaging()
      return head
    },
  })
  await client.query(`analyze core.${entity.name}`)
  if (entity.reference !== null && (await isFound(client, entity, 'has_missing_in_core'))) throw new NeedsStaging()
  await remakeIndexes()
  return staged
}

async function isEmpty(client: pg.Client, entity: Entity): Promise<boolean> {
  const { rows } = await client.query<{ is_empty: boolean }>(`select not exists (select from core.${entity.name}) as is_empty`)
  return rows[0]?.is_empty === true
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION
}
