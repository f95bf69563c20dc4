import { useLoaderData } from '@remix-run/react'
import { RiskCheckLayout } from '#app/components/risk/risk-check-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { addressDifferentiation } from '#app/presenters/addresses.ts'
import { presentRiskCheck } from '#app/presenters/risk-check.ts'
import { getDifferentiation } from '#app/queries/risk/get-differentiation.server.ts'
import { chooseRiskArea, frameRisk } from '#app/risk-frame.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('risk', async (tools) => {
  const { scope, user, text, language } = tools
  const chosen = await chooseRiskArea(tools)
  const found = await getDifferentiation(scope, { area: chosen.area.code, period: chosen.period })
  return {
    title: text.riskCheck.title,
    view: presentRiskCheck({ found, area: chosen.area, period: chosen.period, role: user.role, text, language }),
    ...(await frameRisk(tools, chosen, addressDifferentiation)),
  }
})

export default function RiskDifferentiation() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RiskCheckLayout check={view} />
    </PageFrame>
  )
}
