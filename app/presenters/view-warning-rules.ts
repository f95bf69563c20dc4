import type { DataTableView, DefinitionView, PageHeadView, Sentence } from './view-basics.ts'
import type { WorkTableView } from './view-lists.ts'
import type { EntryFieldView, EntryFormView } from './view-notes.ts'

/** The catalogue of rules, by what they watch. */
export type WarningRulesPageView = {
  head: PageHeadView
  groups: readonly { title: string; note: string; table: WorkTableView }[]
}

/** What a rule would have done in past months; `table` is null before it was asked. */
export type RuleTrialView = {
  title: string
  note: string
  /** Asked by GET: all of it is in the address. */
  action: string
  hidden: Readonly<Record<string, string>>
  fields: readonly EntryFieldView[]
  submit: string
  answer: Sentence | null
  problem: string
  table: DataTableView | null
}

/** One rule: what it is, how it is set, how many warnings it has. */
export type WarningRulePageView = {
  head: PageHeadView
  facts: readonly DefinitionView[]
  thresholds: { title: string; table: DataTableView | null; none: string }
  counts: { title: string; table: DataTableView | null; none: string }
  /** Null where there is nothing to try; then `none` says why. */
  trial: RuleTrialView | null
  noTrial: { title: string; text: string }
  form: EntryFormView | null
  history: { title: string; table: WorkTableView }
}
