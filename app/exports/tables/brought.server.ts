/** Deliveries that brought rows: those behind a figure, and those of one city, source table and month. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableColumn, TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { nameTable } from '#app/presenters/receipt.ts'
import { readReceivedChoice } from '#app/presenters/received-page.ts'
import { nameSubject } from '#app/presenters/records-page.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findOrigins } from '#app/queries/find-origins.server.ts'
import { findReceived } from '#app/queries/find-received.server.ts'
import type { Origin } from '#app/queries/types.ts'
import { readFigure } from '#app/records-page.server.ts'

const tell = ({ text }: Reader, sourceTable: string) => (origin: Origin): TableRow => ({
  source_table: sourceTable,
  batch: origin.batch,
  delivery_id: origin.deliveryId,
  file_name: origin.fileName,
  sent_by: origin.sentBy,
  sender: origin.sentBy === '' ? text.deliveries.noSender : origin.senderName,
  finished_at: origin.finishedAt,
  rows: origin.rowCount,
})

function nameColumns({ text }: Reader): readonly TableColumn[] {
  return [
    nameColumn(text, 'source_table', 'text', 'sourceTable'), nameColumn(text, 'batch', 'integer', 'batch'), nameColumn(text, 'delivery_id', 'integer', 'id'), nameColumn(text, 'file_name', 'text', 'file'),
    nameColumn(text, 'sent_by', 'text', 'senderCode'), nameColumn(text, 'sender', 'text', 'sender'), nameColumn(text, 'finished_at', 'instant', 'finished'), nameColumn(text, 'rows', 'integer', 'rows'),
  ]
}

export const originsExport: ExportDefinition = {
  id: 'origins',
  page: 'records',
  ask: async (tools) => {
    const { scope, url, text, language } = tools
    const { subject, asked, period } = await readFigure(tools)
    const question = { ...asked, period, table: url.searchParams.get('table') }
    const { table, total } = await findOrigins(scope, { ...question, limit: 1 })
    const name = nameSubject(subject, language)
    const area = nameArea(await requireArea(scope, asked.area), language)
    const words = text.exports.about
    return {
      columns: nameColumns(tools),
      rows: () => walkPages((page) => findOrigins(scope, { ...question, table, ...page }), tell(tools, table)),
      total,
      title: text.exports.title.origins,
      fileName: `${name} ${area} ${text.exports.title.origins} ${nameTable(table, tools)}`,
      about: [[words.indicator, `${asked.code} ${name}`], [words.area, area], [words.period, `${asked.period.from}—${asked.period.to}`], [words.sourceTable, nameTable(table, tools)]],
    }
  },
}

export const receivedExport: ExportDefinition = {
  id: 'received',
  page: 'deliveries',
  ask: async (tools) => {
    const { scope, url, text, language } = tools
    const choice = readReceivedChoice(url.searchParams)
    const { total } = await findReceived(scope, { ...choice, limit: 1 })
    const city = nameArea(await requireArea(scope, choice.city), language)
    const words = text.exports.about
    return {
      columns: nameColumns(tools),
      rows: () => walkPages((page) => findReceived(scope, { ...choice, ...page }), tell(tools, choice.table)),
      total,
      title: text.exports.title.received,
      fileName: `${text.exports.title.received} ${city} ${nameTable(choice.table, tools)} ${choice.month}`,
      about: [[words.city, city], [words.sourceTable, nameTable(choice.table, tools)], [words.month, choice.month]],
    }
  },
}
