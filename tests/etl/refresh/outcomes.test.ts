/** Lists, campaigns, training, answers and warnings: each rule with the rows that break and mend it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMarts, type CoreRow, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1' }] })
})
afterAll(() => marts.close())

const figure = async (indicator: string) =>
  (await marts.query('select sum(numerator)::integer as numerator, sum(denominator)::integer as denominator from mart.city_months where indicator = $1', [indicator]))[0]

describe('an item of the list in force', () => {
  const item = { region_code: '370100', item_code: 'I1', basis: '食品安全法', standard: '细则一', duty_item_code: 'Q1', supervision_item_code: 'J1' }
  const findItem = async () => (await marts.query(`select has_duty_item, has_supervision_item, is_basis_same, is_standard_same, same_source_date, guideline_date from mart.fct_item_years where item_code = 'I1'`))[0]

  it('agrees once both lists hold its codes with its basis and its standard, from the day on which the last of them holds', async () => {
    await marts.load({ entity: 'inspection_items', rows: [item] })
    expect(await findItem()).toEqual({ has_duty_item: false, has_supervision_item: false, is_basis_same: false, is_standard_same: false, same_source_date: null, guideline_date: null })
    await marts.load(
      { entity: 'duty_items', rows: [{ region_code: '370000', duty_item_code: 'Q1', basis: '食品安全法', standard: '细则一' }] },
      { entity: 'supervision_items', rows: [{ region_code: '370100', supervision_item_code: 'J1', basis: '食品安全法', standard: '细则二', valid_from_date: '2023-04-01' }] },
    )
    expect(await findItem()).toMatchObject({ has_duty_item: true, has_supervision_item: true, is_basis_same: true, is_standard_same: false, same_source_date: null })
    await marts.load({ entity: 'supervision_items', rows: [{ region_code: '370100', supervision_item_code: 'J1', basis: '食品安全法', standard: '细则一', valid_from_date: '2023-04-01' }] })
    expect([await findItem(), await figure('A02')]).toMatchObject([{ is_standard_same: true, same_source_date: '2023-04-01' }, { numerator: 1, denominator: 1 }])
  })

  it('is held against its own city’s list before the province’s, never against another city’s', async () => {
    await marts.load({ entity: 'duty_items', rows: [{ region_code: '370200', duty_item_code: 'Q1', basis: '别的法', standard: '细则一' }] })
    expect(await figure('A02')).toEqual({ numerator: 1, denominator: 1 })
    await marts.load({ entity: 'duty_items', rows: [{ region_code: '370100', duty_item_code: 'Q1', basis: '别的法', standard: '细则一' }] })
    expect([(await findItem())?.is_basis_same, await figure('A02')]).toEqual([false, { numerator: 0, denominator: 1 }])
  })

  it('has a guideline from the day of the second edition; the first is too old in 2023, and another city’s covers nothing', async () => {
    await marts.load({ entity: 'item_guidelines', rows: [{ region_code: '370000', item_code: 'I1', edition: 1 }, { region_code: '370200', item_code: 'I1' }] })
    expect((await findItem())?.guideline_date).toBeNull()
    await marts.load({ entity: 'item_guidelines', rows: [{ region_code: '370000', item_code: 'I1', valid_from_date: '2023-05-15' }] })
    expect([(await findItem())?.guideline_date, await figure('A03')]).toEqual(['2023-05-15', { numerator: 1, denominator: 1 }])
    await marts.load({ entity: 'item_guidelines', rows: [{ region_code: '370000', item_code: 'I1', valid_from_date: '2022-05-15', valid_to_date: '2022-12-31' }] })
    expect((await findItem())?.guideline_date).toBeNull()
  })

  it('that is not due counts in force and not as due', async () => {
    await marts.load({ entity: 'inspection_items', rows: [{ ...item, item_code: 'I2', cycle_years: 2, first_due_year: 2022 }] })
    expect([await figure('A01'), await figure('A03')]).toEqual([{ numerator: 0, denominator: 1 }, { numerator: 0, denominator: 2 }])
  })
})

it('the province owes two campaigns a year, done in the order of their ends; those of a city are not its own', async () => {
  expect(await figure('C04')).toEqual({ numerator: 0, denominator: 2 })
  await marts.load({ entity: 'campaigns', rows: [{ ordinal: 1 }, { ordinal: 2, finished_date: '2023-06-20' }, { ordinal: 1, region_code: '370100', finished_date: '2023-03-01' }] })
  expect(await figure('C04')).toEqual({ numerator: 1, denominator: 2 })
  // a third one adds nothing
  await marts.load({ entity: 'campaigns', rows: [{ ordinal: 1, finished_date: '2023-09-20' }, { ordinal: 3, finished_date: '2023-10-20' }] })
  expect(await marts.query('select duty_number, done_date, campaign_ordinal from mart.fct_campaign_duties order by 1')).toEqual([
    { duty_number: 1, done_date: '2023-06-20', campaign_ordinal: 2 },
    { duty_number: 2, done_date: '2023-09-20', campaign_ordinal: 1 },
  ])
})

it('an inspector is trained on the first day of a session that was not failed; who left does not count', async () => {
  await marts.load(
    { entity: 'inspectors', rows: [{ inspector_id: 'N1' }, { inspector_id: 'N2', is_expert: true }, { inspector_id: 'N3', status: '离岗' }] },
    {
      entity: 'trainings',
      rows: [
        { inspector_id: 'N1', session_id: 'K1', trained_date: '2023-03-01', is_passed: false },
        { inspector_id: 'N1', session_id: 'K2', trained_date: '2023-05-01', is_passed: true },
        { inspector_id: 'N2', session_id: 'K1', trained_date: '2022-03-01', is_passed: null },
        { inspector_id: 'N3', session_id: 'K1', trained_date: '2023-03-01' },
      ],
    },
  )
  expect(await marts.query('select inspector_id, year, trained_date from mart.fct_inspector_years order by 1')).toEqual([
    { inspector_id: 'N1', year: 2023, trained_date: '2023-05-01' },
    { inspector_id: 'N2', year: 2023, trained_date: null },
  ])
  // the first task of 2022 brings that year, with the training of N2
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T22', started_date: '2022-04-01' }] })
  expect(await marts.query('select inspector_id, trained_date from mart.fct_inspector_years where year = 2022 order by 1')).toEqual([
    { inspector_id: 'N1', trained_date: null },
    { inspector_id: 'N2', trained_date: '2022-03-01' },
  ])
  expect(await figure('G01')).toEqual({ numerator: 2, denominator: 4 })
})

it('an answer counts where it was given, a valid one alone', async () => {
  const answers: readonly CoreRow[] = [true, false, null].map((isSatisfied, index) => ({ answer_id: `A${index}`, answered_date: '2023-05-04', is_satisfied: isSatisfied }))
  await marts.load({ entity: 'surveys', rows: answers })
  expect(await figure('G02')).toEqual({ numerator: 1, denominator: 2 })
})

describe('a warning', () => {
  it('is handled in time by its due day, and counts as checked when its outcome says so', async () => {
    await marts.load({
      entity: 'warning_handlings',
      rows: [
        { warning_id: 'X1', handled_date: '2023-05-31', outcome_code: 'confirmed' },
        { warning_id: 'X2', handled_date: '2023-06-01', outcome_code: 'not-confirmed' },
        { warning_id: 'X3', handled_date: '2023-05-02', outcome_code: 'dismissed', reason: '重复' },
        { warning_id: 'X4' },
      ],
    })
    // in time: X1 on the last day, X3; checked: X1 and X2, of them X1 found a problem
    expect([await figure('D06'), await figure('D07')]).toEqual([{ numerator: 2, denominator: 4 }, { numerator: 1, denominator: 2 }])
  })

  it('is judged by the visit of the task that it led to', async () => {
    await marts.load(
      { entity: 'drawn_subjects', rows: [{ subject_id: 'S1', task_id: 'T1' }] },
      { entity: 'warning_handlings', rows: [{ warning_id: 'X2', subject_id: 'S1', linked_task_id: 'T1', handled_date: '2023-06-01', outcome_code: 'not-confirmed' }] },
    )
    expect(await figure('D07')).toEqual({ numerator: 1, denominator: 2 })
    const result = { subject_id: 'S1', task_id: 'T1', inspected_date: '2023-05-20' }
    await marts.load({ entity: 'results', rows: [{ ...result, result_code: '5' }] })
    expect(await figure('D07')).toEqual({ numerator: 2, denominator: 2 })
    await marts.load({ entity: 'results', rows: [{ ...result, result_code: '1' }] })
    expect(await figure('D07')).toEqual({ numerator: 1, denominator: 2 })
    expect(await marts.findDiffering()).toEqual([])
  })
})
