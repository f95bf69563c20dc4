import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
})
afterAll(() => marts.close())

const addWorkingDays = async (day: string, count: number) =>
  (await marts.query<{ day: string }>('select mart.add_working_days($1, $2) as day', [day, count]))[0]?.day

it('the calendar holds every day of the loaded years, and the stray days of a notice load no other year', async () => {
  // 31 December 2022 stands in the notice of 2023; 1 October 2022 is what loads 2022
  await marts.load({ entity: 'holidays', rows: [{ holiday_date: '2021-12-31', kind: 'off' }] })
  expect(await marts.query(`select extract(year from day)::integer as year, count(*) as days from mart.calendar_days group by 1 order by 1`)).toEqual([
    { year: 2022, days: 365 },
    { year: 2023, days: 365 },
  ])
})

it('day 1 is the first working day after a day, whether that one is worked or not', async () => {
  // Thu 28 September 2023 is followed by eight days off and a worked Saturday
  expect(await addWorkingDays('2023-09-28', 1)).toBe('2023-10-07')
  expect(await addWorkingDays('2023-10-01', 3)).toBe('2023-10-09')
  expect(await addWorkingDays('2022-12-30', 1)).toBe('2023-01-03')
})

it('a limit beyond the loaded years is an error that names the year and the remedy', async () => {
  await expect(addWorkingDays('2023-12-20', 20)).rejects.toMatchObject({ code: 'DR001', hint: expect.stringContaining('2024') })
  await expect(addWorkingDays('2019-05-05', 1)).rejects.toMatchObject({ message: expect.stringContaining('2019') })
})

it('a load with an inspection that the calendar cannot answer for leaves everything as it was', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1' }] })
  const result = { subject_id: 'S1', task_id: 'T1', result_code: '1', inspected_date: '2023-12-20' }
  await expect(marts.load({ entity: 'results', rows: [result] })).rejects.toMatchObject({ code: 'DR001' })
  expect(await marts.query('select from core.results union all select from mart.fct_results')).toEqual([])
})

it('a missing year in between breaks the count: no limit is reckoned across it', async () => {
  await marts.load({ entity: 'holidays', rows: [{ holiday_date: '2025-10-01', kind: 'off' }] })
  await expect(addWorkingDays('2023-12-20', 20)).rejects.toMatchObject({ code: 'DR001' })
  expect(await addWorkingDays('2025-12-01', 2)).toBe('2025-12-03')
})

it('a correction of the calendar moves the limits that rest on it', async () => {
  await marts.load({ entity: 'results', rows: [{ subject_id: 'S1', task_id: 'T1', result_code: '1', inspected_date: '2023-06-01' }] })
  // Thu 22 and Fri 23 June become days off (Dragon Boat Festival), so day 20 moves from 29 June to 3 July
  await marts.load({ entity: 'holidays', rows: [{ holiday_date: '2023-06-22', kind: 'off' }, { holiday_date: '2023-06-23', kind: 'off' }] })
  expect(await marts.query('select publish_due_date from mart.fct_results')).toEqual([{ publish_due_date: '2023-07-03' }])
  expect(await marts.query(`select day, denominator from mart.city_days where indicator = 'E01'`)).toEqual([{ day: '2023-07-03', denominator: 1 }])
})

it('a retired code counts in its successor, one that was split in their city, a zone in the region above it', async () => {
  await marts.load(
    {
      entity: 'regions',
      rows: [
        { region_code: '370112', region_name: '历城区', level: 'county', parent_code: '370100', valid_to_date: '2022-12-31' },
        { region_code: '370171', region_name: '高新区', level: 'zone', parent_code: '370100' },
      ],
    },
    {
      entity: 'region_changes',
      rows: [
        { old_code: '370112', old_name: '历城区', new_code: '370103' },
        { old_code: '370111', old_name: '郊区', new_code: '370102' },
        { old_code: '370111', old_name: '郊区', new_code: '370103' },
      ],
    },
  )
  expect(await marts.query(`select region_code, area_code, city_code from mart.region_areas where region_code in ('370112', '370111', '370171') order by 1`)).toEqual([
    { region_code: '370111', area_code: '370100', city_code: '370100' },
    { region_code: '370112', area_code: '370103', city_code: '370100' },
    { region_code: '370171', area_code: '370100', city_code: '370100' },
  ])
  expect(await marts.query(`select area_code from mart.dim_areas order by 1`)).toHaveLength(6)
})

it('when a county passes to another city, its rows and cells pass with it', async () => {
  await marts.load({ entity: 'regions', rows: [{ region_code: '370102', region_name: '历下区', level: 'county', parent_code: '370200' }] })
  // the campaigns that the province owes each year are its own, wherever counties lie
  expect(await marts.query(`select city_code from mart.fct_results union select city_code from mart.area_months where indicator <> 'C04' union select city_code from mart.city_days where indicator <> 'C04'`)).toEqual([
    { city_code: '370200' },
  ])
  expect(await marts.findDiffering()).toEqual([])
})
