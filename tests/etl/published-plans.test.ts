import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'
import { parseFrequency } from '#etl/rules/frequency.ts'
import { parseMonths } from '#etl/rules/months.ts'
import { parseRatio } from '#etl/rules/ratio.ts'
import { areShared, sharedFile } from '../support/shared-data.ts'
import { createWarehouse, figures, lines, task, TASK_HEADER, type Warehouse } from './support.ts'

describe('what plans write', () => {
  it.each([
    ['5%', '0.05', '0.05'], ['100%', '1', '1'], ['2.5％', '0.025', '0.025'], ['2%-5%', '0.02', '0.05'], ['2—5%', '0.02', '0.05'],
    ['>=20%', '0.2', null], ['不低于3%', '0.03', null], ['不超过10%/年', null, '0.1'], ['3%;2次/年', '0.03', '0.03'], ['企业抽查比例为20%,抽查1次', '0.2', '0.2'],
  ])('the share %s is from %s to %s', (sent, least, most) => {
    expect(parseRatio(sent)).toEqual({ least, most })
  })

  it.each(['', '根据实际情况确定', '20%或每年2次各10%', '5%-2%', '3'])('“%s” is no single share', (sent) => {
    expect(parseRatio(sent)).toBeNull()
  })

  it.each([
    ['=1', '1', '1', null], ['>=1', '1', null, null], ['3%;2次/年', '2', '2', 'year'], ['一般不超过2次/年', null, '2', 'year'], ['每季度1次', '1', '1', 'quarter'],
  ])('the frequency %s is from %s to %s a %s', (sent, least, most, period) => {
    expect(parseFrequency(sent)).toEqual({ least, most, period })
  })

  it.each([
    ['1月—12月', 2023, '2023-01-01', '2023-12-31'], ['7-12', 2022, '2022-07-01', '2022-12-31'], ['20229', null, '2022-09-01', '2022-09-30'],
    ['202202', null, '2022-02-01', '2022-02-28'], ['2023年10月至11月', null, '2023-10-01', '2023-11-30'], ['2023720日前', null, '2023-01-01', '2023-07-20'],
  ])('the months %s of %s are from %s to %s', (sent, year, from, to) => {
    expect(parseMonths(sent, year)).toEqual({ from, to })
  })

  it.each([['1月—12月', null], ['12月—1月', 2023], ['202213', null], ['全年', 2023]])('“%s” of %s is no stretch of months', (sent, year) => {
    expect(parseMonths(sent, year)).toBeNull()
  })
})

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
  const places = ['360923,上高县,360900,县', '130100,石家庄市,130000,市', '511500,宜宾市,510000,市', '420900,孝感市,420000,市']
  await warehouse.load('places.csv', lines('行政区划代码,行政区划名称,上级代码,级别', ...places))
})
afterAll(() => warehouse.close())

const PLAN = 'select plan_id, plan_year, region_code, department_code, partner_departments, scope_code, start_date, end_date, planned_count, least_ratio, most_ratio, least_frequency_count from core.plans order by plan_id'

describe('plans of other places', () => {
  it('wait in vain for a region that nobody delivered', async () => {
    await warehouse.query(`update core.regions set region_code = '000000' where region_code = '360923'`)
    const receipt = await warehouse.load('early.csv', lines('序号,检查主体,年度计划名称,计划开展时间,抽查比例,抽查频次', '1,上高县市场监督管理局,甲,1月—12月,5%,=1'))
    await warehouse.query(`update core.regions set region_code = '360923' where region_code = '000000'`)
    expect(receipt).toMatchObject({ layout: 'plan-shanggao-2023', rejected: 1, reasons: { 'region-not-loaded': 1 } })
  })

  it('rest in core and count nowhere', async () => {
    const rows = [
      '1,上高县市场监督管理局,甲,1月—12月,5%,=1,1户(以实际为准)', '2,上高县水产站,乙,1月—12月,5%,=1,1户', '3,市场监管局,丙,全年,5%,=1,1户',
      '4,市场监管局,丁,1月—12月,根据实际情况确定,视情况,1户', '5,市场监管局,戊,1月—12月,5%,=1,若干',
    ]
    const receipt = await warehouse.load('plan.csv', lines('序号,检查主体,年度计划名称,计划开展时间,抽查比例,抽查频次,抽查数量', ...rows))
    // 水产站 is no department that is known, 全年 no stretch of months, 若干 no number
    expect(receipt).toMatchObject({ read: 5, loaded: 2, rejected: 3, warnings: { 'count-with-remark': 1, 'frequency-unread': 1, 'ratio-unread': 1 } })
    expect(Object.keys(receipt.reasons).sort()).toEqual(['not-a-count', 'not-months', 'unknown-department'])
    // what cannot be read as a share or a frequency stays as its text
    expect(await warehouse.query(`select ratio_text, least_ratio, frequency_text, least_frequency_count from core.plans where plan_id = '360923-2023-4'`)).toEqual([
      { ratio_text: '根据实际情况确定', least_ratio: null, frequency_text: '视情况', least_frequency_count: null },
    ])
    expect(await warehouse.query('select plan_id from mart.fct_plans')).toEqual([])
    await warehouse.query('delete from core.plans')
  })
})

const FILES = ['shanggao_2023', 'shijiazhuang_culture_2023', 'yibin_commerce_2023'].map((name) => `published-tables/plan_${name}.csv`)

describe.skipIf(!areShared(...FILES))('the published plans', () => {
  let receipts: Receipt[] = []
  beforeAll(async () => {
    receipts = await loadFiles(warehouse.ownerUrl, FILES.map(sharedFile))
  })

  it('are taken whole, each under its own headers', () => {
    expect(receipts.map(figures)).toEqual([7, 1, 4].map((read) => ({ read, loaded: read, unchanged: 0, replaced: 0, held: 0, rejected: 0 })))
    expect(receipts.map(({ layout }) => layout)).toEqual(['plan-shanggao-2023', 'plan-shijiazhuang-culture', 'plan-yibin-commerce-2022'])
    // four of seven counts say 以实际…为准
    expect(receipts[0]?.warnings).toEqual({ 'count-with-remark': 4 })
  })

  it('say the same as on paper', async () => {
    const plans = await warehouse.query(PLAN)
    expect(plans).toHaveLength(12)
    expect(plans[0]).toEqual({
      plan_id: '130100-WLT-2023001', plan_year: 2023, region_code: '130100', department_code: 'WLT', partner_departments: null, scope_code: '1',
      start_date: '2023-10-01', end_date: '2023-11-30', planned_count: null, least_ratio: '0.02', most_ratio: '0.05', least_frequency_count: null,
    })
    expect(plans[7]).toMatchObject({ plan_id: '360923-2023-7', start_date: '2023-01-01', end_date: '2023-12-31', planned_count: 7, least_ratio: '0.05', least_frequency_count: 1 })
    expect(plans[8]).toMatchObject({
      plan_id: '511500-SWT-2022-1', plan_year: 2022, department_code: 'SWT', partner_departments: 'SCJG、SWJ', scope_code: '2',
      start_date: '2022-09-01', end_date: '2022-11-30', planned_count: 3, least_ratio: '0.2', most_ratio: '0.2',
    })
    expect(plans[11]).toMatchObject({ partner_departments: 'SCJG、STHJ', planned_count: 1, least_ratio: '0.3' })
  })

  it('change nothing when they come again', async () => {
    const again = await loadFiles(warehouse.ownerUrl, FILES.map(sharedFile))
    expect(again.map(({ unchanged }) => unchanged)).toEqual([7, 1, 4])
  })
})

const LISTS = ['matters_linzi_industry_2022', 'matters_xiaogan_ecology_2024'].map((name) => `published-tables/${name}.csv`)

describe.skipIf(!areShared(...LISTS))('the published lists of items', () => {
  it('are taken whole; the list of a district of the province counts, another’s does not', async () => {
    const receipts = await loadFiles(warehouse.ownerUrl, LISTS.map(sharedFile))
    expect(receipts.map(({ layout, read, loaded, rejected }) => [layout, read, loaded, rejected])).toEqual([['items-linzi-industry-2022', 2, 2, 0], ['items-xiaogan-ecology-2024', 3, 3, 0]])
    expect(await warehouse.query('select item_code, region_code, department_code, item_kind, frequency_text from core.inspection_items where item_code in ($1, $2) order by 1', ['370305-GXT-1', '420900-STHJ-2'])).toEqual([
      { item_code: '370305-GXT-1', region_code: '370305', department_code: 'GXT', item_kind: '一般', frequency_text: '企业抽查比例为20%,抽查1次' },
      { item_code: '420900-STHJ-2', region_code: '420900', department_code: 'STHJ', item_kind: '重点', frequency_text: '1次/年 100%' },
    ])
    // An item falls due in years that have tasks of the province.
    await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
    expect(await warehouse.query('select item_code, year from mart.fct_item_years order by 1')).toEqual([{ item_code: '370305-GXT-1', year: 2023 }, { item_code: '370305-GXT-2', year: 2023 }])
  })
})
