import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { rebuildMarts } from '#etl/refresh.ts'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
})
afterAll(() => marts.close())

const levels = ['area_months', 'city_class_months', 'city_months', 'city_days', 'industry_months']
const findCells = async (table: string, indicator: string) => marts.query(`select * from mart.${table} where indicator = $1 order by 1, 2, 3, 4, 5`, [indicator])
const countRows = async (): Promise<number> =>
  (await marts.query(levels.map((table) => `select from mart.${table}`).join(' union all '))).length

/** Every test leaves core empty. */
beforeEach(async () => {
  for (const entity of ['results', 'follow_ups', 'drawn_subjects', 'tasks', 'subjects', 'risk_classes']) {
    const keys = await marts.query<Record<string, string>>(`select * from core.${entity}`)
    if (keys.length > 0) await marts.load({ entity, withdrawn: keys })
  }
})

it('a task adds to its area, its city and its day, each level the sum of the one below', async () => {
  await marts.load(
    {
      entity: 'tasks',
      rows: [
        // 历下 D1: two tasks in March, one of them joint; 市中 D1: one task in March; 历下 D2: one in April
        { task_id: 'T1', started_date: '2023-03-01' },
        { task_id: 'T2', started_date: '2023-03-15' },
        { task_id: 'T3', started_date: '2023-03-15', region_code: '370103' },
        { task_id: 'T4', started_date: '2023-04-02', department_code: 'D2' },
      ],
    },
    { entity: 'task_departments', rows: [{ task_id: 'T2', department_code: 'D2' }] },
  )
  const cell = { indicator: 'C01', risk_class: '' }
  const jinan = { ...cell, city_code: '370100' }
  expect(await findCells('area_months', 'C01')).toEqual([
    { ...jinan, area_code: '370102', department_code: 'D1', month_date: '2023-03-01', numerator: 1, denominator: 2 },
    { ...jinan, area_code: '370102', department_code: 'D2', month_date: '2023-04-01', numerator: 0, denominator: 1 },
    { ...jinan, area_code: '370103', department_code: 'D1', month_date: '2023-03-01', numerator: 0, denominator: 1 },
  ])
  expect(await findCells('city_class_months', 'C01')).toEqual([
    { ...jinan, department_code: 'D1', month_date: '2023-03-01', numerator: 1, denominator: 3 },
    { ...jinan, department_code: 'D2', month_date: '2023-04-01', numerator: 0, denominator: 1 },
  ])
  expect(await marts.query(`select month_date, numerator, denominator from mart.city_months where indicator = 'C01' order by 1`)).toEqual([
    { month_date: '2023-03-01', numerator: 1, denominator: 3 },
    { month_date: '2023-04-01', numerator: 0, denominator: 1 },
  ])
  expect(await marts.query(`select day, numerator, denominator from mart.city_days where indicator = 'C01' order by 1`)).toEqual([
    { day: '2023-03-01', numerator: 0, denominator: 1 },
    { day: '2023-03-15', numerator: 1, denominator: 2 },
    { day: '2023-04-02', numerator: 0, denominator: 1 },
  ])
  expect(await findCells('industry_months', 'C01')).toEqual([])
})

it('a correction of area, department and month leaves no trace in the cells it came from', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1', started_date: '2023-03-01' }] })
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1', started_date: '2022-12-31', region_code: '370202', department_code: 'D3' }] })
  expect(await findCells('area_months', 'C01')).toEqual([
    { indicator: 'C01', area_code: '370202', city_code: '370200', department_code: 'D3', risk_class: '', month_date: '2022-12-01', numerator: 0, denominator: 1 },
  ])
  expect(await marts.query(`select city_code, day from mart.city_days where indicator = 'C01'`)).toEqual([{ city_code: '370200', day: '2022-12-31' }])
})

it('a row without its day makes no cell', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1', started_date: null }] })
  expect(await findCells('area_months', 'C01')).toEqual([])
})

it('when the last row is withdrawn, no cell is left at any level', async () => {
  await marts.load(
    { entity: 'subjects', rows: [{ subject_id: 'S1' }] },
    { entity: 'tasks', rows: [{ task_id: 'T1' }] },
    { entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T1', risk_class: null }] },
    { entity: 'results', rows: [{ subject_id: 'S1', task_id: 'T1', result_code: '5', inspected_date: '2023-06-01', published_date: '2023-06-02' }] },
  )
  // a class that nobody knew stands as '' in the cells
  expect(await marts.query(`select indicator, risk_class, industry_code, denominator from mart.industry_months where indicator = 'D04'`)).toEqual([
    { indicator: 'D04', risk_class: '', industry_code: 'C', denominator: 1 },
  ])
  await marts.load({ entity: 'results', withdrawn: [{ subject_id: 'S1', task_id: 'T1' }] })
  await marts.load({ entity: 'drawn_subjects', withdrawn: [{ subject_id: 'S1', task_id: 'T1' }] })
  await marts.load({ entity: 'tasks', withdrawn: [{ task_id: 'T1' }] })
  expect(await countRows()).toBe(0)
})

it('a population counts on 1 January and its part on the day that it was met', async () => {
  await marts.load(
    { entity: 'subjects', rows: [{ subject_id: 'S1' }] },
    { entity: 'risk_classes', rows: [{ subject_id: 'S1', class_date: '2022-12-15', risk_class: 'D' }] },
    { entity: 'tasks', rows: [{ task_id: 'T1' }] },
    { entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T1' }] },
    { entity: 'results', rows: [{ subject_id: 'S1', task_id: 'T1', result_code: '1', inspected_date: '2023-06-01' }] },
  )
  expect(await marts.query(`select day, numerator, denominator from mart.city_days where indicator = 'D03' order by 1`)).toEqual([
    { day: '2023-01-01', numerator: 0, denominator: 1 },
    { day: '2023-06-01', numerator: 1, denominator: 0 },
  ])
})

it('open warnings as of a day are the sum of denominators up to it, the red ones that of numerators', async () => {
  const result = { subject_id: 'S1', task_id: 'T1', state_code: '2', result_code: '1', entered_date: '2023-06-05' }
  await marts.load(
    { entity: 'tasks', rows: [{ task_id: 'T1' }] },
    // yellow on day 15, 22 June; red once day 20, 29 June, has passed
    { entity: 'results', rows: [{ ...result, item_code: 'I1', inspected_date: '2023-06-01' }, { ...result, item_code: 'I2', inspected_date: '2023-06-05' }] },
  )
  const findOpen = async (day: string) =>
    (await marts.query(`select coalesce(sum(denominator), 0)::integer as open, coalesce(sum(numerator), 0)::integer as red from mart.city_days where indicator = 'W02' and day <= $1`, [day]))[0]
  // I2, inspected Mon 5 June, is yellow on 26 June and red after 3 July
  expect(await findOpen('2023-06-21')).toEqual({ open: 0, red: 0 })
  expect(await findOpen('2023-06-25')).toEqual({ open: 1, red: 0 })
  expect(await findOpen('2023-06-30')).toEqual({ open: 2, red: 1 })
  expect(await findOpen('2023-07-04')).toEqual({ open: 2, red: 2 })
  await marts.load({ entity: 'results', rows: [{ ...result, item_code: 'I1', inspected_date: '2023-06-01', state_code: '5', published_date: '2023-07-01' }] })
  expect(await findOpen('2023-07-04')).toEqual({ open: 1, red: 1 })
})

it('every refresh moves the generation on, and a rebuild mends cells that are wrong', async () => {
  const before = await marts.query<{ generation: number }>('select generation from ops.generation')
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1' }] })
  const after = await marts.query<{ generation: number }>('select generation from ops.generation')
  expect(after[0]?.generation).toBe((before[0]?.generation ?? 0) + 1)
  await marts.query(`update mart.city_days set denominator = 7 where indicator = 'C01'`)
  await marts.query(`insert into mart.city_months values ('GONE', '370100', '2023-01-01', 1, 1)`)
  // C01 is one cell of city_days; the other is of a code that nobody defines
  expect(await marts.findDiffering()).toEqual([
    { table: 'mart.city_months', differing: 1 },
    { table: 'mart.city_days', differing: 1 },
  ])
  await marts.query('begin')
  await rebuildMarts(marts.client)
  await marts.query('commit')
  expect(await marts.findDiffering()).toEqual([])
})
