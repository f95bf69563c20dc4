/** An assessment of the two cities of the small province, and the acts of those who lead it. */
import { freezeAssessment } from '#app/assessments/freeze-assessment.server.ts'
import { createAssessment, moveAssessment, type AssessmentToCreate } from '#app/commands/lead-assessment.server.ts'
import { findAssessments, findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFrozenFigures } from '#app/queries/assessments/find-frozen-figures.server.ts'
import { findLiveFigures } from '#app/queries/assessments/find-live-inputs.server.ts'
import type { Assessment, PartyFigures, Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { AssessmentState } from '#domain/assessment.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

export const evaluator = makeRight('evaluator', '370000')
export const jinan = makeRight('city', '370100')
export const qingdao = makeRight('city', '370200')
export const PAT = { name: 'pat', displayName: 'Pat' }
export const SAM = { name: 'sam', displayName: 'Sam' }

/** The year up to the end of October; verification ended a week before the province's day, self-assessment goes on. */
export const PLAN: AssessmentToCreate = {
  partyKind: 'cities', year: 2023, title: '2023年各市考核', schemeId: cityScheme2023.id, schemeVersion: cityScheme2023.version, fromDay: '2023-01-01', toDay: '2023-10-31',
  verifyUntil: '2023-11-10', selfUntil: '2023-11-30', reviewUntil: '2023-12-10', appealUntil: '2023-12-20', publishBy: '2023-12-31',
  codes: ['C01', 'E01', 'D02'], parties: [{ code: '370100', name: '济南市' }, { code: '370200', name: '青岛市' }],
}

export function create(province: SmallProvince, plan: Partial<AssessmentToCreate> = {}, right: Right = evaluator): Promise<number> {
  return changeInScope(province.services, right, (db) => createAssessment(db, { ...PLAN, ...plan }, PAT))
}

export function read(province: SmallProvince, id: number, right: Right = evaluator): Promise<Assessment> {
  return withScope(province.services, right, (scope) => requireAssessment(scope, String(id)))
}

export function readAll(province: SmallProvince, right: Right): Promise<readonly Assessment[]> {
  return withScope(province.services, right, findAssessments)
}

export interface Step {
  readonly right?: Right
  readonly seen?: number
  readonly today?: string
  readonly reason?: string
  readonly who?: typeof PAT
}

/** Takes a step from the version that stands, unless another one is said to have been seen. */
export async function move(province: SmallProvince, id: number, next: AssessmentState, { right = evaluator, seen, today = TODAY, reason = '', who = PAT }: Step = {}): Promise<number> {
  const { version } = await read(province, id)
  return changeInScope(province.services, right, (db) => moveAssessment(db, { assessmentId: id, seen: seen ?? version, next, today, reason }, who))
}

/** Freezes from the version that stands. */
export async function freeze(province: SmallProvince, id: number, { right = evaluator, seen, who = PAT }: Omit<Step, 'today' | 'reason'> = {}): Promise<number> {
  const { version } = await read(province, id)
  return freezeAssessment(province.services, right, { assessmentId: id, seen: seen ?? version }, who)
}

/** What the scope sees frozen. */
export function readFrozen(province: SmallProvince, id: number, right: Right = evaluator): Promise<PartyFigures> {
  return withScope(province.services, right, async (scope) => findFrozenFigures(scope, await requireAssessment(scope, String(id)), PLAN.parties))
}

/** What it would be now. */
export function readLive(province: SmallProvince, id: number, right: Right = evaluator): Promise<PartyFigures> {
  return withScope(province.services, right, async (scope) => findLiveFigures(scope, await requireAssessment(scope, String(id)), await findParties(scope, id)))
}
