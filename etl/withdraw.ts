/** A whole delivery is taken back: a delivery of its own, whose rows are those of the first as they are without it. */
import type pg from 'pg'
import { runStep } from '#etl/core-steps.ts'
import { matchOn } from '#etl/core-sql-text.ts'
import type { Entity } from '#etl/entity.ts'
import { findDependants, getEntity } from '#etl/entities/index.ts'
import { noteTouched } from '#etl/findings.ts'
import { releaseHeld } from '#etl/hold.ts'
import { mergeStaged } from '#etl/merge.ts'
import { runDelivery, type Handover } from '#etl/pipeline.ts'
import type { Reporter } from '#etl/progress.ts'
import { recordHandover } from '#etl/receipts.ts'
import { refreshMarts } from '#etl/refresh.ts'
import { refuse } from '#etl/refusal.ts'

/** Takes the delivery `withdraws` of the handover back, on the caller's connection. @throws when it breaks off; nothing has changed then */
export async function withdrawHandedIn(client: pg.Client, handover: Handover, withdraws: number, reporter: Reporter): Promise<void> {
  const deliveryId = await recordWithdrawal(client, handover, withdraws)
  await runDelivery(client, deliveryId, handover, reporter, async (batch) => {
    const entity = await findEntity(client, withdraws)
    await runStep(client, entity.name, 'create_staging')
    const touched = await stageRows(client, entity, withdraws)
    await refuseReferred(client, entity)
    await client.query(`update ops.held_rows set released_batch_id = $2, withdrawn_batch_id = $2 where delivery_id = $1 and released_batch_id is null`, [withdraws, batch])
    const counts = await mergeStaged(client, entity, batch)
    await client.query(`drop table staging.${entity.name}`)
    const changed = counts.added + counts.replaced === 0 ? [] : [entity.name, ...(await releaseHeld(client, entity, batch, reporter.step))]
    await client.query(
      `update ops.deliveries
       set state = 'loaded', batch_id = $2, finished_at = now(), read_count = $3, loaded_count = $4, unchanged_count = $5, replaced_count = $6, withdrawn_count = $7
       where delivery_id = $1`,
      [deliveryId, batch, touched, counts.added, touched - counts.added - counts.replaced, counts.replaced, counts.withdrawn],
    )
    await noteTouched(client, changed)
    await refreshMarts(client, { entities: changed, log: reporter.step })
  })
}

async function recordWithdrawal(client: pg.Client, handover: Handover, withdraws: number): Promise<number> {
  await client.query('begin')
  const { rows } = await client.query<{ delivery_id: number }>(
    `insert into ops.deliveries (state, file_name, file_sha256, file_bytes, layout, source_table, sent_by, withdraws_delivery_id)
     select 'waiting', file_name, file_sha256, file_bytes, layout, source_table, sent_by, delivery_id from ops.deliveries where delivery_id = $1
     returning delivery_id`,
    [withdraws],
  )
  const deliveryId = rows[0]?.delivery_id
  if (deliveryId === undefined) throw new Error(`no delivery ${withdraws} to withdraw`)
  await recordHandover(client, deliveryId, handover)
  await client.query('commit')
  return deliveryId
}

/** @throws Refusal when the delivery left nothing, or was taken back before */
async function findEntity(client: pg.Client, deliveryId: number): Promise<Entity> {
  const { rows } = await client.query<{ source_table: string }>(
    `select source_table from ops.deliveries
     where delivery_id = $1 and state = 'loaded' and withdraws_delivery_id is null
     and not exists (select from ops.deliveries as takers where takers.withdraws_delivery_id = $1 and takers.state = 'loaded')`,
    [deliveryId],
  )
  const [row] = rows
  if (row === undefined) throw refuse('nothing-to-withdraw', String(deliveryId))
  return getEntity(row.source_table)
}

/** Fills staging with the rows that the delivery touched, as they are without it; answers how many. */
async function stageRows(client: pg.Client, entity: Entity, deliveryId: number): Promise<number> {
  const { rows } = await client.query<{ query: string }>('select ops.write_withdrawal_query($1) as query', [entity.name])
  const columns = ['is_withdrawal', ...entity.columns.map(({ name }) => name)].join(', ')
  const { rowCount } = await client.query(
    `insert into staging.${entity.name} (row_number, ${columns})
     select row_number() over (), ${columns} from (${rows[0]?.query ?? ''}) as without`,
    [deliveryId],
  )
  await client.query(`analyze staging.${entity.name}`)
  return rowCount ?? 0
}

/** Rows of other tables that name a row which would go: they would name nothing. @throws Refusal naming the tables and how many rows */
async function refuseReferred(client: pg.Client, entity: Entity): Promise<void> {
  const found: string[] = []
  for (const dependant of findDependants(entity.name)) {
    const { rows } = await client.query<{ referring: number }>(
      `select count(*) as referring
       from core.${dependant.name} as named
       join staging.${entity.name} as going on ${matchOn('going', 'named', entity.key, dependant.reference?.columns)}
       where going.is_withdrawal`,
    )
    const count = rows[0]?.referring ?? 0
    if (count > 0) found.push(`${dependant.label.zh} ${dependant.name} ${count}`)
  }
  if (found.length > 0) throw refuse('still-referred', found.join('、'))
}
