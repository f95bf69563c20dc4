/** A step of a work point, and who answers for the point, as somebody writes them: what may stand in each field. */
import { isDay, type Day } from '#domain/calendar.ts'

/** As written: empty texts where nothing was. */
export interface StepValues {
  readonly name: string
  readonly plannedDate: string
  readonly doneDate: string
  readonly documentNumber: string
  readonly documentTitle: string
  readonly note: string
  readonly isRemoved: boolean
}

export interface OwnerValues {
  readonly department: string
  readonly contact: string
}

export type FieldFault = { readonly kind: 'empty' | 'day' | 'ahead' | 'control' | 'choose' } | { readonly kind: 'long'; readonly most: number }
export type FieldFaults<Values> = Partial<Record<keyof Values, FieldFault>>

/** Most characters of each text; the database holds the same. */
export const STEP_LENGTHS = { name: 120, documentNumber: 80, documentTitle: 200, note: 500 } as const
export const CONTACT_LENGTH = 60

/** What stands in no line of text. */
export const CONTROL = /\p{Cc}/u
/** A note may run over lines. */
export const CONTROL_BUT_LINES = /(?![\n\t])\p{Cc}/u

/** What is wrong with a step, field by field. @param today a step is not done before it is */
export function findStepFaults(values: StepValues, today: Day): FieldFaults<StepValues> {
  return dropSound<StepValues>({
    name: values.name === '' ? { kind: 'empty' } : findTextFault(values.name, STEP_LENGTHS.name, CONTROL),
    plannedDate: findDayFault(values.plannedDate, null),
    doneDate: findDayFault(values.doneDate, today),
    documentNumber: findTextFault(values.documentNumber, STEP_LENGTHS.documentNumber, CONTROL),
    documentTitle: findTextFault(values.documentTitle, STEP_LENGTHS.documentTitle, CONTROL),
    note: findTextFault(values.note, STEP_LENGTHS.note, CONTROL_BUT_LINES),
  })
}

/** What is wrong with an owner, field by field. */
export function findOwnerFaults({ department, contact }: OwnerValues): FieldFaults<OwnerValues> {
  return dropSound<OwnerValues>({ department: department === '' ? { kind: 'choose' } : null, contact: findTextFault(contact, CONTACT_LENGTH, CONTROL) })
}

/** What is wrong with a text. */
export function findTextFault(text: string, most: number, forbidden: RegExp): FieldFault | null {
  if (forbidden.test(text)) return { kind: 'control' }
  return [...text].length > most ? { kind: 'long', most } : null
}

/** What is wrong with a day; empty is none. @param latest null: any day */
export function findDayFault(text: string, latest: Day | null): FieldFault | null {
  if (text === '') return null
  if (!isDay(text) || text < '2000-01-01' || text > '2999-12-31') return { kind: 'day' }
  return latest !== null && text > latest ? { kind: 'ahead' } : null
}

/** The faults that there are. */
export function dropSound<Values>(found: Partial<Record<keyof Values, FieldFault | null>>): FieldFaults<Values> {
  const faults: FieldFaults<Values> = {}
  for (const field in found) {
    const fault = found[field]
    if (fault) faults[field] = fault
  }
  return faults
}
