import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  await marts.load(
    // working days up to February 2024 must be known for an inspection in January
    { entity: 'holidays', rows: [{ holiday_date: '2024-10-01', kind: 'off' }] },
    { entity: 'tasks', rows: [{ task_id: 'T1' }, { task_id: 'T2' }, { task_id: 'T0', state_code: '99' }] },
    {
      entity: 'drawn_subjects',
      rows: [{ subject_id: 'S1', task_id: 'T1', risk_class: 'A' }, { subject_id: 'S1', task_id: 'T2', risk_class: 'B' }, { subject_id: 'S2', task_id: 'T1' }],
    },
  )
})
afterAll(() => marts.close())

const result = (subject: string, item: string, day: string, fields: Record<string, string | null> = {}) => ({
  subject_id: subject, task_id: 'T1', item_code: item, inspected_date: day, result_code: '1', methods: '1', ...fields,
})
const findYears = (subject: string) =>
  marts.query('select year, risk_class, is_low_risk, first_date, second_date from mart.fct_visited_years where subject_id = $1 order by year', [subject])

it('departments that come on one day come once; another day is the second', async () => {
  await marts.load({ entity: 'results', rows: [result('S1', 'I1', '2023-04-04'), result('S1', 'I2', '2023-04-04', { department_code: 'D2' })] })
  expect(await findYears('S1')).toEqual([{ year: 2023, risk_class: 'A', is_low_risk: true, first_date: '2023-04-04', second_date: null }])
  await marts.load({ entity: 'results', rows: [result('S1', 'I1', '2023-09-06', { task_id: 'T2' }), result('S1', 'I2', '2023-06-06', { task_id: 'T2' })] })
  // B is the highest class of its draws
  expect(await findYears('S1')).toEqual([{ year: 2023, risk_class: 'B', is_low_risk: true, first_date: '2023-04-04', second_date: '2023-06-06' }])
})

it('off-site checks, results not entered and cancelled tasks are no visits', async () => {
  await marts.load({
    entity: 'results',
    rows: [
      result('S2', 'I1', '2023-04-04', { methods: '2、5' }),
      result('S2', 'I2', '2023-04-05', { result_code: null }),
      result('S2', 'I3', '2023-04-06', { state_code: '3' }),
      result('S2', 'I4', '2023-04-07', { task_id: 'T0' }),
    ],
  })
  expect(await findYears('S2')).toEqual([])
  // a row without methods counts as on site; a subject without a class counts among the low risks
  await marts.load({ entity: 'results', rows: [result('S2', 'I5', '2023-04-08', { methods: null })] })
  expect(await findYears('S2')).toEqual([{ year: 2023, risk_class: null, is_low_risk: true, first_date: '2023-04-08', second_date: null }])
})

it('each year begins anew', async () => {
  await marts.load({ entity: 'results', rows: [result('S2', 'I6', '2024-01-03')] })
  expect(await findYears('S2')).toMatchObject([{ year: 2023, second_date: null }, { year: 2024, first_date: '2024-01-03', second_date: null }])
})

it('a high class at a draw of the year takes it out, and a correction back in', async () => {
  await marts.load({ entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T2', risk_class: 'D' }] })
  expect(await findYears('S1')).toMatchObject([{ risk_class: 'D', is_low_risk: false }])
  await marts.load({ entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T2', risk_class: 'A' }] })
  expect(await findYears('S1')).toMatchObject([{ risk_class: 'A', is_low_risk: true, second_date: '2023-06-06' }])
  const cells = await marts.query(`select month_date, numerator, denominator from mart.city_months where indicator = 'C06' and month_date < '2024-01-01' order by 1`)
  // S1 and S2 are first visited in April; S1 again in June
  expect(cells).toEqual([{ month_date: '2023-04-01', numerator: 0, denominator: 2 }, { month_date: '2023-06-01', numerator: 1, denominator: 0 }])
})

it('withdrawn results move the second day back, and leave nothing where nothing was', async () => {
  await marts.load({ entity: 'results', withdrawn: [result('S1', 'I2', '2023-06-06', { task_id: 'T2' })] })
  expect(await findYears('S1')).toMatchObject([{ first_date: '2023-04-04', second_date: '2023-09-06' }])
  await marts.load({ entity: 'results', withdrawn: [result('S2', 'I5', '2023-04-08'), result('S2', 'I6', '2024-01-03')] })
  expect(await findYears('S2')).toEqual([])
  expect(await marts.findDiffering()).toEqual([])
})
