/**
 * The rules of `scoring/rules.ts` in floating point and a column at a time, for ten thousand sheets; a test holds the two to each other.
 * Arrays are filled in place, for what is made anew millions of times costs more than what is reckoned.
 */
import type { Better, Rule } from '#domain/scheme.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'

/** Values of all parties under one item: one array, of a sum of places one for each indicator. */
export type Column = readonly Float64Array[]

export const valueOf = ({ numerator, denominator }: WholeRatio): number => numerator / denominator
export const clamp = (share: number): number => (share < 0 ? 0 : share > 1 ? 1 : share)

/**
 * Fills `shares` with the shares of full marks that a rule gives.
 * @param full full marks in points
 * @param isIn 1 for the parties that have a value; the others' shares are left alone
 * @throws for rules on answers and events, whose share comes with them
 */
export function fillShares(rule: Rule, full: number, values: Column, isIn: Uint8Array, shares: Float64Array): void {
  const [own = new Float64Array(0)] = values
  switch (rule.kind) {
    case 'linear':
      return fillBetween(own, valueOf(rule.floor), valueOf(rule.target), isIn, shares)
    case 'band':
      return fillEach(own, isIn, shares, (value) => shareOfBand(value, rule))
    case 'steps': {
      const steps = rule.steps.map(({ from, hundredths }) => ({ from: valueOf(from), share: hundredths / 100 / full }))
      return fillEach(own, isIn, shares, (value) => {
        let reached = 0
        for (const { from, share } of steps) if (value >= from) reached = share
        return reached
      })
    }
    case 'best':
      return fillBest(own, rule.better, isIn, shares)
    case 'ladder':
      return fillLadder(own, rule.better, rule.stepHundredths / 100 / full, isIn, shares)
    case 'rank-sum':
      return fillLadder(addPlaces(values, rule.of.map(({ better }) => better), isIn), 'lower', rule.stepHundredths / 100 / full, isIn, shares)
    case 'deduction':
    case 'yes-no':
      throw new Error('events and answers have their share with them')
  }
}

function fillEach(values: Float64Array, isIn: Uint8Array, shares: Float64Array, shareOf: (value: number) => number): void {
  for (let party = 0; party < values.length; party += 1) if (isIn[party] === 1) shares[party] = shareOf(values[party] ?? 0)
}

function fillBetween(values: Float64Array, none: number, all: number, isIn: Uint8Array, shares: Float64Array): void {
  const width = all - none
  for (let party = 0; party < values.length; party += 1) if (isIn[party] === 1) shares[party] = width === 0 ? 0 : clamp(((values[party] ?? 0) - none) / width)
}

function shareOfBand(value: number, { zeroBelow, low, high, zeroAbove }: Extract<Rule, { kind: 'band' }>): number {
  const between = (none: number, all: number): number => (none === all ? 0 : clamp((value - none) / (all - none)))
  if (value < valueOf(low)) return between(valueOf(zeroBelow), valueOf(low))
  return value > valueOf(high) ? between(valueOf(zeroAbove), valueOf(high)) : 1
}

function fillBest(values: Float64Array, better: Better, isIn: Uint8Array, shares: Float64Array): void {
  let best = better === 'higher' ? -Infinity : Infinity
  for (let party = 0; party < values.length; party += 1) {
    if (isIn[party] === 1) best = better === 'higher' ? Math.max(best, values[party] ?? 0) : Math.min(best, values[party] ?? 0)
  }
  fillEach(values, isIn, shares, (value) => {
    if (better === 'lower') return value === 0 ? 1 : clamp(best / value)
    return best > 0 ? clamp(value / best) : 0
  })
}

function fillLadder(values: Float64Array, better: Better, step: number, isIn: Uint8Array, shares: Float64Array): void {
  for (let party = 0; party < values.length; party += 1) if (isIn[party] === 1) shares[party] = clamp(1 - step * countBetter(values, party, better, isIn))
}

function countBetter(values: Float64Array, party: number, better: Better, isIn: Uint8Array): number {
  const own = values[party] ?? 0
  let count = 0
  for (let other = 0; other < values.length; other += 1) {
    const value = values[other] ?? 0
    if (isIn[other] === 1 && (better === 'higher' ? value > own : value < own)) count += 1
  }
  return count
}

function addPlaces(values: Column, betters: readonly Better[], isIn: Uint8Array): Float64Array {
  const sums = new Float64Array(isIn.length)
  for (const [part, column] of values.entries()) {
    const better = betters[part] ?? 'higher'
    for (let party = 0; party < sums.length; party += 1) if (isIn[party] === 1) sums[party] = (sums[party] ?? 0) + countBetter(column, party, better, isIn)
  }
  return sums
}

/** What each item brings to a total; items that returned their points bring nothing, and the others of their block more. */
export function listContributions(items: readonly { readonly block: string }[], weights: readonly number[], shares: readonly (number | null)[]): readonly number[] {
  const full = weights.reduce((sum, weight) => sum + weight, 0)
  const blocks = new Map<string, { whole: number; kept: number }>()
  for (const [index, { block }] of items.entries()) {
    const own = blocks.get(block) ?? { whole: 0, kept: 0 }
    const weight = weights[index] ?? 0
    blocks.set(block, { whole: own.whole + weight, kept: own.kept + ((shares[index] ?? null) === null ? 0 : weight) })
  }
  const counted = [...blocks.values()].filter(({ kept }) => kept > 0).reduce((sum, { whole }) => sum + whole, 0)
  return items.map(({ block }, index) => {
    const share = shares[index] ?? null
    const own = blocks.get(block)
    if (share === null || own === undefined || counted === 0) return 0
    return (weights[index] ?? 0) * share * (own.whole / own.kept) * (full / counted)
  })
}
