import { describe, expect, it } from 'vitest'
import { presentRisk } from '#app/presenters/risk.ts'
import type { RiskContext } from '#app/presenters/risk-context.ts'
import { findHeatStep, nameSteps } from '#app/presenters/risk-steps.ts'
import type { Area, Figure, HeatCell } from '#app/queries/types.ts'
import { readOut, getText } from '#app/text.ts'
import { yearToDate } from '#domain/period.ts'
import type { Role } from '#domain/rights.ts'

const today = '2023-11-17'
const classes = ['A', 'B', 'C', 'D']
const city = (code: string, name: string): Area => ({ code, name, level: 'city', cityCode: code, cityName: name })
const province: Area = { code: '370000', name: '山东省', level: 'province', cityCode: '370000', cityName: '山东省' }
const cities = [city('370100', '济南市'), city('370400', '枣庄市'), city('371100', '日照市'), city('371500', '聊城市')]

type Counts = readonly (readonly [number, number])[]
// rising and steep; rising but D only four times A; not reported; D below C, 5 more draws reach 10 %
const drawn: Readonly<Record<string, Counts | null>> = {
  '370100': [[10, 1000], [20, 1000], [100, 1000], [40, 100]],
  '370400': [[20, 1000], [30, 1000], [40, 1000], [8, 100]],
  '371100': null,
  '371500': [[10, 1000], [20, 1000], [100, 1000], [5, 100]],
  '370000': [[40, 3000], [70, 3000], [240, 3000], [53, 300]],
}

function makeFigure(indicator: string, area: string, part: Partial<Figure>): Figure {
  return {
    indicator, area, areaName: area, period: { from: '2023-01-01', to: today }, department: null, riskClass: null, industry: null, field: null, level: null, channel: null,
    numerator: null, denominator: null, value: null, state: 'measured', target: null, met: null, reading: 'live', batch: 1, asOf: today, missingCities: [], ...part,
  }
}

function drawRates(): readonly HeatCell[] {
  return Object.entries(drawn).flatMap(([area, counts]) =>
    classes.map((column, index): HeatCell => {
      const [numerator, denominator] = counts?.[index] ?? [0, 0]
      return { row: area, column, figure: makeFigure('D02R', area, counts === null ? { state: 'not-reported' } : { numerator, denominator }) }
    }),
  )
}

function gradients(): readonly Figure[] {
  return Object.entries(drawn).map(([area, counts]) =>
    makeFigure('D02', area, {
      state: counts === null ? 'not-reported' : 'measured',
      target: { from: '2021-01-01', numerator: 5, denominator: 1 },
      parts: (counts ?? []).map(([numerator, denominator], index) => ({ riskClass: classes[index] ?? '', numerator, denominator, value: numerator / denominator })),
    }),
  )
}

const visits = (row: string, column: string, numerator: number, denominator: number): HeatCell => ({
  row,
  column,
  figure: makeFigure('D04', column, { numerator, denominator, state: denominator < 10 ? 'small-number' : 'measured' }),
})

// hotels: 100 of 500 in all, 60 of 100 in 聊城 lies far outside; mining: 1 of 4 in all
const context = (role: Role): RiskContext => ({
  text: getText('zh'),
  language: 'zh',
  area: province,
  period: yearToDate(today),
  askedPeriod: null,
  role,
  matrices: {
    cities,
    classes,
    industries: ['B', 'H'],
    drawRates: drawRates(),
    gradients: gradients(),
    problemRates: [visits('370000', 'A', 101, 504), ...cities.map(({ code }): HeatCell => (code === '371100' ? { row: code, column: 'A', figure: makeFigure('D04', code, { state: 'not-reported' }) } : visits(code, 'A', 10, 100)))],
    industryClasses: [visits('B', 'A', 1, 4), visits('H', 'A', 100, 500)],
    industryCities: [visits('B', '370100', 1, 4), visits('H', '370100', 20, 200), visits('H', '370400', 20, 200), visits('H', '371500', 60, 100)],
  },
})

describe('draw rates by class', () => {
  const { classes: table, head, inversions } = presentRisk(context('evaluator'))
  const row = (code: string) => table.rows.find(({ id }) => id === code)

  it('concludes how many rise, which are inverted, and what mends them', () => {
    expect(readOut(head.title)).toBe('3 个市中 2 个的抽取率随风险升高而升高；聊城倒挂，补抽 5 户即可恢复。')
    expect(readOut(head.second)).toContain('枣庄（4.0 倍）单调，但 D 类不足 A 类的 5 倍')
    expect(readOut(head.second)).toContain('日照未报送')
  })

  it('marks what breaks the order, what is too flat, and what did not come', () => {
    expect(table.rows.map(({ gradient }) => gradient?.word)).toEqual(['单调', '不足 5 倍', '未报送', 'D 低于 C'])
    expect(row('371500')?.cells.map(({ inverted }) => inverted)).toEqual([false, false, false, true])
    expect(row('371500')?.gradient?.faultAt).toBe(3)
    expect(row('371100')?.cells.map(({ text, step }) => [text, step])).toEqual(classes.map(() => ['未报', null]))
  })

  it('states each inversion with its numbers', () => {
    expect(inversions.rows).toHaveLength(1)
    const [only] = inversions.rows
    expect(only).toMatchObject({ area: '聊城', kind: 'D 低于 C', fraction: '5 / 100', value: '5.00%', against: 'C 类 10.00%' })
    expect(only?.link?.href).toBe('/records?indicator=D02R&area=371500&period=2023&part=unmet&class=D')
  })

  it('shows a leader every sum, and no list that would tell the class of a firm', () => {
    const risk = presentRisk(context('leader'))
    expect(risk.classes.rows[0]?.cells.map(({ text, href }) => [text, href])).toEqual([['1.00', null], ['2.00', null], ['10.0', null], ['40.0', null]])
    expect(risk.inversions.rows[0]?.link).toBeNull()
    const hotels = risk.industries.rows.find(({ id }) => id === 'H')
    expect(hotels?.cells[0]?.href).toBeNull()
    expect(hotels?.cells.find(({ column }) => column === 'place 370100')?.href).toBe('/records?indicator=D04&area=370100&period=2023&part=denominator&industry=H')
  })
})

describe('problem rates by trade', () => {
  const { industries: table } = presentRisk(context('evaluator'))

  it('puts classes first, then the places from the one with most visits, and small trades last', () => {
    expect(table.columns.map(({ id, startsGroup }) => (startsGroup ? `| ${id}` : id))).toEqual(['class A', 'class B', 'class C', 'class D', '| place 370100', 'place 370400', 'place 371500', 'place 371100'])
    expect(table.rows.map(({ id, total }) => [id, total])).toEqual([['H', '20.0'], ['B', '1/4']])
  })

  it('shows a small number as its fraction, nothing counted as not applicable, and what did not come as such', () => {
    const mining = table.rows.find(({ id }) => id === 'B')
    expect(mining?.cells.map(({ text, state }) => [text, state])).toEqual([
      ['1/4', 'small-number'], ['', 'not-applicable'], ['', 'not-applicable'], ['', 'not-applicable'],
      ['1/4', 'small-number'], ['', 'not-applicable'], ['', 'not-applicable'], ['未', 'not-reported'],
    ])
  })

  it('marks and names what lies outside the control limits of its trade', () => {
    const hotels = table.rows.find(({ id }) => id === 'H')
    expect(hotels?.cells.find(({ column }) => column === 'place 371500')?.outlier).toBe('high')
    expect(readOut(table.foot)).toContain('聊城市住宿和餐饮业 60%，同行业 20%，高于控制限')
  })
})

describe('the steps', () => {
  it('begin exactly on their limits', () => {
    expect(findHeatStep({ numerator: 1, denominator: 100 }, [1, 3])).toBe(1)
    expect(findHeatStep({ numerator: 9999, denominator: 1_000_000 }, [1, 3])).toBe(0)
    expect(findHeatStep({ numerator: 3, denominator: 100 }, [1, 3])).toBe(2)
    expect(nameSteps([1, 3])).toEqual(['<1', '1—3', '≥3'])
  })
})
