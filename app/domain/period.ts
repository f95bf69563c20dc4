/** Periods: a year, a half, a quarter, a month, an ISO week or a range of days, both ends included. */
import {
  addDays, addMonths, countIsoWeeks, daysBetween, firstDayOfIsoWeek, firstDayOfMonth, isDay, isoWeekOf, lastDayOfMonth, monthOf, shiftByMonths, yearOf,
  type Day, type Month,
} from '#domain/calendar.ts'
import type { Wording } from '#domain/indicator.ts'

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'days'

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

export interface Period extends DayRange {
  readonly kind: PeriodKind
  /** As the machine interface writes it: `2023`, `2023-H1`, `2023-Q2`, `2023-05`, `2023-W19`, `2023-01-01..2023-05-31`. */
  readonly text: string
  /** The named period goes on after `to`: 本年累计，未完. */
  readonly isUnfinished: boolean
}

/** A period that cannot be answered; `wording` tells the reader why and what would do. */
export class PeriodError extends Error {
  readonly code: 'unreadable' | 'no-such-day' | 'no-such-week' | 'backwards' | 'not-begun'
  readonly wording: Wording

  constructor(code: PeriodError['code'], wording: Wording) {
    super(`${wording.en}; ${wording.zh}`)
    this.name = 'PeriodError'
    this.code = code
    this.wording = wording
  }
}

type Months = Exclude<PeriodKind, 'week' | 'days'>

const MONTHS_OF: Readonly<Record<Months, number>> = { year: 12, half: 6, quarter: 3, month: 1 }

/**
 * Reads a period as the machine interface and the address bar write it.
 * @throws PeriodError when the text has none of the six forms, names a day or a week that does not exist, or ends before it begins.
 */
export function parsePeriod(text: string): Period {
  const named = /^([12]\d{3})(?:-(?:(H|Q|W)?(\d{1,2})))?$/.exec(text)
  const period = named === null ? parseDays(text) : parseNamed(named[1] ?? '', named[2] ?? '', named[3], text)
  if (period !== null) return period
  throw new PeriodError('unreadable', {
    zh: `时期“${text}”读不懂：请写 2023、2023-H1、2023-Q2、2023-05、2023-W19 或 2023-01-01..2023-05-31`,
    en: `cannot read the period "${text}": write 2023, 2023-H1, 2023-Q2, 2023-05, 2023-W19 or 2023-01-01..2023-05-31`,
  })
}

/** A year, or a part of it by its letter (none for months) and number; null when a year has no such part. */
function parseNamed(year: string, letter: string, number: string | undefined, text: string): Period | null {
  if (number === undefined) return makeMonths('year', `${year}-01`, text)
  const part = Number(number)
  switch (`${letter}${number.length}`) {
    case 'H1':
      return part >= 1 && part <= 2 ? makeMonths('half', addMonths(`${year}-01`, (part - 1) * MONTHS_OF.half), text) : null
    case 'Q1':
      return part >= 1 && part <= 4 ? makeMonths('quarter', addMonths(`${year}-01`, (part - 1) * MONTHS_OF.quarter), text) : null
    case '2':
      return part >= 1 && part <= 12 ? makeMonths('month', `${year}-${number}`, text) : null
    case 'W2':
      return part >= 1 && part <= 53 ? parseWeek(Number(year), part, text) : null
    default:
      return null
  }
}

function makeMonths(kind: Months, first: Month, text: string): Period {
  return { from: firstDayOfMonth(first), to: lastDayOfMonth(addMonths(first, MONTHS_OF[kind] - 1)), kind, text, isUnfinished: false }
}

function parseWeek(year: number, week: number, text: string): Period {
  if (week > countIsoWeeks(year)) {
    throw new PeriodError('no-such-week', { zh: `${year} 年没有第 ${week} 周，最后一周是第 52 周`, en: `there is no week ${week} in ${year}, its last is week 52` })
  }
  const from = firstDayOfIsoWeek(year, week)
  return { from, to: addDays(from, 6), kind: 'week', text, isUnfinished: false }
}

function parseDays(text: string): Period | null {
  const range = /^([12]\d{3}-\d{2}-\d{2})\.\.([12]\d{3}-\d{2}-\d{2})$/.exec(text)
  if (range === null) return null
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
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  switch (period.kind) {
    case 'year':
      return parsePeriod(year)
    case 'half':
      return parsePeriod(`${year}-H${(month + 5) / MONTHS_OF.half}`)
    case 'quarter':
      return parsePeriod(`${year}-Q${(month + 2) / MONTHS_OF.quarter}`)
    case 'month':
      return parsePeriod(monthOf(from))
    case 'week':
      return parsePeriod(isoWeekOf(from).text)
    case 'days':
      return makeDays(from, to)
  }
}

/** The same days of another week. */
function moveWeek(period: Period, from: Day): Period {
  return nameLike(period, { from, to: addDays(from, daysBetween(period.from, period.to)) })
}

/**
 * The same days a year before (同期). Whole months answer to whole months: February 2025 to the 29 days of February 2024.
 * A week answers to the week of the same number, so that five working days stand beside five; a 53rd to the last one there is.
 * Otherwise each end keeps its date, and 29 February, which the year before lacks, becomes 28 February.
 */
export function sameDaysLastYear(period: Period): Period {
  if (period.kind !== 'week') return nameLike(period, moveBack(period, 12))
  const { year, week } = isoWeekOf(period.from)
  return moveWeek(period, firstDayOfIsoWeek(year - 1, Math.min(week, countIsoWeeks(year - 1))))
}

/**
 * The period just before (环比), like for like: the year, half, quarter, month or week before, cut at the same date or day of the
 * week when this one is not finished (17 November → 17 October); for a range of days the same number of days that ends the day before it.
 */
export function previousPeriod(period: Period): Period {
  if (period.kind === 'week') return moveWeek(period, addDays(period.from, -7))
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

/** The same end counted from 1 January of its year: what pages about populations of that day can answer in place of another period. */
export function countFromNewYear(period: Period): Period {
  if (beginsAtNewYear(period)) return period
  const year = period.to.slice(0, 4)
  if (period.isUnfinished || period.to.endsWith('-12-31')) return clampPeriod(parsePeriod(year), period.to)
  return makeDays(`${year}-01-01`, period.to)
}
