import { describe, expect, it } from 'vitest'
import { judgeGradient, type ClassCount } from '#domain/gradient.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'

const fiveTimes = { from: '2021-01-01', numerator: 5, denominator: 1 }
const classes = (...counts: readonly (readonly [number, number])[]): ClassCount[] =>
  counts.map(([numerator, denominator], index) => ({ riskClass: 'ABCD'.charAt(index), numerator, denominator }))
const judge = (parts: ClassCount[]) => judgeGradient(drawGradient, parts, fiveTimes)

describe('the gradient of the classes', () => {
  it('rates that rise to five times the first meet the demand', () => {
    // 1 %, 2 %, 3 %, 5 %
    const gradient = judge(classes([10, 1000], [4, 200], [3, 100], [1, 20]))
    expect(gradient).toMatchObject({ state: 'measured', isMonotone: true, inversions: [], mendingCount: 0, meets: true })
    // D 1 / 20 over A 10 / 1,000: 1,000 / 200
    expect(gradient.multiple).toEqual({ numerator: 1000n, denominator: 200n })
  })

  it('equal rates do not fall, and just under five times is not met', () => {
    // A 3 / 300 = B 1 / 100 = C 2 / 200; D 499 / 10,000 is 4.99 times 1 %
    expect(judge(classes([3, 300], [1, 100], [2, 200], [499, 10_000]))).toMatchObject({ isMonotone: true, meets: false })
  })

  it('an inversion is mended by whole draws', () => {
    // C 878 / 33,496 below B 341 / 10,000: 341 × 33,496 ÷ 10,000 = 1,142.2, so 1,143, 265 more
    const gradient = judge(classes([112, 10_000], [341, 10_000], [878, 33_496], [374, 1000]))
    expect(gradient.isMonotone).toBe(false)
    expect(gradient.inversions.map(({ higher, lower, drawCount }) => [higher.riskClass, lower.riskClass, drawCount])).toEqual([['C', 'B', 265]])
    expect([gradient.mendingCount, gradient.meets]).toEqual([265, false])
  })

  it('mending one class may ask more of the next', () => {
    // A 20 %, the others 10 %: B to 2 of 10 (+1); then C, which stood level with B, to 2 (+1), and D likewise (+1)
    const gradient = judge(classes([2, 10], [1, 10], [1, 10], [1, 10]))
    expect(gradient.inversions.map(({ higher, drawCount }) => [higher.riskClass, drawCount])).toEqual([['B', 1]])
    expect(gradient.mendingCount).toBe(3)
  })

  it('with a class empty, or nothing drawn at all, there is no order to judge', () => {
    const none = { state: 'not-applicable', isMonotone: null, multiple: null, meets: null, inversions: [] }
    expect(judge(classes([1, 10], [1, 10], [0, 0], [5, 10]))).toMatchObject(none)
    expect(judge(classes([0, 10], [0, 10], [0, 10], [0, 10]))).toMatchObject(none)
  })

  it('a first class never drawn gives no multiple, and the demand is met', () => {
    expect(judge(classes([0, 10], [1, 10], [2, 10], [5, 10]))).toMatchObject({ state: 'measured', isMonotone: true, multiple: null, meets: true })
  })

  it('classes out of order are a fault of the caller', () => {
    expect(() => judge(classes([1, 10], [1, 10], [1, 10]))).toThrow('A,B,C,D')
  })
})
