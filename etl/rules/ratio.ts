/** Shares as lists and plans write them: `5%`, `2%-5%`, `>=20%`, `不超过10%/年`, `3%;2次/年`. The text is kept beside what is read. */
import type { CellKind } from '#etl/source.ts'

/** Bounds of a share, as exact decimals from 0 to 1; null where a side is open. */
export interface RatioBounds {
  readonly least: string | null
  readonly most: string | null
}

const SHARE = /(\d{1,3})(?:\.(\d+))?%/g
const RANGE = /(\d{1,3})(?:\.(\d+))?(%?)(?:-|—|–|~|至|到)\d[\d.]*%/
const AT_LEAST = /(>=?|≥|不低于|不少于|至少|以上)/
const AT_MOST = /(<=?|≤|不超过|不高于|至多|以下)/

/** Reads a share; null where the text names none, or several that are no range. */
export function parseRatio(sent: string): RatioBounds | null {
  const plain = sent.normalize('NFKC').replace(/\s+/g, '')
  const shares = [...plain.matchAll(SHARE)].map(([, whole, fraction]) => toShare(whole, fraction))
  const range = RANGE.exec(plain)
  if (range !== null) {
    const [, whole, fraction, isMarked] = range
    const [least, most] = [toShare(whole, fraction), shares.at(-1) ?? null]
    return shares.length === (isMarked === '%' ? 2 : 1) && Number(least) <= Number(most) ? { least, most } : null
  }
  const [share] = shares
  if (share === undefined) return null
  if (shares.length > 1) return null
  if (AT_LEAST.test(plain)) return { least: share, most: null }
  if (AT_MOST.test(plain)) return { least: null, most: share }
  return { least: share, most: share }
}

/** The lower bound of a share; a text that cannot be read is kept as text alone, with a warning. */
export function leastRatio(): CellKind {
  return readRatio((bounds) => (bounds === null ? { code: 'ratio-unread', value: null } : bounds.least))
}

/** The upper bound of a share. */
export function mostRatio(): CellKind {
  return readRatio((bounds) => bounds?.most ?? null)
}

function readRatio(take: (bounds: RatioBounds | null) => ReturnType<ReturnType<CellKind['build']>>): CellKind {
  return { isRepeating: true, build: () => (sent) => (sent.trim() === '' ? null : take(parseRatio(sent))) }
}

/** 5 → 0.05, 100 → 1, 2.5 → 0.025, by moving the point. */
function toShare(whole = '', fraction = ''): string {
  const digits = whole.padStart(3, '0')
  const rest = (digits.slice(-2) + fraction).replace(/0+$/, '')
  const front = digits.slice(0, -2).replace(/^0+(?=\d)/, '')
  return rest === '' ? front : `${front}.${rest}`
}
