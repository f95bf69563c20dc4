/** Month by month what was found and what was expected, where the evidence of a warning keeps it: `2023-05=12/41`, the latter in tenths. */
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { PanelSeriesView } from '../view-models.ts'

const MONTH = /^(\d{4}-\d{2})=(\d+)\/(\d+)$/

/** The months of the evidence, the newest first in the table; null where it keeps none. */
export function presentSeries(evidence: Readonly<Record<string, unknown>>, { text }: Reader): PanelSeriesView | null {
  const { series } = evidence
  const words = text.warnings.panel.series
  const months = typeof series !== 'string'
    ? []
    : series.split(' ').flatMap((one) => {
        const [, month = '', observed = '', tenths = ''] = MONTH.exec(one) ?? []
        return month === '' ? [] : [{ month, observed: Number(observed), tenths: Number(tenths) }]
      })
  const [first, last] = [months[0], months[months.length - 1]]
  if (first === undefined || last === undefined) return null
  return {
    title: words.title,
    note: words.note(first.month, last.month),
    spark: { current: months.map(({ observed }) => observed), previous: months.map(({ tenths }) => tenths / 10), target: null },
    label: words.table,
    table: {
      caption: words.title,
      columns: [words.month, words.observed, words.expected],
      rows: [...months].reverse().map(({ month, observed, tenths }) => [month, formatCount(observed), (tenths / 10).toFixed(1)]),
    },
  }
}
