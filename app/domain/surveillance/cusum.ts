/**
 * CUSUM on counts whose expectation changes from month to month: sums what speaks for a rate that is so many times the usual one against
 * the usual one, and starts anew whenever nothing does. In control, the mean time to a false alarm is at least e to the limit.
 * @see E. S. Page (1954), Biometrika 41, 100–115; G. Lorden (1971), Ann. Math. Statist. 42, 1897–1908 (the bound);
 *   J. M. Lucas (1985), Technometrics 27, 129–144 (counts)
 */

/** One month: what happened, and what was to be expected of its exposure. */
export interface Month {
  readonly observed: number
  readonly expected: number
}

export interface CusumPoint {
  readonly up: number
  readonly down: number
}

export interface CusumOptions {
  /** Rate that is watched for, as a multiple of the usual one; above 1. Falls are watched for to its inverse. */
  readonly ratio: number
  /** Height at which it alarms; sums are cut at twice that, so that an alarm also ends. */
  readonly limit: number
}

/** Sums of each month, upward and downward. */
export function sumUp(months: readonly Month[], { ratio, limit }: CusumOptions): readonly CusumPoint[] {
  const step = Math.log(ratio)
  const cut = (value: number): number => Math.min(Math.max(value, 0), 2 * limit)
  let point: CusumPoint = { up: 0, down: 0 }
  return months.map(({ observed, expected }) => {
    point = { up: cut(point.up + observed * step - expected * (ratio - 1)), down: cut(point.down - observed * step + expected * (1 - 1 / ratio)) }
    return point
  })
}

/** The month in which the climb to the last point began: the one after the sum last stood at zero. */
export function findStart(points: readonly CusumPoint[], side: 'up' | 'down'): number {
  for (let at = points.length - 1; at >= 0; at -= 1) if ((points[at]?.[side] ?? 0) === 0) return at + 1
  return 0
}

/** The limit under which the mean time to a false alarm is at least so many months. */
export const limitFor = (months: number): number => Math.log(months)

/**
 * Mean run length of the one-sided CUSUM of normal numbers with reference `k` and limit `h` under a shift, by a Markov chain.
 * @see D. Brook, D. A. Evans (1972), "An approach to the probability distribution of CUSUM run length", Biometrika 59, 539–549
 */
export function findNormalRunLength(k: number, h: number, shift: number, tail: (z: number) => number, states = 80): number {
  const width = (2 * h) / (2 * states - 1)
  const below = (z: number): number => 1 - tail(z)
  const rows = Array.from({ length: states }, (_, from) => {
    const row = new Float64Array(states + 1)
    for (let to = 0; to < states; to += 1) {
      const upper = below((to - from + 0.5) * width + k - shift)
      const lower = to === 0 ? 0 : below((to - from - 0.5) * width + k - shift)
      row[to] = (from === to ? 1 : 0) - (upper - lower)
    }
    row[states] = 1
    return row
  })
  for (const [column, row] of rows.entries()) {
    const lead = row[column] ?? 1
    row.forEach((cell, at) => (row[at] = cell / lead))
    for (const other of rows) {
      const factor = other[column] ?? 0
      if (other !== row && factor !== 0) other.forEach((cell, at) => (other[at] = cell - factor * (row[at] ?? 0)))
    }
  }
  return rows[0]?.[states] ?? Number.NaN
}
