import { describe, expect, it } from 'vitest'
import { chooseTicks } from '#app/presenters/charts/choose-ticks.ts'
import { drawChart } from '#app/presenters/charts/draw-chart.server.ts'
import { placeLabels } from '#app/presenters/charts/place-labels.ts'
import { buildTrendOption, TREND_SIZES, type TrendData } from '#app/presenters/charts/trend-option.ts'

const trend: TrendData = {
  slots: ['1月', '2月', '3月'],
  ticks: [0, 2],
  current: [28.2, 39.75, null],
  previous: [20.3, 30, 34.4],
  forecast: null,
  target: 40,
  events: [{ slot: 0, text: '要点印发' }],
  words: { last: '39.75', previous: '2022 34.4', forecast: '', target: '目标 40' },
}

describe('ticks', () => {
  it('are round and leave air above the highest value', () => {
    // 20.3 to 40: a third is 6.6, the next round step 10; from 20, and half a step above 40 and one more half
    expect(chooseTicks([20.3, 40])).toEqual({ low: 20, high: 45, step: 10 })
    // 97.2 to 100: a third is 0.93, the next round step 1; from 97
    expect(chooseTicks([97.2, 100])).toEqual({ low: 97, high: 100.5, step: 1 })
  })

  it('of one value still span something', () => {
    // nothing between them: half a point is taken, a third of it is 0.17, the next round step 0.2
    const { low, high, step } = chooseTicks([40, 40])
    expect(step).toBeCloseTo(0.2)
    expect(low).toBeCloseTo(40)
    expect(high).toBeGreaterThan(40)
  })
})

describe('labels at line ends', () => {
  it('stand where they wish when there is room', () => {
    expect(placeLabels([80, 10, 40], 15, 0, 100)).toEqual([80, 10, 40])
  })

  it('keep their distance and their order, and stay inside', () => {
    // 50, 52 and 98 wish; 52 gives way to 65, 98 to the edge at 95
    expect(placeLabels([50, 52, 98], 15, 0, 95)).toEqual([50, 65, 95])
    expect(placeLabels([90, 92], 15, 0, 95)).toEqual([80, 95])
  })
})

describe('a trend', () => {
  it('is drawn without script or style sheet, in colours that follow the theme', () => {
    const drawing = drawChart(buildTrendOption(trend, TREND_SIZES.desk), TREND_SIZES.desk)
    expect(drawing.svg).not.toMatch(/<style|<script/)
    expect(drawing.svg).toContain('var(--ink)')
    expect(drawing.svg).toContain('目标 40')
    expect(drawing.svg).toContain('39.75')
    expect(drawing.width).toBe(407)
  })

  it('gives the browser the very option that the server drew', () => {
    const option = buildTrendOption(trend, TREND_SIZES.phone)
    expect(JSON.parse(drawChart(option, TREND_SIZES.phone).optionJson)).toEqual(option)
  })

  it('of a year without a single value is still a chart', () => {
    const nothing = { ...trend, current: [null, null, null], previous: [null, null, null], target: null, events: [] }
    expect(() => drawChart(buildTrendOption(nothing, TREND_SIZES.wall), TREND_SIZES.wall)).not.toThrow()
  })

  it('shows a word that looks like markup as words', () => {
    const wild = { ...trend, words: { ...trend.words, target: '<img src=x onerror=alert(1)>' } }
    expect(drawChart(buildTrendOption(wild, TREND_SIZES.desk), TREND_SIZES.desk).svg).not.toContain('<img')
  })
})
