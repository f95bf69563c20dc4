/** The page of verification: what it shows, and what its forms write. */
import { readKeys, readText, refuseField } from '#app/assessments/read-forms.server.ts'
import { answerVerification, saveVerification } from '#app/commands/speak-in-assessment.server.ts'
import type { SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import type { PageTools } from '#app/page.server.ts'
import type { VerificationInput } from '#app/presenters/assessments/verification.ts'
import { findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findOwnRecords, recordsCodeOf } from '#app/queries/assessments/find-frozen-records.server.ts'
import { findLiveFigures } from '#app/queries/assessments/find-live-inputs.server.ts'
import { findVerifications } from '#app/queries/assessments/find-speech.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { mayLeadAssessments, mayOpen, partyOf } from '#domain/rights.ts'

/** @throws RefusedError 404 when there is no such assessment */
export async function openVerification({ scope, user, params, url }: PageTools): Promise<VerificationInput> {
  const assessment = await requireAssessment(scope, params['id'])
  const parties = await findParties(scope, assessment.assessmentId)
  const [own, mayLead] = [findOwn(parties, partyOf(user, assessment.partyKind)), mayLeadAssessments(user)]
  const [party, code] = [url.searchParams.get('party') ?? own, url.searchParams.get('code')]
  const isKnown = party !== null && code !== null && assessment.codes.includes(code) && parties.some((one) => one.code === party) && (mayLead || party === own)
  return {
    assessment, parties, own, mayLead,
    said: await findVerifications(scope, assessment.assessmentId),
    figures: own === null && !mayLead ? {} : await findLiveFigures(scope, assessment, parties),
    isOpen: assessment.state === 'verification' && (mayLead || scope.today <= assessment.verifyUntil),
    chosen: isKnown ? { party, code } : null,
    recordsOf: recordsCodeOf,
    mayHandIn: mayOpen(user.role, 'hand-in'),
    csrf: user.csrf,
  }
}

function findOwn(parties: readonly { readonly code: string }[], party: string | null): string | null {
  return parties.some(({ code }) => code === party) ? party : null
}

/** Saves what a party says of a figure, with the figure as it is now, or the answer to it. @returns number of the assessment */
export async function takeVerification(form: SentForm): Promise<number> {
  const { context, user, params, read } = form
  const seen = readSeen(form)
  const [party, code] = [read('party'), read('code')]
  if (read('form') === 'answer') {
    const { assessmentId } = await withScope(context.services, user, (scope) => requireAssessment(scope, params['id']))
    const answer = readText(form, 'answer', (words) => words.verification.problem.text, true)
    await changeInScope(context.services, user, (db) => answerVerification(db, { assessmentId, party, code, seen, answer }, user))
    return assessmentId
  }
  const state = read('state')
  if (state !== 'confirmed' && state !== 'objected') throw refuseField((words) => words.verification.problem.choice)
  const comment = readText(form, 'comment', (words) => words.verification.problem.text, state === 'objected')
  const keys = readKeys(form)
  const now = await withScope(context.services, user, async (scope) => {
    const assessment = await requireAssessment(scope, params['id'])
    const figure = (await findLiveFigures(scope, assessment, await findParties(scope, assessment.assessmentId)))[party]?.[code]
    if (figure === undefined) throw new RefusedError(403, 'outside-right', { zh: '这不是您单位的指标。', en: 'This is no figure of yours.' })
    const known = keys.length === 0 ? new Set<string>() : await findOwnRecords(scope, assessment, { party, code }, keys)
    const wrong = keys.find((key) => !known.has(key))
    if (wrong !== undefined) throw refuseField((words) => words.verification.problem.keys(wrong))
    return { assessmentId: assessment.assessmentId, figure, today: scope.today }
  })
  const { numerator, denominator, batch } = now.figure
  await changeInScope(context.services, user, (db) => saveVerification(db, { assessmentId: now.assessmentId, party, code, seen, state, comment, recordKeys: keys, numerator, denominator, batch, today: now.today }, user))
  return now.assessmentId
}
