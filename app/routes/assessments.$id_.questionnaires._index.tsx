import { useActionData, useLoaderData } from '@remix-run/react'
import { writeQuestionnaire } from '#app/commands/ask-parties.server.ts'
import { QuestionnairesLayout } from '#app/components/filings/questionnaires-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readQuestionnaires } from '#app/filings/open-questionnaire.server.ts'
import { readQuestionnaire } from '#app/filings/read-review.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentQuestionnaires } from '#app/presenters/filings/questionnaires.ts'
import { addressQuestionnaires } from '#app/presenters/filings/words.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** Questionnaires that are put to those concerned; a party sees those that are closed. */
export const loader = servePage('assessments', async ({ scope, params, user, text, language }) => {
  const input = await readQuestionnaires(scope, user, params)
  return { title: text.filings.questionnaires.title, view: presentQuestionnaires(input, { text, language }), period: null }
})

/** Makes a questionnaire. */
export const action = takeForm('assessments', async (form) => {
  const { services } = form.context
  const { assessment, scheme } = await withScope(services, form.user, async (scope) => {
    const found = await requireAssessment(scope, form.params['id'])
    return { assessment: found, scheme: await requireScheme(scope, found) }
  })
  const written = readQuestionnaire(form.read, assessment, scheme, null, services.findToday())
  return addressQuestionnaires(assessment.assessmentId, await changeInScope(services, form.user, (db) => writeQuestionnaire(db, written, form.user)))
})

export default function Questionnaires() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <QuestionnairesLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
