/** Staged rows → core: what was true before goes to history, rows that wait are set aside, rows that stand twice are refused. */
import type pg from 'pg'
import { runStep } from '#etl/core-steps.ts'
import { refuseDuplicates } from '#etl/duplicates.ts'
import type { Entity } from '#etl/entity.ts'
import { holdRows } from '#etl/hold.ts'
import { mergeStaged, type LoadTask, type MergeCounts } from '#etl/merge.ts'

export interface LoadCounts extends MergeCounts {
  readonly held: number
  /** Rows that say what is known already. */
  readonly unchanged: number
}

/**
 * Brings the staged rows into core and leaves `changed_<entity>` with the keys of what changed.
 * Every staged row is counted once: added, replaced (withdrawn among them), held, unchanged or, as a duplicate, refused.
 */
export async function loadStaged(task: LoadTask): Promise<LoadCounts> {
  const { client, entity, staged } = task
  const hasMissing = entity.reference !== null && (await isFound(client, entity, 'has_missing'))
  const rejectedBefore = staged.rejects.count
  if (await isFound(client, entity, 'has_duplicates')) await refuseDuplicates(task)
  const held = hasMissing ? await holdRows(task) : 0
  const counts = await mergeStaged(client, entity, task.batch)
  const refused = staged.rejects.count - rejectedBefore
  return { ...counts, held, unchanged: staged.stagedCount - refused - held - counts.added - counts.replaced }
}

/** The answer of a step that asks whether something is found. */
export async function isFound(client: pg.Client, entity: Entity, step: string): Promise<boolean> {
  const { rows } = await runStep<{ found: boolean }>(client, entity.name, step)
  return rows[0]?.found === true
}
