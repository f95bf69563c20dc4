import type { ChoiceView, DefinitionView, EmptyView, PageHeadView } from './view-basics.ts'
import type { FilterBarView, PagerView, StepView, WorkTableView } from './view-lists.ts'
import type { EntryFieldView, EntryFormView } from './view-notes.ts'

/** One part of a page of an assessment, in the order of the page. */
export type AssessmentSectionView = { id: string; title: string; note: string } & (
  | { kind: 'facts'; rows: readonly DefinitionView[] }
  | { kind: 'steps'; steps: readonly StepView[] }
  | { kind: 'doors'; doors: readonly { id: string; name: string; href: string; count: string; what: string }[] }
  | { kind: 'table'; filters: FilterBarView | null; table: WorkTableView; pager: PagerView | null }
  /** Sent by `post`, it comes back to this form with what was typed; by `get` it asks the page anew. */
  | { kind: 'form'; method: 'post'; form: EntryFormView }
  | { kind: 'form'; method: 'get'; action: string; hidden: Readonly<Record<string, string>>; fields: readonly EntryFieldView[]; submit: string }
  | { kind: 'choices'; choices: readonly ChoiceView[] }
)

/** A page of an assessment: its head, the pages beside it, and its parts. */
export type AssessmentPageView = {
  head: PageHeadView
  tabs: { label: string; choices: readonly ChoiceView[] } | null
  sections: readonly AssessmentSectionView[]
  empty: EmptyView | null
}
