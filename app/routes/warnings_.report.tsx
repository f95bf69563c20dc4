import { useLoaderData } from '@remix-run/react'
import { ReportLayout } from '#app/components/reports/report-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { addressReportCard, presentReportCard } from '#app/presenters/reports/report-card-page.ts'
import { titlePage } from '#app/title-page.ts'
import { readWarningReport } from '#app/warning-report-page.server.ts'

export const meta = titlePage

/** How right, how early and how much better than chance the warnings were. */
export const loader = servePage('warnings', async (tools) => {
  const context = await readWarningReport(tools)
  const { area, areas, period, askedPeriod, rule } = context
  return {
    title: tools.text.reportCard.title,
    view: presentReportCard(context),
    period,
    periodAddress: (choice) => addressReportCard({ area: tools.url.searchParams.get('area'), period: choice, rule }),
    areas: { current: area, all: areas.filter(({ code, level }) => code === tools.user.areaCode || level === 'city'), addressOf: (code: string) => addressReportCard({ area: code, period: askedPeriod, rule }) },
  }
})

export default function WarningReport() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ReportLayout report={view} />
    </PageFrame>
  )
}
