/** The page of what has to be put right: what it shows, and what its forms write. */
import { readDay, readLine, readText, refuseField } from '#app/assessments/read-forms.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import { moveRectification, saveRectification } from '#app/commands/speak-in-assessment.server.ts'
import type { SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { LONGEST_OWNER, LONGEST_TASK, type RectificationsInput } from '#app/presenters/assessments/rectifications.ts'
import { findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findLedger } from '#app/queries/assessments/find-ledger.server.ts'
import { countRectifications, findRectifications, requireRectification } from '#app/queries/assessments/find-speech.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { hasReached } from '#domain/assessment.ts'
import { mayLeadAssessments, partyOf } from '#domain/rights.ts'
import { findItem } from '#domain/scheme.ts'

const NOTES_SHOWN = 50

/** @throws RefusedError 404 when there is no such assessment */
export async function openRectifications({ scope, user, params, url }: PageTools): Promise<RectificationsInput> {
  const assessment = await requireAssessment(scope, params['id'])
  const [scheme, parties] = [await requireScheme(scope, assessment), await findParties(scope, assessment.assessmentId)]
  const things = await findRectifications(scope, assessment.assessmentId)
  const opened = things.find(({ rectificationId }) => String(rectificationId) === url.searchParams.get('thing')) ?? null
  const party = partyOf(user, assessment.partyKind)
  const mayLead = mayLeadAssessments(user)
  const counts = await countRectifications(scope, assessment.partyKind, assessment.year)
  return {
    assessment, scheme, parties, things, opened, mayLead,
    counts: assessment.state === 'abandoned' ? [] : counts,
    notes: opened === null ? [] : (await findLedger(scope, { assessmentId: assessment.assessmentId, party: null, kind: 'rectification', target: { kind: 'rectifications', id: String(opened.rectificationId) }, limit: NOTES_SHOWN, after: null })).rows,
    own: parties.some(({ code }) => code === party) ? party : null,
    mayAdd: mayLead && hasReached(assessment.state, 'draft') && assessment.state !== 'closed',
    choice: { state: url.searchParams.get('state') },
    today: scope.today,
    csrf: user.csrf,
  }
}

/** @returns numbers of the assessment and of what was acted on */
export async function takeRectification(form: SentForm): Promise<{ readonly assessmentId: number; readonly thing: number }> {
  const { context, user, params, read } = form
  const { assessment, scheme, today } = await withScope(context.services, user, async (scope) => {
    const found = await requireAssessment(scope, params['id'])
    return { assessment: found, scheme: await requireScheme(scope, found), today: scope.today }
  })
  const { assessmentId } = assessment
  const problem = (name: 'task' | 'owner' | 'due' | 'party' | 'text') => (words: Parameters<Parameters<typeof refuseField>[0]>[0]): string => words.rectifications.problem[name]
  const readContent = () => ({ task: readLine(form, 'task', problem('task'), LONGEST_TASK), owner: readLine(form, 'owner', problem('owner'), LONGEST_OWNER), dueDay: readDay(form, 'due', problem('due')) })
  const seen = readSeen(form)
  const deed = (['noted', 'closed', 'confirmed', 'reopened'] as const).find((one) => one === read('form'))
  if (read('form') === 'add') {
    const item = read('item')
    if (item !== '' && findItem(scheme, item) === null) throw refuseField((words) => words.appeals.problem.item)
    if (read('party') === '') throw refuseField(problem('party'))
    const content = readContent()
    const thing = await changeInScope(context.services, user, (db) => saveRectification(db, { rectificationId: null, seen: 0, assessmentId, party: read('party'), item, reason: '', ...content }, user))
    return { assessmentId, thing }
  }
  const asked = await withScope(context.services, user, (scope) => requireRectification(scope, /^[1-9]\d{0,14}$/.test(read('thing')) ? Number(read('thing')) : 0))
  const thing = asked.rectificationId
  if (deed === undefined) {
    const [content, reason] = [readContent(), readText(form, 'reason', problem('text'), true)]
    await changeInScope(context.services, user, (db) => saveRectification(db, { rectificationId: thing, seen, assessmentId, party: asked.party, item: asked.item, reason, ...content }, user))
  } else {
    const text = readText(form, 'text', problem('text'), deed !== 'confirmed')
    await changeInScope(context.services, user, (db) => moveRectification(db, { rectificationId: thing, seen, deed, text, today }, user))
  }
  return { assessmentId, thing }
}
