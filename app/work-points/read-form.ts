/** Fields of the forms on a work point's page → values as they were written. */
import type { OwnerValues, StepValues } from '#domain/work-step.ts'

/** Reads a step. */
export function readStep(form: FormData): StepValues {
  return {
    name: readText(form, 'name'),
    plannedDate: readText(form, 'plannedDate'),
    doneDate: readText(form, 'doneDate'),
    documentNumber: readText(form, 'documentNumber'),
    documentTitle: readText(form, 'documentTitle'),
    note: readText(form, 'note').replace(/\r\n?/g, '\n'),
    isRemoved: form.get('isRemoved') === 'yes',
  }
}

/** Reads who answers for a point. */
export function readOwner(form: FormData): OwnerValues {
  return { department: readText(form, 'department'), contact: readText(form, 'contact') }
}

/** A whole number of the form; -1 when it is none, which nothing has. */
export function readNumber(form: FormData, field: string): number {
  const text = readText(form, field)
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}

function readText(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value.trim() : ''
}
