import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  await marts.load(
    { entity: 'tasks', rows: [{ task_id: 'T1' }, { task_id: 'T2', state_code: '99', region_code: '370202' }] },
    { entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T1', region_code: '370202', risk_class: 'C' }] },
  )
})
afterAll(() => marts.close())

const findResult = async (item: string) => (await marts.query('select * from mart.fct_results where item_code = $1', [item]))[0]
const result = (fields: Record<string, string | null>) => ({ subject_id: 'S1', task_id: 'T1', result_code: '1', ...fields })

it('a result counts where its subject was drawn; one that was never drawn, where its task stands', async () => {
  await marts.load({
    entity: 'results',
    rows: [result({ item_code: 'A1' }), result({ item_code: 'A2', subject_id: 'S9' }), result({ item_code: 'A3', task_id: 'T2' })],
  })
  expect(await findResult('A1')).toMatchObject({ area_code: '370202', city_code: '370200', risk_class: 'C', is_counted: true })
  expect(await findResult('A2')).toMatchObject({ area_code: '370102', city_code: '370100', risk_class: null, is_counted: true })
  expect(await findResult('A3')).toMatchObject({ area_code: '370202', is_counted: false })
})

it('publication is due on the 20th working day after the inspection, with holidays and make-up days', async () => {
  await marts.load({
    entity: 'results',
    rows: [
      // 2023-06-01 (Thu): no holiday typed in June, so day 5 is 06-08, 10 is 06-15, 15 is 06-22, 20 is 06-29
      result({ item_code: 'W1', inspected_date: '2023-06-01' }),
      // 2023-09-20 (Wed): 21, 22, 25, 26, 27, 28 September are days 1 to 6; 29 September to 6 October are off; Sat 7 and Sun 8 October
      // are worked: 7, 8; 9 to 13 October: 9 to 13; 16 to 20 October: 14 to 18, so 15 is the 17th; 23 and 24 October: 19 and 20
      result({ item_code: 'W2', inspected_date: '2023-09-20' }),
      // 2023-01-20 (Fri): 21 to 27 January off; Sat 28 and Sun 29 worked: 1, 2; 30 and 31 January: 3, 4; 1 to 3 February: 5 to 7;
      // 6 to 10: 8 to 12; 13 to 17: 13 to 17, so 15 is the 15th; 20 to 22 February: 18 to 20
      result({ item_code: 'W3', inspected_date: '2023-01-20' }),
      // an inspection on a day off: Sun 2023-06-04 counts from Mon 5 on: 5 is 06-09, 15 is 06-23, 20 is 06-30
      result({ item_code: 'W4', inspected_date: '2023-06-04' }),
    ],
  })
  const limits = { W1: ['2023-06-22', '2023-06-29', '2023-06-30'], W2: ['2023-10-17', '2023-10-24', '2023-10-25'] }
  for (const [item, [warn, due, overdue]] of Object.entries(limits)) {
    expect(await findResult(item)).toMatchObject({ publish_warn_date: warn, publish_due_date: due, publish_overdue_date: overdue })
  }
  expect(await findResult('W3')).toMatchObject({ publish_warn_date: '2023-02-15', publish_due_date: '2023-02-22', publish_overdue_date: '2023-02-23' })
  expect(await findResult('W4')).toMatchObject({ publish_warn_date: '2023-06-23', publish_due_date: '2023-06-30', publish_overdue_date: '2023-07-01' })
})

it('60 working days after the inspection is the last day; who publishes later, or not at all, is past it', async () => {
  // 2023-06-01 is a Thursday and no holiday is typed until 29 September: 60 working days are twelve weeks, Thursday 2023-08-24
  await marts.load({
    entity: 'results',
    rows: [
      result({ item_code: 'L1', inspected_date: '2023-06-01', published_date: '2023-08-24' }),
      result({ item_code: 'L2', inspected_date: '2023-06-01', published_date: '2023-08-25' }),
      result({ item_code: 'L3', inspected_date: '2023-06-01', state_code: '2' }),
      result({ item_code: 'L4', inspected_date: null, state_code: '1', result_code: null }),
    ],
  })
  for (const [item, isPast] of [['L1', false], ['L2', true], ['L3', true]] as const) expect(await findResult(item)).toMatchObject({ publish_last_date: '2023-08-24', is_past_last: isPast })
  expect(await findResult('L4')).toMatchObject({ publish_last_date: null, is_past_last: false })
})

it('a day that the calendar does not reach is not known, and nothing is past it', async () => {
  // the calendar ends with 2023: Wednesday 1 November has its 20th working day four weeks later, its 60th in January
  await marts.load({ entity: 'results', rows: [result({ item_code: 'L5', inspected_date: '2023-11-01', state_code: '2' })] })
  const [calendar] = await marts.query(`select max(day) as last_day from mart.calendar_days`)
  expect([calendar?.['last_day'], await findResult('L5')]).toEqual(['2023-12-31', expect.objectContaining({ publish_due_date: '2023-11-29', publish_last_date: null, is_past_last: false })])
})

it('a publication date counts once the result stands as published', async () => {
  await marts.load({
    entity: 'results',
    rows: [result({ item_code: 'P1', published_date: '2023-06-20' }), result({ item_code: 'P2', published_date: '2023-06-20', state_code: '2' })],
  })
  expect((await findResult('P1'))?.published_date).toBe('2023-06-20')
  expect((await findResult('P2'))?.published_date).toBeNull()
})

it('a problem is due as given, else 30 days after publication, else it has no limit', async () => {
  await marts.load(
    {
      entity: 'results',
      rows: [
        result({ item_code: 'Q1', result_code: '5', published_date: '2023-05-10' }),
        result({ item_code: 'Q2', result_code: '8', published_date: '2023-05-10' }),
        result({ item_code: 'Q3', result_code: '4', state_code: '2' }),
        result({ item_code: 'Q4', result_code: '7', published_date: '2023-05-10' }),
        result({ item_code: 'Q5', result_code: '5', state_code: '3' }),
      ],
    },
    {
      entity: 'follow_ups',
      rows: [
        { subject_id: 'S1', task_id: 'T1', item_code: 'Q2', due_date: '2023-05-20', state_code: '2', closed_date: '2023-05-18' },
        { subject_id: 'S1', task_id: 'T1', item_code: 'Q3', state_code: '1', closed_date: '2023-05-19' },
      ],
    },
  )
  // 10 May + 30 days = 9 June
  expect(await findResult('Q1')).toMatchObject({ is_problem: true, problem_due_date: '2023-06-09', problem_overdue_date: '2023-06-10', closed_date: null })
  expect(await findResult('Q2')).toMatchObject({ is_problem: true, problem_due_date: '2023-05-20', problem_overdue_date: '2023-05-21', closed_date: '2023-05-18' })
  // not published and no limit given; state 1 is not closed, whatever date it carries
  expect(await findResult('Q3')).toMatchObject({ is_problem: true, problem_due_date: null, problem_overdue_date: null, closed_date: null })
  // code 7 is no problem; a result refused in review is not entered
  expect(await findResult('Q4')).toMatchObject({ is_problem: false, problem_due_date: null })
  expect(await findResult('Q5')).toMatchObject({ is_problem: false })
})

it('a result follows its draw and its follow-up, and goes when it is withdrawn', async () => {
  await marts.load({ entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T1', region_code: '370103', risk_class: 'D' }] })
  expect(await findResult('A1')).toMatchObject({ area_code: '370103', city_code: '370100', risk_class: 'D' })
  await marts.load({ entity: 'follow_ups', withdrawn: [{ subject_id: 'S1', task_id: 'T1', item_code: 'Q2' }] })
  expect(await findResult('Q2')).toMatchObject({ problem_due_date: '2023-06-09', closed_date: null })
  await marts.load({ entity: 'results', withdrawn: [result({ item_code: 'A1' })] })
  expect(await findResult('A1')).toBeUndefined()
  expect(await marts.findDiffering()).toEqual([])
})

it('a published result is complete when its fields and the way its task was drawn are told and its codes are of the lists', async () => {
  const whole = { methods: '1、3', channel: '移动端', inspected_date: '2023-05-08', entered_date: '2023-05-09', reviewed_date: '2023-05-10', published_date: '2023-05-11' }
  await marts.load(
    { entity: 'tasks', rows: [{ task_id: 'T1', draw_kind_code: '2' }] },
    {
      entity: 'results',
      rows: [
        result({ item_code: 'F1', ...whole }),
        result({ item_code: 'F2', ...whole, reviewed_date: null }),
        result({ item_code: 'F3', ...whole, methods: '7' }),
        result({ item_code: 'F4', ...whole, result_code: '9' }),
        result({ item_code: 'F5', ...whole, channel: null }),
        result({ item_code: 'F6', ...whole, state_code: '2' }),
      ],
    },
  )
  const found = await marts.query<{ is_complete: boolean }>(`select is_complete from mart.fct_results where item_code like 'F%' order by item_code`)
  expect(found.map((row) => row.is_complete)).toEqual([true, false, false, false, false, false])
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1', draw_kind_code: null }] })
  expect((await findResult('F1'))?.is_complete).toBe(false)
  expect(await marts.findDiffering()).toEqual([])
})
