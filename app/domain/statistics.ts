/**
 * How far chance alone could move a ratio. These numbers are shown beside figures and never decide a target or a place,
 * so they are reckoned in floating point.
 */
import { gammaln } from 'simple-statistics'

/** A ratio as it was counted. */
export interface Counted {
  readonly numerator: number
  readonly denominator: number
}

/** An interval of shares, 0 to 1, or of multiples from 0 on. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Two-sided 95 % point of the normal distribution. */
const Z95 = 1.959963984540054
/** Each tail outside 99.8 % control limits. */
const CONTROL_TAIL = 0.001

/**
 * The 95 % interval of a ratio; null when nothing was counted.
 * @see E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22, 209–212
 */
export function findWilsonInterval({ numerator, denominator }: Counted): Interval | null {
  if (denominator === 0) return null
  const share = numerator / denominator
  const weight = (Z95 * Z95) / denominator
  const middle = share + weight / 2
  const spread = Z95 * Math.sqrt((share * (1 - share)) / denominator + weight / (4 * denominator))
  // At 0 and 1 the formula ends exactly there; floating point would miss it by a hair.
  return {
    low: numerator === 0 ? 0 : (middle - spread) / (1 + weight),
    high: numerator === denominator ? 1 : (middle + spread) / (1 + weight),
  }
}

/**
 * The 95 % interval of how many times as high one ratio is as another (`one` ÷ `base`), on the logarithmic scale; null where one of them
 * counted nothing or met nothing, for then there is no multiple to speak of.
 * @see D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978), "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34, 469–474, method C
 */
export function findMultipleInterval(one: Counted, base: Counted): Interval | null {
  if (one.numerator === 0 || base.numerator === 0 || one.denominator === 0 || base.denominator === 0) return null
  const multiple = (one.numerator * base.denominator) / (one.denominator * base.numerator)
  const error = Math.sqrt(1 / one.numerator - 1 / one.denominator + 1 / base.numerator - 1 / base.denominator)
  return { low: multiple * Math.exp(-Z95 * error), high: multiple * Math.exp(Z95 * error) }
}

/** Points of the normal distribution that 95 % and 99.8 % of a funnel lie within. */
const FUNNEL_POINTS = { inner: Z95, outer: 3.090232306167813 } as const

/**
 * Control limits of a funnel plot around a base rate for so many counted; cut at 0 and 1.
 * @see D. J. Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 1185–1202, appendix A.1.1
 */
export function findFunnelLimits(base: Counted, denominator: number): { readonly inner: Interval; readonly outer: Interval } | null {
  if (base.denominator === 0 || denominator <= 0) return null
  const rate = base.numerator / base.denominator
  const error = Math.sqrt((rate * (1 - rate)) / denominator)
  const within = (point: number): Interval => ({ low: Math.max(0, rate - point * error), high: Math.min(1, rate + point * error) })
  return { inner: within(FUNNEL_POINTS.inner), outer: within(FUNNEL_POINTS.outer) }
}

/**
 * Whether two ratios differ by more than chance at 95 %: the pooled two-proportion z test, squared.
 * @see J. L. Fleiss, B. Levin, M. C. Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., chapter 3
 */
export function canBeToldApart(one: Counted, other: Counted): boolean {
  if (one.denominator === 0 || other.denominator === 0) return false
  const pooled = (one.numerator + other.numerator) / (one.denominator + other.denominator)
  const variance = pooled * (1 - pooled) * (1 / one.denominator + 1 / other.denominator)
  const difference = one.numerator / one.denominator - other.numerator / other.denominator
  return difference * difference > Z95 * Z95 * variance
}

/**
 * Whether a ratio lies outside the 99.8 % control limits around a base rate: fewer than one in a thousand samples of its size
 * would come out so high, or so low. Exact binomial tails.
 * @see D. J. Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 1185–1202
 */
export function findOutlier(counted: Counted, base: Counted): 'high' | 'low' | null {
  if (counted.denominator === 0 || base.denominator === 0) return null
  const rate = base.numerator / base.denominator
  if (rate === 0 || rate === 1) return null
  const { numerator, denominator } = counted
  if (numerator > denominator * rate) return sumUpperTail(numerator, denominator, rate) < CONTROL_TAIL ? 'high' : null
  // As many or fewer met is as many or more not met.
  return sumUpperTail(denominator - numerator, denominator, 1 - rate) < CONTROL_TAIL ? 'low' : null
}

/** Chance that at least `least` of `trials` succeed; `least` lies at or above the mean, so that the terms fall. */
function sumUpperTail(least: number, trials: number, rate: number): number {
  const logTerm =
    gammaln(trials + 1) - gammaln(least + 1) - gammaln(trials - least + 1) +
    least * Math.log(rate) + (trials - least) * Math.log1p(-rate)
  let term = Math.exp(logTerm)
  let total = 0
  for (let count = least; count <= trials && term > total * Number.EPSILON; count += 1) {
    total += term
    term *= ((trials - count) / (count + 1)) * (rate / (1 - rate))
  }
  return total
}
