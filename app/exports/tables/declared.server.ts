/** What was declared beside what has come, as the list shows it. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { nameTable } from '#app/presenters/receipt.ts'
import { findReconciledState, readReconciledChoice } from '#app/presenters/reconciled-page.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findReconciled } from '#app/queries/find-reconciled.server.ts'
import type { ReconciledLine } from '#app/queries/types.ts'

export const declaredExport: ExportDefinition = {
  id: 'declared',
  page: 'deliveries',
  ask: async ({ scope, url, text, language }) => {
    const { city, table } = readReconciledChoice(url.searchParams)
    const area = city === null ? null : await requireArea(scope, city)
    const question = { ...(city === null ? {} : { city }), ...(table === null ? {} : { table }) }
    const { total } = await findReconciled(scope, { ...question, limit: 1 })
    const tell = (line: ReconciledLine): TableRow => ({
      month_date: line.month,
      city_code: line.cityCode,
      city_name: nameArea({ code: line.cityCode, name: line.cityName }, language),
      source_table: line.sourceTable,
      source_table_name: nameTable(line.sourceTable, { text, language }),
      declared: line.declared,
      received: line.received,
      difference: line.received === null ? null : line.received - line.declared,
      state: text.reconciled.state[findReconciledState(line)],
    })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'month_date', 'date', 'month'), nameColumn(text, 'city_code', 'text', 'cityCode'), nameColumn(text, 'city_name', 'text', 'city'), nameColumn(text, 'source_table', 'text', 'sourceTable'),
        nameColumn(text, 'source_table_name', 'text', 'sourceTableName'), nameColumn(text, 'declared', 'integer', 'declaredRows'), nameColumn(text, 'received', 'integer', 'receivedRows'),
        nameColumn(text, 'difference', 'integer', 'difference'), nameColumn(text, 'state', 'text', 'state'),
      ],
      rows: () => walkPages((asked) => findReconciled(scope, { ...question, ...asked }), tell),
      total,
      title: text.exports.title.declared,
      fileName: `${text.exports.title.declared} ${scope.today}`,
      about: [
        [words.city, area?.name ?? words.all],
        [words.sourceTable, table === null ? words.all : nameTable(table, { text, language })],
      ],
    }
  },
}
