import { useLoaderData } from '@remix-run/react'
import { RiskMapLayout } from '#app/components/risk/risk-map-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import { presentRiskMap } from '#app/presenters/risk-map.ts'
import { getRiskMap } from '#app/queries/risk/get-risk-map.server.ts'
import { chooseRiskArea, frameRisk } from '#app/risk-frame.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mapMeasures, mapPairs } from '#domain/risk-map.ts'

export const meta = titlePage

/** What is not offered is answered by the first of each. */
export const loader = servePage('risk', async (tools) => {
  const { scope, user, url, text, language } = tools
  const chosen = await chooseRiskArea(tools)
  const pair = mapPairs.find((one) => one === url.searchParams.get('map')) ?? mapPairs[0]
  const measure = mapMeasures.find((one) => one === url.searchParams.get('measure')) ?? mapMeasures[0]
  const asked = { area: url.searchParams.get('area'), period: chosen.askedPeriod, map: pair, measure }
  const addressOf = (choice: Readonly<Record<string, string | null>>): string => buildAddress('/risk/maps', { ...asked, ...choice })
  const map = await getRiskMap(scope, { area: chosen.area.code, period: chosen.period, pair, measure })
  return {
    title: text.riskMaps.title,
    view: presentRiskMap({
      map, pair, measure, area: chosen.area, period: chosen.period, role: user.role, text, language,
      addressOf: (choice) => addressOf({ ...(choice.pair === undefined ? {} : { map: choice.pair }), ...(choice.measure === undefined ? {} : { measure: choice.measure }) }),
    }),
    ...(await frameRisk(tools, chosen, addressOf)),
  }
})

export default function RiskMaps() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RiskMapLayout page={view} />
    </PageFrame>
  )
}
