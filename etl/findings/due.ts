/** What loads have touched since the rules were asked last, as relations that the queries of sql/findings read. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

const FOLDER = fileURLToPath(new URL('../../sql/findings/', import.meta.url))
/** Where regions lie decides where everything counts. */
const PLACES: readonly string[] = ['regions', 'region_changes']

export interface Due {
  /** Source tables that changed. */
  readonly tables: readonly string[]
  /** Every task is touched. */
  readonly isAllTasks: boolean
  readonly isAllPlans: boolean
}

/** Whether something changed that is read from these tables. */
export function reaches({ tables }: Due, reads: readonly string[]): boolean {
  return tables.some((table) => reads.includes(table) || PLACES.includes(table))
}

/**
 * Empties the list of what is due; null when nothing is. Else it leaves `touched_tasks`, `touched_results`, `touched_plans`, and
 * `touched_cells` (city × source table × month) with the declarations that changed.
 */
export async function takeDue(client: pg.Client): Promise<Due | null> {
  await client.query(
    `create temporary table due on commit drop as select distinct source_table, record_id from ops.findings_due;
     delete from ops.findings_due`,
  )
  const { rows } = await client.query<{ source_table: string; is_all: boolean }>(
    'select source_table, bool_or(record_id is null) as is_all from due group by source_table',
  )
  if (rows.length === 0) return null
  const isAll = (...tables: readonly string[]): boolean => rows.some((row) => row.is_all && (tables.includes(row.source_table) || PLACES.includes(row.source_table)))
  const isAllTasks = rows.some((row) => row.is_all && !['plans', 'declarations'].includes(row.source_table))
  const isAllPlans = isAll('plans')
  await touchTasks(client, isAllTasks)
  await client.query(
    isAllPlans
      ? 'create temporary view touched_plans as select plan_id from core.plans'
      : `create temporary view touched_plans as select record_id as plan_id from due where source_table = 'plans'`,
  )
  await client.query(
    `create temporary table touched_cells (city_code text, source_table text, month_date date, primary key (city_code, source_table, month_date)) on commit drop;
     insert into touched_cells
     ${isAll('declarations')
       ? 'select region_code, source_table, month_date from core.declarations'
       : `select split_part(record_id, '|', 1), split_part(record_id, '|', 2), split_part(record_id, '|', 3)::date from due where source_table = 'declarations'`}`,
  )
  return { tables: rows.map((row) => row.source_table), isAllTasks, isAllPlans }
}

/** Of some tasks the results are looked up; of all they are read as they stand. */
async function touchTasks(client: pg.Client, isAll: boolean): Promise<void> {
  await client.query(
    isAll
      ? `create temporary view touched_tasks as select task_id from core.tasks;
         create temporary view touched_results as select * from core.results`
      : `create temporary table due_tasks on commit drop as
         select distinct record_id as task_id from due where source_table not in ('plans', 'declarations');
         analyze due_tasks;
         create temporary view touched_tasks as select task_id from due_tasks;
         create temporary view touched_results as select results.* from core.results join due_tasks using (task_id)`,
  )
}

/** The text of a query of sql/findings. */
export async function readFindingSql(name: string): Promise<string> {
  return readFile(`${FOLDER}${name}.sql`, 'utf8')
}
