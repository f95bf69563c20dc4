/** The life that the run gives a warning: raised once, reopened with its history, graver, ended, escalated; and what people do, in the figures. */
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorker } from '#etl/jobs/worker.ts'
import { compareWarnings } from '#etl/warnings/compare.ts'
import { settleAfterLoads, settleWarnings } from '#etl/warnings/settle.ts'
import type { Delivered } from '../refresh/marts.ts'
import { openWarningDesk, type WarningDesk } from './support.ts'

let desk: WarningDesk

beforeAll(async () => {
  desk = await openWarningDesk('W02', 'W03', 'W08')
  await desk.load(
    { entity: 'tasks', rows: [{ task_id: 'T', end_date: '2023-12-29' }] }, { entity: 'draws', rows: [{ task_id: 'T' }] },
    { entity: 'drawn_subjects', rows: ['S1', 'S2', 'S3'].map((subject_id) => ({ subject_id, task_id: 'T' })) },
  )
})
afterAll(() => desk.close())

/** Inspected on Monday 8 May: to be warned of from the 15th working day after it, Monday 29 May, published by the 20th, Monday 5 June. */
const result = (subjectId: string, published: string | null, found = '1'): Delivered => ({
  entity: 'results',
  rows: [{ subject_id: subjectId, task_id: 'T', result_code: found, inspected_date: '2023-05-08', entered_date: '2023-05-09', published_date: published, state_code: published === null ? '2' : '5' }],
})
const key = (subjectId: string): string => `${subjectId}|T|D1|I1`
const act = (set: string, subjectId: string): Promise<unknown> => desk.query(`update warn.warnings set ${set}, version = version + 1 where key = $1`, [key(subjectId)])
const find = (columns: string, subjectId: string): Promise<unknown[]> => desk.query(`select ${columns} from warn.warnings where key = $1`, [key(subjectId)])
const countActs = async (): Promise<number> => (await desk.query<{ count: number }>('select count(*)::integer as count from warn.acts'))[0]?.count ?? 0
const findCase = (subjectId: string): Promise<unknown[]> =>
  desk.query('select handled_date::text, outcome_code, is_checked, is_hit, linked_task_id from mart.fct_warning_cases where subject_id = $1 and rule_code = $2', [subjectId, 'W02'])

it('is raised on its day with its limit, and a second run of the day writes nothing', async () => {
  await desk.load(result('S1', null))
  expect(await desk.settle('2023-05-26')).toEqual([])
  expect(await desk.settle('2023-05-29')).toEqual([`W02 yellow ${key('S1')}`])
  expect(await find('evidence, raised_date::text, due_date::text, watches, task_id, item_code, state, version', 'S1')).toEqual([{
    evidence: { inspected_date: '2023-05-08', entered_date: '2023-05-09', publish_due_date: '2023-06-05' },
    raised_date: '2023-05-29', due_date: '2023-06-05', watches: 'enterprise', task_id: 'T', item_code: 'I1', state: 'new', version: 1,
  }])
  const [before, acts] = [await desk.query('select * from warn.warnings order by warning_id'), await countActs()]
  await settleWarnings(desk.client, { today: '2023-05-29' })
  await settleWarnings(desk.client, { today: '2023-05-29', isFull: true })
  expect(await desk.query('select * from warn.warnings order by warning_id')).toEqual(before)
  expect(await countActs()).toBe(acts)
  expect(await desk.query(`select is_full, raised_count from warn.runs order by run_id desc limit 1`)).toEqual([{ is_full: true, raised_count: 0 }])
})

it('grows graver on the day after the limit, and is passed upward six and eleven working days after it', async () => {
  expect(await desk.settle('2023-06-05')).toEqual([`W02 yellow ${key('S1')}`])
  expect(await desk.settle('2023-06-06')).toEqual([`W02 red ${key('S1')}`])
  // the fifth working day after Monday 5 June is Monday 12 June
  await desk.settle('2023-06-12')
  expect(await find('escalation', 'S1')).toEqual([{ escalation: 0 }])
  await desk.settle('2023-06-13')
  expect(await find('escalation', 'S1')).toEqual([{ escalation: 1 }])
  await desk.settle('2023-06-20')
  expect(await find('escalation', 'S1')).toEqual([{ escalation: 2 }])
  expect(await desk.findActs(key('S1'))).toEqual(['raised >new', 'graver new>new', 'escalated new>new', 'escalated new>new'])
})

it('settled while it still holds it is not raised again; once it has ended and comes again it is, with its history', async () => {
  await act(`state = 'settled', outcome = 'false-alarm', outcome_reason = '系统迁移', settled_date = '2023-06-20', settled_by = 'a', settled_by_name = '甲'`, 'S1')
  expect(await desk.settle('2023-06-21')).toEqual([])
  expect(await findCase('S1')).toEqual([{ handled_date: '2023-06-20', outcome_code: 'dismissed', is_checked: false, is_hit: false, linked_task_id: null }])
  expect(await desk.settle('2023-06-22', result('S1', '2023-06-22'))).toEqual([])
  expect(await find('state, outcome, holds, ended_date::text', 'S1')).toEqual([{ state: 'settled', outcome: 'false-alarm', holds: false, ended_date: '2023-06-22' }])
  expect(await desk.settle('2023-06-26', result('S1', null))).toEqual([`W02 red ${key('S1')}`])
  // its own limit had passed before it came again: five working days from Monday 26 June
  expect(await find('state, outcome, holds, reopened_count, escalation, raised_date::text, due_date::text', 'S1')).toEqual([
    { state: 'new', outcome: null, holds: true, reopened_count: 1, escalation: 0, raised_date: '2023-05-29', due_date: '2023-07-03' },
  ])
  expect(await desk.query(`select detail -> 'before' as before from warn.acts where act = 'reopened'`)).toEqual([{ before: { outcome: 'false-alarm', settled_date: '2023-06-20', linked_task_id: null } }])
  expect(await findCase('S1')).toEqual([{ handled_date: null, outcome_code: null, is_checked: false, is_hit: false, linked_task_id: null }])
})

it('what ends by itself is mended: handled on that day, checked by nobody', async () => {
  expect(await desk.settle('2023-06-30', result('S1', '2023-06-29'))).toEqual([])
  expect(await find('state, outcome, settled_date::text, settled_by', 'S1')).toEqual([{ state: 'settled', outcome: 'mended', settled_date: '2023-06-30', settled_by: '' }])
  expect(await findCase('S1')).toEqual([{ handled_date: '2023-06-30', outcome_code: 'mended', is_checked: false, is_hit: false, linked_task_id: null }])
  // due on 3 July, handled on 30 June: in time
  expect(await desk.query(`select sum(numerator)::integer as numerator, sum(denominator)::integer as denominator from mart.city_months where indicator = 'D06' and month_date = '2023-07-01' and city_code = '370100'`)).toEqual([
    { numerator: 1, denominator: 1 },
  ])
  expect(await desk.findDiffering()).toEqual([])
})

it('settled at one level it is reopened at a graver one', async () => {
  await desk.load({ entity: 'results', rows: [{ subject_id: 'S2', task_id: 'T', result_code: '1', inspected_date: '2023-06-12', entered_date: '2023-06-12', state_code: '2' }] })
  // fifteen working days after Monday 12 June: Monday 3 July; twenty: Monday 10 July
  expect(await desk.settle('2023-07-03')).toEqual([`W02 yellow ${key('S2')}`])
  await act(`state = 'settled', outcome = 'not-confirmed', settled_date = '2023-07-03', settled_by = 'a', settled_by_name = '甲'`, 'S2')
  expect(await desk.settle('2023-07-10')).toEqual([])
  expect(await desk.settle('2023-07-11')).toEqual([`W02 red ${key('S2')}`])
  expect(await desk.findActs(key('S2'))).toEqual(['raised >new', 'reopened settled>new'])
})

it('drawn into a task it is handled on that day; the visit of the task decides whether it was a hit, and is told once', async () => {
  await act(`state = 'in-hand', hand_way = 'task', linked_task_id = 'T2'`, 'S2')
  await desk.query(
    `insert into warn.acts (warning_id, act, from_state, to_state, detail, acted_date, acted_by, acted_by_name) select warning_id, 'taken-in-hand', 'new', 'in-hand', '{"way": "task", "task": "T2"}', '2023-07-12', 'a', '甲' from warn.warnings where key = $1`,
    [key('S2')],
  )
  await desk.settle('2023-07-12')
  expect(await findCase('S2')).toEqual([{ handled_date: '2023-07-12', outcome_code: null, is_checked: false, is_hit: false, linked_task_id: 'T2' }])
  await desk.settle(
    '2023-07-17',
    { entity: 'tasks', rows: [{ task_id: 'T2', started_date: '2023-07-12', end_date: '2023-12-29' }] }, { entity: 'draws', rows: [{ task_id: 'T2', drawn_date: '2023-07-12' }] },
    { entity: 'drawn_subjects', rows: [{ subject_id: 'S2', task_id: 'T2' }] },
    { entity: 'results', rows: [{ subject_id: 'S2', task_id: 'T2', result_code: '5', inspected_date: '2023-07-14', entered_date: '2023-07-14', published_date: '2023-07-17' }] },
    { entity: 'follow_ups', rows: [{ subject_id: 'S2', task_id: 'T2', disposal_code: '1', due_date: '2023-08-01', state_code: '2', closed_date: '2023-07-17' }] },
  )
  await desk.settle('2023-07-18')
  expect(await findCase('S2')).toEqual([{ handled_date: '2023-07-12', outcome_code: null, is_checked: true, is_hit: true, linked_task_id: 'T2' }])
  expect(await desk.query(`select detail from warn.acts where act = 'linked'`)).toEqual([{ detail: { task_id: 'T2', inspected_date: '2023-07-14', has_problem: true } }])
  expect(await desk.findDiffering()).toEqual([])
})

it('a job takes what people did into the figures, and moves their generation', async () => {
  const [before] = await desk.query<{ generation: number }>('select generation from ops.generation')
  await act(`state = 'settled', outcome = 'confirmed', settled_date = '2023-07-18', settled_by = 'a', settled_by_name = '甲'`, 'S2')
  const worker = await startWorker({ ownerUrl: desk.ownerUrl, deliveryDir: tmpdir(), watchDir: null, findAddress: () => undefined, today: '2023-07-18', log: () => undefined, onLost: () => undefined })
  await worker.working
  await expect.poll(() => findCase('S2'), { timeout: 15_000 }).toEqual([{ handled_date: '2023-07-12', outcome_code: 'confirmed', is_checked: true, is_hit: true, linked_task_id: 'T2' }])
  await worker.stop()
  const [after] = await desk.query<{ generation: number }>('select generation from ops.generation')
  expect(after?.generation).toBeGreaterThan(before?.generation ?? Infinity)
})

it('a rule that is switched off raises nothing and leaves what is open; with other thresholds it is asked anew', async () => {
  const set = (no: number, isEnabled: boolean, from: string): Promise<unknown> =>
    desk.query(`insert into warn.rule_settings (rule_code, setting_no, thresholds, is_enabled, from_date, reason, entered_by, entered_by_name) values ('W02', $1, '{}', $2, $3, '试用停用', 'a', '甲')`, [no, isEnabled, from])
  await desk.load({ entity: 'results', rows: [{ subject_id: 'S3', task_id: 'T', result_code: '1', inspected_date: '2023-05-08', entered_date: '2023-05-09', state_code: '2' }] })
  await set(1, false, '2023-07-19')
  expect(await desk.settle('2023-07-19')).toEqual([])
  await set(2, true, '2023-07-21')
  expect(await desk.settle('2023-07-20')).toEqual([])
  expect(await desk.settle('2023-07-21')).toEqual([`W02 red ${key('S3')}`])
  expect(await find('setting_no', 'S3')).toEqual([{ setting_no: 2 }])
})

it('W03 is overdue from the day after its limit; W08 begins on 1 October and leaves the list with its year', async () => {
  await desk.load({ entity: 'subjects', rows: [{ subject_id: 'S9' }] }, { entity: 'risk_classes', rows: [{ subject_id: 'S9', class_date: '2022-12-20', risk_class: 'D' }] })
  await desk.load({ entity: 'results', rows: [{ subject_id: 'S3', task_id: 'T', result_code: '5', inspected_date: '2023-05-08', entered_date: '2023-05-09', published_date: '2023-08-21', state_code: '5' }] })
  // published on 21 August: thirty days after it is 20 September
  expect(await desk.settle('2023-09-20')).toEqual([])
  expect(await desk.settle('2023-09-21')).toEqual([`W03 red ${key('S3')}`])
  expect(await desk.settle('2023-10-01')).toEqual([`W03 red ${key('S3')}`, 'W08 orange S9|2023'])
  expect(await desk.query(`select due_date::text, department_code from warn.warnings where rule_code = 'W08'`)).toEqual([{ due_date: '2023-12-31', department_code: '' }])
})

it('a limit never lies beyond the calendar', async () => {
  // the calendar ends with 2023: of the five working days after Thursday 28 December one is known
  await desk.load({ entity: 'drawn_subjects', rows: [{ subject_id: 'S5', task_id: 'T' }] }, result('S5', null))
  expect(await desk.settle('2023-12-28')).toContain(`W02 red ${key('S5')}`)
  expect(await find('due_date::text', 'S5')).toEqual([{ due_date: '2023-12-29' }])
  await expect(settleWarnings(desk.client, { today: '2024-01-02', isFull: true })).resolves.toBeUndefined()
  await desk.load({ entity: 'drawn_subjects', rows: [{ subject_id: 'S6', task_id: 'T' }] }, result('S6', null))
  await expect(settleWarnings(desk.client, { today: '2024-01-02' })).rejects.toThrow('working days around 2024-01-02 are not known')
})

it('a run that breaks leaves nothing half, is told, and is made good by the next', async () => {
  await desk.load(result('S1', null))
  await desk.query(`insert into warn.rule_settings (rule_code, setting_no, thresholds, from_date, reason, entered_by, entered_by_name) values ('W22', 1, '{"visits": "many"}', '2023-10-01', '写错阈值', 'a', '甲')`)
  const before = await desk.query('select * from warn.warnings order by warning_id')
  const told: string[] = []
  await settleAfterLoads(desk.client, '2023-10-02', (line) => told.push(line))
  expect(told.join('\n')).toContain('the warning rules could not be asked')
  expect(await desk.query('select * from warn.warnings order by warning_id')).toEqual(before)
  await desk.query(`insert into warn.rule_settings (rule_code, setting_no, thresholds, from_date, reason, entered_by, entered_by_name) values ('W22', 2, '{"visits": 3}', '2023-10-01', '改回阈值', 'a', '甲')`)
  expect(await desk.settle('2023-10-02')).toContain(`W02 red ${key('S1')}`)
  await desk.client.query('begin')
  expect(await compareWarnings(desk.client, '2023-10-02')).toEqual([])
  await desk.client.query('commit')
})
