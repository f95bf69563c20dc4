/** Exact fractions: scores are reckoned in them and rounded once, when they are stated. */

/** A fraction in lowest terms with a positive denominator. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A ratio as it is written in a definition or counted by a query. */
export interface WholeRatio {
  readonly numerator: number
  readonly denominator: number
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }
export const one: Fraction = { numerator: 1n, denominator: 1n }

function findDivisor(first: bigint, second: bigint): bigint {
  return second === 0n ? first : findDivisor(second, first % second)
}

/** Makes a fraction of two whole numbers. @throws RangeError when the denominator is zero. */
export function makeFraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [over, under] = [BigInt(numerator), BigInt(denominator)]
  if (under === 0n) throw new RangeError('a fraction needs a denominator other than zero')
  const sign = under < 0n ? -1n : 1n
  const size = over < 0n ? -over : over
  const divisor = findDivisor(size, under * sign)
  return { numerator: (over * sign) / divisor, denominator: (under * sign) / divisor }
}

/** A ratio of a definition as a fraction. */
export function toFraction({ numerator, denominator }: WholeRatio): Fraction {
  return makeFraction(numerator, denominator)
}

export function add(left: Fraction, right: Fraction): Fraction {
  return makeFraction(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, { numerator: -right.numerator, denominator: right.denominator })
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return makeFraction(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** @throws RangeError when divided by zero. */
export function divide(left: Fraction, right: Fraction): Fraction {
  return makeFraction(left.numerator * right.denominator, left.denominator * right.numerator)
}

/** Negative, zero or positive as the left one is smaller, equal or greater. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(add, zero)
}

/** The fraction itself, or the nearer end when it lies outside 0 to 1. */
export function clampToShare(fraction: Fraction): Fraction {
  if (compare(fraction, zero) < 0) return zero
  return compare(fraction, one) > 0 ? one : fraction
}

/** A number of points stated in hundredths, a half away from zero: 7.9872 is 799. */
export function toHundredths({ numerator, denominator }: Fraction): bigint {
  const size = (numerator < 0n ? -numerator : numerator) * 100n
  const stated = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -stated : stated
}

/** A number of points, half-up in steps of so many hundredths, in hundredths: 7.9872 in tenths (10) is 800. @throws RangeError for a step below 1 */
export function roundToStep(points: Fraction, stepHundredths: number): bigint {
  if (stepHundredths < 1) throw new RangeError('a step is at least a hundredth')
  return toHundredths(divide(points, makeFraction(stepHundredths))) * BigInt(stepHundredths)
}

/** The middle of several fractions (of an even number, half-way between the two middle ones), or null of none. */
export function findMedian(fractions: readonly Fraction[]): Fraction | null {
  const sorted = [...fractions].sort(compare)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return null
  return divide(add(lower, upper), makeFraction(2))
}
