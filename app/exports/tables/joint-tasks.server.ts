/** Accepted proposals as rows of the provincial layout of tasks: drafts that the lead completes and hands to its platform. */
import type { ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableColumn, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findJointProposals } from '#app/queries/joint/find-proposals.server.ts'
import type { JointProposal } from '#app/queries/types.ts'
import { findTemplate, type TemplateColumn } from '#app/templates/describe-template.ts'

/** What a proposal says in the columns of the template; the other columns are the lead's to fill. */
function fill({ taskId, area, areaName, tag, field, lead, acceptedDate, endDate }: JointProposal): Readonly<Record<string, string>> {
  return {
    任务编号: taskId,
    任务名称: `${areaName}${acceptedDate.slice(0, 4)}年${tag ?? ''}部门联合“双随机、一公开”抽查`,
    任务状态: '00',
    任务来源: '临时任务',
    行政区划代码: area,
    组织部门: lead,
    抽查领域: field ?? '',
    抽查方式: '定向',
    是否跨部门: '跨部门',
    任务生成方式: tag === null ? '人工设置' : '标签匹配',
    开始日期: acceptedDate,
    截止日期: endDate,
  }
}

const toColumn = ({ header, form }: TemplateColumn): TableColumn => ({ name: header, type: form === 'day' ? 'date' : 'text' })

export const jointTasksExport: ExportDefinition = {
  id: 'joint-tasks',
  page: 'board',
  ask: async ({ scope, user, url, text, language }) => {
    const area = await requireArea(scope, url.searchParams.get('area') || user.areaCode)
    const columns = findTemplate('tasks')?.columns.map(toColumn)
    if (columns === undefined) throw new Error('the template of tasks is missing')
    const proposals = await findJointProposals(scope, { area: area.code, isStanding: true })
    const rows = proposals.map((proposal): TableRow => {
      const filled = fill(proposal)
      return Object.fromEntries(columns.map(({ name }) => [name, filled[name] === '' ? null : (filled[name] ?? null)]))
    })
    const { about } = text.exports
    return {
      columns,
      rows: () => asRows(rows),
      total: rows.length,
      isBounded: true,
      title: text.exports.title['joint-tasks'],
      fileName: `${text.exports.title['joint-tasks']} ${nameArea(area, language)} ${scope.today}`,
      about: [[about.area, nameArea(area, language)], [about.note, text.opportunities.exportNote]],
    }
  },
}
