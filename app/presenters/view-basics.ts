/** Whether a figure was measured, and if not, why. Each state has a look and an export value of its own. */
export type FigureState = 'measured' | 'not-applicable' | 'not-reported' | 'small-number'

/** How a figure or a step stands; decided by integers before it gets here. `none` draws no mark. */
export type Status = 'met' | 'missed' | 'at-risk' | 'in-progress' | 'not-due' | 'none'

/** Gravity of an early warning. */
export type WarningLevel = 'red' | 'orange' | 'yellow'

/** Every shape a StatusMark can take. `lock` is a frozen reading, `dot` a live one. */
export type MarkKind = Status | WarningLevel | 'not-applicable' | 'not-reported' | 'lock' | 'dot'

/** Colour of words: `bad` adverse, `warn` at risk, `good` in order, `strong` bold ink, `quiet` ink3. */
export type Tone = 'plain' | 'bad' | 'warn' | 'good' | 'strong' | 'quiet'

/** A stretch of a sentence: plain, toned, or a live number that opens what it counted. */
export type SentencePart = {
  text: string
  href?: string
  tone?: Tone
  /** Exact figure or explanation, one hover or focus away. */
  title?: string
}

/** A sentence with live numbers in it; joined texts read as one sentence, spaces included. */
export type Sentence = readonly SentencePart[]

/** A link with its words. */
export type LinkView = { label: string; href: string; title?: string; download?: boolean }

/** One choice of a menu or a segmented switch; choosing is following a link. */
export type ChoiceView = { label: string; href: string; current: boolean; mark?: MarkKind; title?: string }

/** Choices of one kind under their word. */
export type ChoiceGroupView = { label: string; choices: readonly ChoiceView[] }

/** A drop-down of links: `label` quiet, `value` what is chosen. */
export type MenuView = { label: string; value: string; choices: readonly ChoiceView[] }

/** The forms in which a table may be had as a file. */
export type ExportMenuView = {
  label: string
  title: string
  choices: readonly { id: string; label: string; note: string; href: string }[]
  /** A table that leaves with a reason alone: the choices are then buttons of a form that asks for it. */
  reason: ReasonView | null
}

/** What is asked before an internal table leaves. */
export type ReasonView = { label: string; note: string; action: string; name: string; longest: number; fields: Readonly<Record<string, string>>; format: string }

/** A small framed remark: 本年累计，未完 · 口径 7月1日 变更 · 待复核. */
export type BadgeView = { text: string; mark?: MarkKind; tone?: Tone; title?: string }

/** Share of the data that arrived. The disc fills by `arrived / expected`; words are drawn only when some is missing. */
export type QualityView = {
  arrived: number
  expected: number
  /** `15/16`; shown in warn when arrived < expected. */
  text: string
  /** Full sentence for hover and screen readers: 16 个市中 15 个已到数，缺日照市. */
  sentence: string
}

/** A change against the same period: `+6.20`, `−1.81` or 持平; only an adverse one takes colour. */
export type DeltaView = { text: string; adverse: boolean }

/** One figure with everything it never walks without. */
export type FigureView = {
  state: FigureState
  /** Integers that decided; null when the data did not come. */
  numerator: number | null
  denominator: number | null
  /** Finished number without unit, `39.75`; for small-number the fraction `1/7`; empty string when there is none. */
  value: string
  /** `%` or 户; empty when the value has none. */
  unit: string
  /** `7,256 / 18,254 项`; empty when there is none. */
  fraction: string
  /** 不适用, 未报送 or 样本不足; empty when measured. */
  stateWord: string
  /** What stands below the state word: 已 14 天, 本期没有应整改的问题. */
  stateNote: string
  status: Status
  /** 未达标, 达标; empty for `none`. */
  statusWord: string
  /** Opens the records that were counted; null where the reader may not. */
  href: string | null
}

/** A block of words in place of content: what was looked at and the way out. */
export type EmptyView = { title: string; text: string; links: readonly LinkView[] }

/** What failed, what still holds, what to do, and a number to quote. */
export type FaultView = { title: string; text: string; links: readonly LinkView[]; reference: string }

/** Head of a page: one sentence that concludes, one that explains. */
export type PageHeadView = {
  /** Path to this page; empty at the top level. */
  trail: readonly LinkView[]
  title: Sentence
  second: Sentence
}

/** A plain table that carries a chart's or map's numbers for readers who want or need it. */
export type DataTableView = {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Where the head of each row leads: the page narrowed to it; absent where rows lead nowhere. */
  links?: readonly ({ href: string } | null)[]
  /** The rows stand on the upright axis of the picture. */
  isUpright?: boolean
}

/** A term and what it says; `text` may hold links. */
export type DefinitionView = { term: string; text: Sentence }

/** One choice of a drop-down list of a form. */
export type OptionView = { value: string; text: string }
