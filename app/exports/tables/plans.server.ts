/** The tables of lists and plans, as their pages show them. */
import type { ExportDefinition } from '#app/exports/export.ts'
import type { TableColumn, TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { findPlanSource, readPlanPage } from '#app/plans-page.server.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { planSections } from '#app/presenters/plans/sections.ts'
import { headColumn, nameFacet, sayValue, type PlanColumn, type PlanTable } from '#app/presenters/plans/table.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findPlanRows } from '#app/queries/plans/find-rows.server.ts'
import type { PlanRow } from '#app/queries/types.ts'

/** Codes stand beside their names. */
const hasCode = ({ kind }: PlanColumn): boolean => kind === 'area' || kind === 'department'

/** @param isSummary tells the whole, whichever reason its page lists */
function exportTable(table: PlanTable, facets: readonly string[], isSummary = false): ExportDefinition {
  return {
    id: table.id,
    page: 'board',
    ask: async (tools) => {
      const { scope, text, language } = tools
      const { question, period, choice } = await readPlanPage(tools, facets)
      const only = isSummary ? null : choice.only
      const source = findPlanSource(table.id, question)
      const [names, { total }] = await Promise.all([findCodeNames(scope), findPlanRows(scope, source, { only, after: null, limit: 1 })])
      const columns = table.columns.flatMap((shown): TableColumn[] => {
        const heading = headColumn(shown, tools)
        const type = shown.kind === 'count' ? 'integer' : shown.kind === 'date' ? 'date' : 'text'
        return hasCode(shown) ? [{ name: shown.name, type: 'text', heading }, { name: `${shown.name}_name`, type: 'text', heading: text.exports.named(heading) }] : [{ name: shown.name, type, heading }]
      })
      const tell = (row: PlanRow): TableRow =>
        Object.fromEntries(table.columns.flatMap((shown) => {
          const value = row[shown.name] ?? null
          if (hasCode(shown)) return [[shown.name, value], [`${shown.name}_name`, sayValue(shown, row, names, tools)]]
          return [[shown.name, shown.kind === 'count' || shown.kind === 'date' ? value : sayValue(shown, row, names, tools)]]
        }))
      const title = text.exports.title[table.id]
      const words = text.exports.about
      return {
        columns,
        rows: () => walkPages((asked) => findPlanRows(scope, source, { only, ...asked }), tell),
        total,
        title,
        fileName: `${title} ${nameArea(question.area, language)} ${period.from}—${period.to}`,
        about: [
          [words.area, nameArea(question.area, language)],
          [words.period, `${period.from}—${period.to}`],
          [text.plans.column.department, question.department === undefined ? words.all : (names.departments[question.department] ?? question.department)],
          [text.plans.filter, only === null ? words.all : nameFacet(only, text)],
          [text.plans.versions.newer, question.newer ?? text.plans.versions.none],
          [text.plans.versions.older, question.older ?? text.plans.versions.none],
        ],
      }
    },
  }
}

export const planExports: readonly ExportDefinition[] = planSections.flatMap(({ table, summary, facets }) => [exportTable(table, facets), ...(summary === null ? [] : [exportTable(summary, facets, true)])])
