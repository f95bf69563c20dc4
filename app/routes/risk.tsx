import { useLoaderData } from '@remix-run/react'
import { RiskLayout } from '#app/components/risk/risk-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { addressRisk } from '#app/presenters/addresses.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentRisk } from '#app/presenters/risk.ts'
import { frameRisk } from '#app/risk-frame.server.ts'
import { readRisk } from '#app/risk-page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('risk', async (tools) => {
  const context = await readRisk(tools)
  const { area, askedPeriod } = context
  return {
    title: tools.text.risk.title,
    view: presentRisk(context),
    ...(await frameRisk(tools, context, addressRisk)),
    exports: presentExports('risk', { area: area.code, period: askedPeriod }, tools),
  }
})

export default function Risk() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RiskLayout risk={view} />
    </PageFrame>
  )
}
