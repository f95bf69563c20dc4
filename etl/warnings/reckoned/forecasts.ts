/** W04, W36: a city's ratio at the end of the year, with its interval and the day from which the target is out of reach. */
import type pg from 'pg'
import { addDays, daysBetween } from '#domain/calendar.ts'
import { findPointOfNoReturn, forecastYear } from '#domain/surveillance/forecast.ts'
import type { FoundWarning, Reckon } from '#etl/warnings/found.ts'
import { foundAt, toPercent } from '#etl/warnings/reckoned/places.ts'

const PROVINCE = '370000'

interface CityYear {
  readonly city: string
  readonly met: number
  readonly counted: number
  /** Last year up to the same day, and after it. */
  readonly before: number
  readonly after: number
  readonly planned: number
  readonly planned_met: number
}

const CITIES = `
  with days as (
    select city_code, day, numerator, denominator from mart.city_days
    where indicator = $1 and day >= make_date($3 - 1, 1, 1) and day <= make_date($3, 12, 31) and city_code <> '${PROVINCE}'
  ),
  sums as (
    select city_code,
      coalesce(sum(numerator) filter (where day >= make_date($3, 1, 1) and day <= $2), 0)::bigint as met,
      coalesce(sum(denominator) filter (where day >= make_date($3, 1, 1) and day <= $2), 0)::bigint as counted,
      coalesce(sum(denominator) filter (where day <= $4), 0)::bigint as before,
      coalesce(sum(denominator) filter (where day > $4 and day < make_date($3, 1, 1)), 0)::bigint as after
    from days group by 1
  ),
  planned as (
    -- Lines of the plan whose time begins after the day and ends within the year.
    select city_code, count(*) as planned, count(*) filter (where scope_code = '2') as planned_met
    from mart.fct_plans where start_date > $2 and end_date <= make_date($3, 12, 31) and $1 = 'C01'
    group by 1
  )
  select sums.city_code as city, met, counted, before, after, coalesce(planned, 0) as planned, coalesce(planned_met, 0) as planned_met
  from sums left join planned using (city_code) order by 1`

const makeForecast = (indicator: string): Reckon => async (client, onDay, { target = 40, leastTasks = 20 }) => {
  const year = Number(onDay.slice(0, 4))
  const lastYearsDay = addDays(onDay, -365)
  const { rows } = await client.query<CityYear>(CITIES, [indicator, onDay, year, lastYearsDay])
  const pace = rows.reduce((sum, { before }) => sum + before, 0)
  const rest = rows.reduce((sum, { after }) => sum + after, 0)
  const found: FoundWarning[] = []
  for (const row of rows) {
    if (row.counted < leastTasks) continue
    // A city that had too little last year goes on as the province went.
    const share = row.before >= leastTasks ? row.after / row.before : pace > 0 ? rest / pace : 0
    const further = Math.max(row.planned, Math.floor(row.counted * share))
    const forecast = forecastYear({ met: row.met, counted: row.counted, planned: row.planned, plannedMet: row.planned_met, further })
    if (forecast === null || forecast.met * 100 >= target * forecast.counted) continue
    const point = findPointOfNoReturn({ met: row.met, counted: row.counted, further }, { numerator: target, denominator: 100 })
    const unreachable = point === 'gone' ? onDay : await findDay(client, indicator, { city: row.city, onDay, year, lastYearsDay, point: point ?? 1 })
    const level = point === 'gone' ? 'red' : forecast.high * 100 < target ? 'orange' : 'yellow'
    found.push({
      ...foundAt(row.city, row.city), key: `${row.city}|${year}`, level, raisedDate: onDay,
      evidence: {
        year, met: row.met, counted: row.counted, further, planned: row.planned, planned_met: row.planned_met, target, unreachable,
        forecast: toPercent(forecast.met / forecast.counted), low: toPercent(forecast.low), high: Math.ceil(forecast.high * 100 - 1e-9),
      },
    })
  }
  return found
}

/** The day of this year by which that share of what came after the same day last year had come. */
async function findDay(client: pg.Client, indicator: string, { city, onDay, year, lastYearsDay, point }: {
  readonly city: string; readonly onDay: string; readonly year: number; readonly lastYearsDay: string; readonly point: number
}): Promise<string> {
  const { rows: [row] } = await client.query<{ day: string }>(
    `with days as (
       select day, sum(sum(denominator)) over (order by day) as reached, sum(sum(denominator)) over () as whole
       from mart.city_days where indicator = $1 and city_code = $2 and day > $3 and day < make_date($4, 1, 1) group by day
     )
     select min(day)::text as day from days where reached >= whole * $5::double precision`,
    [indicator, city, lastYearsDay, year, point],
  )
  return row?.day === undefined || row.day === null ? `${year}-12-31` : addDays(onDay, daysBetween(lastYearsDay, row.day))
}

export const reckonJointRatioForecast = makeForecast('C01')
export const reckonCompletionForecast = makeForecast('B02')
