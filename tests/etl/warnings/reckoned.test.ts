/** Rules that are reckoned, each on records typed by hand. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Delivered } from '../refresh/marts.ts'
import { openWarningDesk, type WarningDesk } from './support.ts'

let desk: WarningDesk

beforeAll(async () => {
  desk = await openWarningDesk('W04', 'W09', 'W11', 'W12', 'W41', 'W42', 'W43')
})
afterAll(() => desk.close())

const list = <T,>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
/** One delivery of each table. */
const gather = (...delivered: readonly Delivered[]): Delivered[] =>
  [...new Set(delivered.map(({ entity }) => entity))].map((entity) => ({ entity, rows: delivered.filter((one) => one.entity === entity).flatMap(({ rows = [] }) => rows) }))
const pad = (number: number): string => String(number).padStart(3, '0')
const evidenceOf = async (code: string, key: string) => (await desk.query<{ evidence: Record<string, unknown> }>('select evidence from warn.warnings where rule_code = $1 and key = $2', [code, key]))[0]?.evidence

it('W11, W12: every third row of the directory, always the same two of four people', async () => {
  await desk.load(
    { entity: 'subjects', rows: list(60, (index) => ({ subject_id: `S${pad(index + 1)}`, subject_type_code: '3' })) },
    { entity: 'inspectors', rows: list(4, (index) => ({ inspector_id: `P${index + 1}` })) },
    { entity: 'tasks', rows: [{ task_id: 'A', object_kind_code: '3', end_date: '2023-12-31' }] },
    { entity: 'draws', rows: [{ task_id: 'A', frame_count: 60 }] },
    { entity: 'drawn_subjects', rows: list(20, (index) => ({ subject_id: `S${pad(3 * index + 1)}`, task_id: 'A', draw_number: index + 1 })) },
    { entity: 'drawn_inspectors', rows: list(40, (index) => ({ task_id: 'A', subject_id: `S${pad(3 * Math.floor(index / 2) + 1)}`, inspector_id: `P${1 + (index % 2)}` })) },
  )
  expect(await desk.settle('2023-11-17')).toEqual(['W11 orange A', 'W12 orange A'])
  expect(await evidenceOf('W11', 'A')).toEqual({ visits: 20, most: 20, share: 100, people: 4 })
  // Told: gaps (38 rows over 19 gaps, one of C(56, 18) spreads), tail (rows 59 and 60: 40 × 39 ÷ (60 × 59)), load, variety, commonest pair;
  // one area, owner and industry, numbers in the directory's order and no earlier draw tell nothing. All but the tail ask.
  expect(await evidenceOf('W12', 'A')).toMatchObject({ drawn: 20, frame: 60, tested: 5, asked: 4, tests: 'gaps largest-pair load pair-variety' })
  const tests = await desk.query<{ test: string; p: number; untold: string | null }>('select test, p, untold from warn.draw_audits order by test')
  expect(tests.find(({ test }) => test === 'tail')?.p).toBeCloseTo((40 * 39) / (60 * 59), 10)
  expect(tests.flatMap(({ test, untold }) => (untold === null ? [] : [`${test} ${untold}`]))).toEqual([
    'area one-group', 'industry one-group', 'order numbered-in-order', 'ownership one-group', 'repeats no-earlier-draw',
  ])
})

it('W12: a frame that the directory cannot stand for leaves the tests of rows untold', async () => {
  expect(await desk.settle('2023-11-17', { entity: 'draws', rows: [{ task_id: 'A', frame_count: 80 }] })).toEqual(['W11 orange A', 'W12 orange A'])
  expect(await desk.query(`select untold, numbers from warn.draw_audits where test = 'gaps'`)).toEqual([{ untold: 'frame-differs', numbers: { frame: 80, directory: 60 } }])
  // Benjamini and Hochberg over the three that are left: the largest p stays as it is.
  const [row] = await desk.query<{ p: number; adjusted: number; count: number }>('select max(p) as p, max(adjusted_p) as adjusted, count(*) as count from warn.draw_audits where p is not null')
  expect(row?.count).toBe(3)
  expect(row?.adjusted).toBe(row?.p)
})

it('W42: three tasks of one department at one subject within five days; asked once a day', async () => {
  const visit = (task: string, day: string) => [
    { entity: 'tasks', rows: [{ task_id: task, end_date: '2023-12-31' }] }, { entity: 'draws', rows: [{ task_id: task }] },
    { entity: 'drawn_subjects', rows: [{ subject_id: 'S002', task_id: task }] },
    { entity: 'results', rows: [{ subject_id: 'S002', task_id: task, result_code: '1', inspected_date: day, entered_date: day, published_date: day }] },
  ]
  const others = ['W11 orange A', 'W12 orange A']
  expect(await desk.settle('2023-11-20', ...gather(...visit('B1', '2023-11-06'), ...visit('B2', '2023-11-08')))).toEqual(others)
  // 6 to 10 November are five days; the 11th would be a sixth.
  expect(await desk.settle('2023-11-21', ...visit('B3', '2023-11-11'))).toEqual(others)
  expect(await desk.settle('2023-11-22', ...visit('B3', '2023-11-10'))).toEqual([...others, 'W42 yellow S002|D1'])
  expect(await evidenceOf('W42', 'S002|D1')).toEqual({ tasks: 3, first: '2023-11-06', last: '2023-11-10', days: 5 })
})

it('W09: a hundred visits of an office without a problem, where a twelfth of all have one', async () => {
  const visits = (task: string, region: string, from: number, count: number, problems: number) => [
    { entity: 'tasks', rows: [{ task_id: task, region_code: region, department_code: 'D2', end_date: '2023-12-31' }] }, { entity: 'draws', rows: [{ task_id: task, department_code: 'D2' }] },
    { entity: 'drawn_subjects', rows: list(count, (index) => ({ subject_id: `V${pad(from + index)}`, task_id: task, region_code: region })) },
    { entity: 'results', rows: list(count, (index) => ({ subject_id: `V${pad(from + index)}`, task_id: task, department_code: 'D2', result_code: index < problems ? '5' : '1', inspected_date: '2023-05-10', entered_date: '2023-05-10', published_date: '2023-05-11' })) },
  ]
  const open = await desk.settle('2023-11-23', ...gather(...visits('C1', '370103', 1, 100, 0), ...visits('C2', '370202', 201, 20, 10)))
  expect(open.filter((one) => one.startsWith('W09'))).toEqual(['W09 orange office|370103|D2', 'W09 orange task|C1'])
  // The year's months are November to October: 120 visits with 10 problems (those of November lie outside): 100 × 1/12 = 8.3; (12/11)¹⁰⁰ = 6,009
  expect(await evidenceOf('W09', 'office|370103|D2')).toMatchObject({ visits: 100, expected: 8, odds: Math.floor((12 / 11) ** 100) })
})

it('W04: a city at eight joint tasks of thirty in June', async () => {
  const task = (id: string, day: string, isJoint: boolean): Delivered[] => [
    { entity: 'tasks', rows: [{ task_id: id, region_code: '370202', started_date: day, end_date: '2023-12-31' }] },
    { entity: 'task_departments', rows: [{ task_id: id, department_code: 'D1' }, ...(isJoint ? [{ task_id: id, department_code: 'D2', role_code: '2' }] : [])] },
  ]
  const before = list(30, (index) => task(`L${pad(index)}`, `2022-03-${String(1 + (index % 28)).padStart(2, '0')}`, false)).flat()
  const after = list(10, (index) => task(`M${pad(index)}`, `2022-07-${String(1 + index).padStart(2, '0')}`, false)).flat()
  const now = list(29, (index) => task(`N${pad(index)}`, `2023-04-${String(1 + (index % 28)).padStart(2, '0')}`, index < 8)).flat()
  // With task C2, of March, thirty this year. Last year 30 came until 30 June and 10 after it: 10 more; 8 + 10 × 8.5/31 = 10.7 of 40: 26 %.
  const open = await desk.settle('2023-06-30', ...gather(...before, ...after, ...now))
  expect(open.filter((one) => one.startsWith('W04'))).toEqual(['W04 orange 370200|2023'])
  // 40 % of 40 is 16; all ten joint make 18, two to spare; each task at 8/30 loses 22/30: after 2 ÷ 7.33 = 0.27 of ten, the third, which came on 3 July
  expect(await evidenceOf('W04', '370200|2023')).toMatchObject({ met: 8, counted: 30, further: 10, forecast: 26, unreachable: '2023-07-03' })
})
