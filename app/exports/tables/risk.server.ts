/** The risk heat maps as one long table: a line for each cell that the page draws. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { nameIndustry } from '#app/presenters/risk-industries.ts'
import type { RiskContext } from '#app/presenters/risk-context.ts'
import { readRisk } from '#app/risk-page.server.ts'
import type { Figure, HeatCell } from '#app/queries/types.ts'

export const riskExport: ExportDefinition = {
  id: 'risk',
  page: 'risk',
  ask: async (tools) => {
    const context = await readRisk(tools)
    const { area, period, matrices, text, language } = context
    const places = new Map([...matrices.cities, area].map((place) => [place.code, nameArea(place, language)]))
    // A place or class that the page has no column for is not among its cells.
    const hasPlace = ({ column }: HeatCell): boolean => places.has(column) && column !== area.code
    const hasClass = ({ column }: HeatCell): boolean => matrices.classes.includes(column)
    const rows = [
      ...matrices.drawRates.filter(hasClass).map(({ row, column, figure }) => tell(context, 'drawRates', figure, { area_code: row, area_name: places.get(row) ?? row, class: column })),
      ...matrices.industryClasses.filter(hasClass).map(({ row, column, figure }) => tell(context, 'industryClasses', figure, { area_code: area.code, area_name: places.get(area.code) ?? area.code, class: column, ...nameRow(context, row) })),
      ...matrices.industryCities.filter(hasPlace).map(({ row, column, figure }) => tell(context, 'industryCities', figure, { area_code: column, area_name: places.get(column) ?? column, ...nameRow(context, row) })),
    ]
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'table', 'text', 'table'), nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area_name', 'text', 'area'), nameColumn(text, 'class', 'text', 'classCode'), nameColumn(text, 'industry', 'text', 'industryCode'),
        nameColumn(text, 'industry_name', 'text', 'industry'), nameColumn(text, 'numerator', 'integer', 'numerator'), nameColumn(text, 'denominator', 'integer', 'denominator'), nameColumn(text, 'value', 'number', 'value'), nameColumn(text, 'state', 'text', 'state'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.risk,
      fileName: `${text.exports.title.risk} ${nameArea(area, language)} ${period.from}—${period.to}`,
      about: [[words.area, nameArea(area, language)], [words.period, `${period.from}—${period.to}`]],
    }
  },
}

function nameRow(context: RiskContext, industry: string): TableRow {
  return { industry, industry_name: nameIndustry(industry, context) }
}

function tell({ text }: RiskContext, table: 'drawRates' | 'industryClasses' | 'industryCities', { numerator, denominator, value, state }: Figure, where: TableRow): TableRow {
  return { table: text.exports.riskTables[table], ...where, numerator, denominator, value, state: text.exports.state[state] }
}
