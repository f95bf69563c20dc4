/** Working days of the years in which the province works, from the seeded holidays. */
import { makeDay, weekdayOf } from '#etl/demo/days.ts'
import { at } from '#etl/demo/lists.ts'
import type { Holiday } from '#etl/demo/seeds.ts'

export interface WorkingDays {
  isWorking(day: number): boolean
  /** The day itself when it is a working day, else the next one. */
  from(day: number): number
  /** The working day `count` working days after `day` (day 1 is the first working day after it); back when negative. */
  add(day: number, count: number): number
  /** All working days from one day to another, both included. */
  between(first: number, last: number): readonly number[]
}

/** The working days of whole years, both included. */
export function createWorkingDays(holidays: readonly Holiday[], firstYear: number, lastYear: number): WorkingDays {
  const off = new Set(holidays.filter((holiday) => holiday.kind === 'off').map((holiday) => holiday.day))
  const work = new Set(holidays.filter((holiday) => holiday.kind === 'work').map((holiday) => holiday.day))
  const start = makeDay(firstYear, 1, 1)
  const end = makeDay(lastYear, 12, 31)
  const working: number[] = []
  /** For each day: how many working days lie before it. */
  const before: number[] = []
  const isWorking = (day: number): boolean => work.has(day) || (weekdayOf(day) < 5 && !off.has(day))
  for (let day = start; day <= end; day += 1) {
    before.push(working.length)
    if (isWorking(day)) working.push(day)
  }
  const indexFrom = (day: number): number => at(before, day - start)
  return {
    isWorking,
    from: (day) => at(working, indexFrom(day)),
    add: (day, count) => {
      const next = indexFrom(day) + (isWorking(day) ? 1 : 0)
      return count > 0 ? at(working, next + count - 1) : at(working, indexFrom(day) + count)
    },
    between: (first, last) => working.slice(indexFrom(first), indexFrom(last) + (isWorking(last) ? 1 : 0)),
  }
}
