import { describe, expect, it } from 'vitest'
import { findBin, presentMap } from '#app/presenters/board-map.ts'
import { presentRanking } from '#app/presenters/board-ranking.ts'
import { presentTiles } from '#app/presenters/board-tiles.ts'
import { presentTrend } from '#app/presenters/board-trend.ts'
import { presentWarningLines } from '#app/presenters/board-warnings.ts'
import { sayHeadline } from '#app/presenters/headline.ts'
import { readOut } from '#app/text.ts'
import { indicators } from '#domain/indicators/index.ts'
import { clampPeriod, parsePeriod } from '#domain/period.ts'
import { findDefinition, makeContext, makeFigure, makeGradient, makeJoint, TODAY } from './board-rows.ts'

describe('tiles', () => {
  it('a tile carries value, fraction, target, change, work and the quality of its data', () => {
    const [tile] = presentTiles(makeContext())
    expect(tile).toMatchObject({
      id: 'C01',
      selected: true,
      figure: { value: '39.95', unit: '%', fraction: '799 / 2,000 项', status: 'missed', statusWord: '未达标' },
      target: '目标 ≥ 40%',
      sameTime: { text: '+9.95', adverse: false },
      quality: { arrived: 2, expected: 3, text: '2/3', sentence: '3 个市中 2 个已到数，缺日照市' },
      missing: '缺日照市',
    })
    // both ways exact: 800 of 2,000, or 801 of 2,002 (40.01 %; 800 of 2,001 is 39.98 %)
    expect(readOut(tile?.work ?? [])).toBe('再联合 1 项或新增 2 项')
    expect(readOut(tile?.workShort ?? [])).toBe('再联合 1 项')
    expect(tile?.sentence).toBe('部门联合抽查比例 39.95%，799 / 2,000 项，未达标，目标 ≥ 40%，同期 +9.95，再联合 1 项或新增 2 项联合任务可达 40%')
  })

  it('a year to date is held against the end of last month, another period against the one before', () => {
    // 30 of 100 at the end of January
    expect(presentTiles(makeContext())[0]).toMatchObject({ previous: { label: '较上月', delta: { text: '+9.95', adverse: false } } })
    const quarter = { period: clampPeriod(parsePeriod('2023-Q4'), TODAY), previous: new Map([['C01', makeFigure('C01', '370000', 820, 2000)]]) }
    // 41.00 in the quarter before
    expect(presentTiles(makeContext(quarter))[0]).toMatchObject({ previous: { label: '环比', delta: { text: '−1.05', adverse: true } } })
    expect(presentTiles(makeContext({ ...quarter, previous: new Map() }))[0]?.previous).toBeNull()
  })

  it('says what a week must bring until the period ends, and nothing when it has ended or nothing is short', () => {
    const short = { ...makeJoint(), now: makeFigure('C01', '370000', 700, 2000) }
    // 100 tasks short, 44 days left: 100 × 7 ÷ 44 = 15.9
    expect(readOut(presentTiles(makeContext({}, 'zh', short))[0]?.pace ?? [])).toBe('每周 16 项')
    // 13 days of November left: 700 ÷ 13 = 53.8
    expect(readOut(presentTiles(makeContext({ period: clampPeriod(parsePeriod('2023-11'), TODAY) }, 'zh', short))[0]?.pace ?? [])).toBe('每周 54 项')
    expect(presentTiles(makeContext({ period: parsePeriod('2022') }, 'zh', short))[0]?.pace).toEqual([])
    expect(presentTiles(makeContext({}, 'zh', { ...makeJoint(), now: makeFigure('C01', '370000', 900, 2000) }))[0]?.pace).toEqual([])
  })

  it('where less is better, rows over the limit are told as such, and those to spare', () => {
    const over = { ...makeJoint(), code: 'C06', now: makeFigure('C06', '370000', 7, 100), before: makeFigure('C06', '370000', 5, 100), parts: [] }
    // 5 of 100 are allowed
    const [tile] = presentTiles(makeContext({}, 'zh', over))
    expect([readOut(tile?.work ?? []), tile?.sameTime?.adverse, tile?.pace]).toEqual(['超出上限 2 户', true, []])
    expect(readOut(sayHeadline(makeContext({}, 'zh', over)))).toBe('全省重复入户率 7.00%，超出 5% 上限 2 户。')
    const below = { ...over, now: makeFigure('C06', '370000', 3, 100) }
    expect(readOut(sayHeadline(makeContext({}, 'zh', below)))).toBe('全省重复入户率 3.00%，距 5% 上限尚余 2 户。')
  })

  it('a month that has not come leaves a gap in the line, not a zero', () => {
    const [tile] = presentTiles(makeContext())
    expect(tile?.spark?.current.slice(0, 4)).toEqual([30, 39.95, null, null])
  })

  it('an indicator that counts from New Year says so in a quarter, and its neighbours stand', () => {
    const context = makeContext({ definitions: [findDefinition('C01'), findDefinition('D03')], unanswered: [{ code: 'D03', reason: 'period' }] })
    const tiles = presentTiles(context)
    expect(tiles.map((tile) => [tile.id, tile.figure.state, tile.figure.stateNote])).toEqual([['C01', 'measured', ''], ['D03', 'not-applicable', '只按年初至今计']])
  })

  it('an indicator whose rows belong to no department says so beside a chosen one, and leads to all of them', () => {
    const choice = { board: 'leader', indicator: null, area: '370200', period: '2023-W19', department: 'SAMR' }
    const context = makeContext({ definitions: [findDefinition('C01'), findDefinition('D03')], unanswered: [{ code: 'D03', reason: 'department' }], choice })
    const [joint, covered] = presentTiles(context)
    expect(covered?.figure).toMatchObject({ state: 'not-applicable', stateNote: '不分部门' })
    expect(covered?.links).toMatchObject([{ label: '看全部部门', href: '/boards/leader?indicator=D03&area=370200&period=2023-W19' }])
    // what can be counted by department keeps it on the way to its records
    expect(joint?.figure.href).toContain('department=SAMR')
  })

  it('a gradient names the class that breaks its order', () => {
    const now = makeGradient('370000', [[10, 100], [20, 100], [15, 100], [60, 100]], false)
    const found = { ...makeJoint(), code: 'D02', now, before: now, months: [], monthsBefore: [], parts: [] }
    const [tile] = presentTiles(makeContext({}, 'zh', found))
    expect(readOut(tile?.work ?? [])).toBe('C 类低于 B 类，请补抽')
    expect(tile?.figure).toMatchObject({ value: '6.00', unit: '倍', fraction: 'D 类 60.00% ÷ A 类 10.00%' })
  })
})

describe('map', () => {
  it('shows any indicator of the catalogue, in a quarter those that can be counted in one', () => {
    const codesOf = (context: ReturnType<typeof makeContext>) => presentMap(context).choose?.choices.map(({ label }) => label.split(' ')[0]) ?? []
    expect(codesOf(makeContext())).toEqual(indicators.map(({ code }) => code))
    const inQuarter = codesOf(makeContext({ period: clampPeriod(parsePeriod('2023-Q4'), TODAY) }))
    expect(inQuarter).toContain('C02')
    // their populations are those of 1 January
    for (const code of ['A01', 'D02', 'D03']) expect(inQuarter).not.toContain(code)
  })

  it('203 of 508 is short by one task and never shows as 40.0', () => {
    const cell = presentMap(makeContext()).cells.find(({ code }) => code === '371700')
    expect(cell).toMatchObject({ short: true, bin: 2, value: '39.96', note: '差 1 项' })
  })

  it('keeps to the tables that the figure stands on when it says how long a city has been silent', () => {
    const cell = presentMap(makeContext()).cells.find(({ code }) => code === '371100')
    expect(cell).toMatchObject({ state: 'not-reported', stateWord: '未报送', note: '已 17 天', bin: null })
  })

  it('does not draw the province itself, and says what is counted off the map', () => {
    const map = presentMap(makeContext())
    expect(map.cells.map(({ code }) => code)).toEqual(['370200', '371700', '371100'])
    expect(map.offMap).toBe('省本级 26 项计入全省，不在图上')
    expect(map.legend?.steps).toEqual(['<32', '32—36', '36—40', '40—44', '≥44'])
  })

  it.each([
    // distance to 40 % in points: −8, −7.9, −4, −0.1, 0, 3.9, 4
    [320, 0], [321, 1], [360, 1], [361, 2], [399, 2], [400, 3], [439, 3], [440, 4],
  ])('%i of 1,000 stands in bin %i of the target scale', (numerator, bin) => {
    expect(findBin(makeFigure('C01', '370200', numerator, 1000), findDefinition('C01'))).toBe(bin)
  })
})

describe('ranking', () => {
  it('ranks measured areas with their ranges, and names the others last with their reason', () => {
    const ranking = presentRanking(makeContext())
    expect(ranking.rows.map(({ name, place, value, fraction, status }) => [name, place, value, fraction, status])).toEqual([
      ['青岛', 1, '45.00', '450 / 1,000', 'met'],
      ['菏泽', 2, '39.96', '203 / 508', 'missed'],
    ])
    expect(ranking.metCount).toBe(1)
    expect(ranking.empties).toMatchObject([{ name: '日照', stateWord: '未报送', reason: '抽查任务 10月未报送' }])
  })

  it('ranks nobody by an indicator that is only watched', () => {
    const found = { ...makeJoint(), code: 'D04' }
    expect(presentRanking(makeContext({}, 'zh', found))).toMatchObject({ rows: [], metCount: null, note: '只观察，不作排名' })
  })
})

describe('trend and warnings', () => {
  it('carries its numbers as a table, the empty months empty', () => {
    const { table, sentence, desk } = presentTrend(makeContext())
    expect(table.rows[1]).toEqual(['2月', '39.95%', '799 / 2,000', '', ''])
    expect(table.rows[10]).toEqual(['11月', '', '', '', ''])
    expect(sentence).toContain('2月 39.95%')
    expect(desk.svg).toMatch(/^<svg/)
    expect(desk.svg).not.toContain('<style')
  })

  it('names places, not firms, to readers of totals and on a wall', () => {
    const places = [{ rule: 'W02', level: 'red', count: 12, area: { code: '371700', name: '菏泽市', level: 'city', cityCode: '371700', cityName: '菏泽市' } }] as const
    for (const change of [{ role: 'leader' }, { path: 'wall' }] as const) {
      expect(presentWarningLines(makeContext({ ...change, places }))).toMatchObject({ title: '预警最重之处', all: null, rows: [{ title: '菏泽 检查结果未按时公示', due: '12 条', dueTone: 'bad' }] })
    }
  })
})

describe('a ranking of peers', () => {
  const part = (code: string, name: string, numerator: number) => ({
    area: { code, name, level: 'city' as const, cityCode: code, cityName: name }, isOwnLevel: false, now: makeFigure('C01', code, numerator, 1000), before: makeFigure('C01', code, 300, 1000),
  })
  const parts = [part('370100', '济南市', 500), part('370200', '青岛市', 450), part('370300', '淄博市', 400), part('370800', '济宁市', 300)]
  const cities = parts.map(({ area }) => area)
  const peer = (code: string, name: string) => ({ code, name, subjects: 1, mixDifference: 0, distance: 0 })
  const peers = { city: { code: '370800', name: '济宁市', subjects: 1 }, peers: [peer('370200', '青岛市'), peer('370300', '淄博市')], year: '2023' }

  it('shows the place among the peers beside the place in the province', () => {
    const ranking = presentRanking(makeContext({ peers, cities }, 'zh', { ...makeJoint(), parts }))
    expect(ranking.rows.map(({ name, place, peerPlace }) => [name, place, peerPlace])).toEqual([['青岛', 2, 1], ['淄博', 3, 2], ['济宁', 4, 3]])
    expect([ranking.note, ranking.columns.peerPlace, ranking.choose?.value]).toEqual(['济宁和 2 个同类市；“名次”是全省名次', '同类', '济宁'])
    // 450 and 400 of 1,000 meet 40 %, 300 does not
    expect(ranking.metCount).toBe(2)
  })

  it('is a choice of the address, and another area leaves it', () => {
    const ranking = presentRanking(makeContext({ cities }, 'zh', { ...makeJoint(), parts }))
    expect(ranking.choose?.choices.map(({ label, href, current }) => [label, href, current]).slice(0, 2)).toEqual([['全部市', '/boards/leader', true], ['济南和同类市', '/boards/leader?peers=370100', false]])
    expect(presentRanking(makeContext({ peers, cities, choice: { board: 'leader', indicator: null, area: null, period: null, department: null, peers: '370800' } }, 'zh', { ...makeJoint(), parts })).rows[0]?.href).toBe('/boards/leader?area=370200')
    expect(presentRanking(makeContext({}, 'zh', { ...makeJoint(), parts })).choose).toBeNull()
  })

  it('narrows the board by a row, and keeps the records behind its value', () => {
    const [first] = presentRanking(makeContext({}, 'zh', { ...makeJoint(), parts })).rows
    expect([first?.href, first?.records]).toEqual(['/boards/leader?area=370100', '/records?indicator=C01&area=370100&period=2023&part=denominator'])
  })
})

it('a month of the trend narrows the board to it; one that has not come leads nowhere', () => {
  const { table } = presentTrend(makeContext())
  expect(table.links?.slice(0, 1)).toEqual([{ href: '/boards/leader?period=2023-01' }])
  expect([table.links?.length, table.links?.[11]]).toEqual([12, null])
})
