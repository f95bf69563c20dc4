import { useActionData, useLoaderData } from '@remix-run/react'
import { openVerification, takeVerification } from '#app/assessments/verify.server.ts'
import { AssessmentLayout } from '#app/components/assessments/assessment-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { addressAssessment } from '#app/presenters/assessments/parts.ts'
import { presentVerification } from '#app/presenters/assessments/verification.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('assessments', async (tools) => ({ title: tools.text.assessments.verification.title, view: presentVerification(await openVerification(tools), tools), period: null }))

export const action = takeForm('assessments', async (form) => addressAssessment(await takeVerification(form), 'verification', { party: form.read('party'), code: form.read('code') }))

export default function VerificationPage() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AssessmentLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
