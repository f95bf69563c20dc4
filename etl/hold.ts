/** Rows that wait for another row they refer to, and their release when it comes. */
import type pg from 'pg'
import { runStep } from '#etl/core-steps.ts'
import type { Entity } from '#etl/entity.ts'
import { findDependants } from '#etl/entities/index.ts'
import { mergeStaged, type LoadTask } from '#etl/merge.ts'
import { readRows } from '#etl/read-rows.ts'

const BATCH = 2_000

/** Sets aside the staged rows whose counterpart has not come. Answers how many wait anew; a row that waits already is not held twice. */
export async function holdRows({ client, entity, delivery, deliveryId, limits }: LoadTask): Promise<number> {
  await runStep(client, entity.name, 'find_waiting')
  const { rows } = await client.query<{ row_number: number; is_new: boolean }>('select row_number, is_new from waiting_rows order by row_number')
  const lines = new Set(rows.filter((row) => row.is_new).map((row) => row.row_number))
  if (lines.size > 0) {
    await client.query('create temporary table sent_rows (row_number integer, cells jsonb) on commit drop')
    let batch: { row_number: number; cells: string[] }[] = []
    const write = async (): Promise<void> => {
      await client.query('insert into sent_rows select * from jsonb_to_recordset($1::jsonb) as sent (row_number integer, cells jsonb)', [JSON.stringify(batch)])
      batch = []
    }
    const onRow = (cells: string[], line: number): void => {
      if (lines.has(line)) batch.push({ row_number: line, cells })
    }
    for await (const _ of readRows(delivery, limits, onRow)) if (batch.length >= BATCH) await write()
    if (batch.length > 0) await write()
    await client.query(
      `insert into ops.held_rows (delivery_id, row_number, source_table, waits_for, waits_for_key, fields, cells)
       select $1, waiting.row_number, $2, waiting.waits_for, waiting.waits_for_key, waiting.fields,
              array(select jsonb_array_elements_text(sent.cells))
       from waiting_rows as waiting
       join sent_rows as sent on sent.row_number = waiting.row_number
       where waiting.is_new`,
      [deliveryId, entity.name],
    )
  }
  await client.query(`delete from staging.${entity.name} as staged using waiting_rows as waiting where waiting.row_number = staged.row_number`)
  return lines.size
}

/**
 * Loads the held rows whose counterpart is in core since this load, and those that waited for them in turn.
 * Answers the entities that changed; each leaves its `changed_<entity>`.
 */
export async function releaseHeld(client: pg.Client, entity: Entity, batch: number, log: (line: string) => void): Promise<string[]> {
  const released: string[] = []
  for (const dependant of findDependants(entity.name)) {
    const { rows } = await client.query<{ is_waiting: boolean }>(
      'select exists (select from ops.held_rows where source_table = $1 and waits_for = $2 and released_batch_id is null) as is_waiting',
      [dependant.name, entity.name],
    )
    if (rows[0]?.is_waiting !== true) continue
    await runStep(client, dependant.name, 'create_staging')
    const { rowCount } = await runStep(client, dependant.name, 'find_released')
    if (rowCount !== null && rowCount > 0) {
      await runStep(client, dependant.name, 'stage_released')
      const counts = await mergeStaged(client, dependant, batch)
      await runStep(client, dependant.name, 'mark_released', [batch])
      log(`${dependant.name}: ${rowCount} held rows released`)
      if (counts.added + counts.replaced > 0) {
        released.push(dependant.name, ...(await releaseHeld(client, dependant, batch, log)))
      }
    }
    await client.query(`drop table staging.${dependant.name}`)
  }
  return released
}
