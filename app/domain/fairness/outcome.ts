/** What a test of a draw comes to: told with its chance and how that was found, or not to be told, and why. */

/** How a p-value was found. `exact`: summed over all outcomes; `bound`: at most so much; `simulated`: counted among seeded draws. */
export type Method = 'exact' | 'bound' | 'simulated' | 'chi-square' | 'chi-square-continuity' | 'normal' | 'lognormal'

export type Untold =
  | 'no-frame' | 'frame-differs' | 'one-group' | 'too-few' | 'no-numbers' | 'numbered-in-order' | 'no-inspectors' | 'one-pair-possible' | 'no-earlier-draw' | 'no-log'

export interface Told {
  readonly kind: 'told'
  readonly statistic: number
  readonly p: number
  readonly method: Method
  /** Counts that a sentence can name. */
  readonly numbers: Readonly<Record<string, number>>
}

export interface NotTold {
  readonly kind: 'untold'
  readonly because: Untold
  readonly numbers: Readonly<Record<string, number>>
}

export type Outcome = Told | NotTold

/** A test that cannot be made. */
export function cannotTell(because: Untold, numbers: NotTold['numbers'] = {}): NotTold {
  return { kind: 'untold', because, numbers }
}
