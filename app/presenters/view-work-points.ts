import type { BadgeView, DefinitionView, EmptyView, LinkView, MarkKind, PageHeadView, Sentence } from './view-basics.ts'
import type { WorkTableView } from './view-lists.ts'

/** One point in the strip: number, shape, two lines of four characters, one figure. */
export type WorkStripCellView = {
  id: string
  number: string
  label: string
  mark: MarkKind
  /** 39.75%, 2 / 4; the word of the state where there is no figure. */
  value: string
  adverse: boolean
  /** The whole of it; the cell's accessible name. */
  sentence: string
  href: string
}

/** The points of a year under their chapters, below the board. */
export type WorkStripView = {
  title: string
  /** 8 项达标，5 项有风险 */
  note: string
  /** Null on the wall, whose chapters head the strip. */
  all: LinkView | null
  chapters: readonly { title: string; cells: readonly WorkStripCellView[] }[]
}

/** All points of a year, chapter by chapter; `empty` where no plan was issued. */
export type WorkPointsPageView = {
  head: PageHeadView
  empty: EmptyView | null
  groups: readonly { title: string; note: string; table: WorkTableView }[]
}

/** A field of a form. `fault` stands beside it when it was sent wrong. */
export type FormFieldView = {
  name: string
  label: string
  value: string
  /** `many`: several of its options; its value holds them, divided by commas. */
  kind: 'text' | 'date' | 'long' | 'check' | 'choice' | 'many'
  required: boolean
  maxLength: number | null
  /** Of a choice alone. */
  options: readonly { value: string; text: string }[]
  fault: string
}

/** Somebody saved meanwhile: both versions, field by field, where they differ. */
export type FormConflictView = { text: string; columns: readonly [string, string, string]; rows: readonly { term: string; yours: string; theirs: string }[]; same: string }

/** A form with what stood in it; posts to its own page. */
export type WorkFormView = {
  title: string
  action: string
  /** Sent along: the session's word, what is saved, the version that was seen. */
  hidden: Readonly<Record<string, string>>
  fields: readonly FormFieldView[]
  save: string
  cancel: LinkView
  requiredWord: string
  /** 没有保存，请改正; empty when nothing was sent or it was sound. */
  problem: string
  conflict: FormConflictView | null
}

/** A step with where it comes from. */
export type WorkStepView = {
  id: string
  mark: MarkKind
  stateWord: string
  name: string
  /** 填报 or 报送, plainly marked. */
  origin: BadgeView
  facts: readonly string[]
  document: string
  note: string
  by: string
  edit: LinkView | null
}

/** One indicator that shows a point. */
export type ShownIndicatorView = { id: string; name: LinkView; mark: MarkKind; value: string; adverse: boolean; fraction: string; records: string | null; target: string; work: Sentence }

/** One point: the plan's words, what was computed, what was filed, who answers for it, and every version. */
export type WorkPointPageView = {
  head: PageHeadView
  neighbours: readonly LinkView[]
  facts: readonly DefinitionView[]
  shown: { title: string; note: string; columns: readonly string[]; rows: readonly ShownIndicatorView[]; none: string }
  steps: { title: string; note: string; file: LinkView | null; rows: readonly WorkStepView[]; empty: EmptyView | null }
  owner: { title: string; name: string; by: string; edit: LinkView | null }
  form: WorkFormView | null
  history: { title: string; note: string; rows: readonly { id: string; what: string; says: string; by: string }[]; empty: string }
}
