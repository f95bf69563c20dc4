/** The report card of warnings: a line a rule, or a line a city of one rule, with the whole numbers behind each share. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableColumn } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { nameRule } from '#app/presenters/reports/report-card-page.ts'
import { readWarningReport } from '#app/warning-report-page.server.ts'

export const warningReportExport: ExportDefinition = {
  id: 'warning-report',
  page: 'warnings',
  ask: async (tools) => {
    const context = await readWarningReport(tools)
    const { area, areas, period, rule, report, text, language } = context
    const words = text.exports.warningReport
    const integer = (name: string, heading: string): TableColumn => ({ name, type: 'integer', heading })
    const rows = report.lines.map((line) => ({
      rule: line.rule, rule_name: nameRule(line.rule, context), city_code: line.city, city: nameCity(line.city),
      raised: line.raised, checked: line.checked, hits: line.hits, lead_low: line.leadDays?.[0] ?? null, lead_middle: line.leadDays?.[1] ?? null, lead_high: line.leadDays?.[2] ?? null,
      warned_visits: line.warnedVisits, warned_problems: line.warnedProblems, expected_problems: line.expectedProblems, problems: rule === null ? report.problems : (report.problemsByCity[line.city] ?? 0),
    }))
    function nameCity(code: string): string {
      const city = areas.find((one) => one.code === code)
      return city === undefined ? code : nameArea(city, language)
    }
    const title = text.exports.title['warning-report']
    return {
      columns: [
        nameColumn(text, 'rule', 'text', 'rule'), nameColumn(text, 'rule_name', 'text', 'ruleName'), nameColumn(text, 'city_code', 'text', 'cityCode'), nameColumn(text, 'city', 'text', 'city'),
        integer('raised', words.raised), integer('checked', words.checked), integer('hits', words.hits), integer('lead_low', words.leadLow), integer('lead_middle', words.leadMiddle), integer('lead_high', words.leadHigh),
        integer('warned_visits', words.warnedVisits), integer('warned_problems', words.warnedProblems), { name: 'expected_problems', type: 'number', heading: words.expectedProblems }, integer('problems', words.problems),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title,
      fileName: `${title} ${nameArea(area, language)} ${period.from}—${period.to}`,
      about: [[text.exports.about.area, nameArea(area, language)], [text.exports.about.period, `${period.from}—${period.to}`]],
    }
  },
}
