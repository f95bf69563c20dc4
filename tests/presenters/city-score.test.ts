import { describe, expect, it } from 'vitest'
import { presentCityScore } from '#app/presenters/city-score.ts'
import type { CityScoreContext } from '#app/presenters/city-score-context.ts'
import { chooseRecords } from '#app/presenters/city-score-records.ts'
import { listItemScores } from '#app/presenters/score-cells.ts'
import type { RecordsPage } from '#app/queries/types.ts'
import { readOut } from '#app/text.ts'
import type { Role } from '#domain/rights.ts'
import { inverted, makeScores, rising } from './score-fixture.ts'

const given = [
  { code: '371500', name: '聊城市', joint: [65, 200], classes: inverted },
  { code: '371000', name: '威海市', joint: [80, 200], classes: rising },
  { code: '370100', name: '济南市', joint: [78, 200], classes: rising },
] as const

function makeContext(options: { role?: Role; alone?: boolean; item?: string; records?: RecordsPage } = {}): CityScoreContext {
  const scores = makeScores(options.alone === true ? given.slice(0, 1) : given, options.role ?? 'evaluator')
  const city = scores.cities.find(({ code }) => code === '371500')
  if (city === undefined) throw new Error('the city is there')
  return { ...scores, city, mayCompare: options.alone !== true, open: ['joint', 'credit'], item: options.item ?? null, records: options.records ?? null, checksum: null, areaNames: new Map([['371502', '东昌府区']]) }
}

describe('a scorecard', () => {
  it('says total, place, distance to the median and to the next grade', () => {
    const page = presentCityScore(makeContext())
    expect(page.total).toBe('5.60')
    // totals 10, 9.68, 5.60: median 9.68; the lowest grade but one begins at 6.00
    expect(page.facts).toEqual(['满分 10', '不合格', '第 3 名，与前后名次均可区分', '距中位 −4.08', '距合格 0.40'])
    expect(readOut(page.second)).toBe('失 4.40 分：联合抽查 2.40、信用与智慧 2.00。失分最多的是联合抽查比例（2.40）、差异化梯度（2.00）。')
  })

  it('tells a city that sees only itself nothing of the others', () => {
    const page = presentCityScore(makeContext({ role: 'city', alone: true }))
    expect(page.facts).toEqual(['满分 10', '不合格', '距合格 0.40'])
    expect(page.blockColumns.spread).toBe('')
    expect(page.blocks.every(({ spread }) => spread.others.length === 0 && spread.median === null)).toBe(true)
    expect(page.trail).toEqual([])
  })

  it('opens and closes by address alone', () => {
    const page = presentCityScore(makeContext({ item: 'C01' }))
    expect(page.blocks[0]?.href).toBe('/scorecards/371500?open=credit')
    expect(page.blocks[0]?.items[0]?.href).toBe('/scorecards/371500?open=joint%2Ccredit')
    expect(presentCityScore(makeContext()).blocks[0]?.items[0]?.href).toBe('/scorecards/371500?open=joint%2Ccredit&item=C01')
  })
})

describe('an opened item', () => {
  it('states its rule, the same with its numbers, and the records', () => {
    const deduction = presentCityScore(makeContext({ item: 'C01' })).blocks[0]?.items[0]?.deduction
    const lines = deduction?.lines.map(({ text }) => readOut(text)) ?? []
    expect(lines[0]).toBe('线性计分：下限 15%，目标 40%，满分 8 分。 看口径')
    expect(lines[1]).toBe('8 ×（32.50% − 15%）÷（40% − 15%）= 5.60；得 5.60 分，失 2.40 分')
    // 40 % of 200 is 80, so 15 more, or 90 of 225; one task is worth 8 ÷ 0.25 ÷ 200 = 0.16
    expect(lines[2]).toBe('未达 135 项 = 200 − 65，与指标一致；每项 0.1600 分；再联合 15 项或新增 25 项联合任务可达 40%')
  })

  it('names the class that breaks the order and the draws that mend it', () => {
    const deduction = presentCityScore(makeContext({ item: 'D02' })).blocks[1]?.items[0]?.deduction
    const lines = deduction?.lines.map(({ text }) => readOut(text)) ?? []
    expect(lines[1]).toBe('A 1.00% ≤ B 2.00% ≤ C 10.00% > D 5.00%；得 0.00 分，失 2.00 分')
    expect(lines[2]).toContain('D 类再抽 5 户，即不低于 C 类')
  })

  it('lists the first records with links to all and to the firm', () => {
    const records: RecordsPage = {
      columns: [
        { name: 'task_id', type: 'text', zh: '任务编号', en: 'task no.' },
        { name: 'task_name', type: 'text', zh: '任务名称', en: 'task name' },
        { name: 'area_code', type: 'text', zh: '地区代码', en: 'area code' },
        { name: 'started_date', type: 'date', zh: '开始日期', en: 'started' },
        { name: 'line_count', type: 'integer', zh: '部门条线数', en: 'department lines' },
      ],
      rows: [{ key: 'T1', cells: { task_id: 'T1', task_name: '抽查', area_code: '371502', started_date: '2023-11-01', line_count: 1 } }],
      total: 135,
      start: 1,
      next: null,
    }
    const table = presentCityScore(makeContext({ item: 'C01', records })).blocks[0]?.items[0]?.deduction?.records
    expect(table?.columns.map(({ label }) => label)).toEqual(['任务编号', '地区', '任务名称', '开始日期', '部门条线数'])
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['T1', '东昌府区', '抽查', '2023-11-01', '1'])
    expect(table?.links).toEqual([{ label: '全部 135 条', href: '/records?indicator=C01&area=371500&period=2023&part=unmet' }])
  })

  it('asks for the firms of a class only for those who may know the class of one', () => {
    const { city } = makeContext()
    const score = listItemScores(city).find(({ item }) => item.code === 'D02')
    const figure = city.figures.get('D02')
    if (score === undefined || figure === undefined) throw new Error('the item is there')
    expect(chooseRecords(score, figure, 'evaluator')).toEqual({ code: 'D02R', filters: { riskClass: 'D' } })
    expect(chooseRecords(score, figure, 'city')).toBeNull()
  })
})
