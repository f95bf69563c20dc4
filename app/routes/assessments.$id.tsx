import { useActionData, useLoaderData } from '@remix-run/react'
import { takeStep } from '#app/assessments/lead.server.ts'
import { openOverview } from '#app/assessments/open-overview.server.ts'
import { AssessmentLayout } from '#app/components/assessments/assessment-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentOverview } from '#app/presenters/assessments/overview.ts'
import { addressAssessment } from '#app/presenters/assessments/parts.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('assessments', async (tools) => {
  const input = await openOverview(tools)
  return { title: input.assessment.title, view: presentOverview(input, tools), period: null }
})

export const action = takeForm('assessments', async (form) => addressAssessment(await takeStep(form)))

export default function AssessmentPage() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AssessmentLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
