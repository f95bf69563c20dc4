/** Small tools over lists: safe access, weighted choice, and shares that add up. */

/** The element at an index. @throws when there is none, which is a fault of the generator. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index]
  if (element === undefined) throw new Error(`demonstration: no element ${index} in a list of ${list.length}`)
  return element
}

/** The element that a value in [0, 1) falls on. */
export function pickBy<T>(list: readonly T[], unit: number): T {
  return at(list, Math.min(list.length - 1, Math.floor(unit * list.length)))
}

/** Finds the index that a value in [0, 1) falls on when each index has a weight. */
export function createPicker(weights: readonly number[]): (unit: number) => number {
  let sum = 0
  const ends = weights.map((weight) => (sum += weight))
  return (unit) => {
    const value = unit * sum
    let index = 0
    while (index < ends.length - 1 && value >= (ends[index] ?? 0)) index += 1
    return index
  }
}

/** Whole shares of a total by weight, by largest remainder; no share passes its limit; they add up to the total. */
export function share(total: number, weights: readonly number[], limits?: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const shares = exact.map((value, index) => Math.min(Math.floor(value), limits?.[index] ?? Infinity))
  let rest = total - shares.reduce((before, value) => before + value, 0)
  const order = exact.map((_, index) => index).sort((left, right) => fraction(exact, right) - fraction(exact, left) || left - right)
  while (rest > 0) {
    const before = rest
    for (const index of order) {
      if (rest === 0) break
      if (at(shares, index) >= (limits?.[index] ?? Infinity) || at(weights, index) === 0) continue
      shares[index] = at(shares, index) + 1
      rest -= 1
    }
    if (rest === before) throw new Error('demonstration: shares do not fit their limits')
  }
  return shares
}

function fraction(values: readonly number[], index: number): number {
  const value = at(values, index)
  return value - Math.floor(value)
}
