/** What a page says so that nobody adds up what doesn't add: of months, of subjects, of multiples, of what a filter keeps. */
import { getFact } from '#domain/facts.ts'
import { exploreSplits } from '#domain/explore-splits.ts'
import type { FigureFilters } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameFilter, nameValue } from '../dimension-names.ts'
import { linkNumber } from '../board-context.ts'
import { nameUnit } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { Sentence } from '../view-models.ts'
import { arrangeRows } from './arrange-rows.ts'
import { listDrawn, MOST_MULTIPLES } from './explore-charts.ts'
import { addressFigure, isCumulative, type ExploreContext } from './explore-context.ts'
import { MOST_COLUMNS, REST } from './merge-columns.ts'
import { MOST_LINES } from '../charts/lines-option.ts'

/** The sentences under the controls. */
export function presentNotes(context: ExploreContext): readonly Sentence[] {
  const { table, text, view, splits, language } = context
  const words = text.explore.notes
  const { definition, ratio } = table
  const hasMonths = table.rows === 'month' || table.columns === 'month'
  const fact = getFact(ratio.fact)
  const isDistinct = fact.key.includes('subject_id') && fact.key.includes('year')
  const spansYears = table.period.from.slice(0, 4) !== table.period.to.slice(0, 4)
  const named = (state: 'absent' | 'closed'): string =>
    exploreSplits.filter((split) => splits[split] === state && split !== 'city' && split !== 'county').map((split) => text.dimensions.name[split]).join(text.common.listComma)
  const sentences = [
    definition.kind === 'gradient' ? words.gradient : words.sums,
    ...(hasMonths && isCumulative(context) ? [words.cumulative] : []),
    ...(isDistinct && spansYears ? [words.distinct(ratio.unit[language])] : []),
    ...(named('absent') === '' ? [] : [words.absent(fact.grain[language], named('absent'))]),
    ...(named('closed') === '' ? [] : [words.closed(named('closed'))]),
    ...(table.columnKeys.some(({ id }) => id === REST) ? [words.mergedColumns(MOST_COLUMNS - 1)] : []),
    ...sayDrawn(context, view),
  ]
  return [...sayUnclassified(context), ...sentences.map((sentence) => say`${sentence}`)]
}

/** What of the table a drawing leaves out. */
function sayDrawn(context: ExploreContext, view: ExploreContext['view']): readonly string[] {
  const { table, text } = context
  const words = text.explore.notes
  const rows = table.rowKeys.length
  if (view === 'line') {
    const lines = table.rows === 'month' ? table.columnKeys.length : rows
    return lines > MOST_LINES ? [words.moreLines(MOST_LINES, lines)] : []
  }
  if (view === 'bar') return table.columnKeys.length > MOST_LINES || table.columns === 'month' ? [words.moreBars] : []
  const shown = Math.min(listDrawn(context).length, MOST_MULTIPLES)
  return view === 'multiples' && shown < rows && arrangeRows(context).others.length > 0 ? [words.moreMultiples(shown, rows)] : []
}

const FILTER_OF = { department: 'department', riskClass: 'class', industry: 'industry', field: 'field', channel: 'channel', level: 'level' } as const satisfies Readonly<Record<keyof FigureFilters, string>>

/** How many rows a filter keeps though they have no value: 未分类的 12 户次. */
function sayUnclassified(context: ExploreContext): readonly Sentence[] {
  const { table, filters, names, text, language } = context
  return table.unclassified.map(({ filter, figure }) => {
    const name = FILTER_OF[filter]
    const count = figure.denominator ?? 0
    const href = count === 0 ? null : addressFigure(figure, null, context)
    return text.explore.notes.unclassified(nameFilter(name, filters[filter] ?? '', names, context), nameValue(name, '', names, context), say`${linkNumber(formatCount(count), href)} ${nameUnit(table.definition, count, language)}`)
  })
}
