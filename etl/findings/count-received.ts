/** How many rows have come, by task × source table × month: what declarations are held against. Only what was touched is counted anew. */
import type pg from 'pg'
import { countedTables, type CountedTable } from '#domain/finding-rules.ts'
import { reaches, readFindingSql, type Due } from '#etl/findings/due.ts'

/** For each counted table those whose change moves a row of it to another month. */
const COUNTED: Readonly<Record<CountedTable, readonly string[]>> = {
  plans: ['plans'],
  tasks: ['tasks'],
  task_departments: ['task_departments', 'tasks'],
  task_items: ['task_items', 'tasks'],
  draws: ['draws'],
  drawn_subjects: ['drawn_subjects', 'draws'],
  drawn_inspectors: ['drawn_inspectors', 'draws'],
  results: ['results'],
  follow_ups: ['follow_ups', 'results'],
  task_events: ['task_events'],
}

/** Brings `ops.received_counts` to what core holds of the touched records, and adds the cells that moved to `touched_cells`. */
export async function countReceived(client: pg.Client, due: Due): Promise<void> {
  if (reaches(due, ['tasks'])) await moveCities(client)
  for (const table of countedTables) {
    if (reaches(due, COUNTED[table])) await countTable(client, table, due)
  }
}

async function countTable(client: pg.Client, table: CountedTable, { isAllTasks, isAllPlans }: Due): Promise<void> {
  const holder = table === 'plans' ? { core: 'core.plans', key: 'plan_id', touched: 'touched_plans', isAll: isAllPlans } : { core: 'core.tasks', key: 'task_id', touched: 'touched_tasks', isAll: isAllTasks }
  await client.query(
    `create temporary table counted on commit drop as
     select counts.holder_id, counts.month_date, region_areas.city_code, counts.row_count
     from (${await readFindingSql(`received/${table}`)}) as counts
     join ${holder.core} as holders on holders.${holder.key} = counts.holder_id
     join mart.region_areas using (region_code);
     analyze counted`,
  )
  const touched = holder.isAll ? 'true' : `holder_id in (select ${holder.touched}.${holder.key} from ${holder.touched})`
  await client.query(
    `with gone as (
       delete from ops.received_counts
       where source_table = $1 and ${touched}
         and not exists (select from counted where counted.holder_id = received_counts.holder_id and counted.month_date = received_counts.month_date)
       returning city_code, source_table, month_date
     )
     insert into touched_cells select distinct city_code, source_table, month_date from gone on conflict do nothing`,
    [table],
  )
  await client.query(
    `with come as (
       insert into ops.received_counts (holder_id, source_table, month_date, city_code, row_count)
       select holder_id, $1, month_date, city_code, row_count from counted
       on conflict (holder_id, source_table, month_date) do update set city_code = excluded.city_code, row_count = excluded.row_count
         where (received_counts.city_code, received_counts.row_count) is distinct from (excluded.city_code, excluded.row_count)
       returning city_code, source_table, month_date
     )
     insert into touched_cells select distinct city_code, source_table, month_date from come on conflict do nothing`,
    [table],
  )
  await client.query('drop table counted')
}

/** A task that lies in another city now takes all its counts along. */
async function moveCities(client: pg.Client): Promise<void> {
  await client.query(
    `with moved as (
       update ops.received_counts
       set city_code = region_areas.city_code
       from ops.received_counts as before
       join touched_tasks on touched_tasks.task_id = before.holder_id
       join core.tasks on tasks.task_id = before.holder_id
       join mart.region_areas using (region_code)
       where before.source_table <> 'plans' and before.city_code <> region_areas.city_code
         and received_counts.holder_id = before.holder_id and received_counts.source_table = before.source_table
         and received_counts.month_date = before.month_date
       returning before.city_code as old_city_code, received_counts.city_code, received_counts.source_table, received_counts.month_date
     )
     insert into touched_cells
     select old_city_code, source_table, month_date from moved
     union
     select city_code, source_table, month_date from moved
     on conflict do nothing`,
  )
}
