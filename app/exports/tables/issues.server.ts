/** What a receipt found against the rows of its delivery, and between tables: by severity and rule, as its page counts them. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { requireDelivery } from '#app/exports/tables/rejects.server.ts'
import { presentBatchFindings, presentIssues } from '#app/presenters/receipt-issues.ts'
import { countFindingsOfBatch } from '#app/queries/find-findings.server.ts'

export const issuesExport: ExportDefinition = {
  id: 'issues',
  page: 'deliveries',
  ask: async (tools) => {
    const { scope, url, text } = tools
    const delivery = await requireDelivery(scope, url)
    const findings = delivery.batch === null ? { opened: [], ended: [] } : await countFindingsOfBatch(scope, delivery.batch)
    const groups = [...presentIssues(delivery, tools), ...presentBatchFindings(delivery, findings, tools)]
    const rows = groups.flatMap((group) => group.rows.map(({ id, name, title, count }): TableRow => ({ group: group.title, code: id, name, message: title, count })))
    return {
      columns: [
        nameColumn(text, 'group', 'text', 'group'), nameColumn(text, 'code', 'text', 'code'), nameColumn(text, 'name', 'text', 'name'), nameColumn(text, 'message', 'text', 'says'), nameColumn(text, 'count', 'integer', 'rows'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.issues,
      fileName: `${text.exports.title.issues} ${delivery.deliveryId} ${delivery.fileName}`,
      about: [[text.exports.about.delivery, `${delivery.deliveryId} ${delivery.fileName}`]],
    }
  },
}
