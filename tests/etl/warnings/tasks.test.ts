/** Rules about tasks, plans, items, people and deliveries, each at its boundary. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Delivered } from '../refresh/marts.ts'
import { openWarningDesk, type WarningDesk } from './support.ts'

let desk: WarningDesk

beforeAll(async () => {
  desk = await openWarningDesk('W01', 'W05', 'W06', 'W07', 'W13', 'W14', 'W15')
})
afterAll(() => desk.close())

const result = (taskId: string, subjectId: string, day: string, rest = {}) => ({
  subject_id: subjectId, task_id: taskId, result_code: '1', inspected_date: day, entered_date: day, published_date: day, ...rest,
})
/** Ten objects of a task, the first `inspected` of them inspected on a day. */
const visits = (taskId: string, inspected: number, day: string): Delivered[] => [
  { entity: 'drawn_subjects', rows: Array.from({ length: 10 }, (_, index) => ({ subject_id: `${taskId}-${index}`, task_id: taskId })) },
  { entity: 'results', rows: Array.from({ length: inspected }, (_, index) => result(taskId, `${taskId}-${index}`, day)) },
]

it('W01: ten working days before the end of a task with 6 of 10 inspected, red after it, ended by the seventh', async () => {
  await desk.load({ entity: 'tasks', rows: [{ task_id: 'A', end_date: '2023-06-30' }] }, { entity: 'draws', rows: [{ task_id: 'A' }] }, ...visits('A', 6, '2023-05-08'))
  // 30 June is a Friday: ten working days before it is Friday 16 June; on Thursday 15 June eleven are left (no holiday is typed here)
  expect(await desk.settle('2023-06-15')).toEqual([])
  expect(await desk.settle('2023-06-16')).toEqual(['W01 yellow A'])
  expect(await desk.query(`select evidence, raised_date::text, due_date::text, department_code, area_code, case_no like 'YJ-23-00000_' as is_numbered from warn.warnings where key = 'A'`)).toEqual([{
    evidence: { task_name: '任务', end_date: '2023-06-30', drawn_count: 10, inspected_count: 6, share: 70, days_left: 10 },
    raised_date: '2023-06-16', due_date: '2023-06-30', department_code: 'D1', area_code: '370102', is_numbered: true,
  }])
  expect(await desk.settle('2023-07-01')).toEqual(['W01 red A'])
  expect(await desk.settle('2023-07-02', { entity: 'results', rows: [result('A', 'A-6', '2023-07-01')] })).toEqual([])
  expect(await desk.findActs('A')).toEqual(['raised >new', 'graver new>new', 'ended new>settled'])
})

it('W05: a plan line without a task one month after its start, ended when a task begins', async () => {
  await desk.load(
    { entity: 'plans', rows: [{ plan_id: 'P', state_code: '1', start_date: '2023-06-05', end_date: '2023-12-15' }, { plan_id: 'Q', state_code: '2', start_date: '2023-06-05', end_date: '2023-12-15' }] },
  )
  expect(await desk.settle('2023-07-04')).toEqual([])
  // Q is under way by its state
  expect(await desk.settle('2023-07-05')).toEqual(['W05 yellow P'])
  expect(await desk.settle('2023-07-06', { entity: 'tasks', rows: [{ task_id: 'B', plan_id: 'P', started_date: '2023-07-06', end_date: '2023-12-15', state_code: '02' }] })).toEqual([])
  expect(await desk.findActs('P')).toEqual(['raised >new', 'ended new>settled'])
})

it('W06: an item due this year without a task on 1 September; a task that took it up, even unfinished, is enough', async () => {
  await desk.load(
    { entity: 'inspection_items', rows: ['I1', 'I2'].map((code) => ({ region_code: '370100', item_code: code, item_name: code })) },
    { entity: 'task_items', rows: [{ task_id: 'A', item_code: 'I1', department_code: 'D1' }] },
  )
  expect(await desk.settle('2023-08-31')).toEqual([])
  expect(await desk.settle('2023-09-01')).toEqual(['W06 yellow 370100|I2|2023'])
  expect(await desk.settle('2023-09-02', { entity: 'task_items', rows: [{ task_id: 'B', item_code: 'I2', department_code: 'D1' }] })).toEqual([])
})

it('W07: a certificate that expires in 30 days, orange once it has, red once its holder is drawn; ended by the new one', async () => {
  await desk.load({ entity: 'inspectors', rows: [{ inspector_id: 'N1', certificate_expiry_date: '2023-10-15' }, { inspector_id: 'N2', certificate_expiry_date: '2023-10-15', status: '离岗' }] })
  expect(await desk.settle('2023-09-14')).toEqual([])
  expect(await desk.settle('2023-09-15')).toEqual(['W07 yellow N1'])
  // valid on its last day
  expect(await desk.settle('2023-10-15')).toEqual(['W07 yellow N1'])
  expect(await desk.settle('2023-10-16')).toEqual(['W07 orange N1'])
  const drawn: Delivered[] = [
    { entity: 'tasks', rows: [{ task_id: 'C', started_date: '2023-10-10', end_date: '2023-12-29' }] }, { entity: 'draws', rows: [{ task_id: 'C', drawn_date: '2023-10-17' }] },
    { entity: 'drawn_inspectors', rows: [{ task_id: 'C', subject_id: 'C-0', inspector_id: 'N1' }] },
  ]
  expect(await desk.settle('2023-10-17', ...drawn)).toEqual(['W07 red N1'])
  expect(await desk.settle('2023-10-18', { entity: 'inspectors', rows: [{ inspector_id: 'N1', certificate_expiry_date: '2026-10-15' }] })).toEqual([])
  expect(await desk.findActs('N1')).toEqual(['raised >new', 'graver new>new', 'graver new>new', 'ended new>settled'])
})

it('W13: a change after the lock without a reason; one before it, or with a reason, is none', async () => {
  const event = (no: number, code: string, at: string, reason: string | null = null) => ({ task_id: 'C', event_no: no, event_code: code, happened_at: `${at}+08:00`, reason })
  const log = (...rows: ReturnType<typeof event>[]): Delivered => ({ entity: 'task_events', rows })
  expect(await desk.settle('2023-10-18', log(event(1, 'list-changed', '2023-10-17T08:00'), event(2, 'list-locked', '2023-10-17T09:00'), event(3, 'list-changed', '2023-10-17T10:00', '企业注销')))).toEqual([])
  expect(await desk.settle('2023-10-18', log(event(4, 'list-changed', '2023-10-18T00:30')))).toEqual(['W13 red C'])
  expect(await desk.query(`select evidence, raised_date::text from warn.warnings where rule_code = 'W13'`)).toEqual([
    { evidence: { task_name: '任务', change_count: 1, first_date: '2023-10-18' }, raised_date: '2023-10-18' },
  ])
  expect(await desk.settle('2023-10-18', log(event(4, 'list-changed', '2023-10-18T00:30', '企业迁出')))).toEqual([])
})

it('W14: the department of an ended joint task that has entered nothing, once another has', async () => {
  await desk.load(
    { entity: 'tasks', rows: [{ task_id: 'J', started_date: '2023-09-01', end_date: '2023-10-20' }] },
    { entity: 'task_departments', rows: [{ task_id: 'J', department_code: 'D1' }, { task_id: 'J', department_code: 'D2', role_code: '2' }] },
    { entity: 'draws', rows: [{ task_id: 'J', drawn_date: '2023-09-02' }] }, { entity: 'drawn_subjects', rows: [{ task_id: 'J', subject_id: 'J-0' }] },
  )
  // nobody has entered anything: that is W01
  expect(await desk.settle('2023-10-21')).toEqual(['W01 red J'])
  expect(await desk.settle('2023-10-21', { entity: 'results', rows: [result('J', 'J-0', '2023-10-20')] })).toEqual(['W14 orange J|D2'])
  expect(await desk.query(`select department_code, raised_date::text, due_date::text from warn.warnings where rule_code = 'W14'`)).toEqual([
    // ten working days from Saturday 21 October: the Fridays 27 October and 3 November
    { department_code: 'D2', raised_date: '2023-10-21', due_date: '2023-11-03' },
  ])
  expect(await desk.settle('2023-10-22', { entity: 'results', rows: [result('J', 'J-0', '2023-10-20', { department_code: 'D2', entered_date: '2023-10-22', published_date: null, state_code: '2' })] })).toEqual([])
})

it('W15: a directory that its sender declared eight days ago; seven are no concern', async () => {
  const declare = (day: string): Delivered => ({ entity: 'declarations', rows: [{ region_code: '370100', source_table: 'subjects', month_date: '2023-11-01', declared_date: day }] })
  expect(await desk.settle('2023-11-10', declare('2023-11-03'))).toEqual([])
  expect(await desk.settle('2023-11-11')).toEqual(['W15 yellow 370100|subjects'])
  expect(await desk.settle('2023-11-11', declare('2023-11-11'))).toEqual([])
  expect(await desk.findDiffering()).toEqual([])
})
