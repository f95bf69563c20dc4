/** Enterprises behind a cell of the risk pages, for a targeted draw: it tells their class, so it leaves with a reason. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { nameList } from '#app/presenters/risk-subjects.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findRiskSubjects, streamRiskSubjects } from '#app/queries/risk/find-risk-subjects.server.ts'
import { readRiskSubjects } from '#app/risk-subjects-page.server.ts'

export const riskSubjectsExport: ExportDefinition = {
  id: 'risk-subjects',
  page: 'enterprise',
  ask: async (tools) => {
    const { scope, text, language } = tools
    const question = readRiskSubjects(tools)
    const { total } = await findRiskSubjects(scope, question, { limit: 1 })
    const area = await requireArea(scope, question.area)
    const title = nameList(question, area, tools)
    return {
      columns: [
        nameColumn(text, 'subject_id', 'text', 'subjectId'), nameColumn(text, 'name', 'text', 'name'), nameColumn(text, 'area_code', 'text', 'areaCode'),
        nameColumn(text, 'area_name', 'text', 'area'), nameColumn(text, 'industry', 'text', 'industryCode'), nameColumn(text, 'address', 'text', 'address'),
      ],
      rows: async function* () {
        for await (const stretch of streamRiskSubjects(scope, question)) {
          yield stretch.map(({ subjectId, name, areaCode, areaName, industryCode, address }): TableRow => ({ subject_id: subjectId, name, area_code: areaCode, area_name: areaName, industry: industryCode, address }))
        }
      },
      total,
      title: text.exports.title['risk-subjects'],
      fileName: `${text.exports.title['risk-subjects']} ${nameArea(area, language)} ${scope.today}`,
      about: [[text.exports.about.record, title]],
      isInternal: true,
    }
  },
}
