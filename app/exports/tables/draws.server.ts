/** Draws as the list shows them, each with what is asked about it. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { listAsked, readDrawsChoice } from '#app/presenters/draws/draws-page.ts'
import { findDraws } from '#app/queries/draws/find-draws.server.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import type { DrawLine } from '#app/queries/types.ts'

export const drawsExport: ExportDefinition = {
  id: 'draws',
  page: 'draws',
  ask: async ({ scope, url, text, language }) => {
    const choice = readDrawsChoice(url.searchParams)
    const city = choice.city === null ? null : await requireArea(scope, choice.city)
    const { areas, departments } = await findCodeNames(scope)
    const { total } = await findDraws(scope, { ...choice, after: null, limit: 1 })
    const tell = (line: DrawLine): TableRow => ({
      task_id: line.taskId, name: line.taskName, area_code: line.areaCode, area: areas[line.areaCode] ?? null, department_code: line.departmentCode,
      department: departments[line.departmentCode] ?? null, date: line.drawnDate, frame: line.frameCount, drawn: line.drawnCount,
      says: listAsked(line, { text, language }).join(' · ') || null, adjusted: line.leastAdjusted,
    })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'task_id', 'text', 'taskId'), nameColumn(text, 'name', 'text', 'name'), nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area', 'text', 'area'),
        nameColumn(text, 'department_code', 'text', 'departmentCode'), nameColumn(text, 'department', 'text', 'department'), nameColumn(text, 'date', 'date', 'date'),
        nameColumn(text, 'frame', 'integer', 'drawFrame'), nameColumn(text, 'drawn', 'integer', 'drawnCount'), nameColumn(text, 'says', 'text', 'drawAsked'), nameColumn(text, 'adjusted', 'number', 'adjustedP'),
      ],
      rows: () => walkPages((asked) => findDraws(scope, { ...choice, ...asked }), tell),
      total,
      title: text.exports.title.draws,
      fileName: `${text.exports.title.draws} ${scope.today}`,
      about: [[words.city, city?.name ?? words.all]],
    }
  },
}
