/** Comprehensive supervision in the eight fields: items with their lead, partners, rules, versions, pilots and tasks. */
import { sql } from 'kysely'
import { holdsIn, isOf, liesIn, yearOfQuestion, type PlanSource } from '#app/queries/plans/find-rows.server.ts'
import type { PageScope, PlanQuestion } from '#app/queries/types.ts'

/** One row per item of a list that holds in the area and was in force in the year, as its last version says; tasks and pilots are those of the area. */
export function comprehensiveItems(question: PlanQuestion): PlanSource {
  const { area, from, to } = question
  const year = yearOfQuestion(question)
  return {
    rows: sql`
      with versions as (
        select comprehensive_items.*, areas.level
        from read.comprehensive_items
        join read.areas using (area_code)
        where valid_from_date <= ${to} and coalesce(valid_to_date, 'infinity') >= ${from}
      ),
      in_force as (
        select distinct on (area_code, comprehensive_item_code) *, count(*) over (partition by area_code, comprehensive_item_code)::integer as version_count
        from versions
        where ${holdsIn(area)} and ${isOf(question)}
        order by area_code, comprehensive_item_code, valid_from_date desc, list_version desc
      ),
      carried as (
        select comprehensive_item_code, count(*)::integer as task_count, min(started_date)::text as first_task_date
        from read.comprehensive_tasks
        where started_date between make_date(${year}, 1, 1) and ${to} and ${liesIn(area)}
        group by comprehensive_item_code
      ),
      tried as (
        select comprehensive_item_code, count(*)::integer as pilot_count, string_agg(pilot_name, '；' order by started_date, pilot_id) as pilots
        from read.pilots
        where started_date <= ${to} and ${liesIn(area)}
        group by comprehensive_item_code
      )
      select
        area_code, comprehensive_item_code, comprehensive_item_name, field, field || case when rule_text is null then ',no-rules' else '' end || case when task_count is null then ',no-tasks' else '' end || case when rule_text is null or task_count is null then ',open' else '' end as facets,
        department_code, partner_departments, rule_text, list_version, version_count, valid_from_date::text as valid_from_date,
        coalesce(task_count, 0) as task_count, first_task_date, coalesce(pilot_count, 0) as pilot_count, pilots
      from in_force
      left join carried using (comprehensive_item_code)
      left join tried using (comprehensive_item_code)`,
    order: [{ column: 'field', type: 'name' }, { column: 'area_code', type: 'string' }, { column: 'comprehensive_item_code', type: 'string' }],
  }
}

export interface ListStanding {
  /** Fields of the eight with an item in force. */
  readonly fields: number
  readonly versions: number
  /** Day on which the newest version came into force; null where there is none. */
  readonly updated: string | null
}

/** Whether the list is shown as a whole and kept up to date: fields that it holds, its versions, and the day of the newest. */
export async function getListStanding(scope: PageScope, { area, to }: PlanQuestion): Promise<ListStanding> {
  const { rows } = await sql<ListStanding>`
    with held as (
      select comprehensive_items.*, areas.level from read.comprehensive_items join read.areas using (area_code) where valid_from_date <= ${to}
    )
    select
      count(distinct field) filter (where coalesce(valid_to_date, 'infinity') >= ${to})::integer as fields,
      count(distinct list_version)::integer as versions,
      max(valid_from_date)::text as updated
    from held
    where ${holdsIn(area)}`.execute(scope.db)
  return rows[0] ?? { fields: 0, versions: 0, updated: null }
}
