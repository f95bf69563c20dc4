/** Figures of indicators, one line a cell, for people. */
import type { ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableColumn, type TableRow } from '#app/exports/table.ts'
import { describeFigure, figureColumns, flattenFigure } from '#app/machine/describe-figure.ts'
import { readFigures } from '#app/machine/read-question.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Text } from '#app/text.ts'

const WORDS: Readonly<Record<string, keyof Text['exports']['column']>> = {
  indicator: 'indicator', indicatorName: 'name', version: 'definitionVersion', area: 'areaCode', areaName: 'area', period: 'period', from: 'from', to: 'to', department: 'departmentCode', riskClass: 'classCode', industry: 'industryCode', field: 'field', level: 'areaLevel', channel: 'channel',
  numerator: 'numerator', denominator: 'denominator', value: 'value', state: 'state', target: 'target', met: 'met', batch: 'batch', asOf: 'asOf',
}

export const figuresExport: ExportDefinition = {
  id: 'figures',
  page: 'api-figures',
  ask: async ({ scope, url, text, language }) => {
    const { codes, area, period, by, filters } = readFigures(url, scope.today)
    const figures = await findIndicatorValues(scope, { codes, area, period: { from: period.from, to: period.to }, by, filters })
    const rows = figures.map((figure): TableRow => ({
      ...flattenFigure(describeFigure(figure, period, by)),
      indicatorName: findIndicator(figure.indicator)?.name[language] ?? null,
      areaName: nameArea({ code: figure.area, name: figure.areaName }, language),
      state: text.exports.state[figure.state],
    }))
    const named: readonly TableColumn[] = figureColumns.flatMap((column) => (column.name === 'indicator' ? [column, { name: 'indicatorName', type: 'text' }] : [column]))
    const columns = named.flatMap((column): TableColumn[] => {
      const word = WORDS[column.name]
      return word === undefined ? [] : [{ ...column, heading: text.exports.column[word] }]
    })
    const words = text.exports.about
    const place = nameArea(await requireArea(scope, area), language)
    return {
      columns,
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.figures,
      fileName: `${text.exports.title.figures} ${place} ${period.from}—${period.to}`,
      about: [[words.indicator, codes.join(', ')], [words.area, place], [words.period, `${period.from}—${period.to}`]],
    }
  },
}
