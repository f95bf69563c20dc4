import type { DefinitionView, EmptyView, LinkView, PageHeadView } from './view-basics.ts'
import type { FilterBarView, PagerView, WorkTableView } from './view-lists.ts'
import type { WorkFormView } from './view-work-points.ts'

/** A table under its title. */
export type TitledTableView = { title: string; note: string; table: WorkTableView }

/** Every checklist that a reader may see. */
export type ChecklistsPageView = { head: PageHeadView; links: readonly LinkView[]; table: WorkTableView; empty: EmptyView | null }

/** One checklist: what is still open, by owner and by chapter, and its lines. */
export type ChecklistPageView = {
  head: PageHeadView
  links: readonly LinkView[]
  facts: readonly DefinitionView[]
  summaries: readonly TitledTableView[]
  lines: { title: string; filters: FilterBarView; table: WorkTableView; pager: PagerView }
  /** Null for who does not see them. */
  editions: { title: string; note: string; rows: readonly { id: string; what: string; says: string; by: string }[] } | null
}

/** What was done, the latest first. */
export type ActsView = { title: string; note: string; empty: string; rows: readonly { id: string; what: string; says: readonly string[]; by: string }[] }

/** One line: what the sheet says, how far it has come, the form, and what was done. */
export type ChecklistLineView = {
  head: PageHeadView
  demand: string
  facts: readonly DefinitionView[]
  /** Why it cannot be changed; empty when it can, or nobody would expect it. */
  fixed: string
  form: WorkFormView | null
  acts: ActsView
}

/** The page of a sheet to import, with what was wrong with the last one. */
export type ImportPageView = {
  head: PageHeadView
  links: readonly LinkView[]
  form: { title: string; action: string; hidden: Readonly<Record<string, string>>; fields: readonly { name: string; label: string; value: string; type: 'text' | 'number'; longest: number }[]; file: string; accept: string; submit: string }
  columns: { title: string; table: WorkTableView }
}

/** Why a sheet was not imported. */
export type ImportProblemView = { problem: string; note: string; sent: Readonly<Record<string, string>>; table: WorkTableView | null; more: string }

/** Meetings as a list. */
export type MeetingsPageView = { head: PageHeadView; links: readonly LinkView[]; filters: FilterBarView; table: WorkTableView; pager: PagerView }

/** One meeting. */
export type MeetingPageView = {
  head: PageHeadView
  edit: LinkView | null
  facts: readonly DefinitionView[]
  texts: readonly { title: string; text: string }[]
  decisions: TitledTableView & { none: string }
  acts: ActsView
}

/** The form of a meeting. */
export type MeetingEditView = { head: PageHeadView; form: WorkFormView }
