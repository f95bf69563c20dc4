/**
 * Places against the province's expectation, with allowance for that they differ more than chance alone would have it.
 * Scores at both ends are pulled in before the spread is measured (winsorised), so that outliers do not hide themselves.
 * @see D. J. Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14, 347–351;
 *   R. DerSimonian, N. Laird (1986), Controlled Clinical Trials 7, 177–188
 */

export interface FunnelPlace {
  /** What was measured less what was expected. */
  readonly difference: number
  /** Its standard error by chance alone. */
  readonly error: number
}

export interface Dispersion {
  /** Multiplicative: how many times the variance is what chance makes it. */
  readonly phi: number
  /** Additive: variance between places beyond chance, in units of the measure. */
  readonly tauSquared: number
}

/** Share of the scores that is pulled in at each end. */
const WINSORISED = 0.1

export function findDispersion(places: readonly FunnelPlace[]): Dispersion {
  const measured = places.filter(({ error }) => error > 0)
  const count = measured.length
  if (count < 2) return { phi: 1, tauSquared: 0 }
  const scores = winsorise(measured.map(({ difference, error }) => difference / error))
  const phi = scores.reduce((sum, score) => sum + score * score, 0) / count
  const weights = measured.map(({ error }) => 1 / (error * error))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0)
  return { phi, tauSquared: Math.max(0, (count * phi - (count - 1)) / (whole - squares / whole)) }
}

/** Pulls the tenth at each end in to the tenth and ninetieth percent point. */
export function winsorise(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((one, other) => one - other)
  const out = Math.floor(scores.length * WINSORISED)
  const [low, high] = [sorted[out] ?? 0, sorted[scores.length - 1 - out] ?? 0]
  return scores.map((score) => Math.min(Math.max(score, low), high))
}

/** How many standard errors a place is from the expectation, chance and the usual difference between places together. */
export function scorePlace({ difference, error }: FunnelPlace, { tauSquared }: Pick<Dispersion, 'tauSquared'>): number {
  const whole = Math.sqrt(error * error + tauSquared)
  return whole > 0 ? difference / whole : 0
}
