import { describe, expect, it } from 'vitest'
import { buildBarsOption, sizeBars, type BarsData } from '#app/presenters/charts/bars-option.ts'
import { drawBars } from '#app/presenters/charts/draw-bars.ts'
import { drawLines } from '#app/presenters/charts/draw-lines.ts'
import { buildLinesOption, type LinesData } from '#app/presenters/charts/lines-option.ts'
import { drawWithEcharts, readDrawing, type Drawn } from './draw-with-echarts.ts'

const SIZES = [{ width: 640, height: 260, text: 12 }, { width: 343, height: 200, text: 12 }]
const lines: LinesData = {
  slots: ['1月', '2月', '3月', '4月', '5月', '6月'],
  ticks: [0, 2, 5],
  lines: [
    { name: '济南', values: [40, 41, 42, 43, 44, 45] },
    { name: '青岛', values: [35, null, 36, 37, null, null] },
    { name: '淄博', values: [30, 31, null, null, 33, 34] },
    { name: '市场监管', values: [20, 21, 22, 23, 24, 25] },
    { name: '未填领域', values: [null, null, null, null, null, null] },
  ],
  target: { value: 40, word: '目标 40%' },
}

/** Words and lines of both, matched one by one. */
function expectSame(drawn: readonly Drawn[], expected: readonly Drawn[], within: number): void {
  expect(drawn.map(({ what }) => what)).toEqual(expected.map(({ what }) => what))
  for (const [index, { what, px }] of drawn.entries()) px.forEach((value, at) => expect(Math.abs(value - (expected[index]?.px[at] ?? NaN)), what).toBeLessThan(within))
}

describe('several lines', () => {
  it.each<[string, Partial<LinesData>]>([
    ['with gaps, a point alone and a line of nothing', {}],
    ['without a target', { target: null }],
    ['of one slot', { slots: ['5月'], ticks: [0], lines: [{ name: '济南', values: [12.5] }], target: null }],
    ['of nothing', { lines: [], target: null }],
    ['with long names', { lines: [{ name: '知识产权与标准化监督检查领域', values: [1, 2, 3, 4, 5, 6] }] }],
  ])('%s are drawn where ECharts will draw them', (_says, change) => {
    for (const size of SIZES) {
      const data = { ...lines, ...change }
      expectSame(readDrawing(drawLines(data, size)), readDrawing(drawWithEcharts(buildLinesOption(data, size), size)), 0.11)
    }
  })

  it('leave a gap where there is no value, and show a point that stands alone', () => {
    const svg = drawLines({ ...lines, lines: [{ name: '青岛', values: [35, null, 36, 37, null, null] }], target: null }, { width: 640, height: 260, text: 12 })
    // the point of January alone as a dot; March to April as the only stretch with a line
    expect(svg.match(/<circle/g)).toHaveLength(1)
    expect(svg).toMatch(/<path d="M[\d.]+ [\d.]+M[\d.]+ [\d.]+L[\d.]+ [\d.]+" fill="none" stroke="var\(--line-1\)"/)
  })
})

const bars: BarsData = {
  rows: ['济南', '青岛', '日照', '省本级'],
  sets: [{ name: '', values: [41.5, 0, null, 100], words: ['41.50', '0', '未报送', '100.00'] }],
  target: { value: 40, word: '目标 40%' },
}

describe('bars', () => {
  it.each<[string, Partial<BarsData>]>([
    ['of one set', {}],
    ['of three sets without a target', { target: null, sets: ['A 类', 'B 类', 'C 类'].map((name, index) => ({ name, values: [10 * index, 20, 30, 40], words: ['a', 'b', 'c', 'd'] })) }],
  ])('%s have their words where ECharts will put them', (_says, change) => {
    const data = { ...bars, ...change }
    const size = sizeBars(data, 640)
    const wordsOf = (drawn: readonly Drawn[]): readonly Drawn[] => drawn.filter(({ what }) => !what.startsWith('var(') && !what.includes('未报送'))
    expectSame(wordsOf(readDrawing(drawBars(data, size))), wordsOf(readDrawing(drawWithEcharts(buildBarsOption(data, size), size))), 1.1)
  })

  it('begin at zero: nothing measured has no bar, and says so; zero has none either, and says 0', () => {
    const svg = drawBars(bars, sizeBars(bars, 640))
    expect(svg.match(/<rect/g)).toHaveLength(2)
    expect(svg).toContain('>未报送<')
    expect(svg).toContain('>0<')
  })

  it('show a name that looks like markup as words', () => {
    const wild = { ...bars, rows: ['<img src=x onerror=alert(1)>', '青岛', '日照', '省本级'] }
    expect(drawBars(wild, sizeBars(wild, 640))).not.toContain('<img')
    expect(drawLines({ ...lines, lines: [{ name: '<b>x', values: [1, 2, 3, 4, 5, 6] }] }, { width: 640, height: 260, text: 12 })).not.toContain('<b>')
  })
})
