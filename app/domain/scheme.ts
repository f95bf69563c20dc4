/**
 * The shape of a year's assessment sheet: what each indicator is worth, by which rule, and what an empty figure does.
 * A sheet is frozen data and stays as it was published; evaluators' own versions have the same shape.
 */
import type { Source, Wording } from '#domain/indicator.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'

/** Which way is better where a rule sets parties against one another. */
export type Better = 'higher' | 'lower'

/**
 * How a value turns into points. Ends and steps are whole-number ratios; a filed number n is the ratio n of 1.
 * The first six see one party alone; `best`, `ladder` and `rank-sum` set all parties of the sheet against one another.
 */
export type Rule =
  /** T1: none at the floor, all at the target, evenly between; reversed when the target lies below the floor. */
  | { readonly kind: 'linear'; readonly floor: WholeRatio; readonly target: WholeRatio }
  /** T2: full marks less `eachHundredths` for each event, down to nothing, or to what `capHundredths` leaves. */
  | { readonly kind: 'deduction'; readonly eachHundredths: number; readonly capHundredths: number | null }
  /** T3: all or nothing. */
  | { readonly kind: 'yes-no'; readonly demand: Wording }
  /** T4: the highest step reached counts; steps ascend. */
  | { readonly kind: 'steps'; readonly steps: readonly { readonly from: WholeRatio; readonly hundredths: number }[] }
  /** T5: all from `low` to `high`, falling evenly to none at `zeroBelow` and at `zeroAbove`. */
  | { readonly kind: 'band'; readonly zeroBelow: WholeRatio; readonly low: WholeRatio; readonly high: WholeRatio; readonly zeroAbove: WholeRatio }
  /** In proportion to the best party: value ÷ best, or best ÷ value where lower is better. */
  | { readonly kind: 'best'; readonly better: Better }
  /** T6: the first place has all, each place after it `stepHundredths` less, down to nothing. */
  | { readonly kind: 'ladder'; readonly better: Better; readonly stepHundredths: number }
  /** The places by several indicators are added up; the least sum is first on a ladder of `stepHundredths`. */
  | { readonly kind: 'rank-sum'; readonly of: readonly { readonly code: string; readonly better: Better }[]; readonly stepHundredths: number }

/**
 * What an empty figure does: `return` gives its points to the others of its block, scaled; `range` leaves open whether it is worth
 * nothing or everything, so that the total becomes a range and the place waits; `nothing` earns nothing.
 */
export type EmptyEffect = 'return' | 'range' | 'nothing'

/** A small number has a value, so it may also be scored as it stands. */
export interface Effects {
  readonly 'not-applicable': EmptyEffect
  readonly 'not-reported': EmptyEffect
  readonly 'small-number': EmptyEffect | 'score'
}

/** Not applicable and small numbers return their points; what was not reported makes the total a range. */
export const usualEffects: Effects = { 'not-applicable': 'return', 'small-number': 'return', 'not-reported': 'range' }

/** Who vouches for an item: computed from records, filed with a document, asked of those concerned. */
export type Evidence = 'system' | 'filed' | 'survey'

/** Where the value of an item comes from. */
export type ItemSource =
  /** The indicator that has the item's code. */
  | { readonly kind: 'computed' }
  /** Of a `rank-sum`: the indicators that its rule names. */
  | { readonly kind: 'places'; readonly name: Wording }
  /** Filed by the party itself and looked at in the reviews. */
  | {
      readonly kind: 'filed'
      readonly name: Wording
      /** What is to be filed and by which document it is shown. */
      readonly demand: Wording
      readonly asks: 'answer' | 'count' | 'ratio'
      readonly needsDocument: boolean
      /** Codes of the parties that it applies to; null: all. For others it is not applicable. */
      readonly parties: readonly string[] | null
    }

/** Points lost for each event, beside what the rule gives; the events are the rows that meet the indicator of that code. */
export interface EventLoss {
  readonly code: string
  readonly eachHundredths: number
  /** At most this is lost; null: down to nothing. */
  readonly capHundredths: number | null
}

export interface SchemeItem {
  /** Code of the indicator; of a filed item or a sum of places, a code of its own: `F1`. Unique in the sheet. */
  readonly code: string
  readonly source: ItemSource
  /** Full marks in hundredths of a point. */
  readonly hundredths: number
  readonly rule: Rule
  readonly evidence: Evidence
  readonly effects: Effects
  readonly losses: readonly EventLoss[]
}

export interface SchemeBlock {
  readonly id: string
  readonly name: Wording
  readonly items: readonly SchemeItem[]
}

/** Points added to or taken from the total for each case that was filed and found true. */
export interface ExtraItem {
  /** Unique in the sheet: `P1` (bonus), `M1` (deduction). */
  readonly code: string
  readonly name: Wording
  readonly eachHundredths: number
  /** Cases that count at most; null: all. */
  readonly mostCases: number | null
}

export interface Extras {
  /** The most that all of them add or take together, in hundredths. */
  readonly capHundredths: number
  readonly items: readonly ExtraItem[]
}

/** 一票否决: a party to which it is found to apply gets this grade at best. */
export interface Veto {
  readonly code: string
  readonly name: Wording
  /** Id of the grade. */
  readonly atBest: string
}

export interface Grade {
  readonly id: string
  readonly name: Wording
  /** Lowest share of full marks that earns it, in whole percent. */
  readonly fromPercent: number
}

/** `shared`: 1, 2, 2, 4; `dense`: 1, 2, 2, 3; `broken`: by the order of ties 1, 2, 3, 4. */
export type TiePlaces = 'shared' | 'dense' | 'broken'

/** Whom a sheet assesses. */
export const partyKinds = ['cities', 'departments'] as const
export type PartyKind = (typeof partyKinds)[number]

export interface Scheme {
  readonly id: string
  readonly of: PartyKind
  readonly year: number
  readonly version: number
  readonly name: Wording
  readonly source: Source
  /** What the sheet leaves out and what its marks are a share of; shown with every total. */
  readonly note: Wording
  /** Full marks of the whole sheet once every indicator exists, in hundredths. */
  readonly wholeHundredths: number
  readonly blocks: readonly SchemeBlock[]
  readonly bonus: Extras
  readonly deductions: Extras
  readonly vetoes: readonly Veto[]
  /** From the best to the worst; the last begins at 0. */
  readonly grades: readonly Grade[]
  /** Totals are stated in steps of this many hundredths, half-up, and the stated total decides place and grade; null: the exact total does. */
  readonly statedHundredths: number | null
  readonly tiePlaces: TiePlaces
  /** Equal totals are listed by the points of these items, then by name. */
  readonly tieOrder: readonly string[]
  /** A party to which less than this share of full marks applies, in percent, is scored but neither placed nor graded. */
  readonly rankedFromPercent: number
  /** Neighbours less than this apart can't be told apart, in hundredths. */
  readonly nearEqualHundredths: number
  /** A party's own value may differ from the computed one by this share before it costs points; null: it never does. */
  readonly selfGap: { readonly percent: number; readonly eachHundredths: number } | null
  /** What else could have been chosen: by how much of itself each weight, and by how much of the way to the target each floor, in percent. */
  readonly choicePercent: { readonly weight: number; readonly floor: number }
}

/** All items of a sheet in their order. */
export function listItems(scheme: Scheme): readonly SchemeItem[] {
  return scheme.blocks.flatMap((block) => block.items)
}

/** The item of a code, or null when the sheet has none. */
export function findItem(scheme: Scheme, code: string): SchemeItem | null {
  return listItems(scheme).find((item) => item.code === code) ?? null
}

/** Codes of all indicators that a sheet is computed from, those of events included, each once. */
export function listIndicatorCodes(scheme: Scheme): readonly string[] {
  const codes = listItems(scheme).flatMap(({ code, source, rule, losses }) => [
    ...(source.kind === 'computed' ? [code] : []),
    ...(rule.kind === 'rank-sum' ? rule.of.map((one) => one.code) : []),
    ...losses.map((loss) => loss.code),
  ])
  return [...new Set(codes)]
}

/**
 * What of a sheet can be scored before the parties have filed: its computed items. Full marks are what those add up to, as a year's
 * figures say nothing of what is not yet due.
 */
export function withoutFiled(scheme: Scheme): Scheme {
  return keepItems(scheme, ({ source }) => source.kind !== 'filed')
}

/** What of a sheet one party can be scored by when it sees no other: items that set parties against one another wait for publication. */
export function withoutRanked(scheme: Scheme): Scheme {
  return keepItems(scheme, ({ rule }) => rule.kind !== 'best' && rule.kind !== 'ladder' && rule.kind !== 'rank-sum')
}

function keepItems(scheme: Scheme, isKept: (item: SchemeItem) => boolean): Scheme {
  const blocks = scheme.blocks.map((block) => ({ ...block, items: block.items.filter(isKept) })).filter(({ items }) => items.length > 0)
  const kept = { ...scheme, blocks }
  return { ...kept, tieOrder: scheme.tieOrder.filter((code) => findItem(kept, code) !== null) }
}

/** Full marks of a block, in hundredths. */
export function fullMarksOf(block: SchemeBlock): number {
  return block.items.reduce((total, item) => total + item.hundredths, 0)
}

/** Full marks of the items a sheet has, in hundredths. */
export function fullMarks(scheme: Scheme): number {
  return scheme.blocks.reduce((total, block) => total + fullMarksOf(block), 0)
}
