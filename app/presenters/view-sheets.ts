import type { DefinitionView, LinkView, OptionView, PageHeadView } from './view-basics.ts'
import type { WorkTableView } from './view-lists.ts'
import type { EntryFormView } from './view-notes.ts'

/** All sheets, shipped ones and those of evaluators. */
export type SheetsPageView = { head: PageHeadView; links: readonly LinkView[]; table: WorkTableView }

/** A fault of a sheet: where, in words and as the path of its document, and why. */
export type SheetFaultView = { path: string; where: string; text: string }

/** One sheet as it is read. */
export type SheetPageView = {
  head: PageHeadView
  links: readonly LinkView[]
  /** What it is worth together: blocks, items, full marks. */
  whole: string
  /** What empty figures do where an item does not say otherwise. */
  usual: string
  facts: readonly DefinitionView[]
  columns: { item: string; points: string; source: string; rule: string; effects: string }
  blocksTitle: string
  blocks: readonly {
    id: string
    name: string
    points: string
    items: readonly { code: string; name: string; href: string | null; points: string; source: string; rule: string; more: readonly string[]; effects: readonly string[] }[]
  }[]
  extrasTitle: string
  extras: readonly DefinitionView[]
  ranksTitle: string
  ranks: readonly DefinitionView[]
  /** What keeps it from review; empty for none and for what is published. */
  faults: { title: string; rows: readonly SheetFaultView[] } | null
  /** Forms of what may be done with it now. */
  forms: readonly (EntryFormView & { id: string })[]
  history: { title: string; rows: readonly { id: string; text: string }[] } | null
}

/** One field of the form; its name is its place in the document. */
export type SheetFieldView = {
  kind: 'line' | 'wide' | 'short' | 'code' | 'number' | 'text' | 'choice'
  name: string
  label: string
  value: string
  hint: string
  /** What an empty field means. */
  empty: string
  /** Of a choice. */
  options: readonly OptionView[]
  /** Another choice shows other fields, so the form is drawn anew. */
  refreshes: boolean
}

/** A button that changes rows of the form: `up:blocks.0.items.1`. */
export type SheetActView = { act: string; label: string; title: string }

export type SheetRowView = { path: string; title: string; fields: readonly SheetFieldView[]; acts: readonly SheetActView[] }
export type SheetListView = { path: string; rows: readonly SheetRowView[]; add: SheetActView }
export type SheetGroupView = { id: string; title: string; fields: readonly SheetFieldView[]; list: SheetListView | null }

export type SheetItemView = { path: string; title: string; points: string; open: boolean; groups: readonly SheetGroupView[]; acts: readonly SheetActView[] }
export type SheetBlockView = { path: string; title: string; fields: readonly SheetFieldView[]; items: readonly SheetItemView[]; acts: readonly SheetActView[]; add: SheetActView }

/** What the judgement of the form says, beside it. */
export type SheetStateView = {
  title: string
  /** What the items add up to against the whole. */
  sum: string
  isWhole: boolean
  blocks: readonly { path: string; name: string; points: string }[]
  faultsTitle: string
  faults: readonly SheetFaultView[]
  more: string
}

export type SheetFormView = {
  action: string
  /** Where script asks for the judgement and for changed rows. */
  check: string
  hidden: Readonly<Record<string, string>>
  save: string
  cancel: LinkView
  refresh: string
  head: SheetGroupView
  blocks: readonly SheetBlockView[]
  addBlock: SheetActView
  after: readonly SheetGroupView[]
  afterTitle: string
  /** Codes to choose from while typing. */
  indicators: readonly OptionView[]
  state: SheetStateView
  /** What is said while the server cannot be reached. */
  away: string
  blocksLabel: string
  /** The row that was touched last; '' for none. */
  touched: string
}

export type SheetEditPageView = { head: PageHeadView; form: SheetFormView }

/** How two sheets differ, as a table. */
export type SheetChangesView = { label: string; columns: readonly string[]; rows: readonly { id: string; what: string; change: string; before: string; after: string }[] }

/** What came of a form that was sent: the form as it was typed, and why it was not taken. */
export type SheetEditAnswer = { form: SheetFormView; problem: string; faults: readonly SheetFaultView[]; conflict: SheetChangesView | null }

export type SheetImportPageView = { head: PageHeadView; action: string; hidden: Readonly<Record<string, string>>; file: { label: string; hint: string }; submit: string; schema: LinkView }
export type SheetImportAnswer = { problem: string; columns: { where: string; path: string; fault: string }; faults: readonly SheetFaultView[] }

export type SheetComparePageView = { head: PageHeadView; changes: SheetChangesView | null }

export type SheetPreviewPageView = {
  head: PageHeadView
  note: string
  table: { label: string; columns: readonly string[]; rows: readonly { id: string; cells: readonly string[]; tone: 'up' | 'down' | 'level' }[] } | null
}
