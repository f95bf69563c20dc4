/** Forms of checklists and meetings: fields with what stands, with what was sent wrong, or with somebody else's version beside it. */
import type { LineFault } from '#domain/checklist.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatFullMarks, formatInstantWithYear } from '#app/presenters/format.ts'
import type { FormConflictView, FormFieldView } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'

export type FormFault = LineFault | { readonly kind: 'year' } | { readonly kind: 'alone' }
type FieldOptions = Partial<Pick<FormFieldView, 'required' | 'maxLength' | 'options'>>
type Values = Readonly<Record<string, string>>

/** Makes the fields of one form. */
export function makeFields(values: Values, faults: Readonly<Record<string, FormFault | undefined>>, reader: Reader) {
  return (name: string, label: string, kind: FormFieldView['kind'], { required = false, maxLength = null, options = [] }: FieldOptions = {}): FormFieldView => {
    const fault = faults[name]
    return { name, label, kind, value: values[name] ?? '', required, maxLength, options, fault: fault === undefined ? '' : sayFault(fault, reader) }
  }
}

function sayFault(fault: FormFault, { text }: Reader): string {
  const words = text.checklists.form.faults
  switch (fault.kind) {
    case 'long':
      return words.long(fault.most)
    case 'points':
      return words.points(formatFullMarks(fault.most))
    case 'alone':
      return text.meetings.form.alone
    default:
      return words[fault.kind]
  }
}

/** Fields that differ between what was sent and what somebody saved meanwhile. */
export function compareFields({ changedByName, changedAt }: { readonly changedByName: string; readonly changedAt: string }, fields: readonly FormFieldView[], saved: Values, reader: Reader): FormConflictView {
  const words = reader.text.checklists.form
  const show = (field: FormFieldView, value: string): string => {
    if (field.kind === 'check') return value === '' ? reader.text.common.no : reader.text.common.yes
    const name = (one: string): string => field.options.find((option) => option.value === one)?.text ?? one
    return field.kind === 'many' ? value.split(',').map(name).join(reader.text.common.listComma) : name(value)
  }
  return {
    text: words.conflict({ by: nameWriter(changedByName, reader), at: formatInstantWithYear(changedAt, reader.language) }),
    columns: [words.field, words.yours, words.theirs],
    rows: fields.filter(({ name, value }) => (saved[name] ?? '') !== value).map((field) => ({ term: field.label, yours: show(field, field.value), theirs: show(field, saved[field.name] ?? '') })),
    same: words.same,
  }
}
