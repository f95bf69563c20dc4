/** The records of one enterprise, as its page lists them. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { presentEnterprisePage } from '#app/presenters/enterprise-page.ts'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

export const enterpriseExport: ExportDefinition = {
  id: 'enterprise',
  page: 'enterprise',
  ask: async (tools) => {
    const { scope, url, text } = tools
    const enterprise = await getEnterprise(scope, url.searchParams.get('enterprise') ?? '')
    if (enterprise === null) throw new RefusedError(404, 'no-such-enterprise', { zh: '没有这户企业，或不在您的权限内。', en: 'There is no such enterprise, or not within your right.' })
    const { records } = presentEnterprisePage(enterprise, { today: scope.today, mayList: false, choice: null }, tools)
    const rows = records.table.rows.map(({ cells }): TableRow => {
      const [date = '', kind = '', content = '', department = '', task = ''] = cells.map((cell) => cell.text)
      return { date: date === '' ? null : date, kind, content, department, task_id: task === '' ? null : task }
    })
    const { subjectId, name } = enterprise.profile
    return {
      columns: [
        nameColumn(text, 'date', 'date', 'date'), nameColumn(text, 'kind', 'text', 'kind'), nameColumn(text, 'content', 'text', 'content'), nameColumn(text, 'department', 'text', 'department'), nameColumn(text, 'task_id', 'text', 'taskId'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.enterprise,
      fileName: `${text.exports.title.enterprise} ${name}`,
      about: [[text.exports.about.record, `${name} ${subjectId}`]],
      // A dossier leaves with a reason, whatever it tells.
      isInternal: true,
    }
  },
}
