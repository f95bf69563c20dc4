/**
 * How an indicator is cut into bins. Bin 0 is always "not known"; a number lies in bin k when it is at least the cut before it and below
 * the next; a category lies in the bin of its group, and one that no group names counts as not known.
 */

export type Binning =
  | { readonly kind: 'cuts'; readonly cuts: readonly number[] }
  | { readonly kind: 'groups'; readonly groups: readonly (readonly string[])[] }

/** How many bins there are, with the one for "not known". */
export function countBins(binning: Binning): number {
  return binning.kind === 'cuts' ? binning.cuts.length + 2 : binning.groups.length + 1
}

/** The bin of a value; null, and what no bin was made for, is bin 0. */
export function findBin(binning: Binning, value: number | string | null): number {
  if (value === null) return 0
  if (binning.kind === 'groups') return binning.groups.findIndex((group) => group.includes(String(value))) + 1
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0
  return binning.cuts.filter((cut) => value >= cut).length + 1
}

/** What is known of one value: how often it stood, and with how many problems. */
export interface ValueCount {
  readonly value: number
  readonly count: number
  readonly problems: number
}

export interface CutOptions {
  /** At most so many bins beside "not known". */
  readonly most: number
  /** Each bin holds at least so many rows, as far as the values allow. */
  readonly leastCount: number
  /** Whether the problem rate may only rise, or only fall, from bin to bin; which of them follows the values. */
  readonly monotone: boolean
}

interface Run {
  readonly from: number
  readonly count: number
  readonly problems: number
}

/**
 * Cut points at even counts, small bins merged into the neighbour with the nearer rate; made monotone by pooling adjacent violators.
 * @param values each value once, in any order
 * @returns rising cut points, without the least value; none where one bin holds all
 * @see R. E. Barlow et al. (1972), Statistical Inference under Order Restrictions (pool adjacent violators)
 */
export function findCuts(values: readonly ValueCount[], { most, leastCount, monotone }: CutOptions): readonly number[] {
  const sorted = [...values].filter(({ count }) => count > 0).sort((one, other) => one.value - other.value)
  const total = sumCounts(sorted)
  const full: Run[] = []
  let open: Run | null = null
  let passed = 0
  for (const { value, count, problems } of sorted) {
    open = open === null ? { from: value, count, problems } : { from: open.from, count: open.count + count, problems: open.problems + problems }
    passed += count
    // The k-th bin ends where k / most of all rows are passed.
    if (passed * most >= total * (full.length + 1)) {
      full.push(open)
      open = null
    }
  }
  if (open !== null) full.push(open)
  const large = mergeSmall(full, leastCount)
  const runs = monotone ? poolViolators(large, risesWith(sorted)) : large
  return runs.slice(1).map(({ from }) => from)
}

function sumCounts(values: readonly { readonly count: number }[]): number {
  return values.reduce((sum, { count }) => sum + count, 0)
}

/** Merges the smallest bin into the neighbour whose rate is nearer, until none is too small. */
function mergeSmall(runs: readonly Run[], leastCount: number): readonly Run[] {
  let merged = [...runs]
  for (;;) {
    const smallest = merged.reduce((least, run, index) => (run.count < (merged[least]?.count ?? Infinity) ? index : least), 0)
    const small = merged[smallest]
    if (merged.length < 2 || small === undefined || small.count >= leastCount) return merged
    const before = merged[smallest - 1]
    const after = merged[smallest + 1]
    const toBefore = after === undefined || (before !== undefined && farFrom(before, small) <= farFrom(after, small))
    const first = toBefore ? smallest - 1 : smallest
    merged = joinAt(merged, first)
  }
}

function farFrom(one: Run, other: Run): number {
  return Math.abs(one.problems / one.count - other.problems / other.count)
}

function joinAt(runs: readonly Run[], first: number): Run[] {
  const one = runs[first]
  const other = runs[first + 1]
  if (one === undefined || other === undefined) return [...runs]
  return [...runs.slice(0, first), join(one, other), ...runs.slice(first + 2)]
}

function join(one: Run, other: Run): Run {
  return { from: one.from, count: one.count + other.count, problems: one.problems + other.problems }
}

/** Whether problems rise with the value: the sign of their covariance. */
function risesWith(values: readonly ValueCount[]): boolean {
  const total = sumCounts(values)
  const mean = values.reduce((sum, { value, count }) => sum + value * count, 0) / total
  return values.reduce((sum, { value, problems }) => sum + (value - mean) * problems, 0) >= 0
}

function poolViolators(runs: readonly Run[], rises: boolean): readonly Run[] {
  const pooled: Run[] = []
  for (const run of runs) {
    pooled.push(run)
    for (;;) {
      const last = pooled[pooled.length - 1]
      const before = pooled[pooled.length - 2]
      if (last === undefined || before === undefined) break
      // Equal rates are one bin too: two lines of the table that say the same help nobody. Products of whole numbers, so that none is rounded.
      const difference = last.problems * before.count - before.problems * last.count
      if (rises ? difference > 0 : difference < 0) break
      pooled.splice(-2, 2, join(before, last))
    }
  }
  return pooled
}
