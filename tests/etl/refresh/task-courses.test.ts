/** The twelve points of procedure, each broken and mended by one record. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { procedurePoints } from '#domain/procedure-points.ts'
import { openMarts, type CoreRow, type Delivered, type Marts } from './marts.ts'

let marts: Marts

/** Events of a task by the book: work plan and frame before the draw, then the lock, the inspectors, the question of recusal. */
const events: readonly CoreRow[] = ['plan-attached', 'frame-saved', 'drawn-by-system', 'list-locked', 'inspectors-drawn', 'recusal-asked'].map((code, index) => ({
  task_id: 'T1', event_no: index + 1, event_code: code, happened_at: `2023-03-02T0${index + 1}:00:00+08:00`,
}))
const event = (no: number, fields: CoreRow): Delivered => ({ entity: 'task_events', rows: [{ ...events[no - 1], event_no: no, task_id: 'T1', ...fields }] })
const result = (fields: CoreRow = {}): CoreRow => ({
  subject_id: 'S1', task_id: 'T1', inspected_date: '2023-04-03', result_code: '5', entered_by: 'O1', reviewed_by: 'O2', entered_date: '2023-04-04',
  published_date: '2023-04-28', ...fields,
})
const matched = (inspector: string, fields: CoreRow = {}): CoreRow => ({ task_id: 'T1', subject_id: 'S1', inspector_id: inspector, ...fields })
const taskRow = (fields: CoreRow = {}): Delivered => ({ entity: 'tasks', rows: [{ task_id: 'T1', plan_id: 'P1', state_code: '06', finished_date: '2023-05-04', ...fields }] })

beforeAll(async () => {
  marts = await openMarts()
  await marts.load(
    { entity: 'plans', rows: [{ plan_id: 'P1' }] },
    { entity: 'inspection_items', rows: [{ region_code: '370100', item_code: 'I1' }] },
    taskRow(),
    { entity: 'task_departments', rows: [{ task_id: 'T1', department_code: 'D1' }] },
    { entity: 'task_items', rows: [{ task_id: 'T1', item_code: 'I1', department_code: 'D1' }] },
    { entity: 'draws', rows: [{ task_id: 'T1' }] },
    { entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T1' }] },
    { entity: 'inspectors', rows: [{ inspector_id: 'N1' }, { inspector_id: 'N2' }] },
    { entity: 'drawn_inspectors', rows: [matched('N1'), matched('N2')] },
    { entity: 'task_events', rows: events },
    { entity: 'results', rows: [result()] },
    { entity: 'follow_ups', rows: [{ subject_id: 'S1', task_id: 'T1', disposal_code: '3', due_date: '2023-05-31' }] },
  )
})
afterAll(() => marts.close())

/** Numbers of the points that the task does not meet. */
async function findBroken(): Promise<number[]> {
  const [row] = await marts.query<Record<string, boolean>>(`select * from mart.fct_task_courses where task_id = 'T1'`)
  return procedurePoints.flatMap(({ column }, index) => (row?.[column] === true ? [] : [index + 1]))
}
const figure = async (indicator: string) => (await marts.query('select numerator, denominator from mart.city_months where indicator = $1', [indicator]))[0]

it('a task by the book meets all twelve points, and counts in B05, F01 and in each of them', async () => {
  expect(await findBroken()).toEqual([])
  for (const code of ['B05', 'F01', ...procedurePoints.map((point) => point.code)]) expect(await figure(code), code).toEqual({ numerator: 1, denominator: 1 })
})

const broken: readonly (readonly [point: number, says: string, breaks: readonly Delivered[], mends: readonly Delivered[]])[] = [
  [1, 'its item left the list before it started', [{ entity: 'inspection_items', rows: [{ region_code: '370100', item_code: 'I1', valid_to_date: '2023-02-28' }] }], [{ entity: 'inspection_items', rows: [{ region_code: '370100', item_code: 'I1' }] }]],
  [2, 'its plan was never sent', [{ entity: 'plans', withdrawn: [{ plan_id: 'P1' }] }], [{ entity: 'plans', rows: [{ plan_id: 'P1' }] }]],
  [3, 'the work plan came after the draw', [event(1, { happened_at: '2023-03-02T05:00:00+08:00' })], [event(1, {})]],
  [4, 'the frame was saved after the draw', [event(2, { happened_at: '2023-03-02T03:00:01+08:00' })], [event(2, {})]],
  [5, 'neither log nor draw names its operator', [event(3, { operator: null })], [{ entity: 'draws', rows: [{ task_id: 'T1', operator: '管理员1' }] }]],
  [6, 'the list was changed after the lock without a reason', [event(7, { event_code: 'list-changed', happened_at: '2023-03-03T08:00:00+08:00' })], [event(7, { event_code: 'list-changed', happened_at: '2023-03-03T08:00:00+08:00', reason: '对象已注销' })]],
  [7, 'one of two is an expert', [{ entity: 'drawn_inspectors', rows: [matched('N2', { role: '专家' })] }], [{ entity: 'drawn_inspectors', rows: [matched('N2')] }]],
  [7, 'a certificate ended before the inspection', [{ entity: 'inspectors', rows: [{ inspector_id: 'N2', certificate_expiry_date: '2023-04-02' }] }], [{ entity: 'inspectors', rows: [{ inspector_id: 'N2' }] }]],
  [8, 'recusal was not asked', [{ entity: 'task_events', withdrawn: [{ task_id: 'T1', event_no: 6 }] }], [event(6, {})]],
  [9, 'it was inspected a day late', [taskRow({ end_date: '2023-04-02' })], [taskRow()]],
  [10, 'one person entered and reviewed', [{ entity: 'results', rows: [result({ reviewed_by: 'O1' })] }], [{ entity: 'results', rows: [result()] }]],
  // 3 April 2023 is a Monday: no holiday typed in April, so day 20 is Monday 1 May
  [11, 'it was published on day 21', [{ entity: 'results', rows: [result({ published_date: '2023-05-02' })] }], [{ entity: 'results', rows: [result({ published_date: '2023-05-01' })] }]],
  [12, 'the problem has no disposal', [{ entity: 'follow_ups', withdrawn: [{ subject_id: 'S1', task_id: 'T1' }] }], [{ entity: 'follow_ups', rows: [{ subject_id: 'S1', task_id: 'T1', disposal_code: '3', due_date: '2023-05-31' }] }]],
]

it.each(broken)('point %i is not met: %s', async (point, _says, breaks, mends) => {
  for (const delivered of breaks) await marts.load(delivered)
  expect(await findBroken()).toEqual([point])
  expect(await figure('B05')).toEqual({ numerator: 0, denominator: 1 })
  for (const delivered of mends) await marts.load(delivered)
  expect(await findBroken()).toEqual([])
})

it('an ad-hoc task needs an approval with its reason', async () => {
  await marts.load(taskRow({ source_code: '1', plan_id: null }))
  expect(await findBroken()).toEqual([2])
  await marts.load(event(8, { event_code: 'ad-hoc-approved', document_no: '鲁市监〔2023〕5号' }))
  expect(await findBroken()).toEqual([])
})

it('a draw that is cleared by hand is no system draw, and F01 asks for the certificate on the day of the draw', async () => {
  await marts.load({ entity: 'inspectors', rows: [{ inspector_id: 'N1', certificate_expiry_date: '2023-03-02' }] })
  // valid on the day of the draw, 2 March, but not at the inspection of 3 April
  expect([await figure('F01'), await findBroken()]).toEqual([{ numerator: 1, denominator: 1 }, [7]])
  await marts.load({ entity: 'inspectors', rows: [{ inspector_id: 'N1', certificate_expiry_date: '2023-03-01' }] })
  expect(await figure('F01')).toEqual({ numerator: 0, denominator: 1 })
  await marts.load({ entity: 'inspectors', rows: [{ inspector_id: 'N1' }] }, event(9, { event_code: 'chosen-by-hand', happened_at: '2023-03-02T04:30:00+08:00' }))
  expect(await findBroken()).toEqual([5])
})

it('a choice by hand counts on the day of the first draw, without a draw on its own day', async () => {
  const find = async () => (await marts.query(`select objects_chosen_date, is_hand_chosen from mart.fct_task_preparations where task_id = 'T1'`))[0]
  expect([await find(), await figure('F02')]).toEqual([{ objects_chosen_date: '2023-03-02', is_hand_chosen: true }, { numerator: 1, denominator: 1 }])
  // 23:30 of 5 March in UTC is 6 March in Shanghai
  await marts.load({ entity: 'draws', withdrawn: [{ task_id: 'T1' }] }, event(9, { event_code: 'chosen-by-hand', happened_at: '2023-03-05T23:30:00+00:00' }))
  expect(await find()).toEqual({ objects_chosen_date: '2023-03-06', is_hand_chosen: true })
  await marts.load({ entity: 'task_events', withdrawn: [{ task_id: 'T1', event_no: 9 }] })
  expect([await find(), await figure('F02')]).toEqual([{ objects_chosen_date: null, is_hand_chosen: false }, undefined])
  await marts.load({ entity: 'draws', rows: [{ task_id: 'T1' }] })
  expect([await find(), await figure('F02')]).toEqual([{ objects_chosen_date: '2023-03-02', is_hand_chosen: false }, { numerator: 0, denominator: 1 }])
})

it('a task is complete when the last of its objects is published, by 20 working days after its end', async () => {
  // it ends on Friday 30 June 2023: no holiday in July, so day 20 is Friday 28 July
  const find = async () => (await marts.query(`select publish_due_date, all_published_date from mart.fct_task_courses where task_id = 'T1'`))[0]
  expect(await find()).toEqual({ publish_due_date: '2023-07-28', all_published_date: '2023-05-01' })
  await marts.load({ entity: 'drawn_subjects', rows: [{ subject_id: 'S2', task_id: 'T1' }] })
  expect([await find(), await figure('B02')]).toEqual([{ publish_due_date: '2023-07-28', all_published_date: null }, { numerator: 0, denominator: 1 }])
  await marts.load({ entity: 'results', rows: [result({ subject_id: 'S2', published_date: '2023-07-28' })] })
  expect([await find(), await figure('B02')]).toEqual([{ publish_due_date: '2023-07-28', all_published_date: '2023-07-28' }, { numerator: 1, denominator: 1 }])
  await marts.load({ entity: 'results', rows: [result({ subject_id: 'S2', published_date: '2023-07-29' })] })
  expect(await figure('B02')).toEqual({ numerator: 0, denominator: 1 })
  // a task that ends beyond the calendar has no limit yet
  await marts.load(taskRow({ end_date: '2023-12-20' }))
  expect((await find())?.publish_due_date).toBeNull()
  expect(await marts.findDiffering()).toEqual([])
})
