/** Rules about enterprises, each at its boundary. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CoreRow, Delivered } from '../refresh/marts.ts'
import { openWarningDesk, type WarningDesk } from './support.ts'

let desk: WarningDesk

beforeAll(async () => {
  desk = await openWarningDesk('W10', 'W21', 'W22', 'W23', 'W24', 'W25')
})
afterAll(() => desk.close())

/** A visit of a subject on a day, in a task of its own. */
const visit = (subjectId: string, day: string, { found = '1', risk = null as string | null, methods = '1' } = {}): Delivered[] => {
  const taskId = `${subjectId}-${day}`
  return [
    { entity: 'tasks', rows: [{ task_id: taskId, started_date: day, end_date: '2023-12-29', finished_date: day, state_code: '06' }] },
    { entity: 'draws', rows: [{ task_id: taskId, drawn_date: day }] },
    { entity: 'drawn_subjects', rows: [{ task_id: taskId, subject_id: subjectId, risk_class: risk }] },
    { entity: 'results', rows: [{ task_id: taskId, subject_id: subjectId, result_code: found, methods, inspected_date: day, entered_date: day, published_date: day }] },
  ]
}
const subjects = (...rows: CoreRow[]): Delivered => ({ entity: 'subjects', rows })
const classes = (...rows: readonly (readonly [string, string, string])[]): Delivered => ({ entity: 'risk_classes', rows: rows.map(([subject_id, class_date, risk_class]) => ({ subject_id, class_date, risk_class })) })

it('W10: the second day on site of class B, the third of class C; off site and a second department on one day are none', async () => {
  await desk.load(subjects({ subject_id: 'B' }, { subject_id: 'C' }))
  expect(await desk.settle('2023-03-01', ...visit('B', '2023-02-01', { risk: 'B' }), ...visit('B', '2023-02-02', { risk: 'B', methods: '2' }), ...visit('C', '2023-02-01', { risk: 'C' }), ...visit('C', '2023-02-08', { risk: 'C' }))).toEqual([])
  expect(await desk.settle('2023-03-02', ...visit('B', '2023-03-02', { risk: 'B' }))).toEqual(['W10 yellow B|2023'])
  expect(await desk.settle('2023-03-03', ...visit('C', '2023-03-03', { risk: 'C' }))).toEqual(['W10 yellow B|2023', 'W10 yellow C|2023'])
  expect(await desk.query(`select evidence, raised_date::text from warn.warnings where key = 'C|2023'`)).toEqual([
    { evidence: { year: 2023, visit_count: 3, most: 3, last_date: '2023-03-03' }, raised_date: '2023-03-03' },
  ])
  // a visit is taken back
  const taken = 'B-2023-03-02'
  expect(await desk.settle('2023-03-04', { entity: 'results', withdrawn: [{ task_id: taken, subject_id: 'B', department_code: 'D1', item_code: 'I1' }] })).toEqual(['W10 yellow C|2023'])
})

it('W21: two steps up within 90 days, red for three; one step, or a rise spread over more days, is none; an inspection ends it', async () => {
  await desk.load(
    subjects({ subject_id: 'U1' }, { subject_id: 'U2' }, { subject_id: 'U3' }, { subject_id: 'U4' }),
    classes(
      ['U1', '2022-12-15', 'A'], ['U1', '2023-03-10', 'C'],
      ['U2', '2022-12-15', 'B'], ['U2', '2023-03-10', 'C'],
      // B stood for exactly 90 days before C came: 10 December to 10 March; A was gone by then
      ['U3', '2022-06-01', 'A'], ['U3', '2022-12-10', 'B'], ['U3', '2023-03-10', 'C'],
      ['U4', '2022-12-15', 'A'], ['U4', '2023-01-20', 'B'], ['U4', '2023-03-10', 'D'],
    ),
  )
  expect(await desk.settle('2023-03-09')).toEqual(['W10 yellow C|2023'])
  expect(await desk.settle('2023-03-10')).toEqual(['W10 yellow C|2023', 'W21 orange U1', 'W21 red U4'])
  expect(await desk.query(`select evidence from warn.warnings where key = 'U4'`)).toEqual([{ evidence: { from_class: 'A', to_class: 'D', class_date: '2023-03-10', days: 90 } }])
  expect(await desk.settle('2023-03-20', ...visit('U1', '2023-03-20', { risk: 'C' }), classes(['U4', '2023-03-20', 'B']))).toEqual(['W10 yellow C|2023'])
})

it('W22: the third visit with a problem in 24 months; a visit without one ends it', async () => {
  await desk.load(subjects({ subject_id: 'R', region_code: '370103' }), ...visit('R', '2022-01-10', { found: '5' }), ...visit('R', '2022-08-10', { found: '5' }))
  expect((await desk.settle('2023-03-21')).filter((one) => one.startsWith('W22'))).toEqual([])
  expect((await desk.settle('2023-03-22', ...visit('R', '2023-03-22', { found: '2', risk: 'C' }))).filter((one) => one.startsWith('W22'))).toEqual(['W22 orange R'])
  // 7, nothing of the kind found there, is no inspection without a problem
  expect((await desk.settle('2023-03-23', ...visit('R', '2023-03-23', { found: '7', risk: 'C' }))).filter((one) => one.startsWith('W22'))).toEqual(['W22 orange R'])
  expect((await desk.settle('2023-03-24', ...visit('R', '2023-03-24', { found: '1', risk: 'C' }))).filter((one) => one.startsWith('W22'))).toEqual([])
})

it('W23: the third signal within 90 days, and W24: the abnormal list; an inspection after the last ends both', async () => {
  const signals = (...rows: readonly (readonly [string, string, string])[]): Delivered => ({ entity: 'risk_signals', rows: rows.map(([signal_id, signal_date, kind_code]) => ({ subject_id: 'G', signal_id, signal_date, kind_code })) })
  const tell = async (today: string, ...delivered: Delivered[]): Promise<string[]> => (await desk.settle(today, ...delivered)).filter((one) => /W2[34]/.test(one))
  await desk.load(subjects({ subject_id: 'G' }))
  expect(await tell('2023-07-02', signals(['1', '2023-04-03', 'complaint'], ['2', '2023-05-01', 'opinion'], ['3', '2023-07-02', 'complaint']))).toEqual([])
  // 90 days up to and including 3 July begin on 5 April; the fourth makes three of May to July
  expect(await tell('2023-07-03', signals(['4', '2023-07-03', 'abnormal-list']))).toEqual(['W23 orange G', 'W24 orange G'])
  // inspected on the very day of the signal tells nothing of it
  expect(await tell('2023-07-04', ...visit('G', '2023-07-03'))).toEqual(['W23 orange G', 'W24 orange G'])
  expect(await tell('2023-07-05', ...visit('G', '2023-07-05', { methods: '2' }))).toEqual([])
})

it('W25: class D not inspected for so many months, once records reach back so far; C not yet', async () => {
  const tell = async (today: string, ...delivered: Delivered[]): Promise<string[]> => (await desk.settle(today, ...delivered)).filter((one) => one.startsWith('W25'))
  // K is not a year old
  await desk.load(
    subjects({ subject_id: 'H' }, { subject_id: 'I' }, { subject_id: 'K', established_date: '2022-12-01' }),
    classes(['H', '2022-12-20', 'D'], ['I', '2022-12-20', 'C'], ['K', '2022-12-20', 'D']),
  )
  // the first inspection on record is of 10 January 2022: nothing is known of 24 months
  expect(await tell('2023-11-20')).toEqual([])
  await desk.query(`insert into warn.rule_settings (rule_code, setting_no, thresholds, from_date, reason, entered_by, entered_by_name) values ('W25', 1, '{"d_months": 12}', '2023-11-20', '改为一年', 'a', '甲')`)
  expect(await tell('2023-11-20')).toEqual(['W25 orange H'])
  expect(await desk.query(`select evidence, raised_date::text, department_code, setting_no from warn.warnings where key = 'H'`)).toEqual([
    { evidence: { months: 12, since_date: '2022-11-20', risk_class: 'D' }, raised_date: '2023-01-01', department_code: '', setting_no: 1 },
  ])
  expect(await tell('2023-11-20', ...visit('H', '2023-11-20', { risk: 'D' }))).toEqual([])
  expect(await desk.findDiffering()).toEqual([])
})
