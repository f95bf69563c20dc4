/** Rules over what was touched: what they find opens, what they find no longer ends. */
import type pg from 'pg'
import { findingRules, type FindingRule } from '#domain/finding-rules.ts'
import { reaches, readFindingSql, type Due } from '#etl/findings/due.ts'

/** Asks the rules whose tables changed. */
export async function askRules(client: pg.Client, due: Due): Promise<{ opened: number; ended: number }> {
  const asked = findingRules.filter(({ reads }) => reaches(due, reads))
  if (asked.some(({ reads }) => reads.includes('results'))) await createInput(client, 'inspected_items')
  await client.query('analyze touched_cells')
  if (asked.some(({ of }) => of === 'cells')) await createInput(client, 'declared_cells')
  const count = { opened: 0, ended: 0 }
  for (const rule of asked) {
    await client.query(`create temporary table found on commit drop as ${await readFindingSql(rule.code.replaceAll('-', '_'))}`)
    count.ended += await endMended(client, rule, due)
    count.opened += await openFound(client, rule)
    await client.query('drop table found')
  }
  return count
}

/** What several rules read, made once. */
async function createInput(client: pg.Client, name: string): Promise<void> {
  await client.query(`create temporary table ${name} on commit drop as ${await readFindingSql(`inputs/${name}`)}`)
  await client.query(`analyze ${name}`)
}

/** Ends what the rule no longer finds among the records that were touched. */
async function endMended(client: pg.Client, { code, of }: FindingRule, { isAllTasks }: Due): Promise<number> {
  const touched = {
    tasks: isAllTasks ? 'true' : 'task_id in (select due_tasks.task_id from due_tasks)',
    cells: `record_key in (select concat_ws('|', touched_cells.city_code, touched_cells.source_table, touched_cells.month_date) from touched_cells)`,
  }
  const { rowCount } = await client.query(
    `update ops.findings
     set resolved_batch_id = (select max(batch_id) from ops.deliveries)
     where rule = $1 and resolved_batch_id is null and ${touched[of]}
       and not exists (select from found where found.record_key = findings.record_key)`,
    [code],
  )
  return rowCount ?? 0
}

/** Opens what is new; what stays open takes today's facts and place. */
async function openFound(client: pg.Client, { code }: FindingRule): Promise<number> {
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
