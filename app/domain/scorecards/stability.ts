/** Whether those who are scored today are spread over the bins as those were whom the card learned from. */

/**
 * Population stability index Σ (now − then) × ln(now ÷ then) over shares per bin; each bin is given half a row, so that an empty one
 * is told apart without being infinite. Below 0.1 little has moved, from 0.25 on the card should be fitted anew.
 * @returns null where one side has no rows
 * @see N. Siddiqi (2006), Credit Risk Scorecards, chapter 8
 */
export function findStabilityIndex(then: readonly number[], now: readonly number[]): number | null {
  const thenTotal = then.reduce((sum, count) => sum + count, 0)
  const nowTotal = now.reduce((sum, count) => sum + count, 0)
  if (thenTotal === 0 || nowTotal === 0 || then.length !== now.length) return null
  const half = then.length / 2
  return then.reduce((sum, count, index) => {
    const before = (count + 0.5) / (thenTotal + half)
    const after = ((now[index] ?? 0) + 0.5) / (nowTotal + half)
    return sum + (after - before) * Math.log(after / before)
  }, 0)
}
