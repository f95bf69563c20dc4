/** The points table of a model in words. */
import type { TableLine } from '#domain/backtests/document.ts'
import type { Binning } from '#domain/scorecards/binning.ts'
import type { Model } from './model.ts'

/** Lines in falling order of information value. */
export function writeTable({ indicators, binnings, card }: Model): { readonly base: number; readonly lines: readonly TableLine[] } {
  const lines = indicators.map((indicator, index): TableLine => {
    const points = card.table.indicators[index]
    return {
      indicator, informationValue: card.informationValues[index] ?? 0, slope: points?.slope ?? 0,
      bins: (card.bins[index] ?? []).map((bin, number) => ({ label: nameBin(binnings[index], number), ...bin, points: points?.points[number] ?? 0 })).filter(({ count }) => count > 0),
    }
  })
  return { base: card.table.base, lines: lines.sort((one, other) => other.informationValue - one.informationValue) }
}

/** `?` where the value is not known, `< 2`, `2–5`, `≥ 5`, or the names of the group. */
function nameBin(binning: Binning | undefined, number: number): string {
  if (number === 0 || binning === undefined) return '?'
  if (binning.kind === 'groups') return (binning.groups[number - 1] ?? []).join(' / ')
  const cut = (index: number): string => String(Number((binning.cuts[index] ?? 0).toPrecision(3)))
  if (binning.cuts.length === 0) return '*'
  if (number === 1) return `< ${cut(0)}`
  return number > binning.cuts.length ? `≥ ${cut(number - 2)}` : `${cut(number - 2)} – ${cut(number - 1)}`
}
