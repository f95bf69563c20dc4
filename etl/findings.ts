/**
 * Truths across tables, asked after a load has committed: a load writes down which tasks it touched, and a transaction of its own,
 * still under the load lock, holds those tasks to every rule that reads what changed. See the README of this room for why.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { findingRules, type FindingRule } from '#domain/finding-rules.ts'

const FOLDER = fileURLToPath(new URL('../sql/findings/', import.meta.url))
/** Tables whose changed rows name their task. */
const OF_TASKS: readonly string[] = ['tasks', 'task_departments', 'draws', 'drawn_subjects', 'drawn_inspectors', 'results']
/** Tables that say where regions lie: every finding stands somewhere. */
const OF_PLACES: readonly string[] = ['regions', 'region_changes']
/** Tables whose change reaches any task. */
const OF_ALL: readonly string[] = [...OF_PLACES, 'inspection_items']

/** Writes down, within the load, what of its changes the rules must look at: `changed_<entity>`, or all where a first load left none. */
export async function noteTouched(client: pg.Client, changed: readonly string[]): Promise<void> {
  for (const entity of new Set(changed)) {
    const query = findTouchedQuery(entity, await isListed(client, entity))
    if (query !== null) await client.query(`insert into ops.findings_due (source_table, task_id) ${query}`, [entity])
  }
}

function findTouchedQuery(entity: string, isListed: boolean): string | null {
  if (OF_TASKS.includes(entity)) return isListed ? `select distinct $1, task_id from changed_${entity}` : 'values ($1, null)'
  if (OF_ALL.includes(entity)) return 'values ($1, null)'
  if (entity !== 'inspectors') return null
  return isListed ? 'select distinct $1, task_id from core.drawn_inspectors join changed_inspectors using (inspector_id)' : 'values ($1, null)'
}

async function isListed(client: pg.Client, entity: string): Promise<boolean> {
  const { rows } = await client.query<{ is_listed: boolean }>(`select to_regclass('pg_temp.' || quote_ident($1)) is not null as is_listed`, [`changed_${entity}`])
  return rows[0]?.is_listed === true
}

/**
 * Holds the tasks that loads have touched to the rules, in a transaction of its own; the caller has the load lock.
 * Findings open and end under the number of the last batch.
 */
export async function settleFindings(client: pg.Client, log: (line: string) => void): Promise<void> {
  const begun = performance.now()
  await client.query('begin')
  try {
    await client.query(`set local work_mem = '256MB'; set local jit = off; set local random_page_cost = 1.1`)
    const due = await takeDue(client)
    if (due !== null) {
      const count = await askRules(client, due)
      await client.query(`drop view touched_results; drop ${due.isAll ? 'view' : 'table'} touched_tasks`)
      log(`findings: ${count.opened} opened, ${count.resolved} ended · ${Math.ceil(performance.now() - begun)} ms`)
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

interface Due {
  readonly tables: readonly string[]
  /** Some change reaches every task. */
  readonly isAll: boolean
}

/** Empties the list of what is due; null when nothing is. Else it leaves its tasks as `touched_tasks` and their results as `touched_results`. */
async function takeDue(client: pg.Client): Promise<Due | null> {
  await client.query(
    `create temporary table due on commit drop as select distinct source_table, task_id from ops.findings_due;
     delete from ops.findings_due`,
  )
  const { rows } = await client.query<{ source_table: string; is_all: boolean }>(
    'select source_table, bool_or(task_id is null) as is_all from due group by source_table',
  )
  if (rows.length === 0) return null
  const isAll = rows.some((row) => row.is_all)
  await client.query(
    isAll
      ? `create temporary view touched_tasks as select task_id from core.tasks;
         create temporary view touched_results as select * from core.results`
      : `create temporary table touched_tasks on commit drop as select distinct task_id from due;
         analyze touched_tasks;
         create temporary view touched_results as select results.* from core.results join touched_tasks using (task_id)`,
  )
  return { tables: rows.map((row) => row.source_table), isAll }
}

async function askRules(client: pg.Client, { tables, isAll }: Due): Promise<{ opened: number; resolved: number }> {
  const count = { opened: 0, resolved: 0 }
  const asked = findingRules.filter(({ reads }) => tables.some((table) => reads.includes(table) || OF_PLACES.includes(table)))
  if (asked.some(({ reads }) => reads.includes('results'))) {
    await client.query(`create temporary table inspected_items on commit drop as ${await readFindingSql('inputs/inspected_items')}`)
    await client.query('analyze inspected_items')
  }
  for (const rule of asked) {
    await client.query(`create temporary table found on commit drop as ${await readFindingSql(rule.code.replaceAll('-', '_'))}`)
    count.resolved += await resolve(client, rule, isAll)
    count.opened += await open(client, rule)
    await client.query('drop table found')
  }
  return count
}

/** Ends what the rule no longer finds among the touched tasks. */
async function resolve(client: pg.Client, { code }: FindingRule, isAll: boolean): Promise<number> {
  const { rowCount } = await client.query(
    `update ops.findings
     set resolved_batch_id = (select max(batch_id) from ops.deliveries)
     where rule = $1 and resolved_batch_id is null
       and ($2 or task_id in (select touched_tasks.task_id from touched_tasks))
       and not exists (select from found where found.record_key = findings.record_key)`,
    [code, isAll],
  )
  return rowCount ?? 0
}

/** Opens what is new; what stays open takes today's facts and place. */
async function open(client: pg.Client, { code }: FindingRule): Promise<number> {
  const { rows } = await client.query<{ opened: number }>(
    `with placed as (
       select found.*, region_areas.area_code, region_areas.city_code
       from found
       join mart.region_areas using (region_code)
     ),
     written as (
       insert into ops.findings (rule, record_key, task_id, subject_id, department_code, area_code, city_code, facts, found_batch_id)
       select $1, record_key, task_id, subject_id, department_code, area_code, city_code, facts, (select max(batch_id) from ops.deliveries)
       from placed
       on conflict (rule, record_key) where resolved_batch_id is null
       do update set facts = excluded.facts, area_code = excluded.area_code, city_code = excluded.city_code
         where (findings.facts, findings.area_code, findings.city_code) is distinct from (excluded.facts, excluded.area_code, excluded.city_code)
       returning xmax = 0 as is_new
     )
     select count(*) filter (where is_new) as opened from written`,
    [code],
  )
  return rows[0]?.opened ?? 0
}

/** The text of a query of sql/findings. */
async function readFindingSql(name: string): Promise<string> {
  return readFile(`${FOLDER}${name}.sql`, 'utf8')
}
