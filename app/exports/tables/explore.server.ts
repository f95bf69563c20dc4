/** The table of Explore, a line a cell: subtotals, pinned sums and the whole are lines of their own and say so. */
import { readExplore } from '#app/explore-page.server.ts'
import { nameColumn as headColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { nameFilter } from '#app/presenters/dimension-names.ts'
import { arrangeRows } from '#app/presenters/explore/arrange-rows.ts'
import { findShares } from '#app/presenters/explore/explore-cells.ts'
import { exploreFilters } from '#app/presenters/explore/explore-choice.ts'
import { nameKey, type ExploreContext } from '#app/presenters/explore/explore-context.ts'
import { nameColumn } from '#app/presenters/explore/explore-spots.ts'
import { addFigures } from '#app/presenters/explore/add-figures.ts'
import type { ExploreRow, Figure } from '#app/queries/types.ts'
import type { Text } from '#app/text.ts'

type Kind = keyof Text['exports']['exploreKinds']

export const exploreExport: ExportDefinition = {
  id: 'explore',
  page: 'board',
  ask: async (tools) => {
    const { context, area } = await readExplore(tools)
    const { text, language, table, period } = context
    const rows = listLines(context)
    const head = (name: string, type: 'text' | 'integer' | 'number' | 'boolean', word: keyof Text['exports']['column']) => headColumn(text, name, type, word)
    const words = text.exports.about
    const place = nameArea(area, language)
    return {
      columns: [
        head('kind', 'text', 'exploreKind'), head('row', 'text', 'rowCode'), head('row_name', 'text', 'rowName'), head('column', 'text', 'columnCode'), head('column_name', 'text', 'columnName'),
        head('value', 'number', 'value'), head('numerator', 'integer', 'numerator'), head('denominator', 'integer', 'denominator'), { ...head('share', 'number', 'share'), decimals: 1 },
        head('state', 'text', 'state'), head('target', 'number', 'target'), head('met', 'boolean', 'met'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.explore,
      fileName: `${table.definition.shortName[language]} ${text.exports.title.explore} ${place} ${period.from}—${period.to}`,
      about: [
        [words.indicator, `${table.definition.code} ${table.definition.name[language]}`],
        [words.area, place],
        [words.period, `${table.period.from}—${table.period.to}`],
        ...describeFilters(context),
        [text.explore.fields.rows, text.dimensions.name[table.rows]],
        [text.explore.fields.columns, table.columns === null ? text.explore.noColumns : text.dimensions.name[table.columns]],
        [words.note, text.explore.notes[table.definition.kind === 'gradient' ? 'gradient' : 'sums']],
      ],
    }
  },
}

function describeFilters(context: ExploreContext): readonly (readonly [string, string])[] {
  const { choice, splits, text, names } = context
  return [
    ...(choice.department !== null && splits.department === 'open' ? [[text.dimensions.name.department, nameFilter('department', choice.department, names, context)] as const] : []),
    ...exploreFilters.flatMap((name) => (choice[name] !== null && splits[name] === 'open' ? [[text.dimensions.name[name], nameFilter(name, choice[name], names, context)] as const] : [])),
  ]
}

function listLines(context: ExploreContext): readonly TableRow[] {
  const { table, text, peers } = context
  const { pinned, others } = arrangeRows(context)
  const shares = findShares({ ...context, measure: table.definition.kind === 'ratio' ? 'share' : 'value' })
  const names = new Map(table.columnKeys.map((key) => [key.id, nameColumn(key, context)]))
  const tell = (kind: Kind, row: { id: string; name: string } | null, column: string | null, figure: Figure, share: number | null): TableRow => ({
    kind: text.exports.exploreKinds[kind],
    row: row === null ? null : row.id,
    row_name: row === null ? null : row.name,
    column,
    column_name: column === null ? null : (names.get(column) ?? column),
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    share: share === null ? null : share / 10,
    state: text.exports.state[figure.state],
    target: figure.target === null ? null : figure.target.numerator / figure.target.denominator,
    met: figure.met,
  })
  const ofRow = (row: ExploreRow): readonly TableRow[] => {
    const named = { id: row.id, name: nameKey(row, table.rows, context) }
    return [
      ...table.columnKeys.flatMap(({ id }) => (row.cells[id] === undefined ? [] : [tell('cell', named, id, row.cells[id], shares.get(id)?.get(row.id) ?? null)])),
      tell('row', named, null, row.total, shares.get('')?.get(row.id) ?? null),
    ]
  }
  const parts = peers === null ? pinned : pinned.filter(({ id }) => id !== peers.city.code)
  const sum = parts.length < 2 ? null : addFigures(table.ratio, parts.map(({ total }) => total))
  return [
    ...pinned.flatMap(ofRow),
    ...(sum === null ? [] : [tell('sum', { id: '', name: parts.map((row) => nameKey(row, table.rows, context)).join(text.common.listComma) }, null, sum, null)]),
    ...(peers === null ? others.flatMap(ofRow) : []),
    ...table.columnKeys.map((key) => tell('column', null, key.id, key.total, null)),
    tell('whole', null, null, table.whole, null),
  ]
}
