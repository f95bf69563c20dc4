/** Working days over the table of holidays. A year that is not in the table is an error, never a guess. */
import { dayOfWeek, fromDayNumber, toDayNumber, type Day } from '#domain/calendar.ts'
import type { Wording } from '#domain/indicator.ts'

/** A day that differs from its weekday: `off` in the week, or `work` at a weekend (调休). */
export interface Holiday {
  readonly date: Day
  readonly kind: 'off' | 'work'
}

/** A day was asked for whose year the table of holidays does not hold. */
export class OutsideCalendarError extends Error {
  readonly year: number
  readonly wording: Wording

  constructor(year: number) {
    const wording = {
      zh: `工作日历缺 ${year} 年：请装载国务院办公厅公布的 ${year} 年节假日表（源表 holidays）后重试`,
      en: `the working calendar lacks ${year}: load the holidays of ${year} (source table holidays) and try again`,
    }
    super(`${wording.en}; ${wording.zh}`)
    this.name = 'OutsideCalendarError'
    this.year = year
    this.wording = wording
  }
}

/**
 * The years that a table of holidays covers: those whose National Day (1 October) it holds.
 * A few days of December alone come with next year's notice and do not make their own year known.
 */
export function findKnownYears(holidays: readonly Holiday[]): readonly number[] {
  const years = holidays.filter(({ date, kind }) => kind === 'off' && date.endsWith('-10-01')).map(({ date }) => Number(date.slice(0, 4)))
  return [...new Set(years)].sort((one, other) => one - other)
}

/** Working days of the known years: Monday to Friday, less the days off, and the weekend days worked instead. */
export class WorkingCalendar {
  /** Years whose days can be counted, ascending. */
  readonly years: readonly number[]
  readonly #knownYears: ReadonlySet<number>
  /** Working days in order, as day numbers. */
  readonly #workingDays: readonly number[]
  /** How many working days there are up to and including each day, from the first of the first year on. */
  readonly #counts: Int32Array
  readonly #first: number

  constructor(holidays: readonly Holiday[]) {
    this.years = findKnownYears(holidays)
    this.#knownYears = new Set(this.years)
    const first = this.years[0]
    const last = this.years.at(-1)
    if (first === undefined || last === undefined) throw new Error('the table of holidays holds no whole year: load the holidays first')
    this.#first = toDayNumber(`${first}-01-01`)
    const kinds = new Map(holidays.map(({ date, kind }) => [date, kind]))
    const workingDays: number[] = []
    this.#counts = new Int32Array(toDayNumber(`${last}-12-31`) - this.#first + 1)
    for (let index = 0; index < this.#counts.length; index += 1) {
      const day = fromDayNumber(this.#first + index)
      const kind = kinds.get(day) ?? (dayOfWeek(day) <= 5 ? 'work' : 'off')
      if (kind === 'work') workingDays.push(this.#first + index)
      this.#counts[index] = workingDays.length
    }
    this.#workingDays = workingDays
  }

  /** Whether a day is worked. @throws OutsideCalendarError when its year is not in the table. */
  isWorkingDay(day: Day): boolean {
    const count = this.#countUpTo(day)
    return this.#workingDays[count - 1] === toDayNumber(day)
  }

  /**
   * The working day so many working days later; day 1 is the first working day after the given one, 0 the day itself.
   * @throws OutsideCalendarError when a year on the way is not in the table.
   * @throws RangeError when the count is negative or no whole number.
   */
  addWorkingDays(day: Day, count: number): Day {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days are counted forward in whole numbers, got ${count}`)
    const start = this.#countUpTo(day)
    if (count === 0) return day
    const number = this.#workingDays[start + count - 1]
    if (number === undefined) throw new OutsideCalendarError((this.years.at(-1) ?? 0) + 1)
    const reached = fromDayNumber(number)
    this.#checkYears(day, reached)
    return reached
  }

  /**
   * Working days after `from` up to and including `to`: 0 on the same day, 2 left, negative when `to` lies before.
   * @throws OutsideCalendarError when a year from one to the other is not in the table.
   */
  workingDaysBetween(from: Day, to: Day): number {
    if (to < from) return -this.workingDaysBetween(to, from)
    const counted = this.#countUpTo(to) - this.#countUpTo(from)
    this.#checkYears(from, to)
    return counted
  }

  #checkYears(from: Day, to: Day): void {
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) this.#check(year)
  }

  #check(year: number): void {
    if (!this.#knownYears.has(year)) throw new OutsideCalendarError(year)
  }

  #countUpTo(day: Day): number {
    const number = toDayNumber(day)
    this.#check(Number(day.slice(0, 4)))
    return this.#counts[number - this.#first] ?? 0
  }
}
