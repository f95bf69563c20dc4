import type { DefinitionView, LinkView, PageHeadView, Sentence } from './view-basics.ts'
import type { PagerView, WorkTableView } from './view-lists.ts'
import type { EntryFormView } from './view-notes.ts'

/** A proposal or an accepted one, opened: what it gathers and what may be done with it. */
export type GatheredView = {
  title: string
  note: string
  close: LinkView
  facts: readonly DefinitionView[]
  /** The firms and who is to visit them. */
  visits: WorkTableView
  /** 只列前 300 户次; empty where all are listed. */
  cut: string
  form: EntryFormView | null
}

/** Where joint tasks could take the place of several, and those that were accepted. */
export type OpportunitiesPageView = {
  head: PageHeadView
  openings: { title: string; note: string; table: WorkTableView; cut: string }
  accepted: { title: string; note: string; table: WorkTableView; pager: PagerView | null }
  open: GatheredView | null
  foot: Sentence
}

/** A table of the joint board with what it says above and below. */
export type JointSectionView = { title: string; note: string; table: WorkTableView; foot: string }

/** Which way of counting the joint ratio rules. */
export type RulingPageView = {
  head: PageHeadView
  ways: readonly DefinitionView[]
  history: { title: string; table: WorkTableView }
  form: EntryFormView | null
}
