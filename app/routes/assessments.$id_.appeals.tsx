import { useActionData, useLoaderData } from '@remix-run/react'
import { openAppeals, takeAppeal } from '#app/assessments/appeal.server.ts'
import { AssessmentLayout } from '#app/components/assessments/assessment-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentAppeals } from '#app/presenters/assessments/appeals.ts'
import { addressAssessment } from '#app/presenters/assessments/parts.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('assessments', async (tools) => ({ title: tools.text.assessments.appeals.title, view: presentAppeals(await openAppeals(tools), tools), period: null }))

export const action = takeForm('assessments', async (form) => addressAssessment(await takeAppeal(form), 'appeals', { appeal: form.read('appeal') }))

export default function AppealsPage() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AssessmentLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
