/** W41–W43: results entered at the last moment, one visit under several tasks, and visits borne by a few. */
import { findChiSquareTail } from '#domain/fairness/distributions.ts'
import { findDispersion, scorePlace } from '#domain/surveillance/funnel.ts'
import type { FoundWarning, Reckon } from '#etl/warnings/found.ts'
import { findOdds, foundAt, toPercent } from '#etl/warnings/reckoned/places.ts'

interface Office {
  readonly area_code: string
  readonly city_code: string
  readonly department_code: string
}

const keyOf = ({ area_code, department_code }: Office): string => `${area_code}|${department_code}`

/** Days are counted along the calendar's working days; the end itself is the last of them. */
const BUNCHED = `
  with ended as (
    select fct_tasks.task_id, fct_tasks.area_code, fct_tasks.city_code, fct_tasks.department_code, fct_tasks.end_date, calendar_days.working_index
    from mart.fct_tasks join mart.calendar_days on calendar_days.day = fct_tasks.end_date
    where fct_tasks.is_counted and fct_tasks.end_date <= $1 and fct_tasks.end_date > $1::date - 365
  )
  select ended.area_code, ended.city_code, ended.department_code, count(*) as results,
    count(*) filter (where entered.working_index > ended.working_index - $2 and fct_results.entered_date <= ended.end_date) as late
  from ended
  join mart.fct_results using (task_id)
  join mart.calendar_days as entered on entered.day = fct_results.entered_date
  where fct_results.entered_date <= $1
  group by 1, 2, 3 order by 1, 3`

export const reckonBunchedResults: Reckon = async (client, onDay, { days = 5, limit = 309, leastResults = 60 }) => {
  const { rows } = await client.query<Office & { results: number; late: number }>(BUNCHED, [onDay, days])
  const results = rows.reduce((sum, row) => sum + row.results, 0)
  const usual = results === 0 ? 0 : rows.reduce((sum, row) => sum + row.late, 0) / results
  const offices = rows.filter((row) => row.results >= leastResults)
  const funnel = offices.map((row) => ({ difference: row.late / row.results - usual, error: Math.sqrt((usual * (1 - usual)) / row.results) }))
  const dispersion = findDispersion(funnel)
  return offices.flatMap((row, at): FoundWarning[] => {
    const place = funnel[at]
    const score = place === undefined ? 0 : Math.floor(scorePlace(place, dispersion) * 100)
    if (score < limit) return []
    return [{
      ...foundAt(row.area_code, row.city_code), departmentCode: row.department_code, key: keyOf(row), level: row.late * 2 >= row.results ? 'orange' : 'yellow', raisedDate: onDay,
      evidence: { results: row.results, late: row.late, share: toPercent(row.late / row.results), usual: toPercent(usual), days, score },
    }]
  })
}

const SPLIT = `
  with visits as (
    select subject_id, department_code, area_code, city_code, task_id, inspected_date,
      lag(inspected_date, $2) over (partition by subject_id, department_code order by inspected_date, task_id) as first_date
    from mart.fct_visits
    where is_counted and inspected_date <= $1 and inspected_date > $1::date - 90
  )
  select distinct on (subject_id, department_code) subject_id, department_code, area_code, city_code, task_id, first_date::text as first, inspected_date::text as last,
    inspected_date - first_date + 1 as days
  from visits
  where first_date > inspected_date - $3::integer
  order by subject_id, department_code, inspected_date desc, task_id`

export const reckonSplitVisit: Reckon = async (client, onDay, { tasks = 3, days = 5 }) => {
  const { rows } = await client.query<Office & { subject_id: string; task_id: string; first: string; last: string; days: number }>(SPLIT, [onDay, tasks - 1, days])
  return rows.map((row): FoundWarning => ({
    ...foundAt(row.area_code, row.city_code), departmentCode: row.department_code, subjectId: row.subject_id, taskId: row.task_id,
    key: `${row.subject_id}|${row.department_code}`, level: 'yellow', raisedDate: row.last, evidence: { tasks, first: row.first, last: row.last, days: row.days },
  }))
}

/** Each inspector's visits of the year, and the people of the office who were sent nowhere. */
const LOADS = `
  with sent as (
    select drawn_inspectors.inspector_id, count(*) as sent
    from core.draws
    join core.drawn_inspectors using (task_id, department_code)
    where draws.drawn_date <= $1 and draws.drawn_date > $1::date - 365
    group by 1
  )
  select region_areas.area_code, region_areas.city_code, inspectors.department_code, array_agg(coalesce(sent.sent, 0) order by coalesce(sent.sent, 0) desc, inspector_id) as loads
  from core.inspectors
  join mart.region_areas using (region_code)
  left join sent using (inspector_id)
  where inspectors.status <> '离岗' or sent.sent > 0
  group by 1, 2, 3
  having sum(coalesce(sent.sent, 0)) >= $2 and count(*) > 2
  order by 1, 3`

export const reckonInspectorLoad: Reckon = async (client, onDay, { leastSent = 60, odds = 10_000 }) => {
  const { rows } = await client.query<Office & { loads: string[] }>(LOADS, [onDay, leastSent])
  return rows.flatMap((row): FoundWarning[] => {
    const loads = row.loads.map(Number)
    const sent = loads.reduce((sum, load) => sum + load, 0)
    const people = loads.length
    // As if two went to each visit, which is the least that the law allows.
    const variance = (sent / 2) * (2 / people) * (1 - 2 / people)
    const statistic = (loads.reduce((sum, load) => sum + (load - sent / people) ** 2, 0) / variance) * ((people - 1) / people)
    const p = Math.min(1, findChiSquareTail(statistic, people - 1) * rows.length)
    const top = loads[0] ?? 0
    if (p * odds >= 1) return []
    return [{
      ...foundAt(row.area_code, row.city_code), departmentCode: row.department_code, key: keyOf(row), level: p < 1e-8 ? 'orange' : 'yellow', raisedDate: onDay,
      evidence: { sent, people, share: toPercent(top / sent), even: toPercent(1 / people), odds: findOdds(p) },
    }]
  })
}
