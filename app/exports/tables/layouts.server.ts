/** Saved layouts, each version a line, as the list shows them. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { findLayoutState, nameSender, readLayoutsChoice } from '#app/presenters/layouts-page.ts'
import { nameTable } from '#app/presenters/receipt.ts'
import { findLayouts } from '#app/queries/find-layouts.server.ts'
import type { LayoutLine } from '#app/queries/types.ts'

export const layoutsExport: ExportDefinition = {
  id: 'layouts',
  page: 'mapping',
  ask: async ({ scope, url, text, language }) => {
    const { table, state } = readLayoutsChoice(url.searchParams)
    const question = { ...(table === null ? {} : { table }), ...(state === null ? {} : { state }) }
    const { total } = await findLayouts(scope, { ...question, limit: 1 })
    const tell = (line: LayoutLine): TableRow => ({
      layout: line.name,
      version: line.version,
      sender_code: line.senderArea,
      sender_name: nameSender(line, { text, language }),
      source_table: line.sourceTable,
      source_table_name: nameTable(line.sourceTable, { text, language }),
      state: text.layouts.states[findLayoutState(line)],
      saved_at: line.madeAt,
      saved_by: line.madeBy,
      ended_at: line.endedAt,
      retired_by: line.retiredBy,
      last_receipt: line.lastUse?.deliveryId ?? null,
      last_file: line.lastUse?.fileName ?? null,
    })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'layout', 'text', 'layout'), nameColumn(text, 'version', 'integer', 'version'), nameColumn(text, 'sender_code', 'text', 'senderCode'), nameColumn(text, 'sender_name', 'text', 'sender'),
        nameColumn(text, 'source_table', 'text', 'sourceTable'), nameColumn(text, 'source_table_name', 'text', 'sourceTableName'), nameColumn(text, 'state', 'text', 'state'), nameColumn(text, 'saved_at', 'instant', 'saved'),
        nameColumn(text, 'saved_by', 'text', 'savedBy'), nameColumn(text, 'ended_at', 'instant', 'ended'), nameColumn(text, 'retired_by', 'text', 'retiredBy'), nameColumn(text, 'last_receipt', 'integer', 'lastReceipt'),
        nameColumn(text, 'last_file', 'text', 'lastFile'),
      ],
      rows: () => walkPages((asked) => findLayouts(scope, { ...question, ...asked }), tell),
      total,
      title: text.exports.title.layouts,
      fileName: `${text.exports.title.layouts} ${scope.today}`,
      about: [
        [words.sourceTable, table === null ? words.all : nameTable(table, { text, language })],
        [words.outcome, state === null ? words.all : text.layouts.states[state]],
      ],
    }
  },
}
