/** Calendar days as whole numbers (days since 1970-01-01, proleptic Gregorian), so that no clock or zone can touch them. */

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const texts = new Map<number, string>()

/** The number of a day written `YYYY-MM-DD`. */
export function toDay(text: string): number {
  return makeDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
}

/** The number of a day given by year, month (1–12) and day. */
export function makeDay(year: number, month: number, day: number): number {
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477
  const passed = (daysBefore[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0)
  return (year - 1970) * 365 + leaps + passed + day - 1
}

/** Year, month (1–12) and day of a day number. */
export function splitDay(day: number): { year: number; month: number; day: number } {
  let year = 1970 + Math.floor(day / 365.2425)
  while (makeDay(year + 1, 1, 1) <= day) year += 1
  while (makeDay(year, 1, 1) > day) year -= 1
  let month = 12
  while (makeDay(year, month, 1) > day) month -= 1
  return { year, month, day: day - makeDay(year, month, 1) + 1 }
}

/** A day number as `YYYY-MM-DD`. */
export function formatDay(day: number): string {
  const known = texts.get(day)
  if (known !== undefined) return known
  const parts = splitDay(day)
  const text = `${parts.year}-${pad(parts.month)}-${pad(parts.day)}`
  texts.set(day, text)
  return text
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Two digits. */
export function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
