import { useLoaderData } from '@remix-run/react'
import { OriginsLayout } from '#app/components/lineage/origins-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentOriginsPage } from '#app/presenters/origins.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findOrigins } from '#app/queries/find-origins.server.ts'
import { addressChanged, readFigure } from '#app/records-page.server.ts'
import { titlePage } from '#app/title-page.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

/** The deliveries that brought the rows behind a figure. */
export const loader = servePage('records', async (tools) => {
  const { scope, url, text, language } = tools
  const { subject, choice, asked, period } = await readFigure(tools)
  const [area, page] = await Promise.all([requireArea(scope, asked.area), findOrigins(scope, { ...asked, period, table: url.searchParams.get('table'), limit: ROWS_OF_A_PAGE })])
  return {
    title: text.records.origins.title,
    view: presentOriginsPage({ subject, choice, area, page }, { text, language }),
    period: subject.kind === 'warning' ? null : period,
    periodAddress: (chosen: string) => addressChanged(url, { period: chosen }),
    areas: { current: area, all: (await findAreas(scope)).filter(({ level }) => level !== 'county'), addressOf: (chosen: string) => addressChanged(url, { area: chosen }) },
  }
})

export default function Origins() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <OriginsLayout page={view} />
    </PageFrame>
  )
}
