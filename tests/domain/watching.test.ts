import { describe, expect, it } from 'vitest'
import { decideWatchState, readThreshold, type Comparison, type WatchedFigure } from '#domain/watching.ts'

const figure = (numerator: number, denominator: number, met: boolean | null = null): WatchedFigure => ({ state: 'measured', numerator, denominator, met })
const decide = (found: WatchedFigure, comparison: Comparison, threshold: { numerator: number; denominator: number } | null = null, isStale = false): string => decideWatchState(found, { comparison, threshold }, isStale)
const forty = { numerator: 40, denominator: 100 }

describe('the state of a watched figure', () => {
  it('against a threshold is decided by whole numbers: 799 of 2,000 is below 40 %, 800 is not, 801 is above', () => {
    expect([799, 800, 801].map((numerator) => decide(figure(numerator, 2000), 'below', forty))).toEqual(['holds', 'clear', 'clear'])
    expect([799, 800, 801].map((numerator) => decide(figure(numerator, 2000), 'above', forty))).toEqual(['clear', 'clear', 'holds'])
    // beyond 2^53 when multiplied: 3 × 10^15 + 1 of 10^16 is above 30 %
    expect(decide(figure(3_000_000_000_000_001, 9_007_199_254_740_991), 'above', { numerator: 333_066_907, denominator: 1_000_000_000 })).toBe('holds')
  })

  it('of a gradient compares the rate of its last class with that of its first: 2/4 over 1/10 is 5 times', () => {
    const gradient: WatchedFigure = { state: 'measured', numerator: null, denominator: null, met: true, parts: [{ numerator: 1, denominator: 10 }, { numerator: 0, denominator: 3 }, { numerator: 2, denominator: 4 }] }
    expect(decide(gradient, 'below', { numerator: 5, denominator: 1 })).toBe('clear')
    expect(decide(gradient, 'below', { numerator: 501, denominator: 100 })).toBe('holds')
    expect(decide({ ...gradient, parts: [{ numerator: 0, denominator: 10 }, { numerator: 2, denominator: 4 }] }, 'below', { numerator: 5, denominator: 1 })).toBe('no-data')
  })

  it('against its target is what the figure says; without a target there is nothing to miss', () => {
    expect([true, false, null].map((met) => decide(figure(1, 2, met), 'misses-target'))).toEqual(['clear', 'holds', 'no-data'])
    expect([true, false, null].map((met) => decide(figure(1, 2, met), 'state-changes'))).toEqual(['met', 'missed', 'watched'])
  })

  it('is no-data for each kind of empty, and stale before anything else', () => {
    for (const state of ['not-applicable', 'not-reported', 'small-number'] as const) {
      const empty = { ...figure(1, 7, false), state }
      expect([decide(empty, 'below', forty), decide(empty, 'misses-target'), decide(empty, 'state-changes')]).toEqual(['no-data', 'no-data', 'no-data'])
      expect(decide(empty, 'state-changes', null, true)).toBe('stale')
    }
    expect(decide(figure(1, 2, true), 'above', forty, true)).toBe('stale')
  })
})

describe('a threshold as it is typed', () => {
  it.each([['40', 40, 100], ['39.5', 395, 1000], ['39.50%', 3950, 10_000], ['４０％', 40, 100], ['0', 0, 100]])('%s is an exact ratio', (text, numerator, denominator) => {
    expect(readThreshold(text, 'percent')).toEqual({ numerator, denominator })
  })

  it('of a gradient is so many times', () => {
    expect(readThreshold('4.5 倍', 'times')).toEqual({ numerator: 45, denominator: 10 })
  })

  it.each(['', '-1', '4e1', '1,000', '40.12345', 'NaN', '1234567'])('%j is none', (text) => {
    expect(readThreshold(text, 'percent')).toBeNull()
  })
})
