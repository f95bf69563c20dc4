/** Numbers and days of spreadsheets as the text that the sheet shows, by own arithmetic: codes stay codes, days become YYYY-MM-DD. */
import type { CellMark } from '#etl/reader.ts'

/** How a number format shows a number. */
export type NumberForm =
  | { readonly kind: 'plain' | 'percent' }
  | { readonly kind: 'padded'; readonly width: number }
  | { readonly kind: 'day'; readonly hasTime: boolean }
  | { readonly kind: 'time' }

export interface CellText {
  readonly text: string
  readonly mark: CellMark | undefined
}

export const PLAIN: NumberForm = { kind: 'plain' }
const DAY: NumberForm = { kind: 'day', hasTime: false }
const MOMENT: NumberForm = { kind: 'day', hasTime: true }
const TIME: NumberForm = { kind: 'time' }

/** Spreadsheets keep this many digits of a number. */
const KEPT_DIGITS = 15
const FIRST_LOST = 1e15
const DAY_SECONDS = 86_400
const LAST_SERIAL = 2_958_465
/** Day number of 1970-01-01 in sheets that count from 1900, after the 29 February that 1900 never had, and from 1904. */
const UNIX_IN_1900 = 25_569
const UNIX_IN_1904 = 24_107
const FALSE_LEAP_DAY = 60

/** Formats that go by number; 27 to 36 and 50 to 58 as Chinese editions understand them. */
const BUILT_IN = new Map<number, NumberForm>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, TIME] as const),
  [22, MOMENT], [9, { kind: 'percent' }], [10, { kind: 'percent' }],
])

/** The form of a format that goes by its number alone. */
export const getBuiltInForm = (id: number): NumberForm => BUILT_IN.get(id) ?? PLAIN

/** The form that a format's code asks for, such as `yyyy"年"m"月"d"日"`, `000000` or `0.0%`. */
export function readForm(code: string): NumberForm {
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (/\[[hms]+\]/i.test(bare)) return TIME
  const plain = bare.replace(/\[[^\]]*\]/g, '')
  if (/^general$/i.test(plain) || plain === '@') return PLAIN
  const hasTime = /[hs]/i.test(plain)
  if (/[yde]/i.test(plain) || (/m/i.test(plain) && !hasTime)) return /^[#0?.,E+-]+$/i.test(plain) ? PLAIN : hasTime ? MOMENT : DAY
  if (hasTime) return TIME
  if (/^0{2,}$/.test(plain)) return { kind: 'padded', width: plain.length }
  return plain.includes('%') ? { kind: 'percent' } : PLAIN
}

/** A number as stored → the text that its sheet shows. */
export function writeNumber(stored: string, form: NumberForm, is1904: boolean): CellText {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, mark: 'error' }
  if (form.kind === 'day' || form.kind === 'time') {
    const text = writeSerial(value, form, is1904)
    if (text !== null) return { text, mark: undefined }
  }
  if (Math.abs(value) >= FIRST_LOST) return { text: expand(value.toPrecision(KEPT_DIGITS)), mark: 'digits-lost' }
  const text = /^-?(0|[1-9]\d*)$/.test(stored) ? stored : expand(String(Number(value.toPrecision(KEPT_DIGITS))))
  switch (form.kind) {
    case 'padded':
      return { text: /^\d+$/.test(text) ? text.padStart(form.width, '0') : text, mark: undefined }
    case 'percent':
      return { text: `${shift(text, 2)}%`, mark: undefined }
    default:
      return { text, mark: undefined }
  }
}

/** Writes out a number that stands as `3.7E+17`. */
function expand(text: string): string {
  const [digits = '', exponent] = text.split('e')
  return exponent === undefined ? text : shift(digits, Number(exponent))
}

/** Moves the point of a decimal to the right, exactly; trailing zeros after the point are left out. */
function shift(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.')
  const point = whole.length + places
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(Math.max(point, 0), '0')
  const at = Math.max(point, 1)
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = digits.slice(at).replace(/0+$/, '')
  return sign + left + (right === '' ? '' : `.${right}`)
}

/** Day and time of a serial number, or null when there is none. */
function writeSerial(serial: number, form: NumberForm, is1904: boolean): string | null {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return null
  const seconds = Math.round(serial * DAY_SECONDS)
  const days = Math.floor(seconds / DAY_SECONDS)
  const rest = seconds - days * DAY_SECONDS
  if (form.kind === 'time') return serial < 1 ? writeTime(rest) : `${writeSerialDay(days, is1904)} ${writeTime(rest)}`
  return writeSerialDay(form.kind === 'day' && form.hasTime ? days : Math.floor(serial), is1904) + (form.kind === 'day' && form.hasTime && rest > 0 ? ` ${writeTime(rest)}` : '')
}

/** `YYYY-MM-DD` of a whole serial number. Sheets that count from 1900 know a day that never was: it stays one, and no rule takes it. */
export function writeSerialDay(days: number, is1904: boolean): string {
  if (is1904) return writeUnixDay(days - UNIX_IN_1904)
  if (days === FALSE_LEAP_DAY) return '1900-02-29'
  if (days === 0) return '1900-01-00'
  return writeUnixDay(days - UNIX_IN_1900 + (days < FALSE_LEAP_DAY ? 1 : 0))
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01, by the count of 400-year eras that begin on 1 March. */
export function writeUnixDay(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** `HH:MM:SS` of seconds since midnight. */
export function writeTime(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':')
}

const pad = (value: number): string => String(value).padStart(2, '0')
