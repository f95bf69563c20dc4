/** The catalogue of indicators with this year's figures. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { readIndicatorFigures } from '#app/indicators-page.server.ts'
import { indicators } from '#domain/indicators/index.ts'

export const indicatorsExport: ExportDefinition = {
  id: 'indicators',
  page: 'indicators',
  ask: async ({ scope, user, text, language }) => {
    const figures = await readIndicatorFigures({ scope, user })
    const rows = indicators.map((definition): TableRow => {
      const figure = figures.get(definition.code)
      const target = figure?.target ?? null
      return {
        code: definition.code,
        name: definition.name[language],
        question: definition.question[language],
        unit: definition.unit[language],
        target: target === null ? null : target.numerator / target.denominator,
        value: figure?.value ?? null,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        state: figure === undefined ? null : text.exports.state[figure.state],
        met: figure?.met ?? null,
      }
    })
    return {
      columns: [
        nameColumn(text, 'code', 'text', 'code'), nameColumn(text, 'name', 'text', 'name'), nameColumn(text, 'question', 'text', 'question'), nameColumn(text, 'unit', 'text', 'unit'), nameColumn(text, 'target', 'number', 'target'),
        nameColumn(text, 'value', 'number', 'value'), nameColumn(text, 'numerator', 'integer', 'numerator'), nameColumn(text, 'denominator', 'integer', 'denominator'), nameColumn(text, 'state', 'text', 'state'), nameColumn(text, 'met', 'boolean', 'met'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.indicators,
      fileName: `${text.exports.title.indicators} ${scope.today}`,
      about: [[text.exports.about.area, user.areaName]],
    }
  },
}
