import { useLoaderData } from '@remix-run/react'
import { RiskSubjectsLayout } from '#app/components/risk/risk-subjects-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentRiskSubjects } from '#app/presenters/risk-subjects.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findRiskSubjects } from '#app/queries/risk/find-risk-subjects.server.ts'
import { readRiskSubjects } from '#app/risk-subjects-page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

const PAGE = 100

export const loader = servePage('enterprise', async (tools) => {
  const { scope, url, text } = tools
  const question = readRiskSubjects(tools)
  const after = url.searchParams.get('after')
  const page = await findRiskSubjects(scope, question, { after, limit: PAGE })
  const area = await requireArea(scope, question.area)
  const asked = Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'after'))
  return { title: text.riskCheck.subjects.title, view: presentRiskSubjects({ question, page, area, asked, after }, tools), period: null, takes: ['area', 'period'] as const }
})

export default function RiskSubjects() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RiskSubjectsLayout page={view} />
    </PageFrame>
  )
}
