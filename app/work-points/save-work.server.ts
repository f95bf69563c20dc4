/** What was sent from a work point's page → saved, or the form again with what is wrong or with what somebody else saved. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { saveWorkOwner, saveWorkStep, WORK_CHANGED } from '#app/commands/save-work-step.server.ts'
import { presentOwnerForm, presentStepForm, type FormPlace } from '#app/presenters/work-form.ts'
import type { Reader } from '#app/presenters/figures.ts'
import type { WorkFormView } from '#app/presenters/view-models.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { findNewest, offerDepartments } from '#app/work-points/open-point.server.ts'
import { readNumber, readOwner, readStep } from '#app/work-points/read-form.ts'
import { findOwnerFaults, findStepFaults } from '#domain/work-step.ts'

export interface WorkToSave {
  readonly context: AppLoadContext
  readonly user: User
  readonly form: FormData
  readonly year: number
  readonly place: FormPlace
  readonly reader: Reader
}

/** Not saved: the form as it was sent, and why. */
export interface Unsaved {
  readonly form: WorkFormView
  /** 422: wrong; 409: somebody saved meanwhile. */
  readonly status: 409 | 422
}

/** @returns null when it was saved. @throws RefusedError 403 without the right, 404 for a step or department that there is not */
export function saveWork(work: WorkToSave): Promise<Unsaved | null> {
  return work.form.get('what') === 'owner' ? saveOwner(work) : saveStep(work)
}

async function saveStep({ context: { services }, user, form, year, place, reader }: WorkToSave): Promise<Unsaved | null> {
  const values = readStep(form)
  const faults = findStepFaults(values, services.findToday())
  const number = readNumber(form, 'step')
  const open = (isConflict: boolean): Promise<WorkFormView> =>
    withScope(services, user, async (scope) => {
      const { step } = await findNewest(scope, year, place.point, number)
      return presentStepForm({ ...place, step, sent: { values, faults }, isConflict }, reader)
    })
  if (Object.keys(faults).length > 0) return { form: await open(false), status: 422 }
  const { plannedDate, doneDate } = values
  const toSave = { ...values, plannedDate: plannedDate || null, doneDate: doneDate || null, year, point: place.point, step: number, seen: readNumber(form, 'seen'), actor: user.name }
  const isSaved = await keep(() => changeInScope(services, user, (db) => saveWorkStep(db, toSave)))
  return isSaved ? null : { form: await open(true), status: 409 }
}

async function saveOwner({ context: { services }, user, form, year, place, reader }: WorkToSave): Promise<Unsaved | null> {
  const values = readOwner(form)
  const faults = findOwnerFaults(values)
  const open = (isConflict: boolean): Promise<WorkFormView> =>
    withScope(services, user, async (scope) => {
      const { owner } = await findNewest(scope, year, place.point, 0)
      return presentOwnerForm({ ...place, owner, departments: await offerDepartments(scope), sent: { values, faults }, isConflict }, reader)
    })
  if (Object.keys(faults).length > 0) return { form: await open(false), status: 422 }
  const toSave = { year, point: place.point, seen: readNumber(form, 'seen'), departmentCode: values.department, contact: values.contact, actor: user.name }
  const isSaved = await keep(() => changeInScope(services, user, (db) => saveWorkOwner(db, toSave)))
  return isSaved ? null : { form: await open(true), status: 409 }
}

/** False when somebody else saved meanwhile. */
async function keep(save: () => Promise<unknown>): Promise<boolean> {
  try {
    await save()
    return true
  } catch (error) {
    if (error instanceof RefusedError && error.code === WORK_CHANGED) return false
    throw error
  }
}
