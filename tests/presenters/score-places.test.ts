import { describe, expect, it } from 'vitest'
import { readFirmness } from '#app/score-firmness.server.ts'
import { presentPlaces, sayChance } from '#app/presenters/score-places.ts'
import { scoreFigures } from '#app/presenters/score-readings.ts'
import { presentWhatIf, readTried } from '#app/presenters/score-what-if.ts'
import { presentScores } from '#app/presenters/scores.ts'
import type { PageScope } from '#app/queries/types.ts'
import { readOut } from '#app/text.ts'
import { measureFirmness } from '#domain/scoring/firmness.ts'
import { inverted, makeScores, rising, scheme } from './score-fixture.ts'

// 8 points from 15 to 40 %, 2 points for the order of the classes:
// 威海 8 + 2 = 10; 青岛 8 × (39 − 15) ÷ 25 = 7.68, + 2 = 9.68; 聊城 8 × (32.5 − 15) ÷ 25 = 5.60, + 0; 日照 has sent nothing
const scores = makeScores([
  { code: '371500', name: '聊城市', joint: [65, 200], classes: inverted },
  { code: '371100', name: '日照市', joint: 'not-reported', classes: null },
  { code: '370200', name: '青岛市', joint: [78, 200], classes: rising },
  { code: '371000', name: '威海市', joint: [80, 200], classes: rising },
])
const remember: PageScope['remember'] = (_question, ask) => ask()
const scope = { remember } as PageScope
const reckon = async () => {
  const { cities: settled, ...reckoned } = await readFirmness(scope, { simulate: (question) => Promise.resolve(measureFirmness(question)) }, scores)
  return { ...scores, ...reckoned, settled, item: null }
}

describe('how firm the places are', () => {
  it('holds the settled cities alone, with what would turn each with the next', async () => {
    const { table, head, pairs } = presentPlaces(await reckon())
    expect(table.rows.map(({ name, place, total, turn }) => [name, place, total, turn])).toEqual([
      // ahead by 0.32 and behind in nothing
      ['威海', 1, '10.00', '不会互换'],
      // 2.08 + 2 ahead, behind in nothing
      ['青岛', 2, '9.68', '不会互换'],
      ['聊城', 3, '5.60', ''],
    ])
    // 40 % and 39 % of 200 differ by less than chance, 39 % and 32.5 % with an inversion do not
    expect(readOut(head.title)).toBe('第 1 至 2 名不能区分。')
    expect(table.rows.map(({ byWeights }) => [byWeights.low, byWeights.high])).toEqual([[1, 1], [2, 2], [3, 3]])
    expect(pairs.rows[0]?.cells.map((cell) => cell?.look)).toEqual([undefined, 'open', 'above'])
    expect(pairs.rows[2]?.cells.map((cell) => cell?.look)).toEqual(['below', 'below', undefined])
  })

  it('says what each item really weighs: shares of the differences', async () => {
    const { effect } = presentPlaces(await reckon())
    expect(effect.rows.map(({ code, nominal }) => [code, nominal])).toEqual([['C01', '80.0'], ['D02', '20.0']])
    // from the mean 8.4267 the totals lie +1.5733, +1.2533, −2.8267, and C01 from 7.0933 +0.9067, +0.5867, −1.4933:
    // products 1.4265 + 0.7353 + 4.2212 = 6.3830 of squares 2.4753 + 1.5708 + 7.9901 = 12.0363
    expect(effect.rows.map(({ effective }) => effective)).toEqual(['53.0', '47.0'])
  })

  it('draws the funnel around all cities together and names who is outside', async () => {
    const { funnel } = presentPlaces(await reckon())
    // 223 of 600 = 37.17 %; nobody of 200 lies beyond 3.09 errors of 3.42 points
    expect(funnel?.sentence).toBe('部门联合抽查比例：都在 99.8% 控制限之内')
    expect(funnel?.table.rows[0]).toEqual(['威海', '200', '40.00', '26.61', '47.73'])
    expect(funnel?.desk.svg).toContain('合计 37.17')
  })

  it('is the column of intervals on the sheet', async () => {
    const { bands, draws } = await reckon()
    const { sheet, head } = presentScores(scores, { period: null, of: null, show: null, sort: null }, { bands, draws })
    expect(sheet.rows.map(({ interval }) => interval && [interval.low, interval.high])).toEqual([[1, 1], [2, 2], [3, 3], null])
    expect(readOut(head.second)).toContain('权重各变动 ±40%、下限各移 ±10%，重排 10,000 次')
  })

  it.each([[0, '0%'], [0.001, '<1%'], [0.5, '50%'], [0.996, '>99%'], [1, '100%']])('a chance of %d is %s: the possible is never 0, the uncertain never 100', (share, text) => {
    expect(sayChance(share)).toBe(text)
  })
})

describe('weights tried out', () => {
  const inputs = { parties: scores.cities.map(({ code, name }) => ({ code, name, level: 'city' as const, cityCode: code, cityName: name })), figures: Object.fromEntries(scores.cities.map(({ code, figures }) => [code, Object.fromEntries(figures)])) }
  const tryOut = (query: string) => {
    const tried = readTried(scheme, new URLSearchParams(query))
    return presentWhatIf(scores, tried, tried.scheme && scoreFigures(tried.scheme, inputs))
  }

  it('move totals and places, beside those of the sheet', () => {
    // target 39 %: 青岛 has full marks like 威海, 聊城 8 × 17.5 ÷ 24 = 5.83
    const { table, head } = tryOut('target_C01=39')
    expect(table?.rows.map(({ name, now, nowTotal, then, thenTotal, moved }) => [name, now, nowTotal, then, thenTotal, moved])).toEqual([
      ['威海', '1', '10.00', '1', '10.00', '不变'],
      ['青岛', '2', '9.68', '1', '10.00', '↑ 1'],
      ['聊城', '3', '5.60', '3', '5.83', '不变'],
      ['日照', '待定', '0.00—10.00', '待定', '0.00—10.00', '不变'],
    ].sort((one, other) => Number(one[0] === '日照') - Number(other[0] === '日照')))
    expect(readOut(head.title)).toBe('照此试算，4 个市中 1 个名次变动。')
  })

  it('without a change there is nothing to compare, and full marks of 0 leave an item out', () => {
    expect(tryOut('points_C01=8&floor_C01=15').table).toBeNull()
    expect(tryOut('points_C01=0').table?.rows.map(({ thenTotal }) => thenTotal)).toEqual(['2.00', '2.00', '0.00', '0.00—2.00'])
  })

  it.each([
    ['points_C01=ten', 'points_C01', '填 0 至 100 的数，至多两位小数'],
    ['points_C01=4.005', 'points_C01', '填 0 至 100 的数，至多两位小数'],
    ['target_C01=101', 'target_C01', '填 0 至 100 的数，至多两位小数'],
    ['floor_C01=40', 'floor_C01', '下限与目标不能相等'],
    ['points_C01=0&points_D02=0', 'points_C01', '至少留一项满分大于 0'],
  ])('what cannot be used is said at its field and keeps what was typed: %s', (query, name, fault) => {
    const { table, form, head } = tryOut(query)
    const fields = form.blocks.flatMap(({ items }) => items.flatMap((item) => item.fields))
    expect(fields.filter((field) => field.fault !== null).map((field) => [field.name, field.fault])).toEqual([[name, fault]])
    expect(fields.find((field) => field.name === name)?.value).toBe(new URLSearchParams(query).get(name))
    expect(table).toBeNull()
    expect(readOut(head.title)).toContain('有一处填写不能采用')
  })
})
