export * from './format-days.ts'

/** True minus, so that it is as wide as the plus. */
const MINUS = '\u2212'
/** Between the ends of a range. */
const DASH = '—'

/** A whole number of things counted; bigint where sums may pass 2^53. */
export type Count = number | bigint

/** A ratio as it was counted: two whole numbers. */
export type Ratio = { numerator: Count; denominator: Count }

/** What a ratio is held against, itself an exact ratio: 40 % is 40 / 100. */
export type RatioTarget = Ratio & { betterWhen: 'higher' | 'lower' }

const split = (value: bigint, digits: number): string => {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0')
  const whole = groupThousands(text.slice(0, text.length - digits))
  return digits === 0 ? whole : `${whole}.${text.slice(-digits)}`
}

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Divides whole numbers and rounds to the nearest, a half away from zero. */
const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => {
  const size = dividend < 0n ? -dividend : dividend
  const rounded = (2n * size + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}

const toIntegers = ({ numerator, denominator }: Ratio): [bigint, bigint] => {
  const [over, under] = [BigInt(numerator), BigInt(denominator)]
  if (under <= 0n) throw new RangeError(`a ratio needs something to count, got ${over} / ${under}`)
  return [over, under]
}

const scalePercent = (digits: number): bigint => 100n * 10n ** BigInt(digits)

/** Whether a ratio fails its target, decided by whole numbers alone. */
export const fallsShort = (ratio: Ratio, target: RatioTarget): boolean => {
  const [over, under] = toIntegers(ratio)
  const [targetOver, targetUnder] = toIntegers(target)
  return target.betterWhen === 'higher' ? over * targetUnder < targetOver * under : over * targetUnder > targetOver * under
}

/**
 * A ratio in percent without its sign: `39.75`.
 * Half-up; where that would make a ratio short of its target look as if it had met it, it gains a digit and is
 * cut instead (towards the side it stands on), so the target's own value never shows.
 * @throws RangeError when there is nothing to count; show the state instead.
 */
export const formatPercent = (ratio: Ratio, options: { digits?: number; target?: RatioTarget } = {}): string => {
  const { digits = 2, target } = options
  const [over, under] = toIntegers(ratio)
  const rounded = divideHalfUp(over * scalePercent(digits), under)
  if (target === undefined || !fallsShort(ratio, target)) return split(rounded, digits)
  if (fallsShort({ numerator: rounded, denominator: scalePercent(digits) }, target)) return split(rounded, digits)
  const finer = over * scalePercent(digits + 1)
  const cut = finer / under
  return split(target.betterWhen === 'higher' || finer % under === 0n ? cut : cut + 1n, digits + 1)
}

/** A percent for a heat cell of one glance: `0`, `9.7`, `19`. */
export const formatHeatPercent = (ratio: Ratio): string => {
  const [over, under] = toIntegers(ratio)
  if (over === 0n) return '0'
  const tenths = divideHalfUp(over * 1000n, under)
  return tenths < 100n ? split(tenths, 1) : split(divideHalfUp(over * 100n, under), 0)
}

/** A percent for a heat cell of three figures: `0`, `1.13`, `9.60`, `33.5`, `100`. */
export const formatFineHeatPercent = (ratio: Ratio): string => {
  const [over, under] = toIntegers(ratio)
  if (over === 0n) return '0'
  const hundredths = divideHalfUp(over * 10000n, under)
  if (hundredths < 1000n) return split(hundredths, 2)
  const tenths = divideHalfUp(over * 1000n, under)
  return tenths < 1000n ? split(tenths, 1) : split(divideHalfUp(over * 100n, under), 0)
}

/** A whole number with thousands apart: `18,254`. */
export const formatCount = (count: Count): string => {
  const value = BigInt(count)
  return `${value < 0n ? MINUS : ''}${split(value, 0)}`
}

/** A fraction, always exact: `7,256 / 18,254 项`; without a unit the last space goes too. */
export const formatFraction = ({ numerator, denominator }: Ratio, unit = ''): string =>
  `${formatCount(numerator)} / ${formatCount(denominator)}${unit === '' ? '' : ` ${unit}`}`

/** A large count for prose, one decimal: `1,465.9 万`, `1.2 亿`; below ten thousand it stays exact. */
export const formatLargeCount = (count: Count, words: { wan: string; yi: string }): string => {
  const value = BigInt(count)
  if (value < 10_000n) return formatCount(value)
  // 99,999,999 would round to 10,000.0 万, which is one 亿
  const tenthsOfWan = divideHalfUp(value, 1_000n)
  return tenthsOfWan < 100_000n ? `${split(tenthsOfWan, 1)} ${words.wan}` : `${split(divideHalfUp(value, 10_000_000n), 1)} ${words.yi}`
}

/** A signed number scaled by ten to the `digits`: `+6.20`, `−1.81`; `level` (持平) when nothing is left of it. */
export const formatSigned = (scaled: Count, digits: number, level: string): string => {
  const value = BigInt(scaled)
  if (value === 0n) return level
  return `${value > 0n ? '+' : MINUS}${split(value, digits)}`
}

/** Change of a ratio against another in percentage points: `+6.20`, `−1.81`, or `level` when it rounds to none. */
export const formatDelta = (now: Ratio, before: Ratio, level: string, digits = 2): string => {
  const [over, under] = toIntegers(now)
  const [overBefore, underBefore] = toIntegers(before)
  const difference = (over * underBefore - overBefore * under) * scalePercent(digits)
  return formatSigned(divideHalfUp(difference, under * underBefore), digits, level)
}

/** Points from hundredths: `94.70`. */
export const formatScore = (hundredths: Count): string => split(BigInt(hundredths), 2)

/** Full marks from hundredths, as short as they are: `4`, `4.5`. */
export const formatFullMarks = (hundredths: Count): string => formatScore(hundredths).replace(/\.?0+$/, '')

/** Points taken off, from hundredths: `−0.60`; none is `0`. */
export const formatDeduction = (hundredths: Count): string => formatSigned(-BigInt(hundredths), 2, '0')

/** Both ends of a range of finished numbers, or the one when they are the same: `3—7`, `3`. */
export const formatRange = (low: string | number, high: string | number): string =>
  String(low) === String(high) ? String(low) : `${low}${DASH}${high}`

/** Size of a file: `912 B`, `0.9 MB`; a thousand bytes to the kB. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} B`
  const [unit, size] =
    bytes < 100_000 ? (['kB', 1_000n] as const) : bytes < 100_000_000 ? (['MB', 1_000_000n] as const) : (['GB', 1_000_000_000n] as const)
  return `${split(divideHalfUp(BigInt(bytes) * 10n, size), 1)} ${unit}`
}

/** A hash cut to what a person compares: `3f9a 71c0 … e2d4`. */
export const formatHash = (hash: string): string => (hash.length <= 12 ? hash : `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`)

/** How many times the denominator the numerator is, two decimals: `1.27`. @throws RangeError when there is nothing to count */
export const formatShare = (ratio: Ratio): string => {
  const [over, under] = toIntegers(ratio)
  return split(divideHalfUp(over * 100n, under), 2)
}
