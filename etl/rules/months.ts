/** Stretches of months as plans write them: `1月—12月`, `7-12`, `20229`, `2023年10月至11月`, `2023720日前`. */
import { daysInMonth } from '#etl/rules/day.ts'
import type { CellKind } from '#etl/source.ts'

export interface Stretch {
  readonly from: string
  readonly to: string
}

const RANGE = /^(?:(\d{4})[年.-])?(\d{1,2})月?(?:-|—|–|~|至|到)(?:(\d{4})[年.-])?(\d{1,2})月?(?:底)?$/
const SINGLE = /^(\d{4})[年.-]?(\d{1,2})月?(?:底|底前)?$/
const BY_DAY = /^(\d{4})年?(\d{1,2})月?(\d{2})日前$/

/** First and last day of a stretch. @param year of a text that names none; null when nothing tells it */
export function parseMonths(sent: string, year: number | null = null): Stretch | null {
  const plain = sent.normalize('NFKC').replace(/\s+/g, '')
  const byDay = BY_DAY.exec(plain)
  if (byDay !== null) return stretch(Number(byDay[1]), 1, Number(byDay[1]), Number(byDay[2]), Number(byDay[3]))
  const single = SINGLE.exec(plain)
  if (single !== null) return stretch(Number(single[1]), Number(single[2]), Number(single[1]), Number(single[2]))
  const range = RANGE.exec(plain)
  if (range === null) return null
  const first = range[1] === undefined ? year : Number(range[1])
  const last = range[3] === undefined ? first : Number(range[3])
  return first === null || last === null ? null : stretch(first, Number(range[2]), last, Number(range[4]))
}

function stretch(firstYear: number, firstMonth: number, lastYear: number, lastMonth: number, lastDay?: number): Stretch | null {
  const isMonth = (month: number): boolean => month >= 1 && month <= 12
  if (!isMonth(firstMonth) || !isMonth(lastMonth)) return null
  const length = daysInMonth(lastYear, lastMonth)
  if (lastDay !== undefined && (lastDay < 1 || lastDay > length)) return null
  const found = { from: writeDay(firstYear, firstMonth, 1), to: writeDay(lastYear, lastMonth, lastDay ?? length) }
  return found.from <= found.to ? found : null
}

const writeDay = (year: number, month: number, day: number): string => [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')

/** One end of a stretch of months, as a day. */
export function months(end: keyof Stretch, year: number | null = null): CellKind {
  return readMonths(year, (found) => found[end])
}

/** The year in which a stretch of months begins. */
export function monthsYear(): CellKind {
  return readMonths(null, ({ from }) => from.slice(0, 4))
}

function readMonths(year: number | null, take: (found: Stretch) => string): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      if (sent.trim() === '') return null
      const found = parseMonths(sent, year)
      return found === null ? { code: 'not-months' } : take(found)
    },
  }
}
