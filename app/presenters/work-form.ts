/** The form of a step, or of who answers for a point: with what stands, with what was sent wrong, or with somebody else's version beside it. */
import { isRole, roleNames } from '#domain/rights.ts'
import { CONTACT_LENGTH, STEP_LENGTHS, type FieldFault, type FieldFaults, type OwnerValues, type StepValues } from '#domain/work-step.ts'
import type { Department, WorkOwner, WorkStep } from '#app/queries/types.ts'
import { addressWorkPoint, type WorkChoice } from './work-standing.ts'
import type { Reader } from './figures.ts'
import { formatInstantWithYear } from './format.ts'
import type { FormConflictView, FormFieldView, WorkFormView } from './view-models.ts'

/** Where a form stands, and for whom. */
export interface FormPlace {
  readonly point: number
  readonly choice: WorkChoice
  readonly csrf: string
}

export interface StepFormInput extends FormPlace {
  /** Null: a new step. */
  readonly step: WorkStep | null
  /** What was sent, when it was not saved. */
  readonly sent?: { readonly values: StepValues; readonly faults: FieldFaults<StepValues> } | undefined
  /** What was sent was written over a version that is not the newest. */
  readonly isConflict?: boolean
}

export interface OwnerFormInput extends FormPlace {
  readonly owner: WorkOwner | null
  readonly departments: readonly Department[]
  readonly sent?: { readonly values: OwnerValues; readonly faults: FieldFaults<OwnerValues> } | undefined
  readonly isConflict?: boolean
}

/** Fields of a step that is new. */
const NEW_STEP: StepValues = { name: '', plannedDate: '', doneDate: '', documentNumber: '', documentTitle: '', note: '', isRemoved: false }

/** The form of a step. */
export function presentStepForm(input: StepFormInput, reader: Reader): WorkFormView {
  const { step, sent, isConflict = false } = input
  const words = reader.text.workPoints.form
  const saved = step === null ? NEW_STEP : readSaved(step)
  const values = sent?.values ?? saved
  const faults = sent?.faults ?? {}
  const field = makeField<StepValues>(values, faults, reader)
  const fields = [
    field('name', words.name, 'text', { required: true, maxLength: STEP_LENGTHS.name }),
    field('plannedDate', words.plannedDate, 'date'),
    field('doneDate', words.doneDate, 'date'),
    field('documentNumber', words.documentNumber, 'text', { maxLength: STEP_LENGTHS.documentNumber }),
    field('documentTitle', words.documentTitle, 'text', { maxLength: STEP_LENGTHS.documentTitle }),
    field('note', words.note, 'long', { maxLength: STEP_LENGTHS.note }),
    ...(step === null ? [] : [field('isRemoved', words.removed, 'check')]),
  ]
  return {
    ...frame(input, step === null ? 'new' : String(step.stepNumber), reader),
    title: step === null ? words.fileTitle : words.editTitle(step.name),
    hidden: { csrf: input.csrf, what: 'step', step: String(step?.stepNumber ?? 0), seen: String(step?.version ?? 0) },
    fields,
    problem: Object.keys(faults).length > 0 ? words.faults.title : '',
    conflict: isConflict && step !== null ? compare(step, fields, saved, reader) : null,
  }
}

/** The form of who answers for a point. */
export function presentOwnerForm(input: OwnerFormInput, reader: Reader): WorkFormView {
  const { owner, departments, sent, isConflict = false } = input
  const words = reader.text.workPoints.form
  const saved: OwnerValues = { department: owner?.departmentCode ?? '', contact: owner?.contact ?? '' }
  const faults = sent?.faults ?? {}
  const field = makeField<OwnerValues>(sent?.values ?? saved, faults, reader)
  const options = [{ value: '', text: words.choose }, ...departments.map(({ code, name }) => ({ value: code, text: name }))]
  const fields = [field('department', words.department, 'choice', { required: true, options }), field('contact', words.contact, 'text', { maxLength: CONTACT_LENGTH })]
  return {
    ...frame(input, 'owner', reader),
    title: words.ownerTitle,
    hidden: { csrf: input.csrf, what: 'owner', seen: String(owner?.version ?? 0) },
    fields,
    problem: Object.keys(faults).length > 0 ? words.faults.title : '',
    conflict: isConflict && owner !== null ? compare(owner, fields, saved, reader) : null,
  }
}

function frame({ point, choice }: FormPlace, edit: string, { text }: Reader): Pick<WorkFormView, 'action' | 'save' | 'cancel' | 'requiredWord'> {
  const words = text.workPoints.form
  return { action: addressWorkPoint(point, choice, edit), save: words.save, cancel: { label: words.cancel, href: addressWorkPoint(point, choice) }, requiredWord: words.required }
}

function readSaved({ name, plannedDate, doneDate, documentNumber, documentTitle, note, isRemoved }: WorkStep): StepValues {
  return { name, plannedDate: plannedDate ?? '', doneDate: doneDate ?? '', documentNumber, documentTitle, note, isRemoved }
}

type FieldOptions = Partial<Pick<FormFieldView, 'required' | 'maxLength' | 'options'>>

function makeField<Values extends StepValues | OwnerValues>(values: Values, faults: FieldFaults<Values>, reader: Reader) {
  return (name: keyof Values & string, label: string, kind: FormFieldView['kind'], { required = false, maxLength = null, options = [] }: FieldOptions = {}): FormFieldView => {
    const fault: FieldFault | undefined = faults[name]
    return { name, label, kind, value: write(values[name]), required, maxLength, options, fault: fault === undefined ? '' : sayFault(fault, reader) }
  }
}

/** A value as its field holds it. */
function write(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : ''
  return typeof value === 'string' ? value : ''
}

function sayFault(fault: FieldFault, { text }: Reader): string {
  const words = text.workPoints.form.faults
  switch (fault.kind) {
    case 'long':
      return words.long(fault.most)
    case 'ahead':
      return words.ahead
    default:
      return words[fault.kind]
  }
}

/** Fields that differ between what was sent and what somebody saved meanwhile. */
function compare({ savedBy, savedAs, savedAt }: Pick<WorkStep, 'savedBy' | 'savedAs' | 'savedAt'>, fields: readonly FormFieldView[], saved: StepValues | OwnerValues, reader: Reader): FormConflictView {
  const words = reader.text.workPoints.form
  const held = new Map(Object.entries(saved).map(([name, value]) => [name, write(value)]))
  const show = (field: FormFieldView, value: string): string => {
    if (field.kind === 'check') return value === '' ? reader.text.common.no : reader.text.common.yes
    return field.options.find((option) => option.value === value)?.text ?? value
  }
  return {
    text: words.conflict({ by: `${nameRole(savedAs, reader)} ${savedBy}`, at: formatInstantWithYear(savedAt, reader.language) }),
    columns: [words.field, words.yours, words.theirs],
    rows: fields.filter(({ name, value }) => held.get(name) !== value).map((field) => ({ term: field.label, yours: show(field, field.value), theirs: show(field, held.get(field.name) ?? '') })),
    same: words.same,
  }
}

/** A role as the reader calls it. */
export function nameRole(role: string, { language }: Reader): string {
  return isRole(role) ? roleNames[role][language] : role
}
