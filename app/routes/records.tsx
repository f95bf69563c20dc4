import { useLoaderData } from '@remix-run/react'
import { RecordsLayout } from '#app/components/lists/records-layout.tsx'
import { SidePanel } from '#app/components/lists/side-panel.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentRecordPanel, presentRecordsPage } from '#app/presenters/records-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findListChecksum } from '#app/queries/records/checksum.server.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import { addressChanged, readFigure } from '#app/records-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayOpen } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('records', async (tools) => {
  const { scope, user, url, text, language } = tools
  const { subject, choice, period, asked } = await readFigure(tools)
  const { code, part, filters, after } = asked
  const [area, page, names] = await Promise.all([
    requireArea(scope, asked.area),
    findRecords(scope, { code, area: asked.area, period, part, filters, after, limit: ROWS_OF_A_PAGE }),
    findCodeNames(scope),
  ])
  const checksum = subject.kind === 'warning' ? null : await findListChecksum(scope, { code, area: asked.area, period, filters })
  const input = { subject, choice, area, period, page, names, checksum, open: url.searchParams.get('open'), after, maySeeEnterprise: mayOpen(user.role, 'enterprise'), role: user.role }
  const reader = { text, language }
  return {
    title: text.records.title,
    view: { list: presentRecordsPage(input, reader), panel: presentRecordPanel(input, reader) },
    period: subject.kind === 'warning' ? null : period,
    periodAddress: (chosen: string) => addressChanged(url, { period: chosen }),
    takes: ['department'],
    areas: { current: area, all: (await findAreas(scope)).filter(({ level }) => level !== 'county'), addressOf: (chosen: string) => addressChanged(url, { area: chosen }) },
  }
})

export default function Records() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading} side={view.panel === null ? undefined : <SidePanel panel={view.panel} />}>
      <RecordsLayout records={view.list} />
    </PageFrame>
  )
}
