import { useActionData, useLoaderData } from '@remix-run/react'
import { QuestionnaireLayout } from '#app/components/filings/questionnaire-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { readQuestionnaires } from '#app/filings/open-questionnaire.server.ts'
import { takeQuestionnaire } from '#app/filings/take-questionnaire.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentQuestionnaire } from '#app/presenters/filings/questionnaires.ts'
import { requireQuestionnaire } from '#app/queries/filings/find-questionnaires.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** One questionnaire: its questions, what came out of it for each party, the forms that fill it. */
export const loader = servePage('assessments', async ({ scope, params, user, url, text, language }) => {
  const input = await readQuestionnaires(scope, user, params)
  const one = await requireQuestionnaire(scope, input.assessment.assessmentId, params['questionnaire'])
  const entered = url.searchParams.get('entered') ?? ''
  const mayEnter = input.mayWrite && one.state === 'open' && scope.today <= one.answerUntil
  return { title: one.title, view: presentQuestionnaire({ ...input, one, mayEnter, entered: /^\d{1,6}$/.test(entered) ? Number(entered) : null }, { text, language }), period: null }
})

export const action = takeQuestionnaire()

export default function QuestionnairePage() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <QuestionnaireLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
