import { describe, expect, it } from 'vitest'
import { readCarried } from '#app/presenters/carried.ts'
import { findNotTaken, presentFilters, type FilterInput } from '#app/presenters/filter-panel.ts'
import { keepChoices } from '#app/presenters/keep-choices.ts'
import { settleFilters } from '#app/filters.server.ts'
import { getText } from '#app/text.ts'
import { clampPeriod, parsePeriod } from '#domain/period.ts'

const TODAY = '2023-11-17'
const zh = { text: getText('zh'), language: 'zh' } as const
const areas = [
  { code: '370000', name: '山东省', level: 'province', cityCode: '370000', cityName: '山东省' },
  { code: '370200', name: '青岛市', level: 'city', cityCode: '370200', cityName: '青岛市' },
] as const
const departments = [{ code: 'SAMR', name: '市场监管', shortName: '市监' }, { code: 'TAX', name: '税务', shortName: '税务' }]

function ask(query: string, change: Partial<FilterInput> = {}) {
  const url = new URL(`http://host/boards/leader${query}`)
  const period = clampPeriod(parsePeriod(url.searchParams.get('period') ?? '2023'), TODAY)
  const input: FilterInput = { url, today: TODAY, period, periodAddress: (text) => `/?period=${text}`, periods: null, areas: null, departments: null, takes: [], limits: [], ...change }
  return presentFilters(input, zh)
}

describe('the filter panel', () => {
  it('offers what has begun of the year at hand, by kind, and marks what holds', () => {
    const { filters } = ask('?period=2023-Q2')
    const groups = filters?.periods ?? []
    expect(groups.map(({ label, choices }) => [label, choices.map((choice) => choice.label)])).toEqual([
      ['年', ['2023 年至今', '2022 年', '2021 年']],
      ['半年', ['上半年', '下半年']],
      ['季度', ['一季度', '二季度', '三季度', '四季度']],
      ['月', ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月']],
    ])
    expect(groups.flatMap(({ choices }) => choices).filter(({ current }) => current).map(({ href }) => href)).toEqual(['/?period=2023-Q2'])
  })

  it('offers the parts of a year gone by, and its 52 or 53 weeks', () => {
    const { filters } = ask('?period=2020-W53')
    expect(filters?.periods.slice(1).map(({ label, choices }) => [label, choices.length])).toEqual([['2020 半年', 2], ['2020 季度', 4], ['2020 月', 12]])
    expect(filters?.forms?.week.options).toHaveLength(53)
    expect(filters?.forms?.week.options[0]).toEqual({ value: '2020-W53', text: '第 53 周（12-28—01-03）' })
    // week 46 runs: 46 have begun
    expect(ask('').filters?.forms?.week.options).toHaveLength(46)
  })

  it('sends the rest of the address along with its forms, without page marks', () => {
    const { filters } = ask('?area=370200&period=2023-Q2&indicator=B01&after=xyz&department=')
    expect(filters?.forms?.keep).toEqual([['area', '370200'], ['indicator', 'B01']])
    expect(filters?.forms?.range).toMatchObject({ from: { value: '2023-04-01' }, to: { value: '2023-06-30' }, most: TODAY })
  })

  it('lists areas and departments, and shows the department that holds with the way off it', () => {
    const { filters, chosen } = ask('', {
      areas: { current: areas[1], all: areas, addressOf: (code) => `/?area=${code}` },
      departments: { current: 'TAX', all: departments, addressOf: (code) => `/?department=${code ?? ''}` },
    })
    expect(filters?.places.map(({ choices }) => choices.map(({ label, current }) => `${label}${current ? '*' : ''}`))).toEqual([['山东省', '青岛市*'], ['全部部门', '市监', '税务*']])
    expect(chosen).toEqual([{ label: '部门', text: '税务', clear: { label: '清除 税务', href: '/?department=' } }])
  })

  it('says what of the choice the page cannot honour', () => {
    const query = '?period=2023-Q2&area=370200&department=TAX&reading=frozen'
    expect(ask(query).limits).toEqual(['本页不分地区', '本页不分部门', '只有实时读数'])
    expect(ask(query, { period: null, periodAddress: null, takes: ['area', 'department', 'reading'], limits: ['另一件'] }).limits).toEqual(['本页不分时期', '另一件'])
    expect(ask('').limits).toEqual([])
  })
})

describe('what a page cannot honour', () => {
  const input = { period: null, periodAddress: null, periods: null, areas: null, departments: null, takes: ['area'] } as const

  it('goes along the links that stay on it, and on no other', () => {
    const url = new URL('http://host/scorecards/370100?period=2023-Q2&area=370200&department=TAX')
    expect(findNotTaken(input)).toEqual(['period', 'department', 'reading'])
    const view = { rows: [{ href: '/scorecards?sort=area', n: 1 }, { href: '/records?indicator=C01' }, { href: '#ranking' }], nextHref: '/scorecards/370200?department=SAMR#x', text: '/scorecards' }
    expect(keepChoices(view, url.pathname, readCarried(url), findNotTaken(input))).toEqual({
      rows: [{ href: '/scorecards?sort=area&period=2023-Q2&department=TAX', n: 1 }, { href: '/records?indicator=C01' }, { href: '#ranking' }],
      nextHref: '/scorecards/370200?department=SAMR&period=2023-Q2#x',
      text: '/scorecards',
    })
  })
})

describe('what the forms send', () => {
  const settle = (query: string): string | null => {
    try {
      settleFilters(new URL(`http://host/risk${query}`), TODAY)
      return null
    } catch (answer) {
      return answer instanceof Response ? answer.headers.get('location') : String(answer)
    }
  }

  it('becomes the one address that says it', () => {
    expect(settle('?from=2023-02-01&to=2023-03-05&area=370200')).toBe('/risk?area=370200&period=2023-02-01..2023-03-05')
    expect(settle('?from=2023-02-01&to=')).toBe('/risk?period=2023-02-01..2023-11-17')
    expect(settle('?from=&to=2022-06-30&period=2023')).toBe('/risk?period=2022-01-01..2022-06-30')
    expect(settle('?from=&to=&department=')).toBe('/risk')
    expect(settle('?area=370200&period=2023-W19')).toBeNull()
  })
})
