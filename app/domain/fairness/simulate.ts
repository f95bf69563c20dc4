/**
 * P-values counted among seeded draws, stopped as soon as it is plain that nothing is to be asked: after `ENOUGH` draws as extreme as the
 * one seen, p is their share; else all are made.
 * @see J. Besag, P. Clifford (1991), "Sequential Monte Carlo p-values", Biometrika 78, 301–304
 */

const ENOUGH = 20
const MOST = 9_999

/** The least p that counting can give. */
export const SIMULATED_FLOOR = 1 / (MOST + 1)

/** @param isReached makes one even draw and says whether it is at least as extreme as what was seen */
export function simulateP(isReached: () => boolean): number {
  let reached = 0
  for (let turn = 1; turn <= MOST; turn += 1) {
    if (isReached()) reached += 1
    if (reached === ENOUGH) return ENOUGH / turn
  }
  return (reached + 1) / (MOST + 1)
}
