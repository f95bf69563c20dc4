import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  await marts.load(
    { entity: 'subjects', rows: [{ subject_id: 'S1' }, { subject_id: 'S2', industry_code: null, region_code: '370202' }] },
    { entity: 'tasks', rows: [{ task_id: 'T1' }, { task_id: 'T2', state_code: '99' }] },
    { entity: 'task_departments', rows: [{ task_id: 'T1', department_code: 'D1' }, { task_id: 'T1', department_code: 'D2' }] },
    {
      entity: 'draws',
      rows: [
        { task_id: 'T1', department_code: 'D1', drawn_date: '2023-03-05', is_locked: false },
        { task_id: 'T1', department_code: 'D2', drawn_date: '2023-03-04', is_locked: true },
      ],
    },
    {
      entity: 'drawn_subjects',
      rows: [
        { subject_id: 'S1', task_id: 'T1', risk_class: 'D' },
        { subject_id: 'S2', task_id: 'T1' },
        { subject_id: 'S1', task_id: 'T2', risk_class: 'D' },
      ],
    },
  )
})
afterAll(() => marts.close())

const findVisit = async (subject: string, task = 'T1') =>
  (await marts.query('select * from mart.fct_visits where subject_id = $1 and task_id = $2', [subject, task]))[0]
const result = (fields: Record<string, string | null>) => ({ subject_id: 'S1', task_id: 'T1', ...fields })

it('a visit stands where the subject was drawn and in the class of the draw, whatever the directory says', async () => {
  expect(await findVisit('S2')).toMatchObject({ area_code: '370102', city_code: '370100', risk_class: null, industry_code: null })
  expect(await findVisit('S1')).toMatchObject({ risk_class: 'D', industry_code: 'C', line_count: 2, department_code: 'D1' })
})

it('it is drawn on the first day of its task and locked once one department has locked', async () => {
  expect(await findVisit('S1')).toMatchObject({ drawn_date: '2023-03-04', is_locked: true, task_end_date: '2023-06-30', is_counted: true })
})

it('a cancelled task makes no counted visit', async () => {
  expect(await findVisit('S1', 'T2')).toMatchObject({ is_counted: false, is_locked: false, drawn_date: null })
})

it('it is inspected on the first day of its entered results, and code 7 alone leaves it not checkable', async () => {
  await marts.load({
    entity: 'results',
    rows: [
      // not entered: without a category, or refused in review
      result({ item_code: 'I1', state_code: '1', inspected_date: '2023-04-01', result_code: null }),
      result({ item_code: 'I2', state_code: '3', inspected_date: '2023-04-02', result_code: '5' }),
      result({ item_code: 'I3', state_code: '2', inspected_date: '2023-04-04', result_code: '7' }),
      result({ item_code: 'I4', state_code: '5', inspected_date: '2023-04-05', result_code: '7', published_date: '2023-04-10' }),
    ],
  })
  expect(await findVisit('S1')).toMatchObject({ inspected_date: '2023-04-04', is_checkable: false, has_problem: false, is_published: false })
  // one item with 1 makes it checkable; one with 5 is a problem
  await marts.load({ entity: 'results', rows: [result({ item_code: 'I5', inspected_date: '2023-04-06', result_code: '1', published_date: '2023-04-10' })] })
  expect(await findVisit('S1')).toMatchObject({ inspected_date: '2023-04-04', is_checkable: true, has_problem: false })
  await marts.load({ entity: 'results', rows: [result({ item_code: 'I5', inspected_date: '2023-04-03', result_code: '5', published_date: '2023-04-10' })] })
  expect(await findVisit('S1')).toMatchObject({ inspected_date: '2023-04-03', has_problem: true })
})

it('a silent partner keeps it unpublished; once every department has published all it is published', async () => {
  const published = { state_code: '5', result_code: '1', inspected_date: '2023-04-04', published_date: '2023-04-20' }
  await marts.load({ entity: 'results', rows: ['I1', 'I2', 'I3', 'I4', 'I5'].map((item) => result({ item_code: item, ...published })) })
  // D1 has published its five, D2 has recorded nothing
  expect(await findVisit('S1')).toMatchObject({ is_published: false })
  await marts.load({ entity: 'results', rows: [result({ item_code: 'I1', department_code: 'D2', ...published })] })
  expect(await findVisit('S1')).toMatchObject({ is_published: true, all_published_date: '2023-04-20' })
  await marts.load({ entity: 'results', rows: [result({ item_code: 'I2', department_code: 'D2', ...published, state_code: '2', published_date: null })] })
  expect(await findVisit('S1')).toMatchObject({ is_published: false })
})

it('it is on site with one on-site check, on mobile when all was entered there, and really joint once two lines have entered', async () => {
  const entered = { subject_id: 'S2', state_code: '2', result_code: '1', inspected_date: '2023-04-04' }
  const load = (...rows: Record<string, string | null>[]) => marts.load({ entity: 'results', rows: rows.map((row) => result({ ...entered, ...row })) })
  expect(await findVisit('S2')).toMatchObject({ is_on_site: false, is_mobile: false, is_jointly_recorded: false, recorded_line_count: 0, all_published_date: null })
  await load({ item_code: 'I1', methods: '2、5', channel: '移动端' })
  expect(await findVisit('S2')).toMatchObject({ is_on_site: false, is_mobile: true, is_jointly_recorded: false })
  // the county office D1C is of the line of D1; a result that was sent back is not entered
  await load({ item_code: 'I2', department_code: 'D1C', methods: '4', channel: '电脑端' }, { item_code: 'I3', department_code: 'D2', methods: '1', channel: '移动端', state_code: '3' })
  expect(await findVisit('S2')).toMatchObject({ is_on_site: false, is_mobile: false, is_jointly_recorded: false })
  await load({ item_code: 'I3', department_code: 'D2', methods: '1、4', channel: '移动端' })
  expect(await findVisit('S2')).toMatchObject({ is_on_site: true, is_jointly_recorded: true, recorded_line_count: 2 })
  // what does not say how it was checked counts as on site
  await load({ item_code: 'I3', department_code: 'D2', methods: null })
  expect(await findVisit('S2')).toMatchObject({ is_on_site: true, all_published_date: null })
  await marts.load({ entity: 'results', withdrawn: ['D1', 'D1C', 'D2'].map((department, index) => result({ ...entered, item_code: `I${index + 1}`, department_code: department })) })
})

it('a department that leaves the task is waited for no longer', async () => {
  await marts.load({ entity: 'results', withdrawn: [result({ item_code: 'I1', department_code: 'D2' }), result({ item_code: 'I2', department_code: 'D2' })] })
  expect(await findVisit('S1')).toMatchObject({ is_published: false })
  await marts.load({ entity: 'task_departments', withdrawn: [{ task_id: 'T1', department_code: 'D2' }] })
  expect(await findVisit('S1')).toMatchObject({ is_published: true, line_count: 1 })
})

it('a visit follows its subject’s trade and its task’s end, and goes when the draw of the subject is withdrawn', async () => {
  await marts.load({ entity: 'subjects', rows: [{ subject_id: 'S2', industry_code: 'H6210' }] })
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1', end_date: '2023-07-31' }] })
  expect(await findVisit('S2')).toMatchObject({ industry_code: 'H', task_end_date: '2023-07-31' })
  await marts.load({ entity: 'drawn_subjects', withdrawn: [{ subject_id: 'S2', task_id: 'T1' }] })
  expect(await findVisit('S2')).toBeUndefined()
  expect(await marts.findDiffering()).toEqual([])
})
