/**
 * Truths across tables, asked after a load has committed: a load writes down which records it touched, and a transaction of its own,
 * still under the load lock, holds them to every rule that reads what changed. See the README of this room for why.
 */
import type pg from 'pg'
import { askRules } from '#etl/findings/ask-rules.ts'
import { countReceived } from '#etl/findings/count-received.ts'
import { takeDue } from '#etl/findings/due.ts'

/** Tables whose changed rows name their task. */
const OF_TASKS: readonly string[] = ['tasks', 'task_departments', 'task_items', 'draws', 'drawn_subjects', 'drawn_inspectors', 'results', 'follow_ups', 'task_events']
/** Tables whose change reaches any task: where regions lie, and what stands on the lists. */
const OF_ALL: readonly string[] = ['regions', 'region_changes', 'inspection_items']
/** Other tables that are due by keys of their own: the query of those keys. */
const KEYS: Readonly<Record<string, string>> = {
  inspectors: 'select distinct task_id from core.drawn_inspectors join changed_inspectors using (inspector_id)',
  // A subject that comes can only end what was found for want of it; one that goes is on the lists that drew it. With the first
  // directory of a sender every task may be asked.
  subjects: `select task_id from ops.findings where rule = 'subject-not-in-directory' and resolved_batch_id is null
    union
    select drawn_subjects.task_id from changed_subjects join core.drawn_subjects using (subject_id)
    where not exists (select from core.subjects where subjects.subject_id = changed_subjects.subject_id)
    union
    select null from ops.deliveries as latest
    where latest.batch_id = (select max(batch_id) from ops.deliveries) and latest.source_table = 'subjects'
      and not exists (
        select from ops.deliveries as earlier
        where earlier.source_table = 'subjects' and earlier.state = 'loaded' and earlier.sent_by = latest.sent_by and earlier.batch_id < latest.batch_id
      )`,
  plans: 'select plan_id from changed_plans',
  declarations: `select concat_ws('|', region_code, source_table, month_date) from changed_declarations`,
}

/** Writes down, within the load, what of its changes the rules must look at: `changed_<entity>`, or all where a first load left none. */
export async function noteTouched(client: pg.Client, changed: readonly string[]): Promise<void> {
  for (const entity of new Set(changed)) {
    const keys = OF_TASKS.includes(entity) ? `select distinct task_id from changed_${entity}` : (KEYS[entity] ?? null)
    if (keys === null && !OF_ALL.includes(entity)) continue
    const record = keys !== null && (await isListed(client, entity)) ? keys : 'values (null)'
    await client.query(`insert into ops.findings_due (source_table, record_id) select $1, record_id from (${record}) as touched (record_id)`, [entity])
  }
}

async function isListed(client: pg.Client, entity: string): Promise<boolean> {
  const { rows } = await client.query<{ is_listed: boolean }>(`select to_regclass('pg_temp.' || quote_ident($1)) is not null as is_listed`, [`changed_${entity}`])
  return rows[0]?.is_listed === true
}

/**
 * Holds what loads have touched to the rules, in a transaction of its own; the caller has the load lock.
 * Findings open and end under the number of the last batch.
 */
export async function settleFindings(client: pg.Client, log: (line: string) => void): Promise<void> {
  const begun = performance.now()
  await client.query('begin')
  try {
    await client.query(`set local work_mem = '256MB'; set local jit = off; set local random_page_cost = 1.1`)
    const due = await takeDue(client)
    if (due !== null) {
      await countReceived(client, due)
      const count = await askRules(client, due)
      await client.query('drop view touched_results, touched_tasks, touched_plans')
      log(`findings: ${count.opened} opened, ${count.ended} ended · ${Math.ceil(performance.now() - begun)} ms`)
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
