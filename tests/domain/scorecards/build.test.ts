import { describe, expect, it } from 'vitest'
import { buildModel, type ValueRow } from '#domain/scorecards/build.ts'

// signals 0: 10 of 200 with a problem, 1: 40 of 200; class A where there are none, D where there is one. The same in both years.
const rows: readonly ValueRow[] = [
  { values: [0], riskClass: 'A', count: 200, problems: 10 },
  { values: [1], riskClass: 'D', count: 200, problems: 40 },
]

describe('a scorecard fitted on one year and tried on another', () => {
  const model = buildModel(['signals'], rows, rows)

  it('cuts where the rates differ, and gives more points to more risk', () => {
    expect(model.binnings).toEqual([{ kind: 'cuts', cuts: [1] }])
    const points = model.card.table.indicators[0]?.points ?? []
    expect(points[1]).toBe(0)
    // odds 10 : 190 and 40 : 160 differ 4.75 times, log2 2.25: near 112 points; smoothing and the ridge draw them together
    expect(points[2]).toBeGreaterThan(95)
    expect(points[2]).toBeLessThan(113)
  })

  it('is judged beside the general class, which here says the same', () => {
    // of 50 with a problem 40 lie in the high half, of 350 without 160: 40/50 × 190/350 + ½ × (40/50 × 160/350 + 10/50 × 190/350) = 0.67143
    expect(model.held.card?.area).toBeCloseTo(0.67143, 5)
    expect(model.held.riskClass?.area).toBeCloseTo(0.67143, 5)
    expect(model.held.stability).toBeCloseTo(0, 12)
    expect(model.held.bands.map(({ count, problems, classes }) => [count, problems, classes])).toEqual([[200, 40, { D: 200 }], [200, 10, { A: 200 }]])
  })

  it('a category too small to weigh counts as not known', () => {
    const kinds: readonly ValueRow[] = [
      { values: ['1'], riskClass: '', count: 300, problems: 30 }, { values: ['3'], riskClass: '', count: 300, problems: 60 }, { values: ['4'], riskClass: '', count: 5, problems: 5 },
    ]
    const built = buildModel(['type'], kinds, kinds)
    expect(built.binnings).toEqual([{ kind: 'groups', groups: [['1'], ['3']] }])
    expect(built.card.bins[0]?.[0]).toEqual({ count: 5, problems: 5 })
  })
})
