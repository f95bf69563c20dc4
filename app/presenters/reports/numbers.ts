/** Numbers of reports, rounded for the eye; nothing is decided by them. */
import type { Interval } from '#domain/statistics.ts'
import type { ReportCellView } from '../view-models.ts'

/** A number with so many digits and a true minus. */
export function formatNumber(value: number, digits: number): string {
  return value.toFixed(digits).replace('-', '\u2212')
}

/** A share of 1 in per cent, without its sign. */
export function formatShare(share: number, digits = 1): string {
  return formatNumber(share * 100, digits)
}

/** `24.5—33.2` in per cent. */
export function formatShares({ low, high }: Interval): string {
  return `${formatShare(low)}—${formatShare(high)}`
}

/** `= 0.012`, or `< 0.001` where it is smaller than anyone should read. */
export function formatChance(chance: number): string {
  return chance < 0.001 ? '< 0.001' : `= ${formatNumber(chance, 3)}`
}

/** A cell of plain words or numbers. */
export function cell(text: string, more: Partial<Omit<ReportCellView, 'text'>> = {}): ReportCellView {
  return { text, below: '', href: null, isSmall: false, isStrong: false, ...more }
}
