/** Calendar days and months, as text `YYYY-MM-DD` from file to screen. */
import { writeSerialDay } from '#etl/readers/cell-values.ts'
import { dropInvisible } from '#etl/rules/identifier.ts'
import type { CellKind, Outcome } from '#etl/source.ts'

const FORMS = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/
const MONTH_FORMS = /^(\d{4})(?:-(\d{1,2})(?:-0?1)?|\/(\d{1,2})|年(\d{1,2})月|(\d{2}))$/
const SERIAL = /^\d{5}$/
const FIRST_SERIAL_DAY = '1990-01-01'
const LAST_SERIAL_DAY = '2100-12-31'
const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const SHORTEST_MONTH = 28
const HYPHEN = 0x2d
const ZERO = 0x30

/** A day: `2023-05-06`, `2023/5/6`, `2023年5月6日`, `20230506`, each also with a time; or a spreadsheet's serial day. */
export function day(blanks: readonly string[] = []): CellKind {
  return { isRepeating: false, build: (_, { is1904 }) => (sent) => (isPlainDay(sent) ? sent : readDay(sent, blanks, is1904)) }
}

/** A month, kept as its first day. */
export function month(): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const plain = dropInvisible(sent.normalize('NFKC')).trim()
      if (plain === '') return null
      const found = MONTH_FORMS.exec(plain)
      const value = found === null ? null : composeDay(found[1], found[2] ?? found[3] ?? found[4] ?? found[5], '1')
      return value ?? { code: 'not-a-month' }
    },
  }
}

/** `YYYY-MM-DD` with a day that every month has: seen without a pattern, since most cells of a delivery are this. */
function isPlainDay(sent: string): boolean {
  if (sent.length !== 10 || sent.charCodeAt(4) !== HYPHEN || sent.charCodeAt(7) !== HYPHEN) return false
  const year = twoDigits(sent, 0) * 100 + twoDigits(sent, 2)
  const monthNumber = twoDigits(sent, 5)
  const dayNumber = twoDigits(sent, 8)
  return year >= FIRST_YEAR && year <= LAST_YEAR && monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= SHORTEST_MONTH
}

/** The number that two digits write, or NaN. */
function twoDigits(sent: string, at: number): number {
  const tens = sent.charCodeAt(at) - ZERO
  const ones = sent.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

function readDay(sent: string, blanks: readonly string[], is1904: boolean): Outcome {
  const plain = dropInvisible(sent.normalize('NFKC')).trim()
  if (plain === '' || blanks.includes(plain)) return null
  if (SERIAL.test(plain)) return readSerial(Number(plain), is1904)
  return composeTextDay(plain) ?? { code: 'not-a-date' }
}

/** `YYYY-MM-DD` of a day in any of its forms, or null. */
export function composeTextDay(plain: string): string | null {
  const found = FORMS.exec(plain)
  return found === null ? null : composeDay(found[1], found[2] ?? found[4] ?? found[6] ?? found[8], found[3] ?? found[5] ?? found[7] ?? found[9])
}

/** Serial days are taken from 1990 on: a smaller number of five digits may as well be a month such as 20229. */
function readSerial(days: number, is1904: boolean): Outcome {
  const value = writeSerialDay(days, is1904)
  return value >= FIRST_SERIAL_DAY && value <= LAST_SERIAL_DAY ? { code: 'serial-day', value, details: { value } } : { code: 'not-a-date' }
}

/** `YYYY-MM-DD` when the day exists, else null. */
function composeDay(year = '', monthText = '', dayText = ''): string | null {
  const [y, m, d] = [Number(year), Number(monthText), Number(dayText)]
  if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null
  return `${year}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}`
}

/** Days that a month has. */
export function daysInMonth(year: number, monthNumber: number): number {
  if (monthNumber === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31
}
