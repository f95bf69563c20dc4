/** 报送清单: each city says, month by month and table by table, how many rows it handed in. A zero is said too. */
import { formatDay, makeDay, pad, splitDay } from '#etl/demo/days.ts'
import { cityPlans } from '#etl/demo/cities.ts'
import type { DeliveryWriter } from '#etl/demo/delivery-writer.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { layout, type SourceTable } from '#etl/demo/layout.ts'
import { closings, plants } from '#etl/demo/plants.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import type { World } from '#etl/demo/world.ts'

const declared = [
  'plans', 'tasks', 'task_departments', 'task_items', 'draws', 'drawn_subjects', 'drawn_inspectors', 'results', 'follow_ups', 'task_events',
] as const satisfies readonly SourceTable[]

export type DeclaredTable = (typeof declared)[number]

/** Counts rows as they are first handed in, by the month in which they happened. */
export interface Declarations {
  count(city: string, table: DeclaredTable, day: number, rows?: number): void
  write(world: World, files: Files): void
}

/** An empty account. */
export function createDeclarations(): Declarations {
  const byTable = new Map<DeclaredTable, Map<string, Map<number, number>>>(declared.map((table) => [table, new Map()]))
  return {
    count: (city, table, day, rows = 1) => {
      const byCity = byTable.get(table)
      const byDay = byCity?.get(city) ?? new Map<number, number>()
      byCity?.set(city, byDay)
      byDay.set(day, (byDay.get(day) ?? 0) + rows)
    },
    write: (world, files) => {
      // The log comes after everything else, and is declared after it.
      const log = files.single('declarations', 'log')
      let before = makeDay(2020, 12, 31)
      for (const { closing, writer } of files.monthly('declarations')) {
        for (const month of listMonths(before + 1, closing)) {
          for (const city of ['370000', ...cityPlans.map(({ code }) => code)]) {
            if (city === plants.silentCity && month.last > closings.september) continue
            for (const table of declared) {
              const rows = sumDays(byTable.get(table)?.get(city), month) + findFlaw(city, table, month.name)
              const day = world.calendar.add(month.last, 2 + (Number(city) % 3))
              const target = table === 'task_events' ? log : writer
              target.write([city, layout[table].name, month.name, rows, formatDay(day)])
            }
          }
        }
        before = closing
      }
      declareDirectories(world, log)
    },
  }
}

/** Directories are sent whole: each city tells how many subjects it sent, and when it did so last. */
function declareDirectories(world: World, log: DeliveryWriter): void {
  const { cities, declared: longAgo, others } = registerPlants.staleDirectory
  for (const { code } of cityPlans) {
    if (code === plants.silentCity) continue
    const counties = world.population.counties.filter(({ city }) => city.code === code)
    const count = counties.reduce((sum, county) => sum + county.starts['4'] + county.counts['4'], 0)
    log.write([code, layout.subjects.name, '2023-11', count, formatDay(cities.some((city) => city === code) ? longAgo : others)])
  }
}

/** What one city declares beyond what it hands in. */
function findFlaw(city: string, table: DeclaredTable, month: string): number {
  const { flaws } = plants
  return flaws.declared.find((flaw) => city === flaws.city && flaw.table === table && flaw.month === month)?.more ?? 0
}

interface Month {
  readonly name: string
  readonly first: number
  readonly last: number
}

function sumDays(byDay: ReadonlyMap<number, number> | undefined, month: Month): number {
  let sum = 0
  for (let day = month.first; day <= month.last; day += 1) sum += byDay?.get(day) ?? 0
  return sum
}

function listMonths(first: number, last: number): readonly Month[] {
  const months: Month[] = []
  for (let day = first; day <= last; ) {
    const { year, month } = splitDay(day)
    const next = month === 12 ? makeDay(year + 1, 1, 1) : makeDay(year, month + 1, 1)
    months.push({ name: `${year}-${pad(month)}`, first: day, last: next - 1 })
    day = next
  }
  return months
}
