/** What the risk page and its export share: reads what was chosen and asks for the matrices. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear } from '#app/period-page.server.ts'
import type { RiskContext } from '#app/presenters/risk-context.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { getRiskMatrices } from '#app/queries/get-risk-matrices.server.ts'

/** A period that does not begin on 1 January is answered from there to its end. @throws RefusedError 403 or 404 for an area outside the right. */
export async function readRisk({ scope, user, url, text, language }: Pick<PageTools, 'scope' | 'user' | 'url' | 'text' | 'language'>): Promise<RiskContext> {
  const askedPeriod = url.searchParams.get('period') || null
  const area = await requireArea(scope, url.searchParams.get('area') || user.areaCode)
  const period = readPeriodFromNewYear(askedPeriod, scope.today)
  return { matrices: await getRiskMatrices(scope, { area: area.code, period }), area, period, askedPeriod, role: user.role, text, language }
}
