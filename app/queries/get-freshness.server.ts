/** How fresh and how complete the data are that every figure of a page stands on. */
import { findMissingMonths } from '#app/queries/figures/find-missing.server.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import type { ArrivalState, Freshness, MissingTable, PageScope } from '#app/queries/types.ts'
import { daysBetween, lastDayOfMonth } from '#domain/calendar.ts'

/** Batch, instant of the last load, the day the figures stand on, and the cities whose tables are missing. */
export async function getFreshness(scope: PageScope): Promise<Freshness> {
  const { batch, generation, loadedAt } = scope.generation
  return { batch, generation, loadedAt, asOf: scope.today, arrival: await getArrivalState(scope) }
}

/** Cities of the right that have sent everything they owe, and what the others owe. A county's deliveries are its city's. */
export async function getArrivalState(scope: PageScope): Promise<ArrivalState> {
  const { right } = scope
  const cities = (await findAreas(scope)).filter(({ level }) => level === 'city')
  const names = new Map(cities.map(({ code, name }) => [code, name]))
  const byTable = new Map<string, { city: string; table: string; months: string[] }>()
  for (const { city, table, month } of await findMissingMonths(scope)) {
    const owed = byTable.get(`${city} ${table}`) ?? { city, table, months: [] }
    owed.months.push(month)
    byTable.set(`${city} ${table}`, owed)
  }
  const missing = [...byTable.values()].map(({ city, table, months }): MissingTable => {
    const [oldest = scope.today] = months
    return {
      cityCode: city,
      cityName: names.get(city) ?? city,
      sourceTable: table,
      months,
      daysWaiting: daysBetween(lastDayOfMonth(oldest.slice(0, 7)), scope.today),
    }
  })
  const expected = right.level === 'province' ? cities.length : 1
  return { expected, arrived: expected - new Set(missing.map(({ cityCode }) => cityCode)).size, missing }
}
