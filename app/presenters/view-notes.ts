import type { DefinitionView, EmptyView, LinkView, PageHeadView } from './view-basics.ts'
import type { FilterBarView, PagerView, WorkTableView } from './view-lists.ts'

/** One input of a form in which people write. */
export type EntryFieldView =
  | { kind: 'select'; name: string; label: string; value: string; options: readonly { value: string; text: string }[]; hint: string }
  | { kind: 'line' | 'day' | 'text' | 'email' | 'url'; name: string; label: string; value: string; longest: number; isRequired: boolean; hint: string }
  | { kind: 'check'; name: string; label: string; isSet: boolean; hint: string }

/** A form that posts and comes back with what was typed when it could not be taken. */
export type EntryFormView = {
  title: string
  note: string
  action: string
  /** Sent as they are: the session's word, the version seen. */
  hidden: Readonly<Record<string, string>>
  fields: readonly EntryFieldView[]
  submit: string
  /** A second button, which sends `intent`; null: none. */
  other: { label: string; intent: string } | null
}

/** Why a form was not taken, with what was typed. */
export type EntryProblem = { problem: string; sent: Readonly<Record<string, string>> }

/** What people wrote beside a chart, in the order of its days. */
export type ChartNotesView = {
  title: string
  rows: readonly { id: string; days: string; word: string; text: string; by: string; href: string | null }[]
  links: readonly LinkView[]
}

/** What those who are assessed say beside figures of their own: always marked as their words. */
export type OwnWordsView = {
  title: string
  /** 由被考核单位自己填写，未经核实 */
  mark: string
  rows: readonly { id: string; who: string; about: string; text: string; note: string }[]
  /** 没有说明, where nothing was said and one could. */
  empty: string
  links: readonly LinkView[]
}

/** The list of annotations. */
export type AnnotationsPageView = {
  head: PageHeadView
  filters: FilterBarView
  table: WorkTableView
  pager: PagerView
  /** Null for who may not write here. */
  form: EntryFormView | null
}

/** One annotation with its earlier versions. */
export type AnnotationPageView = {
  head: PageHeadView
  text: string
  facts: readonly DefinitionView[]
  form: EntryFormView | null
  history: { title: string; versions: readonly { id: string; title: string; text: string; note: string }[] }
}

/** What cities and departments say beside their figures. */
export type CommentsPageView = {
  head: PageHeadView
  mark: string
  filters: FilterBarView
  /** Which figure one speaks of; null for who only reads. */
  choose: { title: string; action: string; fields: readonly EntryFieldView[]; submit: string } | null
  form: EntryFormView | null
  rows: OwnWordsView['rows']
  label: string
  empty: EmptyView | null
  pager: PagerView
}
