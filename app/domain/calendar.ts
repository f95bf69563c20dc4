/**
 * Calendar days are `YYYY-MM-DD` texts, never `Date` objects: no zone can move them, and they sort as they read.
 * Arithmetic goes through the number of days since 1970-01-01 in the proleptic Gregorian calendar.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string
/** A calendar month, `YYYY-MM`. */
export type Month = string

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const DAYS_IN_ERA = 146_097

interface Parts {
  readonly year: number
  readonly month: number
  readonly date: number
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function countDaysOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function findParts(text: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return null
  const parts = { year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) }
  return parts.date >= 1 && parts.date <= countDaysOfMonth(parts.year, parts.month) ? parts : null
}

function splitDay(day: Day): Parts {
  const parts = findParts(day)
  if (parts === null) throw new RangeError(`a calendar day is written YYYY-MM-DD and exists, got ${JSON.stringify(day)}`)
  return parts
}

function splitMonth(month: Month): { readonly year: number; readonly month: number } {
  const { year, month: number } = splitDay(`${month}-01`)
  return { year, month: number }
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return findParts(text) !== null
}

/** Days since 1970-01-01. @throws RangeError when the text is no day. */
export function toDayNumber(day: Day): number {
  const { year, month, date } = splitDay(day)
  // The year begins in March, so that the leap day is its last day.
  // @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - 719_468
}

/** The day that stands so many days after 1970-01-01. */
export function fromDayNumber(number: number): Day {
  // @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days
  const shifted = number + 719_468
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromDayNumber(toDayNumber(day) + count)
}

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Day of the week, Monday 1 to Sunday 7 as in ISO 8601. */
export function dayOfWeek(day: Day): number {
  // 1970-01-01 was a Thursday
  const number = toDayNumber(day) + 3
  return number - Math.floor(number / 7) * 7 + 1
}

/** Calendar year of a day. */
export function yearOf(day: Day): number {
  return splitDay(day).year
}

/** Month of a day, `YYYY-MM`. */
export function monthOf(day: Day): Month {
  splitDay(day)
  return day.slice(0, 7)
}

/** First day of a month. */
export function firstDayOfMonth(month: Month): Day {
  splitMonth(month)
  return `${month}-01`
}

/** Last day of a month: 28 to 31. */
export function lastDayOfMonth(month: Month): Day {
  const { year, month: number } = splitMonth(month)
  return `${month}-${pad(countDaysOfMonth(year, number), 2)}`
}

/** The month so many months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const parts = splitMonth(month)
  const months = parts.year * 12 + parts.month - 1 + count
  const year = Math.floor(months / 12)
  return `${pad(year, 4)}-${pad(months - year * 12 + 1, 2)}`
}

/** The same day of the month so many months later; a day that month lacks becomes its last: 31 March → 28 February. */
export function shiftByMonths(day: Day, count: number): Day {
  const last = lastDayOfMonth(addMonths(monthOf(day), count))
  const shifted = `${last.slice(0, 8)}${day.slice(8)}`
  return shifted < last ? shifted : last
}

/** ISO 8601 week: the week with the year's first Thursday is week 1, so 2021-01-03 is in week 53 of 2020. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number; readonly text: string } {
  const thursday = addDays(day, 4 - dayOfWeek(day))
  const year = yearOf(thursday)
  const week = Math.floor(daysBetween(`${pad(year, 4)}-01-01`, thursday) / 7) + 1
  return { year, week, text: `${pad(year, 4)}-W${pad(week, 2)}` }
}

/** Monday of an ISO 8601 week; the week with 4 January is week 1. */
export function firstDayOfIsoWeek(year: number, week: number): Day {
  const fourth = `${pad(year, 4)}-01-04`
  return addDays(fourth, 1 - dayOfWeek(fourth) + (week - 1) * 7)
}

/** How many ISO 8601 weeks a year has: 52, or 53 when it begins or ends on a Thursday. */
export function countIsoWeeks(year: number): number {
  // 28 December always lies in the last week.
  return isoWeekOf(`${pad(year, 4)}-12-28`).week
}
