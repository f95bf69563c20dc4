/** The differentiation check, maps and moves, from counts typed by hand to what stands on the page. */
import { describe, expect, it } from 'vitest'
import { presentClassMoves } from '#app/presenters/class-moves.ts'
import { presentRiskCheck } from '#app/presenters/risk-check.ts'
import { presentRiskMap } from '#app/presenters/risk-map.ts'
import type { Area, Differentiation, Figure } from '#app/queries/types.ts'
import { getText, readOut } from '#app/text.ts'
import { yearToDate } from '#domain/period.ts'
import { baseOf, totalsOf } from '#domain/risk-map.ts'
import type { Role } from '#domain/rights.ts'

const today = '2023-11-17'
const reader = { text: getText('zh'), language: 'zh' as const }
const city = (code: string, name: string): Area => ({ code, name, level: 'city', cityCode: code, cityName: name })
const province: Area = { code: '370000', name: '山东省', level: 'province', cityCode: '370000', cityName: '山东省' }
const places = [city('370100', '济南市'), city('371100', '日照市')]

const lift: Figure = {
  indicator: 'D05', area: '370000', areaName: '山东省', period: { from: '2023-01-01', to: today }, department: null, riskClass: null, industry: null, field: null, level: null, channel: null,
  numerator: null, denominator: null, value: 2.5, state: 'measured', target: { from: '2021-01-01', numerator: 2, denominator: 1 }, met: true, reading: 'live', batch: 1, asOf: today, missingCities: [],
  // 12 of 225 in class A, 10 of 75 in C and D: 2.5 times
  parts: [{ riskClass: 'A', numerator: 12, denominator: 225, value: 12 / 225 }, { riskClass: 'C+D', numerator: 10, denominator: 75, value: 10 / 75 }],
}
const found: Differentiation = {
  places,
  missing: ['371100'],
  populations: { '370000': { A: 1000, B: 300, C: 100, D: 40 }, '370100': { A: 1000, B: 300, C: 100, D: 40 } },
  draws: ['370100', '370000'].flatMap((place) => [
    { place, field: '电梯', riskClass: 'A', drawn: 20 }, { place, field: '电梯', riskClass: 'B', drawn: 6 }, { place, field: '电梯', riskClass: 'C', drawn: 10 },
    { place, field: '食品', riskClass: 'A', drawn: 10 }, { place, field: '食品', riskClass: 'B', drawn: 3 }, { place, field: '食品', riskClass: 'C', drawn: 4 }, { place, field: '食品', riskClass: 'D', drawn: 2 },
  ]),
  figures: [lift],
}
const check = (role: Role) => presentRiskCheck({ found, area: province, period: yearToDate(today), role, ...reader })

describe('the differentiation check', () => {
  it('concludes how many pairs are inverted and what chance explains, and names who did not report', () => {
    const { head } = check('evaluator')
    // lifts: D 0 of 40 below C 10 of 100, z = 2.08; food rises
    expect(readOut(head.title)).toBe('2 组“地区 × 领域”中 1 组倒挂，其中 1 处偶然解释不了。')
    expect(readOut(head.second)).toContain('日照未报送')
  })

  it('tells the lift with the interval of the published example', () => {
    expect(check('evaluator').strip.map(({ figure, note }) => [figure, note.includes('95% 区间 1.13—5.55')])).toEqual([['2.50 倍', true]])
  })

  it('frames what chance does not explain, and opens the enterprises for those alone who may know a class', () => {
    const { places: matrix, inversions } = check('evaluator')
    expect(matrix?.rows.map(({ id, cells }) => [id, cells.map(({ text, inverted }) => `${text}${inverted ? '!' : ''}`)])).toEqual([['电梯', ['4!', '未']], ['食品', ['✓', '未']]])
    expect(inversions.rows.map(({ area, field, kind, mend, told, link }) => [area, field, kind, mend, told, link?.href])).toEqual([
      ['济南市', '电梯', 'D 低于 C', '4 户', '不能', '/risk/subjects?what=undrawn&area=370100&period=2023&class=D&field=%E7%94%B5%E6%A2%AF'],
    ])
    expect(check('leader').inversions.rows.map(({ link }) => link)).toEqual([null])
    expect(check('leader').fields.rows.flatMap(({ cells }) => cells.map(({ href }) => href)).filter((href) => href !== null)).toEqual([])
  })
})

describe('a heat map', () => {
  const cell = (row: string, column: string, numerator: number, denominator: number) => ({ row, column, numerator, denominator, state: denominator === 0 ? ('not-applicable' as const) : ('measured' as const) })
  const map = (measure: 'problems' | 'counts') => presentRiskMap({
    map: { places, rows: ['H', 'B'], columns: ['370100', '371100'], cells: [cell('H', '370100', 20, 200), cell('H', '371100', 60, 100), cell('B', '370100', 1, 4)] },
    pair: 'industries-places', measure, area: province, period: yearToDate(today), role: 'leader', addressOf: () => '', ...reader,
  }).table

  it('holds a problem rate against its own trade, and writes small numbers as fractions', () => {
    const table = map('problems')
    // hotels: 80 of 300 in all; 60 of 100 lies far above, 20 of 200 far below
    expect(table.rows.map(({ cells, total }) => [total, ...cells.map(({ text, state, outlier }) => [text, state, outlier])])).toEqual([
      ['26.7', ['10.0', 'measured', 'low'], ['60.0', 'measured', 'high']],
      ['25.0', ['1/4', 'small-number', null], ['', 'not-applicable', null]],
    ])
    // trades are never added up
    expect(table.totals).toBeNull()
    expect(table.rows[0]?.cells[0]?.href).toContain('/records?indicator=D04&area=370100')
  })

  it('adds counts both ways', () => {
    const table = map('counts')
    expect([table.rows.map(({ total }) => total), table.totals?.cells.map(({ text }) => text), table.totals?.total]).toEqual([['300', '4'], ['204', '100'], '304'])
  })

  it('never adds problem rates across classes and trades', () => {
    expect(totalsOf('industries-classes', 'problems')).toEqual({ rows: false, columns: false })
    expect(baseOf('industries-classes', 'problems')).toBeNull()
    expect(baseOf('places-classes', 'draws')).toBe('column')
  })
})

describe('moves of classes', () => {
  const view = (role: Role) => presentClassMoves({
    found: {
      models: [{ model: '通用型', subjects: 8, newestDate: '2023-06-30' }, { model: '通用型五类', subjects: 2, newestDate: '2023-01-01' }],
      model: '通用型', from: '2023-05-31', to: '2023-06-30',
      moves: [{ from: 'A', to: 'A', count: 5 }, { from: 'A', to: 'D', count: 2 }, { from: 'C', to: 'B', count: 1 }, { from: 'B', to: '-', count: 1 }],
      months: [{ day: '2023-06-30', classes: { A: 5, B: 1, D: 2 }, all: 10 }],
      crosswalk: { other: '通用型五类', cells: [{ from: 'A', to: 'E', count: 2 }] },
    },
    area: province, month: '2023-06', months: ['2023-06'], role, addressOf: () => '', ...reader,
  })

  it('tell how many rose and fell, and how many have no class', () => {
    const { head, months } = view('staff')
    expect(readOut(head.title)).toContain('变动 3 户：风险升高 2 户，降低 1 户')
    // 10 − 8 = 2
    expect(months.table?.rows).toEqual([['2023-06-30', '8', '10', '2', '20.00%']])
  })

  it('open their enterprises for those alone who may know a class, and never call two schemes the same', () => {
    const { moves, crosswalk } = view('staff')
    expect(moves.rows.find(({ id }) => id === 'A')?.cells.find(({ column }) => column === 'D')?.href).toBe('/risk/subjects?what=moved&area=370000&model=%E9%80%9A%E7%94%A8%E5%9E%8B&month=2023-06&from=A&to=D')
    expect(view('leader').moves.rows.flatMap(({ cells }) => cells.map(({ href }) => href)).every((href) => href === null)).toBe(true)
    expect(crosswalk?.columns.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(readOut(crosswalk?.foot ?? [])).toContain('只能并列')
  })
})
