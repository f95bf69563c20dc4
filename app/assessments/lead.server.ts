/** The acts of who leads an assessment, as their forms send them: making one, its steps and its days. */
import { freezeAssessment } from '#app/assessments/freeze-assessment.server.ts'
import { publishAssessment } from '#app/assessments/publish-assessment.server.ts'
import { readDay, readDays, readReason, readTitle, refuseField } from '#app/assessments/read-forms.server.ts'
import { listSheets } from '#app/queries/sheets/require-scheme.server.ts'
import { createAssessment, moveAssessment, moveAssessmentDays } from '#app/commands/lead-assessment.server.ts'
import type { SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { nameSheet } from '#app/presenters/assessments/list.ts'
import { findAreas, findDepartments } from '#app/queries/find-areas.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import type { AssessedKind, AssessedParty, PageScope } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { assessmentStates } from '#domain/assessment.ts'
import { yearOf } from '#domain/calendar.ts'
import { listIndicatorCodes, type Scheme } from '#domain/scheme.ts'

/** Published sheets of both kinds. */
export async function listAllSheets(scope: PageScope): Promise<readonly Scheme[]> {
  return [...(await listSheets(scope, 'cities')), ...(await listSheets(scope, 'departments'))]
}

/** Whom an assessment of a kind assesses: every city, every department in force. */
export async function findAssessable(scope: PageScope, kind: AssessedKind): Promise<readonly AssessedParty[]> {
  if (kind === 'departments') return (await findDepartments(scope)).map(({ code, name }) => ({ code, name }))
  return (await findAreas(scope)).flatMap(({ code, name, level }) => (level === 'city' ? [{ code, name }] : []))
}

/** Makes an assessment by the sheet chosen. @returns its number. @throws RefusedError 403, 422 */
export async function takeCreation(form: SentForm): Promise<number> {
  const { context, user, read } = form
  const { sheet, parties } = await withScope(context.services, user, async (scope) => {
    const chosen = (await listAllSheets(scope)).find((one) => nameSheet(one) === read('sheet'))
    if (chosen === undefined) throw refuseField((words) => words.newPage.problem.sheet)
    return { sheet: chosen, parties: await findAssessable(scope, chosen.of) }
  })
  const [title, toDay, days] = [readTitle(form), readDay(form, 'toDay'), readDays(form)]
  if (yearOf(toDay) !== sheet.year) throw refuseField((words) => words.newPage.problem.days)
  if (parties.length === 0) throw refuseField((words) => words.newPage.problem.parties)
  const made = { partyKind: sheet.of, year: sheet.year, title, schemeId: sheet.id, schemeVersion: sheet.version, fromDay: `${sheet.year}-01-01`, toDay, codes: listIndicatorCodes(sheet), parties, ...days }
  return changeInScope(context.services, user, (db) => createAssessment(db, made, user))
}

/** Takes a step, or moves the days of those ahead. @throws RefusedError 403, 404, 409, 422 */
export async function takeStep(form: SentForm): Promise<number> {
  const { context, user, params, read } = form
  const { assessmentId } = await withScope(context.services, user, (scope) => requireAssessment(scope, params['id']))
  const seen = readSeen(form)
  if (read('form') === 'days') {
    await changeInScope(context.services, user, (db) => moveAssessmentDays(db, { assessmentId, seen, reason: readReason(form), ...readDays(form) }, user))
    return assessmentId
  }
  const next = assessmentStates.find((state) => state === read('next')) ?? 'open'
  if (next === 'frozen') await freezeAssessment(context.services, user, { assessmentId, seen }, user)
  else if (next === 'published') await publishAssessment(context.services, user, { assessmentId, seen }, user)
  else await changeInScope(context.services, user, (db) => moveAssessment(db, { assessmentId, seen, next, today: context.services.findToday(), reason: readReason(form) }, user))
  return assessmentId
}
