/** Builds the fields of the form of a sheet: each with its label, what was typed, and what to type. */
import type { SheetFields } from '#domain/sheet-form.ts'
import type { Reader } from '../figures.ts'
import type { OptionView, SheetActView, SheetFieldView, SheetGroupView, SheetListView, SheetRowView } from '../view-models.ts'
import { nameField } from './say-where.ts'

export interface FormTools extends Reader {
  readonly fields: SheetFields
}

type Hint = keyof FormTools['text']['sheets']['form']['hint']

const partsOf = (path: string): { readonly name: string; readonly parent: string } => {
  const parts = path.split('.')
  return { name: parts.at(-1) ?? '', parent: parts.at(-2) ?? '' }
}

function labelOf(path: string, tools: FormTools): string {
  const { name, parent } = partsOf(path)
  return nameField(name, parent, tools)
}

function makeField(kind: SheetFieldView['kind'], path: string, tools: FormTools, more: Partial<SheetFieldView> = {}): SheetFieldView {
  return { kind, name: path, label: labelOf(path, tools), value: tools.fields.get(path) ?? '', hint: '', empty: emptyOf(path, tools), options: [], refreshes: false, ...more }
}

/** What it means to leave a field empty; '' where it must be filled. */
function emptyOf(path: string, { text }: FormTools): string {
  const { name } = partsOf(path)
  return Object.entries(text.sheets.form.empty).find(([one]) => one === name)?.[1] ?? ''
}

/** A code or an id of one's own. */
export function shortField(path: string, tools: FormTools): SheetFieldView {
  return makeField('short', path, tools)
}

export function lineField(path: string, tools: FormTools, hint?: Hint): SheetFieldView {
  return makeField('line', path, tools, hint === undefined ? {} : { hint: tools.text.sheets.form.hint[hint] })
}

/** A code, with the codes of indicators to choose from. */
export function codeField(path: string, tools: FormTools, hint?: Hint): SheetFieldView {
  return makeField('code', path, tools, hint === undefined ? {} : { hint: tools.text.sheets.form.hint[hint] })
}

export function numberField(path: string, tools: FormTools, hint?: Hint): SheetFieldView {
  return makeField('number', path, tools, hint === undefined ? {} : { hint: tools.text.sheets.form.hint[hint] })
}

/** A text in both languages. @param kind a line, a wide one, or several lines */
export function wordingFields(path: string, tools: FormTools, kind: 'line' | 'wide' | 'text' = 'line'): readonly SheetFieldView[] {
  const { form } = tools.text.sheets
  const label = labelOf(path, tools)
  return [makeField(kind, `${path}.zh`, tools, { label: form.zh(label) }), makeField(kind, `${path}.en`, tools, { label: form.en(label) })]
}

/** A choice; what was sent and is none of them stays to be seen. */
export function choiceField(path: string, words: Readonly<Record<string, string>>, tools: FormTools, refreshes = false): SheetFieldView {
  const value = tools.fields.get(path) ?? ''
  const options: readonly OptionView[] = Object.entries(words).map(([one, text]) => ({ value: one, text }))
  return makeField('choice', path, tools, { options: options.some((option) => option.value === value) ? options : [{ value, text: value === '' ? '—' : value }, ...options], refreshes })
}

/** Buttons of a row that may be moved and taken away. */
export function rowActs(path: string, title: string, { text }: Reader): readonly SheetActView[] {
  const { up, down, remove } = text.sheets.form
  return [
    { act: `up:${path}`, label: '↑', title: `${up} ${title}` },
    { act: `down:${path}`, label: '↓', title: `${down} ${title}` },
    { act: `remove:${path}`, label: '×', title: `${remove} ${title}` },
  ]
}

export function addAct(path: string, label: string): SheetActView {
  return { act: `add:${path}`, label, title: label }
}

/** A list of rows of one shape. */
export function rowList(path: string, rows: readonly number[], titleOf: (row: number) => string, add: string, fieldsOf: (path: string) => readonly SheetFieldView[], tools: FormTools): SheetListView {
  return {
    path,
    rows: rows.map((row): SheetRowView => ({ path: `${path}.${row}`, title: titleOf(row), fields: fieldsOf(`${path}.${row}`), acts: rowActs(`${path}.${row}`, titleOf(row), tools) })),
    add: addAct(path, add),
  }
}

export function group(id: string, title: string, fields: readonly SheetFieldView[], list: SheetListView | null = null): SheetGroupView {
  return { id, title, fields, list }
}
