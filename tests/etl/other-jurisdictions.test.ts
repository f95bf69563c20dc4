import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFaults } from '#etl/checks.ts'
import { loadFiles } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'
import { compareMarts } from '#etl/refresh.ts'
import { areShared, sharedFile } from '../support/shared-data.ts'
import { readMarts } from './read-marts.ts'
import { createWarehouse, figures, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
let before: Record<string, string>
beforeAll(async () => {
  warehouse = await createWarehouse()
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
  await warehouse.load('subjects.csv', lines('主体身份代码,名称,行政区划代码', 'S1,甲,370102'))
  await warehouse.load('items.csv', lines('行政区划代码,事项编码,清单版本,抽查事项名称,部门代码,启用日期', '370102,I1,1,食品,SCJG,2020-01-01'))
  await warehouse.load('results.csv', lines(RESULT_HEADER, result('S1')))
  before = await readMarts(warehouse)
})
afterAll(() => warehouse.close())

async function loadTables(name: string, tables: readonly string[]): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  for (const table of tables) receipts.push(...(await loadFiles(warehouse.ownerUrl, [name], { table })))
  return receipts
}

/** The tables that a file is refused with when nobody names one, in the order in which they are best loaded. */
async function findChoices(path: string): Promise<string[] | undefined> {
  const [receipt] = await loadFiles(warehouse.ownerUrl, [path])
  expect(receipt).toMatchObject({ state: 'refused', refusal: { code: 'ambiguous-layout' } })
  return receipt?.refusal?.choices?.map(({ table }) => table)
}

async function expectProvinceUntouched(): Promise<void> {
  expect(await readMarts(warehouse)).toEqual(before)
  await warehouse.query('begin')
  const differing = await compareMarts(warehouse.client)
  await warehouse.query('rollback')
  expect(differing.filter((table) => table.differing > 0)).toEqual([])
  expect(await findFaults(warehouse.client)).toEqual([])
  expect(await warehouse.query(`select task_id from ops.findings where task_id similar to '(US|GB)-%'`)).toEqual([])
}

const CHICAGO = ['Inspection_ID,DBA_Name,License,Facility_Type,Risk,Address,Inspection_Date,Inspection_Type,Results,WARD',
  '269961,SEVEN STAR,30790,Grocery Store,Risk 3 (Low),3352 N BROADWAY ,2013-01-31,Canvass,Pass,44',
  '507211,PANERA,1475890,Restaurant,Risk 1 (High),6059 N LINCOLN,2011-10-18,Canvass,Fail,',
  '507300,SEVEN STAR II,30790,Grocery Store,Risk 3 (Low),3352 N BROADWAY ,2014-01-31,Canvass,Pass w/ Conditions,44']
const CHICAGO_TABLES = ['regions', 'subjects', 'tasks', 'results', 'risk_classes']
const UK_TABLES = ['regions', 'subjects', 'tasks', 'results']

describe('inspections of another jurisdiction', () => {
  it('make regions, subjects, tasks, results and classes out of one file', async () => {
    const receipts = await loadTables(await warehouse.write('chicago.csv', lines(...CHICAGO)), CHICAGO_TABLES)
    // wards: 44 and none; establishments: two, one of them in two rows
    expect(receipts.map(({ read, loaded, unchanged, rejected }) => [read, loaded, unchanged, rejected])).toEqual([[3, 2, 1, 0], [3, 2, 1, 0], [3, 3, 0, 0], [3, 3, 0, 0], [3, 3, 0, 0]])
    expect(await warehouse.query(`select subject_id, subject_name, region_code from core.subjects where region_code like 'US%' order by 1`)).toEqual([
      { subject_id: 'US-CHI-1475890', subject_name: 'PANERA', region_code: 'US-CHI' },
      { subject_id: 'US-CHI-30790', subject_name: 'SEVEN STAR', region_code: 'US-CHI-W44' },
    ])
    expect(await warehouse.query(`select result_code from core.results where task_id like 'US%' order by task_id`)).toEqual([{ result_code: 'Pass' }, { result_code: 'Fail' }, { result_code: 'Pass w/ Conditions' }])
  })

  it('leave every cell of the province as it was', expectProvinceUntouched)

  it('are not told apart by their headers, so that the tables are named to choose from', async () => {
    expect(await findChoices(await warehouse.write('chicago.csv', lines(...CHICAGO)))).toEqual(['regions', 'tasks', 'subjects', 'results', 'risk_classes'])
    expect(await findChoices(await warehouse.write('uk.csv', lines('row_id,authority,business_type,rating_value,rating_date', '1,Fife,Importers/Exporters,Pass,2023-04-01')))).toEqual(['regions', 'tasks', 'subjects', 'results'])
  })

  it('have no region that a delivery of the province may name', async () => {
    const receipt = await warehouse.load('stray.csv', lines('主体身份代码,名称,行政区划代码', 'S2,乙,US-CHI'))
    expect(receipt).toMatchObject({ rejected: 1, reasons: { 'unknown-region': 1 } })
  })

  it('keep the two schemes of the United Kingdom apart', async () => {
    const file = lines('row_id,authority,business_type,rating_value,rating_date', '1,Fife,Importers/Exporters,Awaiting Inspection,', '2,Fife,Importers/Exporters,Pass,2023-04-01', '3,Rugby,Importers/Exporters,5,2024-02-21')
    const receipts = await loadTables(await warehouse.write('uk.csv', file), UK_TABLES)
    expect(receipts.map(({ loaded, unchanged }) => [loaded, unchanged])).toEqual([[2, 1], [3, 0], [2, 1], [3, 0]])
    expect(await warehouse.query(`select subject_id, item_code, state_code, result_code from core.results where task_id like 'GB%' order by 1`)).toEqual([
      { subject_id: 'GB-FSA-1', item_code: 'FHIS', state_code: '1', result_code: null },
      { subject_id: 'GB-FSA-2', item_code: 'FHIS', state_code: '5', result_code: 'GB-PASS' },
      { subject_id: 'GB-FSA-3', item_code: 'FHRS', state_code: '5', result_code: 'GB-5' },
    ])
    await expectProvinceUntouched()
  })
})

describe.skipIf(!areShared('ningbo-market-subjects/market_subjects.csv'))('852 subjects of Ningbo', () => {
  it('are taken with their states, places and industries', async () => {
    expect(await findChoices(sharedFile('ningbo-market-subjects/market_subjects.csv'))).toEqual(['regions', 'subjects'])
    const [places, subjects] = await loadTables(sharedFile('ningbo-market-subjects/market_subjects.csv'), ['regions', 'subjects'])
    // ten counties
    expect(places === undefined ? null : figures(places)).toEqual({ read: 852, loaded: 10, unchanged: 842, replaced: 0, held: 0, rejected: 0 })
    expect(subjects === undefined ? null : figures(subjects)).toEqual({ read: 852, loaded: 852, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
    const [counts] = await warehouse.query(
      `select count(*) filter (where status = '存续')::integer as standing, count(*) filter (where status = '注销')::integer as gone, count(*) filter (where status = '吊销')::integer as revoked,
              count(*) filter (where industry_code is null)::integer as no_industry, count(*) filter (where capital_amount is null)::integer as no_capital,
              count(*) filter (where subject_type_code = '3')::integer as households, count(*) filter (where capital_currency = 'USD')::integer as dollars,
              count(*) filter (where industry_code = 'L7299')::integer as services
       from core.subjects where region_code like '3302%'`,
    )
    // 562 存续 and one 在业; 388 codes begin with 92
    expect(counts).toEqual({ standing: 563, gone: 271, revoked: 18, no_industry: 115, no_capital: 311, households: 388, dollars: 1, services: 61 })
    await expectProvinceUntouched()
  })
})

describe.skipIf(!areShared('chicago-food-inspections/inspections.csv.gz', 'uk-food-hygiene/wholesale_ratings_2024-04-25.csv.gz'))('the real inspections', () => {
  it('of Chicago and the United Kingdom leave the province as it was', { timeout: 120_000 }, async () => {
    const chicago = await loadTables(sharedFile('chicago-food-inspections/inspections.csv.gz'), CHICAGO_TABLES)
    // 50 wards, one of them known above, and the city; 12,367 licences, two known; 16 licences were seen twice on one day
    expect(chicago.map(({ read, rejected, held }) => [read, rejected, held])).toEqual(CHICAGO_TABLES.map(() => [27_600, 0, 0]))
    expect(await warehouse.query(`select count(distinct subject_id)::integer as subjects from core.subjects where subject_id like 'US-CHI-%'`)).toEqual([{ subjects: 12_367 }])
    expect(await warehouse.query(`select result_code, count(*)::integer as results from core.results where task_id like 'US-CHI-%' and task_id <> 'US-CHI-507300' group by 1 order by 1`)).toEqual([
      { result_code: 'Fail', results: 5_455 }, { result_code: 'Pass', results: 18_494 }, { result_code: 'Pass w/ Conditions', results: 3_651 },
    ])
    const uk = await loadTables(sharedFile('uk-food-hygiene/wholesale_ratings_2024-04-25.csv.gz'), UK_TABLES)
    expect(uk.map(({ read, rejected, held }) => [read, rejected, held])).toEqual(UK_TABLES.map(() => [13_785, 0, 0]))
    // 1,549 and 668 await their inspection, one its publication; a result awaited has no category
    expect(await warehouse.query(`select count(*)::integer as awaited from core.results where task_id like 'GB-%' and state_code = '1'`)).toEqual([{ awaited: 2_218 }])
    await expectProvinceUntouched()
  })
})
