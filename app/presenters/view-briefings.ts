import type { DataTableView, LinkView, PageHeadView } from './view-basics.ts'
import type { ActionView, FilterBarView, PagerView, WorkTableView } from './view-lists.ts'
import type { EntryFieldView } from './view-notes.ts'

/** A stretch of a line of a document: words, or a figure. */
export type RunView =
  | { kind: 'text'; text: string; isBold: boolean }
  /** `note`: number of what is said of it at the end, where it is first said of; null elsewhere; `isMasked`: outside the reader's right. */
  | { kind: 'figure'; text: string; title: string; note: number | null; isBold: boolean; isMasked: boolean; isMoved: boolean }

export type RunsView = readonly RunView[]

export type DocumentBlockView =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: RunsView }
  | { kind: 'paragraph'; runs: RunsView }
  | { kind: 'list'; isOrdered: boolean; items: readonly RunsView[] }
  | { kind: 'table'; head: readonly RunsView[]; rows: readonly (readonly RunsView[])[] }

/** A briefing as it is read, printed, and written into files. */
export type DocumentView = {
  title: string
  /** Which office, which days. */
  second: string
  /** 草稿，未发布; empty once it is published. */
  mark: string
  blocks: readonly DocumentBlockView[]
  notesTitle: string
  notes: readonly string[]
  /** Said once where a figure is not shown; empty otherwise. */
  maskedNote: string
  foot: string
}

/** The list of briefings. */
export type BriefingsPageView = {
  head: PageHeadView
  filters: FilterBarView
  table: WorkTableView
  pager: PagerView
  /** Null for who may not write. */
  write: LinkView | null
}

/** A briefing as one reads it, with what moved since, what may be done, and what it said before. */
export type BriefingPageView = {
  head: PageHeadView
  document: DocumentView
  files: readonly LinkView[]
  actions: readonly { action: ActionView; note: string }[]
  moved: { title: string; sentence: string; table: DataTableView | null } | null
  figures: { title: string; table: DataTableView } | null
  history: { title: string; textLabel: string; versions: readonly { id: string; title: string; note: string; text: string }[] }
}

/** The form in which one is written. */
export type BriefingEditorView = {
  head: PageHeadView
  action: string
  hidden: Readonly<Record<string, string>>
  fields: readonly EntryFieldView[]
  body: { label: string; hint: string; value: string; longest: number }
  save: string
  preview: string
  cancel: LinkView
  previewTitle: string
  picker: { title: string; fields: readonly EntryFieldView[]; insert: string }
  help: { title: string; rows: readonly (readonly [string, string])[]; rule: string }
}

/** What came back of a form: faults, a preview, or a reference inserted; always with what was typed. */
export type BriefingAnswer = {
  sent: Readonly<Record<string, string>>
  /** The version that its writer has seen: as it was sent, or the one shown beside a conflict. */
  seen: string
  title: string
  problems: readonly string[]
  preview: DocumentView | null
  /** Behind the reference that was inserted; null: none was. */
  cursor: number | null
  /** The text that stands now, where somebody changed it meanwhile. */
  conflict: { yours: string; theirs: string; title: string; body: string } | null
}
