/** The page of appeals: what it shows, what a decision would change, and what its forms write. */
import { readKeys, readText, refuseField } from '#app/assessments/read-forms.server.ts'
import { readAssessed } from '#app/assessments/find-assessed.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import { makeInputs, previewDecision } from '#app/assessments/score-assessment.server.ts'
import { decideAppeal, raiseAppeal } from '#app/commands/speak-in-assessment.server.ts'
import type { SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { decisions, nameTarget, type AppealsInput, type TriedDecision } from '#app/presenters/assessments/appeals.ts'
import { findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFrozenFigures } from '#app/queries/assessments/find-frozen-figures.server.ts'
import { findAppeals } from '#app/queries/assessments/find-speech.server.ts'
import { recordsCodeOf } from '#app/queries/assessments/find-frozen-records.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Appeal, AppealPreview, Assessment, PageScope } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { appealEffects, effectOf } from '#domain/assessment.ts'
import { mayLeadAssessments, partyOf } from '#domain/rights.ts'
import { findItem, listItems, type Scheme } from '#domain/scheme.ts'
import type { Decision } from '#domain/scoring/beside.ts'

/** Records that may be named in one appeal. */
const MOST_TAKEN = 200

/** Fields of a decision, as the address or the form sends them. */
type Read = (name: string) => string

/** @throws RefusedError 404 when there is no such assessment */
export async function openAppeals({ scope, user, params, url, language }: PageTools): Promise<AppealsInput> {
  const assessment = await requireAssessment(scope, params['id'])
  const [scheme, parties] = [await requireScheme(scope, assessment), await findParties(scope, assessment.assessmentId)]
  const appeals = await findAppeals(scope, assessment.assessmentId)
  const party = partyOf(user, assessment.partyKind)
  const own = parties.some(({ code }) => code === party) ? party : null
  const opened = appeals.find(({ appealId }) => String(appealId) === url.searchParams.get('appeal')) ?? null
  const isOpen = assessment.state === 'appeals'
  const mayDecide = isOpen && mayLeadAssessments(user)
  const attempt = mayDecide && opened !== null && url.searchParams.has('decision') ? await tryDecision(scope, assessment, scheme, opened, (name) => url.searchParams.get(name) ?? '') : null
  return {
    assessment, scheme, parties, appeals, own, opened, mayDecide,
    mayRaise: isOpen && own !== null && scope.today <= assessment.appealUntil,
    tried: attempt !== null && 'preview' in attempt ? attempt : null,
    problem: attempt instanceof RefusedError ? attempt.wording[language] : null,
    taken: { target: url.searchParams.get('target') ?? '', keys: url.searchParams.getAll('key').slice(0, MOST_TAKEN) },
    csrf: user.csrf,
  }
}

/** A decision with what it would change; a refusal where it does not fit. */
async function tryDecision(scope: PageScope, assessment: Assessment, scheme: Scheme, appeal: Appeal, read: Read): Promise<TriedDecision | RefusedError> {
  try {
    const { decision, ...chosen } = readDecision(scheme, appeal, read)
    return { ...chosen, preview: await askPreview(scope, assessment, appeal, decision) }
  } catch (error) {
    if (error instanceof RefusedError) return error
    throw error
  }
}

async function askPreview(scope: PageScope, assessment: Assessment, appeal: Appeal, decision: Decision): Promise<AppealPreview> {
  const parties = await findParties(scope, assessment.assessmentId)
  const inputs = makeInputs(parties, await findFrozenFigures(scope, assessment, parties))
  return previewDecision(await readAssessed(scope, assessment, appeal.appealId), inputs, appeal, decision)
}

/** @throws RefusedError 422 that says which field does not fit */
function readDecision(scheme: Scheme, { item, indicator, recordKeys }: Appeal, read: Read): Pick<TriedDecision, 'state' | 'effect' | 'count' | 'points'> & { readonly decision: Decision } {
  const state = decisions.find((one) => one === read('decision'))
  if (state === undefined) throw refuseField((words) => words.appeals.problem.decision)
  const effect = appealEffects.find((one) => one === read('effect'))
  if (effect === undefined) throw refuseField((words) => words.appeals.problem.effect)
  const [count, points] = [read('count').trim(), read('points').trim()]
  if (state === 'refused') return { state, effect, count, points, decision: { numeratorDelta: 0, denominatorDelta: 0, givenHundredths: 0 } }
  const isOwn = indicator === '' || indicator === item
  if (!isOwn && effect !== 'points') throw refuseField((words) => words.appeals.problem.ownPoints)
  if (effect === 'points') return { state, effect, count, points, decision: effectOf(effect, 0, readHundredths(points, findItem(scheme, item)?.hundredths ?? 0)) }
  const most = recordKeys.length
  const number = /^[1-9]\d{0,8}$/.test(count) ? Number(count) : 0
  const isFitting = number > 0 && (most === 0 || (state === 'accepted' ? number === most : number < most))
  if (!isFitting) throw refuseField((words) => words.appeals.problem.count)
  return { state, effect, count, points, decision: effectOf(effect, number, 0) }
}

/** `1.5` as 150. @throws RefusedError 422 */
function readHundredths(text: string, full: number): number {
  const found = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text)
  const hundredths = found === null ? 0 : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  if (hundredths <= 0 || hundredths > full) throw refuseField((words) => words.appeals.problem.points)
  return hundredths
}

/** Raises an appeal, or decides one with the change that it makes as it stands now. @returns number of the assessment */
export async function takeAppeal(form: SentForm): Promise<number> {
  const { context, user, params, read } = form
  const reason = readText(form, 'reason', (words) => words.appeals.problem.text, true)
  if (read('form') === 'decide') {
    const asked = await withScope(context.services, user, async (scope) => {
      const assessment = await requireAssessment(scope, params['id'])
      const appeal = (await findAppeals(scope, assessment.assessmentId)).find(({ appealId }) => String(appealId) === read('appeal'))
      if (appeal === undefined) throw new RefusedError(404, 'no-such-appeal', { zh: '没有这件申诉，或它不在您的权限之内。', en: 'There is no such appeal, or it lies outside your right.' })
      const scheme = await requireScheme(scope, assessment)
      const { decision, state } = readDecision(scheme, appeal, read)
      return { appealId: appeal.appealId, assessmentId: assessment.assessmentId, state, decision, preview: await askPreview(scope, assessment, appeal, decision) }
    })
    const { decision, assessmentId, ...decided } = asked
    await changeInScope(context.services, user, (db) => decideAppeal(db, { ...decided, ...decision, seen: readSeen(form), reason }, user))
    return assessmentId
  }
  const { assessment, item, indicator, today } = await withScope(context.services, user, async (scope) => {
    const found = await requireAssessment(scope, params['id'])
    return { assessment: found, today: scope.today, ...readTarget(await requireScheme(scope, found), read('target')) }
  })
  const party = partyOf(user, assessment.partyKind)
  if (party === null) throw new RefusedError(403, 'outside-right', { zh: '申诉由被考核单位提出。', en: 'Appeals are raised by those who are assessed.' })
  const keys = readKeys(form)
  if (keys.length > 0 && indicator === '') throw refuseField((words) => words.appeals.problem.item)
  await changeInScope(context.services, user, (db) => raiseAppeal(db, { assessmentId: assessment.assessmentId, party, item, indicator: keys.length === 0 ? '' : recordsCodeOf(indicator), recordKeys: keys, reason, documentSha256: null, today }, user))
  return assessment.assessmentId
}

/** @throws RefusedError 422 for an item that the sheet does not have */
function readTarget(scheme: Scheme, target: string): { readonly item: string; readonly indicator: string } {
  for (const { code, losses } of listItems(scheme)) {
    const known = ['', code, ...losses.map((loss) => loss.code)].find((indicator) => nameTarget(code, indicator) === target)
    if (known !== undefined) return { item: code, indicator: known }
  }
  throw refuseField((words) => words.appeals.problem.item)
}
