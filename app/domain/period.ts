/** Periods: a year, a quarter, a month or a range of days, both ends included. */
import {
  addDays, addMonths, daysBetween, firstDayOfMonth, isDay, lastDayOfMonth, monthOf, shiftByMonths, yearOf, type Day, type Month,
} from '#domain/calendar.ts'
import type { Wording } from '#domain/indicator.ts'

export type PeriodKind = 'year' | 'quarter' | 'month' | 'days'

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

export interface Period extends DayRange {
  readonly kind: PeriodKind
  /** As the machine interface writes it: `2023`, `2023-Q2`, `2023-05`, `2023-01-01..2023-05-31`. */
  readonly text: string
  /** The named period goes on after `to`: 本年累计，未完. */
  readonly isUnfinished: boolean
}

/** A period that cannot be answered; `wording` tells the reader why and what would do. */
export class PeriodError extends Error {
  readonly code: 'unreadable' | 'no-such-day' | 'backwards' | 'not-begun'
  readonly wording: Wording

  constructor(code: PeriodError['code'], wording: Wording) {
    super(`${wording.en}; ${wording.zh}`)
    this.name = 'PeriodError'
    this.code = code
    this.wording = wording
  }
}

const MONTHS_OF: Readonly<Record<Exclude<PeriodKind, 'days'>, number>> = { year: 12, quarter: 3, month: 1 }

/**
 * Reads a period as the machine interface and the address bar write it.
 * @throws PeriodError when the text has none of the four forms, names a day that does not exist, or ends before it begins.
 */
export function parsePeriod(text: string): Period {
  const named = /^([12]\d{3})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text)
  if (named !== null) {
    const [, year = '', quarter, month] = named
    const kind = quarter !== undefined ? 'quarter' : month !== undefined ? 'month' : 'year'
    const first = quarter !== undefined ? addMonths(`${year}-01`, (Number(quarter) - 1) * 3) : `${year}-${month ?? '01'}`
    const to = lastDayOfMonth(addMonths(first, MONTHS_OF[kind] - 1))
    return { from: firstDayOfMonth(first), to, kind, text, isUnfinished: false }
  }
  const range = /^([12]\d{3}-\d{2}-\d{2})\.\.([12]\d{3}-\d{2}-\d{2})$/.exec(text)
  if (range === null) {
    throw new PeriodError('unreadable', {
      zh: `时期“${text}”读不懂：请写 2023、2023-Q2、2023-05 或 2023-01-01..2023-05-31`,
      en: `cannot read the period "${text}": write 2023, 2023-Q2, 2023-05 or 2023-01-01..2023-05-31`,
    })
  }
  const [, from = '', to = ''] = range
  const missing = [from, to].find((day) => !isDay(day))
  if (missing !== undefined) {
    throw new PeriodError('no-such-day', { zh: `没有 ${missing} 这一天`, en: `there is no day ${missing}` })
  }
  if (to < from) {
    throw new PeriodError('backwards', { zh: `时期的末日 ${to} 早于首日 ${from}`, en: `the period ends on ${to}, before it begins on ${from}` })
  }
  return makeDays(from, to)
}

/** A range of days as a period of its own. */
function makeDays(from: Day, to: Day): Period {
  return { from, to, kind: 'days', text: `${from}..${to}`, isUnfinished: false }
}

/**
 * Cuts a period at today, for rows dated later never count; the text stays as it was asked.
 * @throws PeriodError `not-begun` when the period lies wholly after today.
 */
export function clampPeriod(period: Period, today: Day): Period {
  if (period.from > today) {
    throw new PeriodError('not-begun', {
      zh: `时期 ${period.text} 还没有开始，今天是 ${today}`,
      en: `the period ${period.text} has not begun, today is ${today}`,
    })
  }
  return period.to > today ? { ...period, to: today, isUnfinished: true } : period
}

/** The year of `today`, from 1 January until today. */
export function yearToDate(today: Day): Period {
  return clampPeriod(parsePeriod(today.slice(0, 4)), today)
}

function isWholeMonths({ from, to }: DayRange): boolean {
  return from.endsWith('-01') && to === lastDayOfMonth(monthOf(to))
}

/** Moves a period back by months; whole months stay whole, any other day keeps its date as far as the month has it. */
function moveBack(period: Period, months: number): DayRange {
  const to = isWholeMonths(period) ? lastDayOfMonth(addMonths(monthOf(period.to), -months)) : shiftByMonths(period.to, -months)
  return { from: shiftByMonths(period.from, -months), to }
}

/** Names a moved range as its original was named; one that was cut is named by its days. */
function nameLike(period: Period, { from, to }: DayRange): Period {
  if (period.isUnfinished) return makeDays(from, to)
  switch (period.kind) {
    case 'year':
      return parsePeriod(from.slice(0, 4))
    case 'quarter':
      return parsePeriod(`${from.slice(0, 4)}-Q${(Number(from.slice(5, 7)) + 2) / 3}`)
    case 'month':
      return parsePeriod(monthOf(from))
    case 'days':
      return makeDays(from, to)
  }
}

/**
 * The same days a year before (同期). Whole months answer to whole months: February 2025 to the 29 days of February 2024.
 * Otherwise each end keeps its date, and 29 February, which the year before lacks, becomes 28 February.
 */
export function sameDaysLastYear(period: Period): Period {
  return nameLike(period, moveBack(period, 12))
}

/**
 * The period just before (环比), like for like: the year, quarter or month before, cut at the same date when this one is
 * not finished (17 November → 17 October); for a range of days the same number of days that ends the day before it.
 */
export function previousPeriod(period: Period): Period {
  if (period.kind !== 'days') return nameLike(period, moveBack(period, MONTHS_OF[period.kind]))
  const length = daysBetween(period.from, period.to)
  const to = addDays(period.from, -1)
  return makeDays(addDays(to, -length), to)
}

/** A month of a period, and the part of it that lies in the period. */
export interface MonthPart extends DayRange {
  readonly month: Month
  readonly isWhole: boolean
}

/** The months that a period touches, in order. */
export function findMonths(period: DayRange): readonly MonthPart[] {
  const parts: MonthPart[] = []
  for (let month = monthOf(period.from); month <= monthOf(period.to); month = addMonths(month, 1)) {
    const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)]
    const from = first < period.from ? period.from : first
    const to = last > period.to ? period.to : last
    parts.push({ month, from, to, isWhole: from === first && to === last })
  }
  return parts
}

/** How sums by month and sums by day together make up a period. */
export interface PeriodSplit {
  /** First days of the first and the last whole month, or null when no month is whole. */
  readonly months: DayRange | null
  /** Days before the whole months (or all of them when none is whole), and days after. */
  readonly head: DayRange | null
  readonly tail: DayRange | null
}

/** Splits a period into whole months, read from sums by month, and the days at its ends, read from sums by day. */
export function splitPeriod(period: DayRange): PeriodSplit {
  const whole = findMonths(period).filter((part) => part.isWhole)
  const [first, last] = [whole[0], whole.at(-1)]
  if (first === undefined || last === undefined) return { months: null, head: { from: period.from, to: period.to }, tail: null }
  return {
    months: { from: first.from, to: last.from },
    head: period.from < first.from ? { from: period.from, to: addDays(first.from, -1) } : null,
    tail: period.to > last.to ? { from: addDays(last.to, 1), to: period.to } : null,
  }
}

/** Whether a period begins on 1 January and stays in that year, as populations of 1 January demand. */
export function beginsAtNewYear(period: DayRange): boolean {
  return period.from.endsWith('-01-01') && yearOf(period.from) === yearOf(period.to)
}
