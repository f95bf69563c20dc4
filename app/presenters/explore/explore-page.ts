/** Explore: the sentence, what can be chosen, the picture, the table. */
import { say } from '#app/text.ts'
import type { ExploreRow } from '#app/queries/types.ts'
import { addressIndicator } from '../addresses.ts'
import { presentDownload } from '../chart-download.ts'
import { linkNumber } from '../board-context.ts'
import { formatMakeup, formatValue, sayTarget, withUnit } from '../figures.ts'
import type { ExploreView, Sentence } from '../view-models.ts'
import { arrangeRows, compareValues } from './arrange-rows.ts'
import { listExplore } from './explore-choice.ts'
import { nameExploreFile } from './explore-picture.ts'
import { addressFigure, findOwnLevel, nameArea, nameKey, type ExploreContext } from './explore-context.ts'
import { presentBars, presentLines, presentMultiples } from './explore-charts.ts'
import { presentControls, presentExploreFilters, presentMeasures, presentViews } from './explore-controls.ts'
import { presentNotes } from './explore-notes.ts'
import { presentExploreTable } from './explore-table.ts'
import { presentPicking, presentPicks } from './explore-picks.ts'
import { presentPeers } from './explore-peers.ts'

/** Builds the page. */
export function presentExplore(context: ExploreContext): ExploreView {
  const { table, view, text } = context
  const isEmpty = table.rowKeys.length === 0
  return {
    head: { trail: [], title: sayHead(context), second: saySecond(context) },
    controls: presentControls(context),
    filters: presentExploreFilters(context),
    views: presentViews(context),
    measures: presentMeasures(context),
    notes: presentNotes(context),
    chart: isEmpty ? null : view === 'bar' ? presentBars(context) : view === 'line' ? presentLines(context) : null,
    multiples: isEmpty || view !== 'multiples' ? null : { label: text.explore.view.multiples, charts: presentMultiples(context) },
    table: isEmpty ? null : presentExploreTable(context),
    empty: isEmpty ? { title: text.explore.emptyTitle, text: text.explore.emptyText, links: [] } : null,
    peers: presentPeers(context),
    picking: isEmpty ? null : presentPicking(context),
    picks: isEmpty ? null : presentPicks(context),
    download: isEmpty || view === 'table' ? null : presentDownload('explore', Object.fromEntries(listExplore(context.choice)), nameExploreFile(context), context),
  }
}

/** The figure of the whole, and which rows lie furthest apart. */
function sayHead(context: ExploreContext): Sentence {
  const { table, text, language } = context
  const words = text.explore.head
  const { definition, whole } = table
  const value = whole.state === 'measured' ? withUnit(formatValue(whole, definition), definition, context) : text.common.state[whole.state]
  const lead = words.value(nameArea(context), definition.name[language], linkNumber(value, whole.state === 'measured' ? addressFigure(whole, null, context) : null))
  const { pinned, others } = arrangeRows(context)
  const measured = [...pinned, ...others].filter(({ id, total }) => total.state === 'measured' && findOwnLevel(id, table.rows) === null).sort((one, other) => compareValues(other.total, one.total))
  const [most, least] = [measured[0], measured.at(-1)]
  if (table.rows === 'month' || most === undefined || least === undefined || measured.length < 2) return say`${lead}${words.end}`
  return say`${lead}${words.extremes(text.dimensions.name[table.rows], nameKey(most, table.rows, context), linkRow(most, context), nameKey(least, table.rows, context), linkRow(least, context))}${words.end}`
}

function linkRow(row: ExploreRow, context: ExploreContext): { text: string; href?: string } {
  const { definition } = context.table
  return linkNumber(withUnit(formatValue(row.total, definition), definition, context), addressFigure(row.total, row, context))
}

function saySecond(context: ExploreContext): Sentence {
  const { table: { definition, whole }, text, language } = context
  const parts = [formatMakeup(whole, definition, context), sayTarget(definition, whole.target, context)].filter((part) => part !== '').join(text.common.listJoin)
  return say`${{ text: definition.question[language], href: addressIndicator(definition.code) }} ${parts}`
}
