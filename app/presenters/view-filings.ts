import type { BadgeView, DefinitionView, EmptyView, LinkView, MarkKind, OptionView, PageHeadView, Tone } from './view-basics.ts'
import type { EntryFormView } from './view-notes.ts'
import type { WorkTableView } from './view-lists.ts'

/** One item of one party in the matrix. */
export type FilingCellView = { id: string; mark: MarkKind; name: string; flag: string; href: string | null }

/** Who has filed what: parties by items. */
export type FilingsMatrixView = {
  head: PageHeadView
  links: readonly LinkView[]
  label: string
  partyHead: string
  doneHead: string
  columns: readonly { id: string; code: string; name: string }[]
  rows: readonly { id: string; name: string; href: string; done: string; cells: readonly FilingCellView[] }[]
  legend: { label: string; entries: readonly { mark: MarkKind; text: string }[]; flag: string; flagText: string }
  empty: EmptyView | null
}

/** The inputs of a value as they are typed. */
export type ValueFields = { yes: string; numerator: string; denominator: string; remark: string; owner: string }

/** A file of evidence. */
export type EvidenceView = { id: string; name: string; href: string; note: string; takeOff: string | null }

/** One item as it is filled in or reviewed. */
export type FilingItemView = {
  code: string
  name: string
  points: string
  /** What is asked, and by which document it is shown. */
  demand: string
  asks: 'answer' | 'count' | 'ratio'
  mark: MarkKind
  state: string
  badges: readonly BadgeView[]
  /** What the records say; null for items that are filed. */
  system: { label: string; text: string; note: string } | null
  /** What the party filed, in words; for who reads. */
  value: string
  remark: string
  owner: string
  savedBy: string
  notes: readonly { text: string; tone: Tone }[]
  version: number
  fields: ValueFields
  mayWrite: boolean
  documentsAsked: string
  documents: readonly EvidenceView[]
  review: ReviewFormView | null
  history: { title: string; rows: readonly { id: string; title: string; text: string; note: string }[] } | null
}

/** What the evaluators decide of an item. */
export type ReviewFormView = {
  title: string
  verdicts: readonly OptionView[]
  methods: readonly OptionView[]
  /** Whether another value may be put; a computed one is final. */
  mayChange: boolean
  note: string
}

/** Cases of one bonus, deduction or veto. */
export type CaseGroupView = {
  code: string
  name: string
  note: string
  cases: readonly {
    id: string
    title: string
    mark: MarkKind
    state: string
    note: string
    reason: string
    version: number
    documents: readonly EvidenceView[]
    mayWithdraw: boolean
    maySettle: boolean
  }[]
  mayAdd: boolean
}

export type FilingWords = {
  fillOwn: string; owner: string; remark: string; yes: string; no: string; unset: string; count: string; numerator: string; denominator: string; own: string
  documents: string; addDocument: string; documentHint: string; upload: string; takeOff: string; save: string; submit: string
  draft: { saving: string; saved: string; kept: string; signedOut: string; signIn: string; conflict: string; yours: string; theirs: string; keepYours: string; takeTheirs: string; refused: string }
  review: { method: string; verdict: string; reason: string; until: string; value: string; save: string }
  cases: { title: string; file: string; add: string; found: string; notFound: string; withdraw: string; reason: string; none: string }
}

/** Where drafts go, and as whose they are kept on the device. */
export type DraftPlaceView = { address: string; csrf: string; signIn: string; keptAs: string }

/** What one party fills in, or the evaluators review. */
export type FilingEntryView = {
  head: PageHeadView
  links: readonly LinkView[]
  note: string
  /** The items that the party has to file, each with its state. */
  due: { label: string; items: readonly { href: string; mark: MarkKind; text: string }[] }
  action: string
  csrf: string
  draft: DraftPlaceView
  words: FilingWords
  blocks: readonly { id: string; name: string; items: readonly FilingItemView[] }[]
  submitAll: { label: string; note: string } | null
  extras: readonly { id: string; name: string; note: string; groups: readonly CaseGroupView[] }[]
}

/** What could not be taken of the entry page, at which item, with what was typed and what stands now. */
export type FilingAnswer = {
  item: string
  problem: string
  sent: Readonly<Record<string, string>>
  conflict: { version: number; theirs: string; fields: ValueFields } | null
}

/** Samples of an assessment. */
export type SamplesPageView = { head: PageHeadView; links: readonly LinkView[]; table: WorkTableView; form: EntryFormView | null }

/** One sample with its files. */
export type SamplePageView = {
  head: PageHeadView
  facts: readonly DefinitionView[]
  recompute: LinkView
  exports: readonly LinkView[]
  files: string
  columns: readonly string[]
  rows: readonly { id: string; position: string; name: string; key: string; mark: MarkKind; finding: string; remark: string; by: string; version: number; value: string; title: string }[]
  form: { action: string; csrf: string; findings: readonly OptionView[]; finding: string; remark: string; save: string } | null
}

/** Questionnaires of an assessment. */
export type QuestionnairesPageView = { head: PageHeadView; links: readonly LinkView[]; table: WorkTableView; form: EntryFormView | null }

/** One questionnaire: its questions, its results, the forms that fill it. */
export type QuestionnairePageView = {
  head: PageHeadView
  facts: readonly DefinitionView[]
  questions: { title: string; rows: readonly DefinitionView[] }
  results: { title: string; table: WorkTableView }
  move: { action: string; csrf: string; version: string; intent: string; label: string } | null
  change: EntryFormView | null
  enter: EntryFormView | null
  import: { action: string; csrf: string; label: string; hint: string; submit: string } | null
  done: string
}
