/** What the risk page and its export share: reads what was chosen and asks for the matrices. */
import type { PageTools } from '#app/page.server.ts'
import type { RiskContext } from '#app/presenters/risk-context.ts'
import { getRiskMatrices } from '#app/queries/get-risk-matrices.server.ts'
import { chooseRiskArea } from '#app/risk-frame.server.ts'

/** A period that does not begin on 1 January is answered from there to its end. @throws RefusedError 403 or 404 for an area outside the right. */
export async function readRisk({ scope, user, url, text, language }: Pick<PageTools, 'scope' | 'user' | 'url' | 'text' | 'language'>): Promise<RiskContext> {
  const chosen = await chooseRiskArea({ scope, user, url })
  return { matrices: await getRiskMatrices(scope, { area: chosen.area.code, period: chosen.period }), ...chosen, role: user.role, text, language }
}
