import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
})
afterAll(() => marts.close())

const findYears = async (subject: string) =>
  (await marts.query<{ year: number; risk_class: string }>('select year, risk_class from mart.fct_subject_years where subject_id = $1 order by year', [subject])).map(
    ({ year, risk_class }) => `${year} ${risk_class}`,
  )
const classOn = (subject: string, date: string, riskClass: string) => ({ subject_id: subject, class_date: date, risk_class: riskClass })

it('the class of a year is the latest of the twelve months up to and including 1 January', async () => {
  await marts.load(
    { entity: 'subjects', rows: [{ subject_id: 'S1' }, { subject_id: 'S2' }] },
    {
      entity: 'risk_classes',
      rows: [
        // S1: for 2023 the days 2022-01-02 to 2023-01-01 count; the last of them is 1 January itself. 2023-01-02 is for 2024.
        classOn('S1', '2022-01-02', 'A'),
        classOn('S1', '2022-12-31', 'B'),
        classOn('S1', '2023-01-01', 'C'),
        classOn('S1', '2023-01-02', 'D'),
        // S2: 1 January 2022 is for 2022; a model of its own trade is not the general one
        classOn('S2', '2022-01-01', 'B'),
        { ...classOn('S2', '2022-06-01', 'D'), model: '食品' },
      ],
    },
  )
  expect(await findYears('S1')).toEqual(['2023 C', '2024 D'])
  expect(await findYears('S2')).toEqual(['2022 B'])
})

it('enterprises alone, established before 1 January and not deregistered by it', async () => {
  await marts.load(
    {
      entity: 'subjects',
      rows: [
        { subject_id: 'E1', established_date: '2022-12-31' },
        { subject_id: 'E2', established_date: '2023-01-01' },
        { subject_id: 'E3', status: '注销', deregistered_date: '2023-01-01' },
        { subject_id: 'E4', status: '注销', deregistered_date: '2023-01-02' },
        { subject_id: 'E5', subject_type_code: '3' },
      ],
    },
    { entity: 'risk_classes', rows: ['E1', 'E2', 'E3', 'E4', 'E5'].map((subject) => classOn(subject, '2022-12-15', 'D')) },
  )
  expect(await marts.query(`select subject_id from mart.fct_subject_years where subject_id like 'E%' order by 1`)).toEqual([{ subject_id: 'E1' }, { subject_id: 'E4' }])
})

it('an enterprise is drawn and inspected in a year on the first such day of counted tasks', async () => {
  await marts.load(
    {
      entity: 'tasks',
      rows: [{ task_id: 'T1' }, { task_id: 'T2' }, { task_id: 'T0', state_code: '99' }],
    },
    {
      entity: 'draws',
      rows: [
        { task_id: 'T0', drawn_date: '2023-01-10' },
        { task_id: 'T1', drawn_date: '2023-03-10' },
        { task_id: 'T2', drawn_date: '2023-12-20' },
      ],
    },
    { entity: 'drawn_subjects', rows: ['T0', 'T1', 'T2'].map((task) => ({ subject_id: 'S1', task_id: task })) },
  )
  expect((await marts.query(`select year, drawn_date from mart.fct_subject_years where subject_id = 'S1' order by year`))).toEqual([
    { year: 2023, drawn_date: '2023-03-10' },
    { year: 2024, drawn_date: null },
  ])
})

it('a visit that began in December is an inspection of the new year too, when its second day lies there', async () => {
  const result = { subject_id: 'S1', task_id: 'T2', result_code: '1' }
  await marts.load(
    // working days up to February 2024 must be known for an inspection in January
    { entity: 'holidays', rows: [{ holiday_date: '2024-10-01', kind: 'off' }] },
    { entity: 'results', rows: [{ ...result, item_code: 'I1', inspected_date: '2023-12-28' }, { ...result, item_code: 'I2', inspected_date: '2024-01-03' }] },
  )
  expect((await marts.query(`select year, inspected_date from mart.fct_subject_years where subject_id = 'S1' order by year`))).toEqual([
    { year: 2023, inspected_date: '2023-12-28' },
    { year: 2024, inspected_date: '2024-01-03' },
  ])
})

it('an enterprise without a class stands in the years that have tasks, and a year comes with its first task and goes with its last', async () => {
  const findPlain = async () => (await marts.query<{ year: number }>(`select year from mart.fct_subject_years where subject_id = 'U1' and not is_classified order by year`)).map(({ year }) => year)
  await marts.load({ entity: 'subjects', rows: [{ subject_id: 'U1' }] })
  expect(await findPlain()).toEqual([2023])
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T22', started_date: '2022-05-04' }] })
  expect(await findPlain()).toEqual([2022, 2023])
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T22', started_date: '2023-05-04' }] })
  expect(await findPlain()).toEqual([2023])
  expect(await marts.query(`select indicator, sum(denominator)::integer as denominator from mart.city_months where indicator in ('B04', 'D02R') and month_date = '2023-01-01' group by 1 order by 1`)).toEqual([
    // in 2023: S1, E1, E4 with a class; S2 and U1 without one (S2's is of 2022)
    { indicator: 'B04', denominator: 5 },
    { indicator: 'D02R', denominator: 3 },
  ])
  expect(await marts.findDiffering()).toEqual([])
})

it('it follows corrections of classes, results, draws and the directory', async () => {
  await marts.load({ entity: 'risk_classes', withdrawn: [classOn('S1', '2023-01-01', 'C')] })
  expect(await findYears('S1')).toEqual(['2023 B', '2024 D'])
  await marts.load({ entity: 'results', withdrawn: [{ subject_id: 'S1', task_id: 'T2', item_code: 'I2' }] })
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1', state_code: '99' }] })
  // T1 is cancelled: the first draw of 2023 is now that of T2
  expect((await marts.query(`select year, drawn_date, inspected_date from mart.fct_subject_years where subject_id = 'S1' order by year`))).toEqual([
    { year: 2023, drawn_date: '2023-12-20', inspected_date: '2023-12-28' },
    { year: 2024, drawn_date: null, inspected_date: null },
  ])
  await marts.load({ entity: 'subjects', rows: [{ subject_id: 'S1', deregistered_date: '2023-08-01', status: '注销', region_code: '370202' }] })
  expect((await marts.query(`select year, area_code from mart.fct_subject_years where subject_id = 'S1'`))).toEqual([{ year: 2023, area_code: '370202' }])
  expect(await marts.findDiffering()).toEqual([])
})
