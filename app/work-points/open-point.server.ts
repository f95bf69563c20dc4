/** One work point for its page: what stands, its history, and the form that is open. */
import type { PageTools } from '#app/page.server.ts'
import { presentOwnerForm, presentStepForm } from '#app/presenters/work-form.ts'
import type { WorkFormView } from '#app/presenters/view-models.ts'
import type { StandingPoint, WorkStanding } from '#app/presenters/work-standing.ts'
import { findDepartments } from '#app/queries/find-areas.server.ts'
import { findWorkHistory } from '#app/queries/find-work-steps.server.ts'
import type { Department, PageScope, Right, WorkOwner, WorkStep } from '#app/queries/types.ts'
import { readWorkQuestion, readWorkStanding, type WorkQuestion } from '#app/work-points-page.server.ts'
import { mayAssignWorkPoints, mayFileWorkSteps } from '#domain/rights.ts'

export interface OpenPoint extends WorkQuestion {
  readonly standing: WorkStanding
  readonly point: StandingPoint
}

/** @throws a 404 Response when the year has no plan or the plan no such point; RefusedError as {@link readWorkQuestion} does */
export async function openPoint(tools: Omit<PageTools, 'request'>): Promise<OpenPoint> {
  const question = await readWorkQuestion(tools)
  const standing = await readWorkStanding(tools.scope, question.area, question.period)
  const point = standing?.points.find((one) => String(one.point.number) === tools.params['point'])
  if (standing === null || point === undefined) throw new Response(null, { status: 404 })
  return { ...question, standing, point }
}

/** The form that an address opens; null for none, or for a form that the right may not send. */
export async function openForm(tools: PageTools, { point: { point, owner, steps }, choice }: OpenPoint): Promise<WorkFormView | null> {
  const { scope, user, url } = tools
  const edit = url.searchParams.get('edit')
  const place = { point: point.number, choice, csrf: user.csrf }
  if (edit === 'owner') return mayAssignWorkPoints(user) ? presentOwnerForm({ ...place, owner, departments: await offerDepartments(scope) }, tools) : null
  if (edit === null || !mayFileWorkSteps(user, owner?.departmentCode ?? null)) return null
  if (edit === 'new') return presentStepForm({ ...place, step: null }, tools)
  const step = steps.find(({ origin, stepNumber }) => origin === 'filed' && String(stepNumber) === edit)
  return step?.origin !== 'filed' ? null : presentStepForm({ ...place, step }, tools)
}

/** Departments that may be assigned. */
export function offerDepartments(scope: PageScope): Promise<readonly Department[]> {
  return findDepartments(scope)
}

/** The newest version of one step, taken down or not, and of who answers for its point: what somebody else saved meanwhile. */
export async function findNewest(scope: PageScope, year: number, point: number, step: number): Promise<{ step: WorkStep | null; owner: WorkOwner | null }> {
  const { steps, owners } = await findWorkHistory(scope, year, point)
  return { step: steps.find(({ stepNumber }) => stepNumber === step) ?? null, owner: owners[0] ?? null }
}

/** What a right may do to a point. */
export function findPermissions(right: Right, { owner }: StandingPoint): { mayFile: boolean; mayAssign: boolean } {
  return { mayFile: mayFileWorkSteps(right, owner?.departmentCode ?? null), mayAssign: mayAssignWorkPoints(right) }
}
