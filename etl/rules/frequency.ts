/** How often, as lists and plans write it: `=1`, `>=1`, `2次/年`, `每季度1次`, `一般不超过2次/年`. The text is kept beside what is read. */
import type { CellKind } from '#etl/source.ts'

export interface Frequency {
  readonly least: string | null
  readonly most: string | null
  /** Null where the text names no period. */
  readonly period: 'year' | 'half-year' | 'quarter' | 'month' | null
}

const PERIODS = { 年: 'year', 半年: 'half-year', 季: 'quarter', 季度: 'quarter', 月: 'month' } as const
const BARE = /^(>=|≥|<=|≤|=)?(\d{1,3})(?:次)?$/
const COUNTED = /(不低于|不少于|至少|不超过|至多|>=|≥|<=|≤)?(\d{1,3})次(?:\/(半年|季度|季|年|月))?/
const EVERY = /每(半年|季度|季|年|月)/
const AT_LEAST = ['>=', '≥', '不低于', '不少于', '至少']
const AT_MOST = ['<=', '≤', '不超过', '至多']

/** Reads a frequency; null where the text counts nothing. */
export function parseFrequency(sent: string): Frequency | null {
  const plain = sent.normalize('NFKC').replace(/\s+/g, '')
  const found = BARE.exec(plain) ?? COUNTED.exec(plain)
  if (found === null) return null
  const [, sign = '', count = '', unit] = found
  const named = unit ?? EVERY.exec(plain)?.[1]
  const period = named === undefined ? null : (Object.entries(PERIODS).find(([word]) => word === named)?.[1] ?? null)
  return { least: AT_MOST.includes(sign) ? null : String(Number(count)), most: AT_LEAST.includes(sign) ? null : String(Number(count)), period }
}

/** One side of a frequency, or its period; a text that cannot be read is kept as text alone. */
export function frequency(part: keyof Frequency): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      if (sent.trim() === '') return null
      const found = parseFrequency(sent)
      return found === null && part === 'least' ? { code: 'frequency-unread', value: null } : (found?.[part] ?? null)
    },
  }
}
