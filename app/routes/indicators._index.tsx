import { useLoaderData } from '@remix-run/react'
import { IndicatorsLayout } from '#app/components/indicators/indicators-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { readIndicatorFigures } from '#app/indicators-page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentIndicatorsPage } from '#app/presenters/indicators-page.ts'
import { titlePage } from '#app/title-page.ts'
import { indicators } from '#domain/indicators/index.ts'

export const meta = titlePage

export const loader = servePage('indicators', async (tools) => ({
  title: tools.text.indicators.title,
  view: presentIndicatorsPage(indicators, await readIndicatorFigures(tools), tools),
  exports: presentExports('indicators', {}, tools),
}))

export default function Indicators() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <IndicatorsLayout page={view} />
    </PageFrame>
  )
}
