import { useLoaderData } from '@remix-run/react'
import { ReportLayout } from '#app/components/reports/report-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentBacktest } from '#app/presenters/reports/backtest-page.ts'
import { titlePage } from '#app/title-page.ts'
import { chicago2014 } from '#domain/backtests/index.ts'

export const meta = titlePage

/** How the scorecard fares on a published case; it shows no record of ours. */
export const loader = servePage('risk', ({ text, language }) =>
  Promise.resolve({ title: text.backtest.title, view: presentBacktest({ document: chicago2014, text, language }), period: null }),
)

export default function Backtest() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ReportLayout report={view} />
    </PageFrame>
  )
}
