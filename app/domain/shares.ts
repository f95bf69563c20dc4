/** Shares of a whole, rounded so that they add up to the whole. */

/**
 * Splits `total` units among parts by largest remainder (Hamilton): each gets its whole units, and those left over go to the
 * largest remainders, the earlier of equals first. With `total` 1000 the shares are tenths of a percent that add up to 100.0.
 * @returns units of each part; none where there is nothing to share
 */
export function shareOut(parts: readonly number[], total: number): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + BigInt(part), 0n)
  if (whole === 0n) return parts.map(() => 0)
  const shares = parts.map((part, index) => {
    const product = BigInt(part) * BigInt(total)
    return { index, units: product / whole, remainder: product % whole }
  })
  const left = total - Number(shares.reduce((sum, { units }) => sum + units, 0n))
  const first = new Set(
    [...shares].sort((one, other) => (one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1)).slice(0, left).map(({ index }) => index),
  )
  return shares.map(({ index, units }) => Number(units) + (first.has(index) ? 1 : 0))
}
