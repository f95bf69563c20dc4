import { useLoaderData } from '@remix-run/react'
import { AssessmentLayout } from '#app/components/assessments/assessment-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentAssessments } from '#app/presenters/assessments/list.ts'
import { findAssessments } from '#app/queries/assessments/find-assessments.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayLeadAssessments } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('assessments', async ({ scope, user, text, language }) => ({
  title: text.assessments.title,
  view: presentAssessments(await findAssessments(scope), mayLeadAssessments(user), { text, language }),
  period: null,
}))

export default function Assessments() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AssessmentLayout page={view} problem={null} />
    </PageFrame>
  )
}
