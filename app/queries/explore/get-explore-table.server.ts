/** Any indicator by any one or two splits: cells, subtotals of rows and columns and the whole, all out of the same sums. */
import { keyOf } from '#app/queries/explore/key-of.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues, findSplitValues, requireIndicator, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import type { ExploreKey, ExploreQuestion, ExploreSplit, ExploreTable, Figure, FigureFilters, PageScope } from '#app/queries/types.ts'
import { keepsUnclassified, NONE } from '#domain/filter.ts'

/** @throws RefusedError as {@link findSplitValues} does */
export async function getExploreTable(scope: PageScope, question: ExploreQuestion): Promise<ExploreTable> {
  const { code, area: areaCode, period, rows, columns, filters } = question
  const definition = requireIndicator(code)
  const asked = { codes: [code], area: areaCode, period, filters }
  const ways = columns === null ? [[rows], []] : [[rows], [], [columns], [rows, columns]]
  const [area, areas, unclassified, [ofRows = [], [whole] = [], ofColumns = [], cells = []]] = await Promise.all([
    requireArea(scope, areaCode),
    findAreas(scope),
    countUnclassified(scope, question),
    findSplitValues(scope, asked, ways),
  ])
  if (whole === undefined) throw new Error(`${code} has no figure of the whole`)
  const names = new Map(areas.map((one) => [one.code, one.name]))
  const name = (figure: Figure, split: ExploreSplit): ExploreKey => {
    const id = keyOf(figure, split)
    return { id, name: names.get(id) ?? id }
  }
  const byRow = columns === null ? new Map<string, Record<string, Figure>>() : groupCells(cells, rows, columns)
  return {
    definition,
    ratio: definition.kind === 'ratio' ? definition : requireRatio(definition.partOf),
    area,
    period: whole.period,
    rows,
    columns,
    rowKeys: ofRows.map((total) => ({ ...name(total, rows), cells: byRow.get(keyOf(total, rows)) ?? {}, total })),
    columnKeys: columns === null ? [] : ofColumns.map((total) => ({ ...name(total, columns), total })),
    whole,
    unclassified,
  }
}

function groupCells(cells: readonly Figure[], rows: ExploreSplit, columns: ExploreSplit): ReadonlyMap<string, Record<string, Figure>> {
  const groups = new Map<string, Record<string, Figure>>()
  for (const figure of cells) {
    const row = keyOf(figure, rows)
    const own = groups.get(row) ?? {}
    own[keyOf(figure, columns)] = figure
    groups.set(row, own)
  }
  return groups
}

const FILTERS = ['department', 'riskClass', 'industry', 'field', 'channel'] as const satisfies readonly (keyof FigureFilters)[]

/** For each filter that takes one value out: what it keeps that has no value. */
function countUnclassified(scope: PageScope, { code, area, period, filters }: ExploreQuestion): Promise<ExploreTable['unclassified']> {
  const asked = FILTERS.filter((filter) => keepsUnclassified(filters[filter] ?? ''))
  return Promise.all(
    asked.map(async (filter) => {
      const [figure] = await findIndicatorValues(scope, { codes: [code], area, period, filters: { ...filters, [filter]: NONE } })
      if (figure === undefined) throw new Error(`${code} has no figure without ${filter}`)
      return { filter, figure }
    }),
  )
}
