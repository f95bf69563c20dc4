/**
 * A ratio at the end of the year: what is counted so far, what the plan still holds, and what may come besides as last year came, at the
 * rate of this year so far. The interval is that of the beta–binomial prediction under Jeffreys' prior.
 * @see A. Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., section 2.4
 */
import { gammaln } from 'simple-statistics'

export interface ForecastQuestion {
  /** This year up to the day. */
  readonly met: number
  readonly counted: number
  /** Lines of the plan that are still to come this year, and how many of these will meet it. */
  readonly plannedMet: number
  readonly planned: number
  /** How many more are expected in all until the end of the year, those of the plan among them. */
  readonly further: number
}

export interface Forecast {
  /** Expected numerator and denominator of the whole year. */
  readonly met: number
  readonly counted: number
  readonly low: number
  readonly high: number
}

/** @returns null when nothing is counted and nothing is to come */
export function forecastYear({ met, counted, plannedMet, planned, further }: ForecastQuestion): Forecast | null {
  const open = Math.max(0, Math.floor(further) - planned)
  const whole = counted + planned + open
  if (whole === 0) return null
  const known = met + plannedMet
  const [a, b] = [met + 0.5, counted - met + 0.5]
  const chances = listBetaBinomial(open, a, b)
  return {
    met: known + (open * a) / (a + b), counted: whole,
    low: (known + findQuantile(chances, 0.025)) / whole, high: (known + findQuantile(chances, 0.975)) / whole,
  }
}

/** Chances of 0, 1, 2 … of so many to come, when the rate is known only by `a` that met it and `b` that did not. */
export function listBetaBinomial(count: number, a: number, b: number): Float64Array {
  const beta = (one: number, other: number): number => gammaln(one) + gammaln(other) - gammaln(one + other)
  const chances = new Float64Array(count + 1)
  for (let met = 0; met <= count; met += 1) {
    chances[met] = Math.exp(gammaln(count + 1) - gammaln(met + 1) - gammaln(count - met + 1) + beta(met + a, count - met + b) - beta(a, b))
  }
  return chances
}

function findQuantile(chances: Float64Array, share: number): number {
  let below = 0
  for (const [count, chance] of chances.entries()) {
    below += chance
    if (below >= share) return count
  }
  return chances.length - 1
}

/**
 * Share of what is still to come after which even meeting it every time reaches the target no more, going on at the present rate until
 * then; null while it can be reached to the end, `gone` when it no longer can be.
 * @param target as a fraction of whole numbers
 */
export function findPointOfNoReturn({ met, counted, further }: Pick<ForecastQuestion, 'met' | 'counted' | 'further'>, target: { readonly numerator: number; readonly denominator: number }): number | 'gone' | null {
  const needed = ((counted + further) * target.numerator) / target.denominator
  if (met + further < needed) return 'gone'
  const rate = counted === 0 ? 0 : met / counted
  if (further === 0 || met + rate * further >= needed) return null
  return (met + further - needed) / (further * (1 - rate))
}
