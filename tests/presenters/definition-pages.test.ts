import { describe, expect, it } from 'vitest'
import { presentIndicatorPage } from '#app/presenters/indicator-page.ts'
import { presentIndicatorsPage } from '#app/presenters/indicators-page.ts'
import { matchAreas, matchIndicators, presentSearchPage } from '#app/presenters/search-page.ts'
import { getText, readOut, say } from '#app/text.ts'
import { indicators } from '#domain/indicators/index.ts'
import { findDefinition, makeFigure, makeJoint } from './board-rows.ts'

const zh = { text: getText('zh'), language: 'zh' } as const
const province = { code: '370000', name: '山东省' }

describe('page of an indicator', () => {
  const { now, before, months, monthsBefore } = makeJoint()
  const page = (answer: Parameters<typeof presentIndicatorPage>[0]['answer']) =>
    presentIndicatorPage({ definition: findDefinition('C01'), answer, area: province, year: 2023, sql: 'select 1', recordsHref: '/records', links: [], deliveriesOf: null, notes: null, bridge: null, ruling: null }, zh)
  const full = page({ definition: findDefinition('C01'), now, before, months, monthsBefore })

  it('says the formula in words and quotes the clause it rests on', () => {
    const rows = new Map(full.definition.rows.map(({ term, text }) => [term, readOut(text)]))
    expect(rows.get('达到要求')).toBe('部门条线数 ≥ 2')
    expect(rows.get('计入')).toBe('标有“计入”')
    expect(rows.get('依据')).toBe('鲁双随机办[2023]3号 二（六），“全省部门联合抽查比例不低于40%”')
    expect(rows.get('数据来源')).toContain('mart.fct_tasks')
  })

  it('marks the rows of a worked example that count and that meet the demand', () => {
    const [example] = full.examples.items
    expect(example?.rows.map(({ counted, met }) => [counted, met].filter((mark) => mark !== '').length)).toEqual([1, 2, 1, 2, 1, 0, 0])
    expect(example?.result).toBe('2 / 5 = 40.00%')
  })

  it('shows the live value with its fraction and the way to its records', () => {
    expect(full.figure?.view).toMatchObject({ value: '39.95', fraction: '799 / 2,000 项', href: '/records' })
  })

  it('explains without a figure to a reader who sees none', () => {
    expect(page(null)).toMatchObject({ figure: null, trend: null, sql: { text: 'select 1' } })
  })
})

describe('catalogue of indicators', () => {
  it('lists every definition once, with the look of its state', () => {
    const figures = new Map([['C01', makeFigure('C01', '370000', 0, 0, 'not-reported')]])
    const { groups } = presentIndicatorsPage(indicators, figures, zh)
    const rows = groups.flatMap(({ table }) => table.rows)
    expect(rows.map(({ id }) => id)).toEqual(indicators.map(({ code }) => code))
    expect(rows.find(({ id }) => id === 'C01')?.cells[4]).toMatchObject({ kind: 'mark', mark: 'not-reported', text: '未报送' })
  })
})

describe('search', () => {
  const areas = [{ code: '370700', name: '潍坊市', level: 'city', cityCode: '370700', cityName: '潍坊市' }] as const

  it('finds areas and indicators in both languages, from two letters on', () => {
    expect(matchAreas(areas, 'weifang', { text: getText('en'), language: 'en' })).toHaveLength(1)
    expect(matchAreas(areas, '潍', zh)).toHaveLength(0)
    expect(matchIndicators(indicators, 'c01').map(({ code }) => code)).toEqual(['C01', 'C01P'])
  })

  it('says what was looked at when nothing was found, and that firms were not', () => {
    const { empty, groups } = presentSearchPage({ query: '没有', areas: [], indicators: [], subjects: null }, zh)
    expect(groups).toEqual([])
    expect(empty?.text).toContain('不能查单个企业')
  })

  it('keeps a hostile name as text', () => {
    const name = '<img src=x onerror=alert(1)>'
    const subjects = [{ subjectId: 'S/1', name, creditCode: null, areaCode: null, areaName: null, status: null }]
    const { groups } = presentSearchPage({ query: 'img', areas: [], indicators: [], subjects }, zh)
    expect(groups[0]?.table.rows[0]).toMatchObject({ href: '/enterprises/S%2F1', cells: [{ text: name }, { text: '' }, { text: '' }] })
  })
})

describe('say', () => {
  it('joins words and keeps live numbers apart', () => {
    expect(say`全省 ${{ text: '39.75%', href: '/records' }}，${'差'} ${['46'].map((text) => ({ text }))} 项`).toEqual([
      { text: '全省 ' }, { text: '39.75%', href: '/records' }, { text: '，差 46 项' },
    ])
  })
})
