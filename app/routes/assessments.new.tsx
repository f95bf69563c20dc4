import { useActionData, useLoaderData } from '@remix-run/react'
import { listAllSheets, takeCreation } from '#app/assessments/lead.server.ts'
import { AssessmentLayout } from '#app/components/assessments/assessment-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentNewAssessment } from '#app/presenters/assessments/list.ts'
import { addressAssessment } from '#app/presenters/assessments/parts.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { titlePage } from '#app/title-page.ts'
import { mayLeadAssessments } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('assessments', async ({ scope, user, text, language }) => {
  if (!mayLeadAssessments(user)) throw new RefusedError(403, 'outside-right', { zh: '考核由省级考核人员发起。', en: 'The province’s evaluators begin assessments.' })
  return { title: text.assessments.newPage.title, view: presentNewAssessment(await listAllSheets(scope), user.csrf, { text, language }), period: null }
})

export const action = takeForm('assessments', async (form) => addressAssessment(await takeCreation(form)))

export default function NewAssessment() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AssessmentLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
