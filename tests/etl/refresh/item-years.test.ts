import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  await marts.load(
    {
      entity: 'inspection_items',
      rows: [
        // I1 every year; I2 every second year from 2021 on: 2021, 2023; I3 first due in 2023; I4 out of force since the end of 2021
        { region_code: '370102', item_code: 'I1' },
        { region_code: '370102', item_code: 'I2', cycle_years: 2, first_due_year: 2021 },
        { region_code: '370102', item_code: 'I3', cycle_years: 2, first_due_year: 2023 },
        { region_code: '370102', item_code: 'I4', valid_to_date: '2021-12-31' },
        { region_code: '370202', item_code: 'I1' },
      ],
    },
    { entity: 'tasks', rows: [{ task_id: 'T1', started_date: '2021-05-01' }, { task_id: 'T2', started_date: '2023-05-01' }] },
  )
})
afterAll(() => marts.close())

const findYears = async (area: string) =>
  (await marts.query<{ item_code: string; years: string }>(
    `select item_code, string_agg(year::text, ' ' order by year) as years from mart.fct_item_years where is_due and area_code = $1 group by item_code order by item_code`,
    [area],
  )).map(({ item_code, years }) => `${item_code}: ${years}`)

const findCover = async () =>
  marts.query(`select area_code, item_code, year, covered_date, covered_task_id from mart.fct_item_years where covered_date is not null order by 1, 2, 3`)

it('an item is due in the years of its cycle, from its first year on, while its list is in force and there are tasks', async () => {
  expect(await findYears('370102')).toEqual(['I1: 2021 2022 2023', 'I2: 2021 2023', 'I3: 2023', 'I4: 2021'])
})

it('a finished task with the item covers it in its whole city, the earliest one first; an unfinished one does not', async () => {
  await marts.load(
    {
      entity: 'tasks',
      rows: [
        { task_id: 'T2', started_date: '2023-05-01', region_code: '370103', state_code: '06', finished_date: '2023-06-20' },
        { task_id: 'T3', state_code: '06', finished_date: '2023-06-10' },
        { task_id: 'T4', state_code: '05', finished_date: '2023-04-01' },
      ],
    },
    {
      entity: 'task_items',
      rows: ['T2', 'T3', 'T4'].map((task) => ({ task_id: task, item_code: 'I1', department_code: 'D1' })),
    },
  )
  // 青岛 has no task of its own: its item stays open
  expect(await findCover()).toEqual([{ area_code: '370102', item_code: 'I1', year: 2023, covered_date: '2023-06-10', covered_task_id: 'T3' }])
})

it('when the covering task moves to another city, the next one covers, and the item of that city too', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T3', region_code: '370202', state_code: '06', finished_date: '2023-06-10' }] })
  expect(await findCover()).toEqual([
    { area_code: '370102', item_code: 'I1', year: 2023, covered_date: '2023-06-20', covered_task_id: 'T2' },
    { area_code: '370202', item_code: 'I1', year: 2023, covered_date: '2023-06-10', covered_task_id: 'T3' },
  ])
})

it('a withdrawn item of a task covers nothing any more', async () => {
  await marts.load({ entity: 'task_items', withdrawn: [{ task_id: 'T3', item_code: 'I1', department_code: 'D1' }] })
  expect(await findCover()).toEqual([{ area_code: '370102', item_code: 'I1', year: 2023, covered_date: '2023-06-20', covered_task_id: 'T2' }])
})

it('the first task of a new year brings its items', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T9', started_date: '2024-01-02', end_date: '2024-03-01' }] })
  expect(await findYears('370102')).toEqual(['I1: 2021 2022 2023 2024', 'I2: 2021 2023', 'I3: 2023', 'I4: 2021'])
  expect(await marts.findDiffering()).toEqual([])
})

it('of two versions in force in one year the later one counts, once', async () => {
  await marts.load({ entity: 'inspection_items', rows: [{ region_code: '370202', item_code: 'I1', list_version: 'v2', item_name: '新名', valid_from_date: '2023-03-01' }] })
  expect(await marts.query(`select year, item_name from mart.fct_item_years where is_due and area_code = '370202' order by year`)).toEqual([
    { year: 2021, item_name: '事项' },
    { year: 2022, item_name: '事项' },
    { year: 2023, item_name: '新名' },
    { year: 2024, item_name: '新名' },
  ])
})
