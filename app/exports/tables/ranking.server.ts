/** The board's ranking: areas by place, then those without one and why. */
import { readBoard } from '#app/board-page.server.ts'
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { rankParts } from '#app/presenters/board-ranking.ts'
import type { BoardPart } from '#app/queries/types.ts'

export const rankingExport: ExportDefinition = {
  id: 'ranking',
  page: 'board',
  ask: async (tools) => {
    const { url, text, language } = tools
    const params = { board: url.searchParams.get('board') ?? 'leader' }
    const { context, area } = await readBoard({ ...tools, params }, 'boards')
    const { definition } = context.chosen
    const tell = ({ area: part, now, before }: BoardPart): TableRow => ({
      area_code: part.code,
      area_name: nameArea(part, language),
      value: now.value,
      numerator: now.numerator,
      denominator: now.denominator,
      state: text.exports.state[now.state],
      target: now.target === null ? null : now.target.numerator / now.target.denominator,
      met: now.met,
      before_value: before.value,
      before_numerator: before.numerator,
      before_denominator: before.denominator,
    })
    const { placed, parts } = rankParts(context)
    const known = new Set(placed.map(({ part }) => part.area.code))
    const rows = [
      ...placed.map(({ part, place, peerPlace, placeLow, placeHigh }): TableRow => ({ place, peer_place: peerPlace, place_low: placeLow, place_high: placeHigh, ...tell(part) })),
      ...parts.filter((part) => !part.isOwnLevel && !known.has(part.area.code)).map((part): TableRow => ({ place: null, peer_place: null, place_low: null, place_high: null, ...tell(part) })),
    ]
    const { period } = context
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'place', 'integer', 'place'), nameColumn(text, 'peer_place', 'integer', 'peerPlace'), nameColumn(text, 'place_low', 'integer', 'placeLow'), nameColumn(text, 'place_high', 'integer', 'placeHigh'), nameColumn(text, 'area_code', 'text', 'areaCode'),
        nameColumn(text, 'area_name', 'text', 'area'), nameColumn(text, 'value', 'number', 'value'), nameColumn(text, 'numerator', 'integer', 'numerator'), nameColumn(text, 'denominator', 'integer', 'denominator'),
        nameColumn(text, 'state', 'text', 'state'), nameColumn(text, 'target', 'number', 'target'), nameColumn(text, 'met', 'boolean', 'met'), nameColumn(text, 'before_value', 'number', 'before'),
        nameColumn(text, 'before_numerator', 'integer', 'beforeNumerator'), nameColumn(text, 'before_denominator', 'integer', 'beforeDenominator'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.ranking,
      fileName: `${definition.shortName[language]} ${text.exports.title.ranking} ${nameArea(area, language)} ${period.from}—${period.to}`,
      about: [
        [words.indicator, `${definition.code} ${definition.name[language]}`],
        [words.area, nameArea(area, language)],
        [words.period, `${period.from}—${period.to}`],
      ],
    }
  },
}
