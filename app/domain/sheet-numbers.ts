/** Numbers of a sheet as people type them: points with two decimals at most, ratios as percent, number or fraction. Whole numbers all through. */
import type { WholeRatio } from '#domain/scoring/fraction.ts'
import { sheetLimits } from '#domain/sheet-limits.ts'

/** `4`, `0.5` or `2.25` points in hundredths; null for anything else. */
export function parsePoints(text: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Hundredths as points, without zeros that say nothing. */
export function writePoints(hundredths: number): string {
  return shiftPoint(hundredths, 2).replace(/\.?0+$/, '')
}

/** A whole number from 0; null for anything else. */
export function parseWhole(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null
}

/** `80%`, `62.5%`, `2`, `1.5` or `3/7` as a ratio of whole numbers; null for anything else. */
export function parseRatio(text: string): WholeRatio | null {
  const trimmed = text.trim()
  const fraction = /^(\d{1,9})\/(\d{1,9})$/.exec(trimmed)
  if (fraction !== null) return Number(fraction[2]) === 0 ? null : { numerator: Number(fraction[1]), denominator: Number(fraction[2]) }
  const decimal = /^(\d{1,6})(?:\.(\d{1,3}))?(%?)$/.exec(trimmed.replace('％', '%'))
  if (decimal === null) return null
  const [, whole = '', decimals = '', sign = ''] = decimal
  const ratio = { numerator: Number(whole + decimals), denominator: 10 ** (decimals.length + (sign === '' ? 0 : 2)) }
  return ratio.numerator > sheetLimits.ratio ? null : ratio
}

/** A ratio as it would be typed: percent where it is one of hundred parts, else a number or a fraction. */
export function writeRatio({ numerator, denominator }: WholeRatio): string {
  const zeros = /^10*$/.test(String(denominator)) ? String(denominator).length - 1 : null
  if (zeros === null || zeros > 5) return `${numerator}/${denominator}`
  return zeros < 2 ? shiftPoint(numerator, zeros) : `${shiftPoint(numerator, zeros - 2)}%`
}

function shiftPoint(whole: number, decimals: number): string {
  if (decimals === 0) return String(whole)
  const digits = String(whole).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
