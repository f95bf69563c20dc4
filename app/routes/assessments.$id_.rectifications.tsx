import { useActionData, useLoaderData } from '@remix-run/react'
import { openRectifications, takeRectification } from '#app/assessments/rectify.server.ts'
import { AssessmentLayout } from '#app/components/assessments/assessment-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { addressAssessment } from '#app/presenters/assessments/parts.ts'
import { presentRectifications } from '#app/presenters/assessments/rectifications.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('assessments', async (tools) => ({ title: tools.text.assessments.rectifications.title, view: presentRectifications(await openRectifications(tools), tools), period: null }))

export const action = takeForm('assessments', async (form) => {
  const { assessmentId, thing } = await takeRectification(form)
  return addressAssessment(assessmentId, 'rectifications', { thing })
})

export default function RectificationsPage() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AssessmentLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
