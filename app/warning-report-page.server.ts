/** What the report card of warnings is drawn from, for its page and its file. */
import { readPeriod } from '#app/period-page.server.ts'
import type { ExportTools } from '#app/exports/export.ts'
import type { ReportCardContext } from '#app/presenters/reports/report-card-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { getWarningReport } from '#app/queries/warnings/get-warning-report.server.ts'
import { sameDaysLastYear } from '#domain/period.ts'

const RULE = /^[A-Z]\d{2,3}$/

/** @throws RefusedError 400 for a rule that is no code, 403 and 404 as areas are refused; PeriodError for a period that can't be read */
export async function readWarningReport({ scope, user, url, text, language }: ExportTools): Promise<ReportCardContext> {
  const askedPeriod = url.searchParams.get('period')
  const rule = url.searchParams.get('rule') || null
  if (rule !== null && !RULE.test(rule)) throw new RefusedError(400, 'rule-not-valid', { zh: `“${rule}”不是预警规则的代码。`, en: `"${rule}" is no code of a warning rule.` })
  const period = readPeriod(askedPeriod, scope.today)
  const before = sameDaysLastYear(period)
  const area = await requireArea(scope, url.searchParams.get('area') ?? user.areaCode)
  const report = await getWarningReport(scope, { area, from: period.from, to: period.to, rule })
  const lastYear = await getWarningReport(scope, { area, from: before.from, to: before.to, rule })
  return { area, areas: await findAreas(scope), period, askedPeriod, rule, report, lastYear, text, language }
}
