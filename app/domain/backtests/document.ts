/** The figures of a backtest as the command writes them and the page shows them. */
import type { Interval } from '#domain/statistics.ts'
import type { MeanTest, Spread } from './reorder.ts'

/** Orders of the test visits; `inspector`: by who came, for comparison only. */
export const orderIds = ['as-made', 'city', 'ours', 'inspector'] as const

/** One order of the test visits. */
export interface OrderFigures {
  readonly id: (typeof orderIds)[number]
  readonly foundInFirstHalf: number
  readonly foundOnFirstDays: number
  readonly firstHalfSpread: Spread | null
  readonly days: MeanTest | null
  readonly meanDaysSpread: Spread | null
  readonly earlier: number
  readonly same: number
  readonly later: number
  readonly area: { readonly value: number; readonly interval: Interval } | null
  /** Found so far after each hundredth of the visits, 0 to 100. */
  readonly curve: readonly number[]
}

/** Visits of one place under an order: those in the first half of all, with how many found a problem. */
export interface PlaceFigures {
  readonly place: string
  readonly visits: number
  readonly found: number
  readonly asMade: number
  readonly city: number
  readonly ours: number
  readonly meanDays: number | null
}

export interface CutFigures {
  readonly share: number
  readonly visits: number
  readonly ours: number
  readonly city: number
}

export interface CandidateFigures {
  readonly id: string
  readonly indicators: number
  readonly isMonotone: boolean
  /** Mean over the hold-out windows. */
  readonly area: number
  readonly firstHalfShare: number
  readonly meanDays: number
  readonly isChosen: boolean
}

export interface TableLine {
  readonly indicator: string
  readonly informationValue: number
  readonly slope: number
  readonly bins: readonly { readonly label: string; readonly count: number; readonly problems: number; readonly points: number }[]
}

export interface BacktestDocument {
  readonly made: string
  readonly seed: number
  readonly inputs: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[]
  readonly knownBefore: string
  readonly trained: { readonly visits: number; readonly problems: number; readonly from: string; readonly to: string }
  readonly tested: { readonly visits: number; readonly problems: number; readonly half: number; readonly firstDays: number; readonly from: string; readonly to: string }
  readonly published: { readonly asMade: number; readonly city: number; readonly meanDays: number; readonly laterShare: number }
  readonly orders: readonly OrderFigures[]
  /** Days earlier by our order against the city's, problem by problem. */
  readonly against: MeanTest | null
  /** Problems that only one of the two orders puts into the first half; exact two-sided sign test. */
  readonly discordant: { readonly oursAlone: number; readonly cityAlone: number; readonly chance: number }
  readonly cuts: readonly CutFigures[]
  readonly districts: readonly PlaceFigures[]
  readonly candidates: readonly CandidateFigures[]
  readonly windows: readonly { readonly from: string; readonly to: string; readonly visits: number }[]
  readonly table: { readonly base: number; readonly lines: readonly TableLine[] }
}
