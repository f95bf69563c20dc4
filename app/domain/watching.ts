/** What a subscription watches of a figure, and in which state it finds it. Integers decide. */
import type { FigureState } from '#domain/indicator.ts'

export const comparisons = ['misses-target', 'below', 'above', 'state-changes'] as const
export type Comparison = (typeof comparisons)[number]

/**
 * `holds`, `clear`: what was asked is so, or is not; `met`, `missed`, `watched`: against the target, or without one; `no-data`:
 * nothing that could be judged has come or was due; `stale`: no load has come for longer than the setting says.
 */
export type WatchState = 'holds' | 'clear' | 'met' | 'missed' | 'watched' | 'no-data' | 'stale'

interface Counted {
  readonly numerator: number
  readonly denominator: number
}

/** What of a figure decides. */
export interface WatchedFigure {
  readonly state: FigureState
  readonly numerator: number | null
  readonly denominator: number | null
  readonly met: boolean | null
  /** The classes of a gradient, whose value is the last one's rate over the first one's. */
  readonly parts?: readonly Counted[]
}

export interface Watch {
  readonly comparison: Comparison
  /** A whole-number ratio, 40 of 100; null where the target or the state decides. */
  readonly threshold: Counted | null
}

/** @param isStale whether no load has come for longer than the setting says */
export function decideWatchState(figure: WatchedFigure, { comparison, threshold }: Watch, isStale: boolean): WatchState {
  if (isStale) return 'stale'
  if (figure.state !== 'measured') return 'no-data'
  switch (comparison) {
    case 'state-changes':
      return figure.met === null ? 'watched' : figure.met ? 'met' : 'missed'
    case 'misses-target':
      return figure.met === null ? 'no-data' : figure.met ? 'clear' : 'holds'
    case 'below':
    case 'above': {
      const order = threshold === null ? null : compareTo(figure, threshold)
      if (order === null) return 'no-data'
      return (comparison === 'below' ? order < 0 : order > 0) ? 'holds' : 'clear'
    }
  }
}

/** -1, 0 or 1 as the value lies below, at or above; null when it has none. */
function compareTo(figure: WatchedFigure, threshold: Counted): number | null {
  const ratio = findRatio(figure)
  if (ratio === null) return null
  const difference = ratio.over * BigInt(threshold.denominator) - BigInt(threshold.numerator) * ratio.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function findRatio({ numerator, denominator, parts }: WatchedFigure): { readonly over: bigint; readonly under: bigint } | null {
  if (parts !== undefined) {
    const [first, last] = [parts[0], parts.at(-1)]
    if (first === undefined || last === undefined) return null
    const under = BigInt(last.denominator) * BigInt(first.numerator)
    return under === 0n ? null : { over: BigInt(last.numerator) * BigInt(first.denominator), under }
  }
  return numerator === null || denominator === null || denominator === 0 ? null : { over: BigInt(numerator), under: BigInt(denominator) }
}

/** Longest threshold in digits, so that it stays an exact integer. */
const THRESHOLD = /^(\d{1,6})(?:[.．](\d{1,4}))?\s*[%％倍]?$/

/**
 * A threshold as a person writes it: `40`, `39.5`, `39.5%` of a ratio is 395 of 1,000; `5` of a multiple is 5 of 1.
 * @returns null for a text that is no such number
 */
export function readThreshold(text: string, kind: 'percent' | 'times'): Counted | null {
  const found = THRESHOLD.exec(text.normalize('NFKC').trim())
  if (found === null) return null
  const [, whole = '', decimals = ''] = found
  return { numerator: Number(whole + decimals), denominator: 10 ** decimals.length * (kind === 'percent' ? 100 : 1) }
}
