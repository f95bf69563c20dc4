/** W09: offices and tasks that found no problem in very many visits. */
import { lastDayOfMonth } from '#domain/calendar.ts'
import { auditDraws } from '#etl/draws/audit-draws.ts'
import type { FoundWarning, Reckon } from '#etl/warnings/found.ts'
import { findOdds, foundAt, listMonths } from '#etl/warnings/reckoned/places.ts'

const MONTHS = 12

interface Silent {
  readonly key: string
  readonly task_id: string | null
  readonly area_code: string
  readonly city_code: string
  readonly department_code: string
  readonly first: string
  readonly last: string
  /** Visits by class. */
  readonly classes: Record<string, number>
}

const OFFICES = `
  with cells as (
    select area_code, city_code, department_code, risk_class, sum(numerator)::bigint as met, sum(denominator)::bigint as counted
    from mart.area_months where indicator = 'D04' and month_date between $1 and $2
    group by 1, 2, 3, 4
  )
  select concat_ws('|', 'office', area_code, department_code) as key, null as task_id, area_code, city_code, department_code,
    $1::text as first, $3::text as last, jsonb_object_agg(risk_class, counted) as classes
  from cells
  group by area_code, city_code, department_code
  having sum(met) = 0 and sum(counted) >= $4
  order by 1`

const TASKS = `
  with large as (
    select task_id, area_code, city_code, department_code from warn.audited_draws where drawn_count >= $2 and drawn_date <= $1 and drawn_date > $1::date - 365
  ),
  visits as (
    select large.task_id, large.area_code, large.city_code, large.department_code, coalesce(fct_visits.risk_class, '') as risk_class,
      count(*) as counted, bool_or(fct_visits.has_problem) as has_problem, min(inspected_date) as first, max(inspected_date) as last
    from large
    join core.drawn_subjects using (task_id)
    join mart.fct_visits on fct_visits.subject_id = drawn_subjects.subject_id and fct_visits.task_id = drawn_subjects.task_id
    where fct_visits.is_counted and fct_visits.is_checkable and fct_visits.inspected_date <= $1
    group by 1, 2, 3, 4, 5
  )
  select concat_ws('|', 'task', task_id) as key, task_id, area_code, city_code, department_code, min(first)::text as first, max(last)::text as last,
    jsonb_object_agg(risk_class, counted) as classes
  from visits
  group by task_id, area_code, city_code, department_code
  having not bool_or(has_problem) and sum(counted) >= $2
  order by 1`

const RATES = `
  select risk_class, sum(numerator)::bigint as met, sum(denominator)::bigint as counted
  from mart.area_months where indicator = 'D04' and month_date between $1 and $2 group by 1`

export const reckonNoProblemFound: Reckon = async (client, onDay, { leastVisits = 100 }) => {
  await auditDraws(client)
  const months = listMonths(onDay, MONTHS)
  const [first, last] = [months[0] ?? '', months.at(-1) ?? '']
  const span = [`${first}-01`, `${last}-01`]
  const rates = new Map((await client.query<{ risk_class: string; met: number; counted: number }>(RATES, span)).rows.map((row) => [row.risk_class, row.counted === 0 ? 0 : row.met / row.counted]))
  const offices = await client.query<Silent>(OFFICES, [...span, lastDayOfMonth(last), leastVisits])
  const tasks = await client.query<Silent>(TASKS, [onDay, leastVisits])
  return [...offices.rows, ...tasks.rows].map((row): FoundWarning => {
    const classes = Object.entries(row.classes)
    const visits = classes.reduce((sum, [, counted]) => sum + counted, 0)
    const expected = classes.reduce((sum, [risk, counted]) => sum + counted * (rates.get(risk) ?? 0), 0)
    const chance = Math.exp(classes.reduce((sum, [risk, counted]) => sum + counted * Math.log1p(-Math.min(rates.get(risk) ?? 0, 0.999)), 0))
    return {
      ...foundAt(row.area_code, row.city_code), departmentCode: row.department_code, taskId: row.task_id, key: row.key,
      level: chance < 0.001 ? 'orange' : 'yellow', raisedDate: row.last,
      evidence: { from: row.first, to: row.last, visits, expected: Math.floor(expected + 0.5), odds: findOdds(chance) },
    }
  })
}
