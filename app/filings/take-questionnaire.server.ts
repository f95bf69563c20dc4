/** The forms of one questionnaire: written again, put, closed, filled with answers. */
import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { enterAnswers, moveQuestionnaire, writeQuestionnaire, type GivenAnswers } from '#app/commands/ask-parties.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { readAnswersSheet } from '#app/filings/read-answers-sheet.server.ts'
import { readSeen, type ReadField } from '#app/filings/read-filing.server.ts'
import { readAnswerLine, readQuestionnaire, refuseDuplicates } from '#app/filings/read-review.server.ts'
import { readWholeForm } from '#app/filings/read-whole-form.server.ts'
import { refuseFiling } from '#app/filings/refuse-filing.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { addressQuestionnaires } from '#app/presenters/filings/words.ts'
import type { EntryProblem } from '#app/presenters/view-models.ts'
import { requireQuestionnaire } from '#app/queries/filings/find-questionnaires.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFilingParties } from '#app/queries/filings/find-filing-parties.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { AssessedParty, Questionnaire } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'

const LONGEST_KEPT = 6_000

/** Makes the action of the page of one questionnaire. */
export function takeQuestionnaire() {
  return handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
    const user = await requireUser(request, context, 'assessments')
    const form = await readWholeForm(request)
    assertCsrf(request, form)
    const { services } = context
    const { language } = readReader(request)
    const sent = Object.fromEntries([...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && name !== 'csrf' ? [[name, value.slice(0, LONGEST_KEPT)]] : [])))
    const read: ReadField = (name) => (sent[name] ?? '').trim()
    const { assessment, scheme, parties, one } = await withScope(services, user, async (scope) => {
      const found = await requireAssessment(scope, params['id'])
      return { assessment: found, scheme: await requireScheme(scope, found), parties: await findFilingParties(scope, found), one: await requireQuestionnaire(scope, found.assessmentId, params['questionnaire']) }
    })
    const today = services.findToday()
    const address = addressQuestionnaires(assessment.assessmentId, one.questionnaireId)
    try {
      const intent = read('intent')
      if (intent === 'write') {
        const written = readQuestionnaire(read, assessment, scheme, one.questionnaireId, today)
        await changeInScope(services, user, (db) => writeQuestionnaire(db, written, user))
      } else if (intent === 'open' || intent === 'closed') {
        await changeInScope(services, user, (db) => moveQuestionnaire(db, one.questionnaireId, readSeen(read), intent, today, user))
      } else {
        const { answers, sha256 } = await readAnswers(read, form, parties, one)
        const duplicates = await changeInScope(services, user, (db) => enterAnswers(db, one.questionnaireId, answers, sha256, today, user))
        if (duplicates.length > 0) throw refuseDuplicates(duplicates)
        return redirect(`${address}?entered=${answers.length}`, 303)
      }
      return redirect(address, 303)
    } catch (error) {
      if (!(error instanceof RefusedError) || (error.status !== 409 && error.status !== 422)) throw error
      const problem: EntryProblem = { problem: error.wording[language], sent }
      return json(problem, { status: error.status })
    }
  })
}

/** Of the sheet where one was chosen, else of what was typed. */
async function readAnswers(read: ReadField, form: FormData, parties: readonly AssessedParty[], { questions }: Questionnaire): Promise<{ readonly answers: readonly GivenAnswers[]; readonly sha256: string | null }> {
  if (read('intent') !== 'import') return { answers: [readAnswerLine([read('party'), read('respondent'), ...read('answers').split(/[,，]/)], 1, parties, questions)], sha256: null }
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') throw refuseFiling('file')
  return readAnswersSheet(new Uint8Array(await file.arrayBuffer()), parties, questions)
}
