/** The report pages: what is said, what is too small to say, and that both languages say it. */
import { describe, expect, it } from 'vitest'
import { presentBacktest } from '#app/presenters/reports/backtest-page.ts'
import { presentReportCard, type ReportCardContext } from '#app/presenters/reports/report-card-page.ts'
import { presentModels } from '#app/presenters/reports/models-page.ts'
import type { Area, WarningReportLine } from '#app/queries/types.ts'
import { getText } from '#app/text.ts'
import { buildModel, type ValueRow } from '#domain/scorecards/build.ts'
import { chicago2014 } from '#domain/backtests/index.ts'
import { parsePeriod } from '#domain/period.ts'

const area: Area = { code: '370000', name: '山东省', level: 'province', cityCode: '', cityName: '' }
const reader = (language: 'zh' | 'en') => ({ text: getText(language), language })
const line: WarningReportLine = { rule: 'W03', city: '', raised: 50, checked: 40, hits: 10, leadCount: 10, leadDays: [3, 8, 21], warnedVisits: 20, warnedProblems: 8, expectedProblems: 4 }
const context = (now: WarningReportLine, before: WarningReportLine[] = [], language: 'zh' | 'en' = 'zh'): ReportCardContext => ({
  area, areas: [area], period: parsePeriod('2023'), askedPeriod: null, rule: null,
  report: { lines: [now], problems: 80, problemsByCity: {} }, lastYear: { lines: before, problems: 0, problemsByCity: {} }, ...reader(language),
})

describe('the report card', () => {
  it('says every share with its fraction and interval', () => {
    const [lines] = presentReportCard(context(line)).sections
    // 10 / 40 = 25 %; Wilson: middle 0.25 + 3.8415 / 80 = 0.29802, spread 1.96 √(0.1875 / 40 + 3.8415 / 6400) = 0.14254, by 1.09604: 14.2 to 40.2.
    // Recall 8 / 80 = 10 %. Lift 8 / 4 = 2 times; 8 / 20 lies within 0.2188 and 0.6134: 4.376 / 4 = 1.09 to 12.268 / 4 = 3.07
    expect(lines?.table?.rows[0]?.cells.map(({ text, below }) => [text, below])).toEqual([
      ['50', ''], ['40', ''], ['25.0%', '10 / 40, 95% 区间 14.2—40.2%'], ['8 天（3—21）', ''], ['10.0%', '8 / 80, 95% 区间 5.2—18.5%'], ['2.00 倍', '8 / 20, 95% 区间 1.09—3.07'], ['╱', ''],
    ])
  })

  it('says that few are too few, and never ranks them', () => {
    const [lines] = presentReportCard(context({ ...line, checked: 9, hits: 4, leadCount: 4, warnedVisits: 9 })).sections
    const cells = lines?.table?.rows[0]?.cells ?? []
    expect([cells[2]?.text, cells[2]?.isSmall, cells[3]?.isSmall, cells[5]?.text, cells[5]?.isSmall]).toEqual(['4/9', true, true, '8/9', true])
    expect(presentReportCard(context({ ...line, checked: 9, hits: 4 })).head.title.map(({ text }) => text).join('')).toContain('还不能说准不准')
  })

  it('stands beside last year only where the two can be told apart', () => {
    const shown = (hits: number) => presentReportCard(context(line, [{ ...line, hits, checked: 40 }])).sections[0]?.table?.rows[0]?.cells[6]?.below
    // 10 and 25 of 40: pooled 35 / 80 = 0.4375, error √(0.2461 × 0.05) = 0.1109, difference 0.375 = 3.4 errors; 10 and 12: half an error
    expect([shown(25), shown(12)]).toEqual(['较上年低，可区分', '与上年不可区分'])
  })

  it('a rule of plans has no recall among firms', () => {
    const [lines] = presentReportCard(context({ ...line, rule: 'W99' })).sections
    expect([lines?.table?.rows[0]?.head.text, lines?.table?.rows[0]?.cells[4]?.text]).toEqual(['W99（已停用的规则）', '╱'])
  })
})

describe('the backtest', () => {
  it.each(['zh', 'en'] as const)('says our figures beside the city’s, in %s', (language) => {
    const { head, sections } = presentBacktest({ document: chicago2014, ...reader(language) })
    const said = [...head.title, ...head.second].map(({ text }) => text).join('')
    for (const figure of ['171', '177', '178', '258', '66.3%', '1.27']) expect(said).toContain(figure)
    expect(sections.map(({ id }) => id)).toEqual(['orders', 'why', 'curve', 'cuts', 'districts', 'candidates', 'points', 'inputs'])
    // districts with fewer than ten critical visits are hatched, and say no percentage
    const small = sections.find(({ id }) => id === 'districts')?.table?.rows.filter(({ cells }) => Number(cells[1]?.text) < 10) ?? []
    expect(small.length).toBeGreaterThan(0)
    expect(small.every(({ cells }) => cells[4]?.isSmall === true && !cells[4].text.includes('%'))).toBe(true)
  })
})

describe('the builder', () => {
  const rows: readonly ValueRow[] = [{ values: [0], riskClass: 'A', count: 200, problems: 10 }, { values: [1], riskClass: 'D', count: 200, problems: 40 }]
  const choice = { area, areas: [area], years: [2023, 2022], year: 2022, held: 2023, industry: null, indicators: ['signals'] as const, saved: [], mayWrite: true, csrf: 'c' }

  it('shows the table of points and the card beside the class', () => {
    const { form, report, draft } = presentModels({ ...choice, model: buildModel(['signals'], rows, rows), ...reader('zh') })
    expect(form.boxes.options.filter(({ isChosen }) => isChosen).map(({ value }) => value)).toEqual(['signals'])
    expect(report.head.title.map(({ text }) => text).join('')).toBe('全省：用 2022 年的检查拟合、在 2023 年上检验，记分卡 AUC 0.671，通用型类别 0.671。')
    const points = report.sections.find(({ id }) => id === 'points')?.table?.rows ?? []
    expect(points.map(({ head, cells }) => [head.text, cells[0]?.text, cells[1]?.text])).toEqual([['风险信号数', '< 1', '200'], ['', '≥ 1', '200']])
    // what is saved is the choice, never the points
    expect(draft?.hidden).toEqual({ csrf: 'c', choice: '/risk/models?area=370000&year=2022&held=2023&industry=&indicator=signals' })
    expect(presentModels({ ...choice, mayWrite: false, model: buildModel(['signals'], rows, rows), ...reader('zh') }).draft).toBeNull()
  })

  it('says where there is too little to fit', () => {
    const { report, draft } = presentModels({ ...choice, model: null, ...reader('en') })
    expect(report.head.title[0]?.text).toContain('too few')
    expect(report.sections.map(({ id }) => id)).toEqual(['how'])
    expect(draft).toBeNull()
  })
})
