import { describe, expect, it } from 'vitest'
import { chooseTicks } from '#app/presenters/charts/choose-ticks.ts'
import { drawTrend } from '#app/presenters/charts/draw-trend.ts'
import { placeLabels } from '#app/presenters/charts/place-labels.ts'
import { buildTrendOption, TREND_SIZES, type TrendData } from '#app/presenters/charts/trend-option.ts'
import { drawWithEcharts, readDrawing } from './draw-with-echarts.ts'

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

/** A year of twelve months, of which a test changes what it is about. */
const year: TrendData = {
  slots: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  ticks: [0, 2, 5, 8, 11],
  current: [40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50.5, null],
  previous: [35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46],
  forecast: null,
  target: 45,
  events: [],
  words: { last: '50.5', previous: '2022 46', forecast: '', target: '目标 45' },
}
const nothing = year.slots.map(() => null)

describe('a trend', () => {
  it.each<[string, Partial<TrendData>]>([
    ['of a whole year', {}],
    ['with gaps and a month alone', { current: [1, null, 3, 4, null, null, 2.5, 3, null, null, null, null], target: null }],
    ['near a hundred, whose ticks are long', { current: [97.2, 98, 99, 100, 99, 99.5, 99, 98, 97, 99, 99, null], previous: year.slots.map(() => 100), target: 98 }],
    ['of small shares', { current: [0.1, 0.2, 0.15, 0.12, 0.18, 0.2, 0.22, 0.21, 0.2, 0.2, 0.2, null], previous: nothing, target: 0.25 }],
    ['of thousands', { current: [1000, 2000, 3500, ...nothing.slice(3)], previous: nothing, target: null }],
    ['of one month', { current: [40, ...nothing.slice(1)], previous: nothing, target: null }],
    ['of nothing', { current: nothing, previous: nothing, target: null }],
    ['with a forecast and events', { forecast: [...nothing.slice(0, 10), 50.5, 52], events: [{ slot: 2, text: '要点印发' }, { slot: 8, text: '通报' }], words: { ...year.words, forecast: '推算 52' } }],
    ['with events in neighbouring months and at its last point', { events: [{ slot: 0, text: '计划印发' }, { slot: 1, text: '系统切换' }, { slot: 10, text: '通报' }] }],
  ])('%s is drawn where ECharts will draw it in the browser', (_name, changed) => {
    const data = { ...year, ...changed }
    for (const size of Object.values(TREND_SIZES)) {
      const expected = readDrawing(drawWithEcharts(buildTrendOption(data, size), size))
      const drawn = readDrawing(drawTrend(data, size))
      expect(drawn.map(({ what }) => what)).toEqual(expected.map(({ what }) => what))
      // within a tenth of a px, to which ECharts rounds
      for (const [index, { px }] of drawn.entries()) px.forEach((value, at) => expect(Math.abs(value - (expected[index]?.px[at] ?? NaN)), expected[index]?.what).toBeLessThan(0.11))
    }
  })

  it('writes the word of an event above that of its neighbour, and leaves out one that finds no room', () => {
    const read = (events: TrendData['events']): readonly (string | undefined)[][] =>
      [...drawTrend({ ...year, events }, TREND_SIZES.desk).matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>(计划|系统|第[^<]+)/g)].map(([, x, y, word]) => [x, y, word])
    // 12 px words of four characters are 48 px wide, months 28 px apart: the second rises by 1.3 lines of 12 px over where it would overlap
    const [first, second] = read([{ slot: 4, text: '计划印发' }, { slot: 5, text: '系统切换' }])
    expect(Number(first?.[1]) - Number(second?.[1])).toBeGreaterThan(15.6)
    // a value at the very top leaves no room above: the word stands below its point
    const high = drawTrend({ ...year, previous: nothing, target: null, current: [10, ...nothing.slice(3).map(() => 100), null, null], events: [{ slot: 3, text: '计划印发' }] }, { width: 407, height: 60, text: 12 })
    const [circle, word] = [/<circle [^>]*cy="([\d.]+)"/.exec(high)?.[1], /y="([\d.]+)"[^>]*>计划/.exec(high)?.[1]]
    expect(Number(word)).toBeCloseTo(Number(circle) + 10.75 + 6, 1)
    // ten words in one month stand 15.6 px apart: 140 px hold fewer than ten
    const written = read(Array.from({ length: 10 }, (_, index) => ({ slot: 5, text: `第${index}次通报` })))
    expect(written.length).toBeLessThan(10)
    expect(written.every(([, y]) => Number(y) >= 6)).toBe(true)
  })

  it('is drawn without script or style sheet, in colours that follow the theme', () => {
    const svg = drawTrend(trend, TREND_SIZES.desk)
    expect(svg).not.toMatch(/<style|<script/)
    expect(svg).toContain('var(--ink)')
    expect(svg).toContain('目标 40')
    expect(svg).toContain('39.75')
  })

  it('is the same text whenever it is drawn', () => {
    expect(drawTrend(trend, TREND_SIZES.phone)).toBe(drawTrend(trend, TREND_SIZES.phone))
  })

  it('gives the browser an option that is plain JSON', () => {
    const option = buildTrendOption(trend, TREND_SIZES.phone)
    expect(JSON.parse(JSON.stringify(option))).toEqual(option)
  })

  it('shows a word that looks like markup as words', () => {
    const wild = { ...trend, words: { ...trend.words, target: '<img src=x onerror=alert(1)>' } }
    expect(drawTrend(wild, TREND_SIZES.desk)).not.toContain('<img')
  })
})
