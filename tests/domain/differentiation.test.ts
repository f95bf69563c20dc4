import { describe, expect, it } from 'vitest'
import { judgeFields, listInversions, sumDraws, type FieldDraw } from '#domain/differentiation.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'

const target = { from: '2021-01-01', numerator: 5, denominator: 1 }
const draw = (place: string, field: string, riskClass: string, drawn: number): FieldDraw => ({ place, field, riskClass, drawn })
const populations = {
  '370100': { A: 1000, B: 300, C: 100, D: 40 },
  '370200': { A: 900, B: 200, C: 90, D: 30 },
  // no enterprise of class C
  '370300': { A: 500, B: 100, D: 10 },
}

describe('draws by field and class', () => {
  const judged = judgeFields(drawGradient, populations, [
    // food: 1.0 %, 1.0 % (a tie), 4.0 %, 5.0 %: rising, and exactly five times
    draw('370100', '食品', 'A', 10), draw('370100', '食品', 'B', 3), draw('370100', '食品', 'C', 4), draw('370100', '食品', 'D', 2),
    // lifts: 2.0 %, 1.67 %, 10.0 %, 0 %: B below A, D below C
    draw('370100', '电梯', 'A', 20), draw('370100', '电梯', 'B', 5), draw('370100', '电梯', 'C', 10),
    draw('370300', '食品', 'A', 5), draw('370300', '食品', 'B', 1),
  ], target)
  const find = (place: string, field: string) => judged.find((one) => one.place === place && one.field === field)?.gradient

  it('a tie is no fall, and five times is enough', () => {
    expect(find('370100', '食品')).toMatchObject({ state: 'measured', isMonotone: true, inversions: [], meets: true })
    // D ÷ A = (2 × 1000) ÷ (40 × 10) = 5
    expect(find('370100', '食品')?.multiple).toEqual({ numerator: 2000n, denominator: 400n })
  })

  it('a class of which nobody was drawn counts with nothing, and falls below the one before', () => {
    const lifts = find('370100', '电梯')
    expect(lifts?.parts.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[20, 1000], [5, 300], [10, 100], [0, 40]])
    // B: 20 ÷ 1000 × 300 = 6, one more than 5; D: 10 ÷ 100 × 40 = 4
    expect(lifts?.inversions.map(({ higher, drawCount }) => [higher.riskClass, drawCount])).toEqual([['B', 1], ['D', 4]])
    // D ÷ A = 0
    expect(lifts?.multiple?.numerator).toBe(0n)
  })

  it('nothing drawn in a field, or a class that a place lacks, is nothing to judge', () => {
    expect(find('370200', '食品')?.state).toBe('not-applicable')
    expect(find('370300', '食品')?.state).toBe('not-applicable')
  })

  it('lists what chance could not do first, each with the least number of draws that mends it', () => {
    const found = listInversions(judged)
    // z of 10 / 100 against 0 / 40: pooled 10 / 140 = 0.0714, error √(0.0663 × 0.035) = 0.0482, z = 2.08; of 20 / 1000 against 5 / 300: z = 0.37
    expect(found.map(({ place, field, inversion, isBeyondChance }) => [place, field, inversion.higher.riskClass, inversion.drawCount, isBeyondChance])).toEqual([
      ['370100', '电梯', 'D', 4, true],
      ['370100', '电梯', 'B', 1, false],
    ])
    // none of 40: z² ÷ (40 + z²) = 3.8415 ÷ 43.8415
    expect(found[0]?.higherInterval?.high).toBeCloseTo(0.0876, 4)
    for (const { inversion: { lower, higher, drawCount } } of found) {
      expect((higher.numerator + drawCount) * lower.denominator).toBeGreaterThanOrEqual(lower.numerator * higher.denominator)
      expect((higher.numerator + drawCount - 1) * lower.denominator).toBeLessThan(lower.numerator * higher.denominator)
    }
  })

  it('adds places up to the whole', () => {
    expect(sumDraws([draw('370100', '食品', 'A', 3), draw('370200', '食品', 'A', 4), draw('370200', '食品', 'B', 1)], '370000')).toEqual([
      draw('370000', '食品', 'A', 7), draw('370000', '食品', 'B', 1),
    ])
  })
})
