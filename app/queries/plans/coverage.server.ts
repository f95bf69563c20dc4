/**
 * Plans against items: which months an item was planned for, done in, or left out of. An item is planned by the plan lines of its own
 * city, department and field, in the month in which they end; a line is met by a finished task that took the item up within its days.
 */
import { sql, type RawBuilder } from 'kysely'
import { isOf, liesIn, yearOfQuestion, type PlanSource } from '#app/queries/plans/find-rows.server.ts'
import type { PlanQuestion } from '#app/queries/types.ts'

export const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

/** One row per item due in the year, those with a hole first: `m01` to `m12` hold `missed|done|planned:<count>` or nothing. */
export function itemsByMonth(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      with ${givenBy(question)},
      cells as (${cellsOf(question)}),
      rows_of_items as (
        select area_code, item_code, ${sql.join(MONTHS.map((month) => sql`coalesce(max(cell) filter (where month = ${month}), '') as ${sql.ref(`m${month}`)}`))}, coalesce(sum(missed), 0)::integer as missed
        from cells
        group by area_code, item_code
      )
      select
        due.area_code, due.department_code, due.item_code, due.item_name, due.field, due.covered_date::text as covered_date,
        ${sql.join(MONTHS.map((month) => sql`coalesce(${sql.ref(`m${month}`)}, '') as ${sql.ref(`m${month}`)}`))}, coalesce(missed, 0) as missed, case when missed > 0 or is_unplanned then 0 else 1 end as rank,
        concat_ws(',', case when missed > 0 then 'missed' end, case when is_unplanned then 'unplanned' end) as hole,
        concat_ws(',', case when missed > 0 then 'missed' end, case when is_unplanned then 'unplanned' end, case when covered_date is null then 'uncovered' else 'covered' end) as facets
      from due
      left join rows_of_items using (area_code, item_code)`,
    order: [{ column: 'rank', type: 'number' }, { column: 'department_code', type: 'string' }, { column: 'area_code', type: 'string' }, { column: 'item_name', type: 'name' }, { column: 'item_code', type: 'string' }],
  }
}

/** One row per department: `m01` to `m12` hold how many item × month cells were missed, done and are planned, `3:12:4`. */
export function departmentsByMonth(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      with ${givenBy(question)},
      cells as (${cellsOf(question)}),
      counted as (
        select
          department_code, month,
          count(*) filter (where cell like 'missed:%') as missed, count(*) filter (where cell like 'done:%') as done, count(*) filter (where cell like 'planned:%') as planned
        from cells
        join due using (area_code, item_code)
        group by department_code, month
      )
      select
        due.department_code, ''::text as facets, count(*)::integer as items, count(*) filter (where due.is_unplanned)::integer as unplanned,
        coalesce((select sum(counted.missed) from counted where counted.department_code = due.department_code), 0)::integer as missed,
        ${sql.join(MONTHS.map((month) => sql`coalesce((select concat_ws(':', counted.missed, counted.done, counted.planned) from counted where counted.department_code = due.department_code and counted.month = ${month}), '0:0:0') as ${sql.ref(`m${month}`)}`))}
      from due
      group by due.department_code`,
    order: [{ column: 'department_code', type: 'string' }],
  }
}

/** One row per hole: an item × plan line that ended without it, and a due item that no plan line and no finished task of the year has. */
export function holes(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      with ${givenBy(question)}
      select
        due.area_code, due.department_code, due.item_code, due.item_name, due.field, to_char(lines.end_date, 'YYYY-MM') as month, lines.plan_id, lines.plan_name,
        lines.start_date::text as start_date, lines.end_date::text as end_date, 'missed' as facets
      from lines
      join due using (area_code, item_code)
      where lines.is_missed
      union all
      select area_code, department_code, item_code, item_name, field, '', '', '', null, null, 'unplanned'
      from due
      where is_unplanned`,
    order: [{ column: 'department_code', type: 'string' }, { column: 'area_code', type: 'string' }, { column: 'item_name', type: 'name' }, { column: 'item_code', type: 'string' }, { column: 'month', type: 'string' }, { column: 'plan_id', type: 'string' }],
  }
}

/** `due` items of the year, their plan `lines`, and the `finished` tasks that took them up. */
function givenBy(question: PlanQuestion): RawBuilder<unknown> {
  const { area, to, today } = question
  const year = yearOfQuestion(question)
  return sql`
    chosen as (
      select area_code, city_code, department_code, item_code, item_name, case when met_date <= ${to} then met_date end as covered_date
      from read.indicator_a01
      where year = ${year} and counted_date <= ${to} and ${liesIn(area)} and ${isOf(question)}
    ),
    fields as (
      select distinct on (area_code, item_code)
        area_code, item_code, coalesce(field, '') as field, min(valid_from_date) over (partition by area_code, item_code) as listed_from, coalesce(valid_to_date, 'infinity') as listed_to
      from read.item_lists
      where valid_from_date <= make_date(${year}, 12, 31) and coalesce(valid_to_date, 'infinity') >= make_date(${year}, 1, 1) and ${liesIn(area)}
      order by area_code, item_code, valid_from_date desc, list_version desc
    ),
    finished as materialized (
      select city_code, item_code, finished_date, task_id
      from read.item_tasks
      where state_code = '06' and finished_date between make_date(${year} - 1, 1, 1) and ${to} and ${area.level === 'province' ? sql`true` : sql`city_code = ${area.cityCode}`}
    ),
    lines as materialized (
      select
        chosen.area_code, chosen.item_code, plan_lines.plan_id, plan_lines.plan_name, plan_lines.start_date, plan_lines.end_date,
        bool_or(finished.task_id is not null) as is_met,
        not bool_or(finished.task_id is not null) and plan_lines.end_date <= ${to} and plan_lines.end_date < ${today} as is_missed
      from chosen
      join fields using (area_code, item_code)
      join read.plan_lines on plan_lines.city_code = chosen.city_code and plan_lines.department_code = chosen.department_code and plan_lines.field = fields.field
        and plan_lines.end_date between greatest(make_date(${year}, 1, 1), fields.listed_from) and least(make_date(${year}, 12, 31), fields.listed_to)
      left join finished on finished.city_code = chosen.city_code and finished.item_code = chosen.item_code and finished.finished_date between plan_lines.start_date and plan_lines.end_date
      group by chosen.area_code, chosen.item_code, plan_lines.plan_id, plan_lines.plan_name, plan_lines.start_date, plan_lines.end_date
    ),
    due as (
      select chosen.*, coalesce(fields.field, '') as field, covered_date is null and not exists (select from lines where lines.area_code = chosen.area_code and lines.item_code = chosen.item_code) as is_unplanned
      from chosen
      left join fields using (area_code, item_code)
    )`
}

/** One row per due item × month with anything in it. */
const cellsOf = (question: PlanQuestion): RawBuilder<unknown> => sql`
  with entries as (
    select area_code, item_code, to_char(end_date, 'MM') as month, count(*) filter (where is_missed) as missed, count(*) filter (where is_met) as met, count(*) filter (where not is_met and not is_missed) as open, 0 as done
    from lines
    group by area_code, item_code, to_char(end_date, 'MM')
    union all
    select due.area_code, due.item_code, to_char(finished.finished_date, 'MM'), 0, 0, 0, count(distinct finished.task_id)
    from due
    join finished using (city_code, item_code)
    where finished.finished_date >= make_date(${yearOfQuestion(question)}, 1, 1)
    group by due.area_code, due.item_code, to_char(finished.finished_date, 'MM')
  ),
  added as (
    select area_code, item_code, month, sum(missed) as missed, sum(met) as met, sum(open) as open, sum(done) as done
    from entries
    group by area_code, item_code, month
  )
  select
    area_code, item_code, month, missed,
    case when missed > 0 then 'missed:' || missed when greatest(done, met) > 0 then 'done:' || greatest(done, met) when open > 0 then 'planned:' || open end as cell
  from added`
