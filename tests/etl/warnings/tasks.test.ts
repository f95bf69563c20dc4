/** Rules about tasks, plans, items, people and deliveries, each at its boundary. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWarningDesk, type WarningDesk } from './support.ts'

let desk: WarningDesk

beforeAll(async () => {
  desk = await openWarningDesk('W01', 'W05', 'W06', 'W07', 'W13', 'W14', 'W15')
})
afterAll(() => desk.close())

/** Ten objects of a task, the first `inspected` of them inspected on a day. */
const visits = (taskId: string, inspected: number, day: string) => [
  { entity: 'drawn_subjects', rows: Array.from({ length: 10 }, (_, index) => ({ subject_id: `${taskId}-${index}`, task_id: taskId })) },
  { entity: 'results', rows: Array.from({ length: inspected }, (_, index) => ({ subject_id: `${taskId}-${index}`, task_id: taskId, result_code: '1', inspected_date: day, entered_date: day, published_date: day, state_code: '5' })) },
]

it('W01: ten working days before the end of a task with 6 of 10 inspected, red after it, ended by the seventh', async () => {
  await desk.load(
    { entity: 'tasks', rows: [{ task_id: 'A', end_date: '2023-06-30' }] },
    { entity: 'draws', rows: [{ task_id: 'A' }] },
    ...visits('A', 6, '2023-05-08'),
  )
  // 30 June is a Friday: ten working days before it is Friday 16 June; on Thursday 15 June eleven are left (no holiday is typed here)
  expect(await desk.settle('2023-06-15')).toEqual([])
  expect(await desk.settle('2023-06-16')).toEqual(['W01 yellow A'])
  expect(await desk.query(`select evidence, raised_date::text, due_date::text, department_code, area_code from warn.warnings where key = 'A'`)).toEqual([{
    evidence: { task_name: '任务', end_date: '2023-06-30', drawn_count: 10, inspected_count: 6, share: 70, days_left: 10 },
    raised_date: '2023-06-16', due_date: '2023-06-30', department_code: 'D1', area_code: '370102',
  }])
  expect(await desk.settle('2023-07-01')).toEqual(['W01 red A'])
  expect(await desk.settle('2023-07-02', { entity: 'results', rows: [{ subject_id: 'A-6', task_id: 'A', result_code: '1', inspected_date: '2023-07-01', state_code: '2' }] })).toEqual([])
  expect(await desk.findActs('A')).toEqual(['raised >new', 'graver new>new', 'ended new>settled'])
})
