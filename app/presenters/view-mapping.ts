import type { LinkView, OptionView, PageHeadView } from './view-basics.ts'

/** One field of the table, and what of the file fills it. */
export type MappingFieldView = {
  name: string
  /** 必填, or empty. */
  requiredWord: string
  isMissing: boolean
  column: { field: string; value: string; label: string }
  given: { field: string; value: string; label: string }
  /** Ways to read the cells; null where there is one alone. */
  reader: { field: string; value: string; label: string; options: readonly OptionView[] } | null
  /** First cell of the chosen column. */
  sample: string
  /** 建议, or empty. */
  note: string
}

/** Rows as the load would take them; `cells` is null where a row would be refused. */
export type MappingPreviewView = {
  title: string
  note: string
  lineHead: string
  foundHead: string
  columns: readonly { id: string; name: string; title: string }[]
  rows: readonly { id: string; line: string; cells: readonly string[] | null; refusedWord: string; issues: readonly string[]; warnings: readonly string[] }[]
}

/** Where the columns of an unknown file are given their fields. */
export type MappingPageView = {
  head: PageHeadView
  /** To what was saved before. */
  layouts: LinkView
  address: string
  csrf: string
  words: { fields: string; fieldsNote: string; field: string; from: string; given: string; reader: string; sample: string; show: string; save: string; saveNote: string; name: string; layoutTitle: string; stopTitle: string; otherTables: string }
  table: { label: string; value: string; options: readonly OptionView[] }
  tableLinks: readonly LinkView[]
  columns: readonly OptionView[]
  fields: readonly MappingFieldView[]
  /** 不读的列：…; null when every column is read. */
  unread: string | null
  /** What keeps it from being a layout. */
  faults: readonly string[]
  preview: MappingPreviewView | null
  name: { value: string; known: readonly { field: string; version: string; text: string }[] }
}
