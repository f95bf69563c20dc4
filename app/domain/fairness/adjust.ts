/** P-values of many tests at once, so that a thousand draws do not raise a dozen questions by chance. */

/**
 * Holm's adjusted p-values: below `a`, no test at all is asked wrongly but with chance `a`.
 * @see S. Holm (1979), Scandinavian Journal of Statistics 6, 65–70
 */
export function adjustByHolm(ps: readonly number[]): readonly number[] {
  return adjust(ps, 'up', (p, rank, count) => (count - rank) * p)
}

/**
 * Benjamini and Hochberg's adjusted p-values: of the tests below `a`, on average at most the share `a` is asked wrongly.
 * @see Y. Benjamini, Y. Hochberg (1995), JRSS B 57, 289–300
 */
export function adjustByBenjaminiHochberg(ps: readonly number[]): readonly number[] {
  return adjust(ps, 'down', (p, rank, count) => (count / (rank + 1)) * p)
}

function adjust(ps: readonly number[], way: 'up' | 'down', weigh: (p: number, rank: number, count: number) => number): readonly number[] {
  const order = ps.map((p, index) => ({ p, index })).sort((one, other) => one.p - other.p || one.index - other.index)
  const ranked = order.map(({ p, index }, rank) => ({ index, value: weigh(p, rank, ps.length) }))
  const adjusted = Array<number>(ps.length).fill(1)
  let kept = way === 'up' ? 0 : 1
  for (const { index, value } of way === 'up' ? ranked : [...ranked].reverse()) {
    kept = way === 'up' ? Math.max(kept, value) : Math.min(kept, value)
    adjusted[index] = Math.min(1, kept)
  }
  return adjusted
}
