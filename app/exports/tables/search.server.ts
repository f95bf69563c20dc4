/** What a search found, one list of all its groups. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { readSearch } from '#app/search-page.server.ts'

export const searchExport: ExportDefinition = {
  id: 'search',
  page: 'search',
  ask: async (tools) => {
    const { scope, text, language } = tools
    const { query, areas, indicators, subjects } = await readSearch(tools)
    const rows: readonly TableRow[] = [
      ...areas.map((area): TableRow => ({ kind: text.search.areas, code: area.code, name: nameArea(area, language), area_code: area.code, area_name: nameArea(area, language) })),
      ...indicators.map(({ code, name }): TableRow => ({ kind: text.search.indicators, code, name: name[language] })),
      ...(subjects ?? []).map((subject): TableRow => ({ kind: text.search.subjects, code: subject.subjectId, name: subject.name, credit_code: subject.creditCode, area_code: subject.areaCode, area_name: subject.areaName })),
    ]
    return {
      columns: [
        nameColumn(text, 'kind', 'text', 'kind'), nameColumn(text, 'code', 'text', 'code'), nameColumn(text, 'name', 'text', 'name'), nameColumn(text, 'credit_code', 'text', 'creditCode'), nameColumn(text, 'area_code', 'text', 'areaCode'),
        nameColumn(text, 'area_name', 'text', 'area'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.search,
      fileName: `${text.exports.title.search} ${query} ${scope.today}`,
      about: [[text.exports.about.query, query]],
    }
  },
}
