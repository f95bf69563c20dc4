import { describe, expect, it } from 'vitest'
import { presentScores } from '#app/presenters/scores.ts'
import { listScoreColumns, listScoreRows } from '#app/presenters/score-export.ts'
import { readOut } from '#app/text.ts'
import { inverted, makeScores, rising } from './score-fixture.ts'

const usual = { period: null, of: null, show: null, sort: null }

// 威海 40 % → 8 + 2 = 10; 聊城 8 × (32.5 − 15) ÷ 25 = 5.60 and an inversion → 5.60; 日照 has sent nothing
const scores = makeScores([
  { code: '371500', name: '聊城市', joint: [65, 200], classes: inverted },
  { code: '371100', name: '日照市', joint: 'not-reported', classes: null },
  { code: '371000', name: '威海市', joint: [80, 200], classes: rising },
])

describe('the table of all cities', () => {
  const { sheet, head } = presentScores(scores, usual)

  it('places the settled cities by their totals and leaves the place of a pending one open', () => {
    expect(sheet.rows.map(({ code, place, total, grade, pending }) => [code, place, total, grade, pending])).toEqual([
      ['371000', '1', '10.00', '优秀', false],
      ['371500', '2', '5.60', '不合格', false],
      ['371100', '', '0.00—10.00', '待定', true],
    ])
  })

  it('shows full marks bare, none as 0, and what was not reported as such', () => {
    expect(sheet.rows.map(({ cells }) => cells.map(({ text, loss, state }) => [text, loss, state]))).toEqual([
      [['8', 'none', 'measured'], ['2', 'none', 'measured']],
      // 2.40 of 8 lost is 30 %
      [['5.60', 'fifth', 'measured'], ['0', 'all', 'measured']],
      [['未报', 'little', 'not-reported'], ['未报', 'little', 'not-reported']],
    ])
  })

  it('concludes with live counts', () => {
    expect(readOut(head.title)).toBe('2023 年考核：2 个市已定分，1 个优秀、1 个不合格；日照市 2 项未报送，名次待定。')
    // joint: (0 + 2.40) ÷ 2 = 1.20; order of classes: (0 + 2) ÷ 2 = 1.00
    expect(readOut(head.second)).toContain('联合抽查比例（平均失 1.20 / 8 分）')
    expect(readOut(head.second)).toContain('失分最少的是差异化梯度（平均失 1.00 / 2 分）')
  })

  it('leads from a point to the rule behind it', () => {
    expect(sheet.rows[1]?.cells[0]?.href).toBe('/scorecards/371500?item=C01')
  })

  it('shows no median of fewer than three cities', () => {
    expect(sheet.median).toBeNull()
  })
})

describe('another way of showing it', () => {
  it('turns points into losses and values', () => {
    const texts = (show: string) => presentScores(scores, { ...usual, show }).sheet.rows[1]?.cells.map(({ text }) => text)
    expect(texts('lost')).toEqual(['−2.40', '−2.00'])
    // D ÷ A: 5 % ÷ 1 % = 5
    expect(texts('value')).toEqual(['32.50', '5.00'])
  })

  it('leads from a value to the records that it counted', () => {
    const cell = presentScores(scores, { ...usual, show: 'value' }).sheet.rows[0]?.cells[0]
    expect(cell?.href).toBe('/records?indicator=C01&area=371000&period=2023&part=denominator')
  })

  it('sorts by code, and says nothing of neighbours then', () => {
    const near = makeScores([
      { code: '371500', name: '聊城市', joint: [79, 200], classes: rising },
      { code: '371000', name: '威海市', joint: [80, 200], classes: rising },
      { code: '370100', name: '济南市', joint: [78, 200], classes: rising },
    ])
    // 79 ÷ 200 = 39.5 % → 7.84; 78 → 7.68: less than half a point apart
    expect(presentScores(near, usual).sheet.rows.map(({ code, joinsNext }) => [code, joinsNext])).toEqual([['371000', true], ['371500', true], ['370100', false]])
    const sorted = presentScores(near, { ...usual, sort: 'area' }).sheet
    expect(sorted.rows.map(({ code, joinsNext }) => [code, joinsNext])).toEqual([['370100', false], ['371000', false], ['371500', false]])
    expect(sorted.median).toMatchObject({ total: '9.84', cells: ['7.84', '2'] })
  })

  it('falls back to points by total for words it does not know', () => {
    const odd = presentScores(scores, { period: null, of: null, show: 'colour', sort: 'X99' })
    expect(odd.sheet.rows[0]?.code).toBe('371000')
    expect(odd.modes.map(({ choices }) => choices.find(({ current }) => current)?.label)).toEqual(['各市', '得分'])
  })
})

describe('a city with nothing due', () => {
  it('gives the points back and is scored by the rest', () => {
    const one = makeScores([{ code: '370500', name: '东营市', joint: 'not-applicable', classes: rising }])
    const row = presentScores(one, usual).sheet.rows[0]
    // the only block left has full marks, scaled to the sheet's 10
    expect(row).toMatchObject({ total: '10.00', grade: '优秀' })
    expect(row?.cells[0]).toMatchObject({ state: 'not-applicable', perMille: null })
    expect(row?.cells[0]?.sentence).toContain('不适用，分值并入本类')
  })
})

describe('the export', () => {
  it('holds the totals of the page and what each item was counted from, each empty by its name', () => {
    const rows = listScoreRows(scores)
    expect(rows[1]).toMatchObject({ area_code: '371500', place: 2, total_low: '5.60', total_high: '5.60', C01_points: '5.60', C01_numerator: 65, C01_denominator: 200 })
    expect(rows[2]).toMatchObject({ area_code: '371100', place: null, total_low: '0.00', total_high: '10.00', C01_points: '未报送', C01_numerator: null })
    const names = listScoreColumns(scores).map(({ name }) => name)
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...names].sort())
  })
})
