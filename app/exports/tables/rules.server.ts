/** The catalogue of rules, as its page groups them. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { presentRulesPage } from '#app/presenters/rules-page.ts'

export const rulesExport: ExportDefinition = {
  id: 'rules',
  page: 'deliveries',
  ask: ({ scope, text, language }) => {
    const { groups } = presentRulesPage({ text, language })
    const rows = groups.flatMap((group) => group.rows.map(({ code, name, message, advice, source }): TableRow => ({ group: group.title, code, name, message, advice, source })))
    return Promise.resolve({
      columns: [
        nameColumn(text, 'group', 'text', 'group'), nameColumn(text, 'code', 'text', 'code'), nameColumn(text, 'name', 'text', 'name'), nameColumn(text, 'message', 'text', 'says'), nameColumn(text, 'advice', 'text', 'advice'),
        nameColumn(text, 'source', 'text', 'evidence'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.rules,
      fileName: `${text.exports.title.rules} ${scope.today}`,
      about: [],
    })
  },
}
