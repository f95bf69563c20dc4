import { describe, expect, it } from 'vitest'
import { calibrate } from '#domain/scorecards/calibration.ts'
import { chiSquaredTail } from '#domain/scorecards/chi-squared.ts'
import { discriminate, findHanleyError } from '#domain/scorecards/discrimination.ts'
import { findStabilityIndex } from '#domain/scorecards/stability.ts'

describe('discrimination', () => {
  // Hanley and McNeil (1982), table I: readings of 58 normal and 51 abnormal images on five steps; area 0.893, standard error 0.032
  const normal = [33, 6, 6, 11, 2]
  const abnormal = [3, 2, 2, 11, 33]
  const readings = normal.map((clean, step) => ({ score: step, count: clean + (abnormal[step] ?? 0), problems: abnormal[step] ?? 0 }))

  it('is that of Hanley and McNeil for their images', () => {
    const found = discriminate(readings)
    // 3 × 16.5 + 2 × 36 + 2 × 42 + 11 × 50.5 + 33 × 57 = 2,642 of 58 × 51 = 2,958
    expect(found?.area).toBeCloseTo(2642 / 2958, 12)
    expect(found?.area.toFixed(3)).toBe('0.893')
    expect(findHanleyError(2642 / 2958, 51, 58).toFixed(3)).toBe('0.032')
    expect(found?.gini).toBeCloseTo(2 * (2642 / 2958) - 1, 12)
    // from the two highest steps: 44 / 51 − 13 / 58
    expect(found?.distance).toBeCloseTo(44 / 51 - 13 / 58, 12)
  })

  it('its error is DeLong’s', () => {
    // Problems at 3 and 2, others at 2 and 1. Of the problems 1 and 0.75 of the others lie below (a tie counts half), of the others 0.75 and 1
    // of the problems above; area 0.875. Each variance 2 × 0.125² / 1 = 0.03125; error √(0.03125 / 2 + 0.03125 / 2) = 0.17678
    const found = discriminate([{ score: 3, count: 1, problems: 1 }, { score: 2, count: 2, problems: 1 }, { score: 1, count: 1, problems: 0 }])
    expect(found?.area).toBe(0.875)
    expect(found?.error).toBeCloseTo(Math.sqrt(0.03125), 12)
    expect(found?.interval.high).toBe(1)
    expect(found?.interval.low).toBeCloseTo(0.875 - 1.95996 * 0.1767767, 4)
  })

  it('rows of one score count together, and there is nothing to say without both kinds', () => {
    expect(discriminate([...readings, ...readings])?.area).toBeCloseTo(2642 / 2958, 12)
    expect(discriminate([{ score: 1, count: 5, problems: 0 }])).toBeNull()
  })
})

describe('calibration', () => {
  it('is judged by groups as Hosmer and Lemeshow do', () => {
    // (14 − 10)² / (10 × 0.9) + (45 − 50)² / (50 × 0.5) = 1.7778 + 1; two degrees: e^(−2.7778 / 2) = 0.24935
    const found = calibrate([{ predicted: 0.5, count: 100, problems: 45 }, { predicted: 0.1, count: 100, problems: 14 }], false)
    expect(found?.groups.map(({ problems, expected }) => [problems, expected])).toEqual([[14, 10], [45, 50]])
    expect(found?.statistic).toBeCloseTo(2.77778, 5)
    expect(found?.chance).toBeCloseTo(0.24935, 5)
    // (14 × 0.81 + 86 × 0.01 + 100 × 0.25) / 200 = 37.2 / 200
    expect(found?.brier).toBeCloseTo(0.186, 12)
  })

  it('equal predictions stay in one group', () => {
    const rows = [{ predicted: 0.2, count: 900, problems: 180 }, { predicted: 0.3, count: 100, problems: 30 }]
    expect(calibrate(rows, false)?.groups.map(({ count }) => count)).toEqual([900, 100])
    expect(calibrate([], false)).toBeNull()
  })

  it('the tail of chi-squared is that of the tables', () => {
    expect(chiSquaredTail(3.841459, 1)).toBeCloseTo(0.05, 6)
    expect(chiSquaredTail(18.307038, 10)).toBeCloseTo(0.05, 6)
    expect(chiSquaredTail(2, 10)).toBeCloseTo(0.99634, 5)
    expect(chiSquaredTail(0, 3)).toBe(1)
  })
})

describe('stability', () => {
  it('is 0 where nothing moved, and adds up what did', () => {
    expect(findStabilityIndex([50, 50], [500, 500])).toBeCloseTo(0, 12)
    // shares 60.5 / 101 and 40.5 / 101 change places: 2 × (20 / 101) × ln(60.5 / 40.5) = 0.15896
    expect(findStabilityIndex([60, 40], [40, 60])).toBeCloseTo(0.15896, 4)
    expect(findStabilityIndex([1], [])).toBeNull()
  })
})
