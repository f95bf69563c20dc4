/** The work points of a year as their page shows them. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { nameOwner, sayShown } from '#app/presenters/work-points.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { readWorkQuestion, readWorkStanding } from '#app/work-points-page.server.ts'
import { isDoneBy } from '#domain/work-point-state.ts'

export const workPointsExport: ExportDefinition = {
  id: 'work-points',
  page: 'board',
  ask: async (tools) => {
    const { scope, text, language } = tools
    const { area, period } = await readWorkQuestion(tools)
    const [standing, departments] = await Promise.all([readWorkStanding(scope, area, period), nameDepartments(scope)])
    const words = text.workPoints
    const rows = (standing?.points ?? []).map((row): TableRow => {
      const { point, state, steps, nextDay } = row
      const done = steps.filter((step) => isDoneBy(step, period.to))
      return {
        point_number: point.number,
        chapter: standing?.plan.chapters[point.chapter - 1]?.[language] ?? '',
        name: point.name[language],
        state: words.state[state],
        evidence: words.evidence[point.evidence].name,
        shown: sayShown(row, tools),
        steps_done: done.length,
        steps: steps.length,
        documents: done.map(({ documentNumber, documentTitle }) => [documentNumber, documentTitle].filter((part) => part !== '').join(' ')).filter((part) => part !== '').join('; '),
        owner: nameOwner(row, departments, tools),
        next_date: nextDay,
      }
    })
    return {
      columns: [
        nameColumn(text, 'point_number', 'integer', 'pointNumber'), nameColumn(text, 'chapter', 'text', 'chapter'), nameColumn(text, 'name', 'text', 'name'), nameColumn(text, 'state', 'text', 'state'),
        nameColumn(text, 'evidence', 'text', 'evidence'), nameColumn(text, 'shown', 'text', 'shown'), nameColumn(text, 'steps_done', 'integer', 'stepsDone'), nameColumn(text, 'steps', 'integer', 'steps'),
        nameColumn(text, 'documents', 'text', 'documents'), nameColumn(text, 'owner', 'text', 'owner'), nameColumn(text, 'next_date', 'date', 'nextDate'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title['work-points'],
      fileName: `${text.exports.title['work-points']} ${nameArea(area, language)} ${period.from}—${period.to}`,
      about: [
        [text.exports.about.area, nameArea(area, language)],
        [text.exports.about.period, `${period.from}—${period.to}`],
      ],
    }
  },
}
