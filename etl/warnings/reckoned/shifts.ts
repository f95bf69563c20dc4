/** W31–W34: places and industries whose problem rate or signal rate is not what it was. */
import type pg from 'pg'
import { firstDayOfMonth, type Month } from '#domain/calendar.ts'
import { findShifts, type WatchedPlace } from '#domain/surveillance/shift.ts'
import type { FoundWarning, Reckon, Thresholds } from '#etl/warnings/found.ts'
import { foundAt, holdToRates, listMonths, readProblemMonths, toPercent, writeSeries } from '#etl/warnings/reckoned/places.ts'

const MONTHS = 24
const USUAL_MONTHS = 12
const PROVINCE = '370000'

interface Watch {
  readonly months: readonly Month[]
  readonly places: readonly WatchedPlace[]
  /** City of an area; of an industry the province. */
  readonly cities: ReadonlyMap<string, string>
}

export const reckonProblemShiftByArea: Reckon = async (client, onDay, thresholds) => {
  const months = listMonths(onDay, MONTHS)
  const cells = await readProblemMonths(client, 'area', months)
  return raise({ months, places: holdToRates(cells, months), cities: new Map(cells.map(({ key, city }) => [key, city])) }, 'area', thresholds)
}

export const reckonProblemShiftByIndustry: Reckon = async (client, onDay, thresholds) => {
  const months = listMonths(onDay, MONTHS)
  return raise({ months, places: holdToRates(await readProblemMonths(client, 'industry', months), months), cities: new Map() }, 'industry', thresholds)
}

export const reckonSignalShiftByArea: Reckon = async (client, onDay, thresholds) => raise(await readSignals(client, onDay, 'area'), 'area', thresholds)

export const reckonSignalShiftByIndustry: Reckon = async (client, onDay, thresholds) => raise(await readSignals(client, onDay, 'industry'), 'industry', thresholds)

/** Signals of each month, and the province's of that month shared out by subjects: what all places see together is no shift of one. */
async function readSignals(client: pg.Client, onDay: string, by: 'area' | 'industry'): Promise<Watch> {
  const months = listMonths(onDay, MONTHS)
  const key = by === 'area' ? 'region_areas.area_code' : 'left(subjects.industry_code, 1)'
  const city = by === 'area' ? 'region_areas.city_code' : `'${PROVINCE}'`
  const exposed = await client.query<{ key: string; city: string; count: number }>(
    `select ${key} as key, ${city} as city, count(*) as count
     from core.subjects join mart.region_areas using (region_code)
     where ${key} is not null and coalesce(subjects.deregistered_date, 'infinity') > $1
     group by 1, 2 order by 1`,
    [`${months[0] ?? ''}-01`],
  )
  const signals = await client.query<{ key: string; month: string; count: number }>(
    `select ${key} as key, to_char(risk_signals.signal_date, 'YYYY-MM') as month, count(*) as count
     from core.risk_signals join core.subjects using (subject_id) join mart.region_areas using (region_code)
     where ${key} is not null and risk_signals.signal_date >= $1 and risk_signals.signal_date < $2
     group by 1, 2`,
    [`${months[0] ?? ''}-01`, `${onDay.slice(0, 7)}-01`],
  )
  const whole = exposed.rows.reduce((sum, { count }) => sum + count, 0)
  const totals = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const { key: place, month, count } of signals.rows) {
    totals.set(month, (totals.get(month) ?? 0) + count)
    counts.set(`${place}|${month}`, count)
  }
  return {
    months,
    places: exposed.rows.map(({ key: place, count }) => ({
      key: place, months: months.map((month) => ({ observed: counts.get(`${place}|${month}`) ?? 0, expected: ((totals.get(month) ?? 0) * count) / whole })),
    })),
    cities: new Map(exposed.rows.map((row) => [row.key, row.city])),
  }
}

function raise({ months, places, cities }: Watch, by: 'area' | 'industry', { ratio = 200, runLength = 1000, leastExpected = 5 }: Thresholds): FoundWarning[] {
  const shifts = findShifts(places, { usualMonths: USUAL_MONTHS, ratio: ratio / 100, runLength, leastExpected })
  return shifts.map(({ key, side, since, observed, expected, height }) => {
    const month = months[since] ?? ''
    return {
      ...(by === 'area' ? foundAt(key, cities.get(key) ?? key) : { ...foundAt(PROVINCE, PROVINCE), industryCode: key }),
      key, level: height >= 1.5 ? 'orange' : 'yellow', raisedDate: firstDayOfMonth(month),
      evidence: {
        since: month, side, observed, expected: Math.floor(expected + 0.5), height: toPercent(height),
        series: writeSeries(months, places.find((place) => place.key === key)?.months ?? []),
      },
    }
  })
}
