/** Deliveries with the numbers of their receipts. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { readDeliveriesChoice } from '#app/presenters/deliveries-page.ts'
import { findOutcome, nameTable } from '#app/presenters/receipt.ts'
import { findDeliveries } from '#app/queries/find-deliveries.server.ts'
import type { DeliveryLine } from '#app/queries/types.ts'

export const deliveriesExport: ExportDefinition = {
  id: 'deliveries',
  page: 'deliveries',
  ask: async ({ scope, url, text, language }) => {
    const { table, state, sender } = readDeliveriesChoice(url.searchParams)
    const question = { ...(table === null ? {} : { sourceTable: table }), ...(state === null ? {} : { state }), ...(sender === null ? {} : { sentBy: sender }) }
    const { total } = await findDeliveries(scope, { ...question, limit: 1 })
    const tell = (line: DeliveryLine): TableRow => ({
      delivery_id: line.deliveryId,
      received_at: line.receivedAt,
      finished_at: line.finishedAt,
      sent_by: line.sentBy,
      source_table: line.sourceTable,
      source_table_name: nameTable(line.sourceTable, { text, language }),
      file_name: line.fileName,
      layout: line.layout,
      outcome: text.deliveries.outcome[findOutcome(line)],
      batch: line.batch,
      read: line.read,
      loaded: line.loaded,
      unchanged: line.unchanged,
      replaced: line.replaced,
      held: line.held,
      rejected: line.rejected,
      withdrawn: line.withdrawn,
    })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'delivery_id', 'integer', 'id'), nameColumn(text, 'received_at', 'instant', 'received'), nameColumn(text, 'finished_at', 'instant', 'finished'), nameColumn(text, 'sent_by', 'text', 'sender'),
        nameColumn(text, 'source_table', 'text', 'sourceTable'), nameColumn(text, 'source_table_name', 'text', 'sourceTableName'), nameColumn(text, 'file_name', 'text', 'file'), nameColumn(text, 'layout', 'text', 'layout'),
        nameColumn(text, 'outcome', 'text', 'outcome'), nameColumn(text, 'batch', 'integer', 'batch'),
        ...(['read', 'loaded', 'unchanged', 'replaced', 'held', 'rejected', 'withdrawn'] as const).map((name) => nameColumn(text, name, 'integer', name)),
      ],
      rows: () => walkPages((asked) => findDeliveries(scope, { ...question, ...asked }), tell),
      total,
      title: text.exports.title.deliveries,
      fileName: `${text.exports.title.deliveries} ${scope.today}`,
      about: [
        [words.sourceTable, table === null ? words.all : nameTable(table, { text, language })],
        [text.deliveries.receipts.sender, sender ?? words.all],
        [words.outcome, state === null ? words.all : text.deliveries.outcome[state]],
      ],
    }
  },
}
