/** Explore over the small province: totals are ratios of sums, and every cell opens as many records as it counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExplore, type ExploreRequest } from '#app/explore-page.server.ts'
import { readRecords } from '#app/machine/read-question.ts'
import { comparePinyin } from '#app/presenters/explore/arrange-rows.ts'
import { presentExplore } from '#app/presenters/explore/explore-page.ts'
import type { ExploreView } from '#app/presenters/view-models.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import type { PageScope, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { getText, readOut } from '#app/text.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(`update core.tasks set field = '食品' where task_id in ('T1', 'T3'); update core.tasks set field = '税收' where task_id = 'T2'`)
  await owner.query('begin')
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  await owner.end()
})
afterAll(() => province.close())

const evaluator = makeRight('evaluator', '370000')

function visit<T>(right: Right, query: string, work: (scope: PageScope, request: ExploreRequest) => Promise<T> | T): Promise<T> {
  const user = { ...right, accountId: 1, name: 'a', displayName: 'A', csrf: '' }
  return withScope(province.services, right, async (scope) => work(scope, await readExplore({ scope, user, url: new URL(`http://host/boards/explore?${query}`), text: getText('zh'), language: 'zh' })))
}
const show = (query: string, right = evaluator): Promise<ExploreView> => visit(right, query, (_, { context }) => presentExplore(context))
const rowsOf = ({ table }: ExploreView): Readonly<Record<string, readonly string[]>> => Object.fromEntries((table?.rows ?? []).map((row) => [row.name, [...row.cells, row.total].map(({ text }) => text)]))

describe('totals', () => {
  it('are ratios of sums at the ends of rows and columns, not means of ratios', async () => {
    // 370100: T1 (SAMR, joint), T2 (TAX); 370200: T3 (SAMR), T4 (TAX, joint), which owes October; the province: T5 (SAMR)
    const view = await show('rows=city&cols=department&show=value')
    expect(view.table?.columns.map(({ name }) => name)).toEqual(['市监', '税务'])
    expect(rowsOf(view)).toEqual({
      省本级: ['0.00', '', '0.00'],
      济南: ['100.00', '0.00', '50.00'],
      青岛: ['未报', '未报', '未报'],
      // 1/3 and 1/2, of all 2/5: the mean of the columns would be 41.67
      合计: ['33.33', '50.00', '40.00'],
    })
  })

  it('of pinned rows are theirs', async () => {
    // the province itself 0/1 and 济南 1/2 make 1/3; of SAMR 1/2, of TAX 0/1
    const view = await show('rows=city&cols=department&pin=370000~370100')
    expect(view.table?.rows.map(({ kind }) => kind)).toEqual(['pinned', 'pinned', 'sum', 'row', 'whole'])
    expect(rowsOf(view)['已钉 2 行合计']).toEqual(['50.00', '0.00', '33.33'])
    expect(rowsOf(view)['合计']).toEqual(['33.33', '50.00', '40.00'])
  })

  it('of months that run from New Year are the whole period’s, and the page says that months do not add up', async () => {
    // A01 in 370100: one item due, covered on 20 May
    const view = await show('indicator=A01&rows=month&cols=none&show=numerator&area=370100&period=2023-H1', makeRight('evaluator', '370100'))
    expect(view.table?.rows.map(({ name, total }) => [name, total.text])).toEqual([['1月', '0'], ['2月', '0'], ['3月', '0'], ['4月', '0'], ['5月', '1'], ['6月', '1'], ['合计', '1']])
    expect(view.notes.map(readOut)).toContain('按月为1月1日起累计，月与月不能相加；合计就是全期的数。')
    expect(view.measures.choices.map(({ label }) => label)).toEqual(['数值', '分子', '分母'])
  })

  it('of a multiple have no sum of pinned rows, and say so', async () => {
    const view = await show('indicator=D02&rows=city&cols=none&pin=370100~370200')
    expect(view.table?.rows.map(({ kind }) => kind)).toEqual(['pinned', 'pinned', 'whole'])
    expect(view.notes.map(readOut)[0]).toContain('不能相加')
  })
})

describe('the three empties', () => {
  it('keep their looks: nothing due, not reported, too few; a count of nothing is 0', async () => {
    const view = await show('rows=city&cols=department')
    const states = Object.fromEntries((view.table?.rows ?? []).map((row) => [row.name, row.cells.map(({ state }) => state)]))
    expect(states).toMatchObject({ 省本级: ['measured', 'not-applicable'], 青岛: ['not-reported', 'not-reported'] })
    const visits = await show('indicator=C02&rows=city&cols=none')
    expect(visits.table?.rows.find(({ name }) => name === '济南')?.total).toMatchObject({ state: 'small-number', text: '3/4' })
    const counts = await show('rows=city&cols=department&show=denominator')
    expect(rowsOf(counts)['省本级']).toEqual(['1', '0', '1'])
    expect(rowsOf(counts)['青岛']).toEqual(['未报', '未报', '未报'])
  })
})

describe('shares', () => {
  it('add up to 100.0 with the true value in the tip', async () => {
    // C02 by class: A 2, B 1, C 1, D 2, none 1 of 7; in tenths 285 + 142 + 142 + 285 + 142 = 996, so the remainders .857 of B, C and
    // none go up, and the first of the .714 of A and D
    const view = await show('indicator=C02&rows=class&cols=none&show=share')
    expect(view.table?.rows.map(({ name, total }) => [name, total.text])).toEqual([['A 类', '28.6'], ['B 类', '14.3'], ['C 类', '14.3'], ['D 类', '28.5'], ['未分类', '14.3'], ['合计', '100.0']])
    expect(view.table?.rows.map(({ total }) => total.tip.lines.map(readOut)[0])).toEqual(['确切值 28.5714%', '确切值 14.2857%', '确切值 14.2857%', '确切值 28.5714%', '确切值 14.2857%', '确切值 100.0000%'])
  })
})

describe('a filter that takes one value out', () => {
  it('keeps the unclassified and says how many', async () => {
    const view = await show('indicator=C02&class=!A&rows=class&cols=none&show=denominator')
    expect(view.table?.rows.map(({ name, total }) => [name, total.text])).toEqual([['A 类', '0'], ['B 类', '1'], ['C 类', '1'], ['D 类', '2'], ['未分类', '1'], ['合计', '5']])
    expect(readOut(view.notes[0] ?? [])).toBe('“非A 类”保留了未分类的 1 户次。')
  })
})

describe('what an indicator cannot be told apart by', () => {
  it('is said plainly, and what was asked for in vain as well', async () => {
    const view = await show('rows=class&cols=industry')
    expect(view.notes.map(readOut)).toContain('这个指标的数据一行一项抽查任务，没有类别、行业、录入渠道可分。')
    const limits = await visit(evaluator, 'rows=class&industry=C&as=line&cols=none', (_, request) => request.limits)
    expect(limits).toEqual(['所选类别对这个指标不适用，改为市', '所选行业 制造业对联合抽查比例不适用，没有筛选', '折线按月画，请把行或列选为“月”；下面是表'])
  })

  it('is by class or trade for roles that work with risk alone', async () => {
    const city = makeRight('city', '370100')
    await expect(show('indicator=C02&rows=class', city)).rejects.toMatchObject({ status: 403, code: 'split-closed' })
    await expect(show('indicator=C02&class=A', city)).rejects.toMatchObject({ status: 403 })
    const view = await show('indicator=C02', city)
    expect(view.notes.map(readOut)).toContain('按类别、行业的数字只对考核、业务和领导角色开放。')
    expect(view.controls.fields.find(({ name }) => name === 'rows')?.options.map(({ value }) => value)).not.toContain('class')
  })

  it('is a department, of a population: the filter is told and not obeyed', async () => {
    const request = await visit(evaluator, 'indicator=D03&department=TAX', (_, { limits, context }) => ({ limits, whole: context.table.whole }))
    expect(request.limits).toEqual(['本指标的对象不归任何一个部门，不能按部门筛选'])
    expect(request.whole).toMatchObject({ department: null, denominator: 2 })
  })
})

describe('peers', () => {
  it('are compared by who sees several cities, and by nobody else', async () => {
    const view = await show('peers=370100&cols=none')
    expect(view.peers?.title).toBe('济南市的 1 个同类市')
    expect(view.table?.rows.map(({ name, kind }) => [name, kind])).toEqual([['济南', 'pinned'], ['青岛', 'pinned'], ['合计', 'whole']])
    await expect(show('peers=370100', makeRight('city', '370100'))).rejects.toMatchObject({ status: 403 })
    await expect(show('peers=370102')).rejects.toMatchObject({ status: 404 })
  })
})

describe('behind every cell lie as many records as it counts', () => {
  const questions = [
    ...['C01', 'B01'].flatMap((indicator) => ['rows=city&cols=department', 'rows=county&cols=month', 'rows=field&cols=level', 'rows=city&cols=none&field=!食品'].map((splits) => `indicator=${indicator}&${splits}`)),
    ...['C02', 'D04'].flatMap((indicator) => ['rows=city&cols=class', 'rows=county&cols=industry', 'rows=channel&cols=month', 'rows=class&cols=industry&class=!A'].map((splits) => `indicator=${indicator}&${splits}`)),
    ...['E01', 'E02'].flatMap((indicator) => ['rows=department&cols=class', 'rows=county&cols=month&period=2023-H1'].map((splits) => `indicator=${indicator}&${splits}`)),
    ...['A01', 'D03', 'B04'].flatMap((indicator) => ['rows=county&cols=month', 'rows=level&cols=none'].map((splits) => `indicator=${indicator}&${splits}`)),
  ]
  const both = ['numerator', 'denominator'] as const
  it.each([
    ['an evaluator of the province', evaluator, both],
    ['staff of a county', makeRight('staff', '370202'), both.slice(1)],
    ['a department', makeRight('department', '370000', 'SAMR'), both.slice(1)],
  ] as const)('for %s', async (_says, right, parts) => {
    let opened = 0
    for (const question of questions) {
      for (const part of parts) {
        await visit(right, `${question}&show=${part}`, async (scope, { context }) => {
          const { table } = presentExplore(context)
          for (const row of table?.rows ?? []) {
            for (const cell of [...row.cells, row.total]) {
              if (cell.href === null || row.kind === 'sum') continue
              const { code, area, period, filters } = readRecords(new URL(cell.href, 'http://host'), TODAY)
              const { total } = await findRecords(scope, { code, area, period, part, filters, limit: 1 })
              expect(String(total), `${question} ${cell.sentence} → ${cell.href}`).toBe(cell.text)
              opened += 1
            }
          }
        }).catch((error: unknown) => {
          // a role that may not know classes has no such table
          if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'split-closed')) throw error
        })
      }
    }
    expect(opened).toBeGreaterThan(30)
  }, 60_000)
})

describe('names', () => {
  it('stand in the order of pinyin, the same in SQL and in Node', async () => {
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    const seeds = await owner.query<{ name: string }>(`select name from unnest($1::text[]) as name order by name collate "zh-x-icu"`, [NAMES])
    await owner.end()
    expect([...NAMES].sort(comparePinyin)).toEqual(seeds.rows.map(({ name }) => name))
  })
})

/** Cities, counties whose first character is read in more than one way, departments, fields, and what is no Chinese. */
const NAMES = [
  '济南', '青岛', '淄博', '枣庄', '东营', '烟台', '潍坊', '济宁', '泰安', '威海', '日照', '临沂', '德州', '聊城', '滨州', '菏泽', '省本级', '莒县', '莘县', '单县', '曹县', '长清区', '长岛', '乐陵市', '曲阜市', '薛城区', '峄城区', '台儿庄区',
  '嘉祥县', '鄄城县', '郓城县', '茌平区', '市监', '税务', '生态环境', '应急管理', '重大项目', '卫生健康', '食品', '税收', '价格', '计量', '会计', 'A 类', 'B 类', '1月', '10月', '2月', 'Others',
]

describe('cells side by side', () => {
  const read = ({ picks }: ExploreView): readonly string[] => (picks?.rows ?? []).map(({ place, value, delta }) => [place, value, delta?.text ?? ''].join(' | '))

  it('are held against the first in points, and open their records', async () => {
    // 济南 of SAMR 1/1, the whole of TAX 1/2, the whole 2/5, the province itself 0/1
    const view = await show('rows=city&cols=department&cmp=370100^SAMR;*^TAX;*^;370000^')
    expect(read(view)).toEqual(['济南 · 市监 | 100.00% | ', '全省 · 税务 | 50.00% | −50.00', '全省 | 40.00% | −60.00', '省本级 | 0.00% | −100.00'])
    expect(view.picks?.rows.map(({ records }) => records?.href)[0]).toBe('/records?indicator=C01&area=370100&period=2023&part=denominator&department=SAMR')
    expect(view.picks?.rows[1]?.remove.href).toContain(`cmp=${encodeURIComponent('370100^SAMR;*^;370000^')}`)
  })

  it('of counts differ by counts, and what has no number by nothing', async () => {
    expect(read(await show('rows=city&cols=none&show=denominator&cmp=370100^;370000^;370200^'))).toEqual(['济南 | 2 | ', '省本级 | 1 | −1', '青岛 | 未报 | '])
  })

  it('are picked by following a cell, four at most, and the address holds them', async () => {
    expect((await show('rows=city&cols=none')).picks).toBeNull()
    const empty = await show('rows=city&cols=none&pick=1')
    expect([empty.picks?.rows, empty.table?.rows[1]?.total.href]).toEqual([[], `/boards/explore?indicator=C01&rows=city&cols=none&cmp=370100%5E&pick=1`])
    const full = await show('rows=city&cols=department&pick=1&cmp=370000^SAMR;370100^SAMR;370000^;370100^;370200^')
    expect(read(full)).toHaveLength(4)
    const cells = full.table?.rows.map(({ cells: [first], total }) => [first?.isPicked, first?.href === null, total.isPicked]) ?? []
    expect(cells).toEqual([[true, false, true], [true, false, true], [false, true, false], [false, true, false]])
  })

  it('that the table does not have are passed over', async () => {
    expect(read(await show('rows=city&cols=department&cmp=999999^SAMR;370100^NONE;x;^;370000^'))).toEqual(['省本级 | 0.00% | '])
  })
})
