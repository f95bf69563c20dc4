/**
 * Empirical Bayes: the rate of a place drawn toward that of all, the more so the less it rests on, so that small places do not shout.
 * @see R. J. Marshall (1991), "Mapping disease and mortality rates using empirical Bayes estimators", Applied Statistics 40, 283–294;
 *   D. G. Clayton, J. Kaldor (1987), Biometrics 43, 671–681
 */

export interface Counted {
  readonly observed: number
  readonly expected: number
}

export interface Shrunk {
  /** Observed against expected, of all together. */
  readonly mean: number
  /** Variance between places beyond chance; 0: they differ by chance alone. */
  readonly variance: number
  /** Of each place, in their order. */
  readonly ratios: readonly number[]
}

/** Gamma–Poisson by moments. A place without exposure has the mean of all. */
export function shrink(places: readonly Counted[]): Shrunk {
  const observed = places.reduce((sum, place) => sum + place.observed, 0)
  const expected = places.reduce((sum, place) => sum + place.expected, 0)
  if (expected <= 0) return { mean: 1, variance: 0, ratios: places.map(() => 1) }
  const mean = observed / expected
  const spread = places.reduce((sum, place) => (place.expected > 0 ? sum + place.expected * (place.observed / place.expected - mean) ** 2 : sum), 0) / expected
  const counted = places.filter((place) => place.expected > 0).length
  const variance = Math.max(0, spread - mean / (expected / counted))
  return {
    mean, variance,
    ratios: places.map((place) => {
      if (place.expected <= 0 || variance === 0) return mean
      const weight = variance / (variance + mean / place.expected)
      return mean + weight * (place.observed / place.expected - mean)
    }),
  }
}
