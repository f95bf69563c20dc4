/** Staged rows against core: what differs is moved, and what was true before goes to history. */
import type pg from 'pg'
import { runStep } from '#etl/core-steps.ts'
import type { Delivery } from '#etl/delivery.ts'
import type { Entity } from '#etl/entity.ts'
import type { LoadLimits } from '#etl/settings.ts'
import type { Staged } from '#etl/stage.ts'

export interface MergeCounts {
  readonly added: number
  readonly replaced: number
  readonly withdrawn: number
}

export interface LoadTask {
  readonly client: pg.Client
  readonly entity: Entity
  readonly batch: number
  readonly deliveryId: number
  readonly delivery: Delivery
  readonly limits: LoadLimits
  readonly staged: Staged
}

/** Compares staging with core and moves what differs; `replaced` includes the withdrawn. */
export async function mergeStaged(client: pg.Client, entity: Entity, batch: number): Promise<MergeCounts> {
  await runStep(client, entity.name, 'compare')
  const { rows } = await runStep<{ new_count: number; replaced_count: number; withdrawn_count: number }>(client, entity.name, 'count_changes')
  const counts = { added: rows[0]?.new_count ?? 0, replaced: rows[0]?.replaced_count ?? 0, withdrawn: rows[0]?.withdrawn_count ?? 0 }
  await client.query(`analyze changed_${entity.name}`)
  if (counts.replaced + counts.withdrawn > 0) await runStep(client, entity.name, 'keep_history', [batch])
  if (counts.replaced > 0) await runStep(client, entity.name, 'replace', [batch])
  if (counts.withdrawn > 0) await runStep(client, entity.name, 'withdraw')
  if (counts.added > 0) await runStep(client, entity.name, 'add', [batch])
  await analyzeWhenGrown(client, entity, counts.added)
  return { ...counts, replaced: counts.replaced + counts.withdrawn }
}

/** Plans of the refresh rest on statistics: renewed when a tenth or more of the table is new. */
async function analyzeWhenGrown(client: pg.Client, entity: Entity, added: number): Promise<void> {
  const { rows } = await client.query<{ known: number }>('select greatest(reltuples, 0)::bigint as known from pg_class where oid = $1::regclass', [`core.${entity.name}`])
  if (added > 0 && added * 10 >= (rows[0]?.known ?? 0)) await client.query(`analyze core.${entity.name}`)
}
