/** The page on which a sheet is imported, and what is said of one that was not. */
import type { Wording } from '#domain/indicator.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import type { ImportPageView, ImportProblemView, WorkColumnView, WorkTableView } from '#app/presenters/view-models.ts'
import type { ChecklistHead, SheetFault } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressChecklist, addressImport } from './addresses.ts'
import { linkTemplates } from './checklists-page.ts'

/** Faults that are listed; the rest is counted. */
const FAULTS_SHOWN = 200

export interface ImportInput {
  /** Null: a new checklist. */
  readonly checklist: ChecklistHead | null
  readonly year: number
  readonly columns: readonly { readonly name: Wording; readonly isRequired: boolean; readonly longest: number; readonly example: string }[]
  readonly csrf: string
}

/** Longest name of a checklist, and of the document it comes from. */
export const HEAD_LENGTHS = { title: 80, source: 120 } as const

/** Builds the page. */
export function presentImport({ checklist, year, columns, csrf }: ImportInput, reader: Reader): ImportPageView {
  const words = reader.text.checklists.importing
  return {
    head: {
      trail: [{ label: reader.text.checklists.title, href: '/checklists' }, ...(checklist === null ? [] : [{ label: checklist.title, href: addressChecklist(checklist.checklistId) }])],
      title: say`${checklist === null ? words.title : words.again(checklist.title)}`,
      second: say`${checklist === null ? words.second : `${words.second}${words.secondAgain}`}`,
    },
    links: linkTemplates(reader),
    form: {
      title: words.form,
      action: addressImport(checklist?.checklistId ?? null),
      hidden: { csrf, seen: String(checklist?.edition ?? 0) },
      fields: checklist !== null ? [] : [
        { name: 'title', label: words.name, value: '', type: 'text', longest: HEAD_LENGTHS.title }, { name: 'year', label: words.year, value: String(year), type: 'number', longest: 4 },
        { name: 'source', label: words.source, value: '', type: 'text', longest: HEAD_LENGTHS.source },
      ],
      file: words.file, accept: '.xlsx,.xls,.csv,.txt', submit: words.submit,
    },
    columns: {
      title: words.columns,
      table: makeTable(words.columns, [reader.text.templates.column, reader.text.templates.required, reader.text.templates.content], columns.map(({ name, isRequired, example }) => [name[reader.language], isRequired ? reader.text.templates.yes : reader.text.templates.no, example])),
    },
  }
}

/** What is wrong with a sheet, row by row. */
export function presentImportFaults(faults: readonly SheetFault[], sent: Readonly<Record<string, string>>, reader: Reader): ImportProblemView {
  const words = reader.text.checklists.importing
  const { column } = words
  return {
    problem: words.faults(formatCount(faults.length)),
    note: words.faultsNote,
    sent,
    table: makeTable(words.faults(formatCount(faults.length)), [column.line, column.column, column.sent, column.says], faults.slice(0, FAULTS_SHOWN).map((fault) => [
      fault.line === 0 ? words.whole : words.lineOf(fault.line), fault.column?.[reader.language] ?? '', fault.sent, fault.says[reader.language],
    ])),
    more: faults.length > FAULTS_SHOWN ? words.more(formatCount(faults.length - FAULTS_SHOWN)) : '',
  }
}

function makeTable(label: string, heads: readonly string[], rows: readonly (readonly string[])[]): WorkTableView {
  const last = heads.length - 1
  return {
    label,
    columns: heads.map((head, index): WorkColumnView => ({ id: String(index), label: head, width: index === last ? null : [148, 120, 260][index] ?? 200, align: 'left', sort: null, phone: index === last ? 'title' : 'line' })),
    rows: rows.map((cells, index) => ({ id: String(index), href: null, open: false, level: null, cells: cells.map((text) => ({ kind: 'text', text, title: text })) })),
    empty: null,
    bulk: null,
  }
}
