/** The directories and the comprehensive list against what names who and what should be there: each rule with the rows that break and mend it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T1' }] })
})
afterAll(() => marts.close())

const figure = async (indicator: string) =>
  (await marts.query('select sum(numerator)::integer as numerator, sum(denominator)::integer as denominator from mart.city_months where indicator = $1', [indicator]))[0]

describe('a registered entity', () => {
  const whole = { credit_code: '91370102MA3C000018', address: '泉城路1号' }
  const findLacking = async () => (await marts.query<{ subject_id: string; lacking: string | null }>('select subject_id, lacking from mart.fct_registered_years where year = 2023 order by 1')).map((row) => [row.subject_id, row.lacking])

  it('is complete once the directory holds it with all key fields, and each missing one is named', async () => {
    await marts.load({ entity: 'registrations', rows: [{ subject_id: 'S1' }, { subject_id: 'S2' }, { subject_id: 'S3', established_date: '2023-03-08' }, { subject_id: 'S4', deregistered_date: '2023-06-01' }, { subject_id: 'S5', established_date: '2024-01-02' }] })
    // S4 was deregistered in the year, S5 is not established yet
    expect([await figure('A04'), await findLacking()]).toEqual([{ numerator: 0, denominator: 3 }, [['S1', 'directory'], ['S2', 'directory'], ['S3', 'directory']]])
    await marts.load({ entity: 'subjects', rows: [{ subject_id: 'S1', ...whole }, { subject_id: 'S2', ...whole, industry_code: null, address: null }, { subject_id: 'S3', ...whole, credit_code: null, registration_no: '370102000001', status: '注销' }] })
    expect([await figure('A04'), await findLacking()]).toEqual([{ numerator: 1, denominator: 3 }, [['S1', null], ['S2', 'industry_code,address'], ['S3', 'status']]])
    expect(await marts.query(`select listed_date from mart.fct_registered_years where subject_id = 'S3'`)).toEqual([{ listed_date: '2023-03-08' }])
  })

  it('counts where it is registered, follows corrections and goes with its row', async () => {
    await marts.load({ entity: 'subjects', rows: [{ subject_id: 'S2', ...whole }] }, { entity: 'registrations', rows: [{ subject_id: 'S3', region_code: '370202' }] })
    expect(await marts.query(`select city_code, numerator::integer as numerator, denominator::integer as denominator from mart.city_months where indicator = 'A04' order by 1, month_date`)).toEqual([
      { city_code: '370100', numerator: 2, denominator: 2 }, { city_code: '370200', numerator: 0, denominator: 1 },
    ])
    await marts.load({ entity: 'subjects', withdrawn: [{ subject_id: 'S1' }] })
    expect([await figure('A04'), (await findLacking())[0]]).toEqual([{ numerator: 1, denominator: 3 }, ['S1', 'directory']])
    await marts.load({ entity: 'registrations', withdrawn: [{ subject_id: 'S1' }] })
    expect(await figure('A04')).toEqual({ numerator: 1, denominator: 2 })
  })
})

describe('a certificate', () => {
  const findLacking = async () => (await marts.query<{ certificate_no: string; lacking: string | null }>('select certificate_no, lacking from mart.fct_certified_years where year = 2023 order by 1')).map((row) => [row.certificate_no, row.lacking])

  it('finds its holder by the number of the person, or by its own where the list names nobody', async () => {
    await marts.load(
      { entity: 'establishment', rows: [{ certificate_no: 'Z1', inspector_id: 'N1' }, { certificate_no: 'Z2', inspector_id: null }, { certificate_no: 'Z3', inspector_id: null }, { certificate_no: 'Z4', inspector_id: 'N4', certificate_expiry_date: '2022-12-31' }] },
      { entity: 'inspectors', rows: [{ inspector_id: 'N1', certificate_no: 'Z1', item_range: '食品' }, { inspector_id: 'N2', certificate_no: 'Z2', item_range: null }] },
    )
    // Z4 ended before the year began
    expect([await figure('A05'), await findLacking()]).toEqual([{ numerator: 1, denominator: 3 }, [['Z1', null], ['Z2', 'item_range'], ['Z3', 'directory']]])
  })

  it('is not complete with one who left, with another number or with one that has expired', async () => {
    await marts.load({ entity: 'inspectors', rows: [
      { inspector_id: 'N1', certificate_no: 'Z9', certificate_expiry_date: '2022-12-31', item_range: '食品' },
      { inspector_id: 'N2', certificate_no: 'Z2', item_range: '食品', status: '离岗' },
      { inspector_id: 'N3', certificate_no: 'Z3', item_range: '食品', certificate_expiry_date: '2023-01-01' },
    ] })
    expect([await figure('A05'), await findLacking()]).toEqual([{ numerator: 1, denominator: 3 }, [['Z1', 'certificate_no,certificate_expiry_date'], ['Z2', 'post'], ['Z3', null]]])
  })

  it('loses the holder who gave it to another number, and is gone with its row', async () => {
    await marts.load({ entity: 'inspectors', rows: [{ inspector_id: 'N3', certificate_no: 'Z8', item_range: '食品' }] })
    expect((await findLacking())[2]).toEqual(['Z3', 'directory'])
    await marts.load({ entity: 'establishment', withdrawn: [{ certificate_no: 'Z3' }] })
    expect(await figure('A05')).toEqual({ numerator: 0, denominator: 2 })
  })
})

it('a subject is labelled from the day of the last of its three kinds; who ceased is not asked', async () => {
  const start = await figure('A06')
  // S2 and S3 of above: S3 was struck off without a day, so S2 alone is there
  expect(start).toEqual({ numerator: 0, denominator: 1 })
  await marts.load(
    { entity: 'subjects', rows: [{ subject_id: 'L1' }, { subject_id: 'L2', status: '注销', deregistered_date: '2023-05-01' }, { subject_id: 'L3', established_date: '2023-04-01' }] },
    { entity: 'subject_tags', rows: [
      { subject_id: 'L1', tag_kind: 'industry' }, { subject_id: 'L1', tag_kind: 'area', tagged_date: '2023-02-01' }, { subject_id: 'L1', tag_kind: 'risk', tagged_date: '2023-07-03' },
      { subject_id: 'L1', tag_kind: 'risk', tag: '另一个', tagged_date: '2023-09-01' }, { subject_id: 'L3', tag_kind: 'industry' }, { subject_id: 'L3', tag_kind: 'area' },
    ] },
  )
  expect(await figure('A06')).toEqual({ numerator: 1, denominator: 3 })
  expect(await marts.query(`select subject_id, listed_date, labelled_date, lacking from mart.fct_labelled_years where subject_id like 'L%' order by 1`)).toEqual([
    { subject_id: 'L1', listed_date: '2023-01-01', labelled_date: '2023-07-03', lacking: null },
    { subject_id: 'L3', listed_date: '2023-04-01', labelled_date: null, lacking: 'risk' },
  ])
  await marts.load({ entity: 'subject_tags', rows: [{ subject_id: 'L3', tag_kind: 'risk' }], withdrawn: [{ subject_id: 'L1', tag_kind: 'area', tag: '标签' }] })
  expect(await marts.query(`select subject_id, labelled_date, lacking from mart.fct_labelled_years where subject_id like 'L%' order by 1`)).toEqual([
    { subject_id: 'L1', labelled_date: null, lacking: 'area' },
    { subject_id: 'L3', labelled_date: '2023-04-01', lacking: null },
  ])
})

describe('a comprehensive item', () => {
  const find = async () => await marts.query('select area_code, comprehensive_item_code, list_version, listed_date, has_rules, first_task_id, carried_out_date from mart.fct_comprehensive_years order by 1, 2')

  it('is carried out from its first task on, once it has rules; the last version of the year says which', async () => {
    await marts.load(
      { entity: 'comprehensive_items', rows: [
        { comprehensive_item_code: 'H1', list_version: '2022', valid_from_date: '2022-07-01', valid_to_date: '2023-05-31' },
        { comprehensive_item_code: 'H1', list_version: '2023', valid_from_date: '2023-06-01', rule_text: '规则' },
        { comprehensive_item_code: 'H2', valid_from_date: '2023-06-01' },
        { comprehensive_item_code: 'H1', region_code: '370200', rule_text: '市规则' },
      ] },
      { entity: 'tasks', rows: [
        { task_id: 'T2', comprehensive_item_code: 'H1', started_date: '2023-08-01' }, { task_id: 'T3', comprehensive_item_code: 'H1', started_date: '2023-07-10', state_code: '99' },
        { task_id: 'T4', comprehensive_item_code: 'H2', started_date: '2023-03-01' },
      ] },
    )
    // T3 was cancelled; 青岛's own item needs a task of 青岛
    expect(await find()).toEqual([
      { area_code: '370000', comprehensive_item_code: 'H1', list_version: '2023', listed_date: '2023-01-01', has_rules: true, first_task_id: 'T2', carried_out_date: '2023-08-01' },
      { area_code: '370000', comprehensive_item_code: 'H2', list_version: 'v1', listed_date: '2023-06-01', has_rules: false, first_task_id: 'T4', carried_out_date: null },
      { area_code: '370200', comprehensive_item_code: 'H1', list_version: 'v1', listed_date: '2023-01-01', has_rules: true, first_task_id: null, carried_out_date: null },
    ])
    expect(await figure('C08')).toEqual({ numerator: 1, denominator: 3 })
  })

  it('follows a task that passes to another item, rules that come late and a row that is taken back', async () => {
    await marts.load({ entity: 'tasks', rows: [{ task_id: 'T2', comprehensive_item_code: null, started_date: '2023-08-01' }] }, { entity: 'comprehensive_items', rows: [{ comprehensive_item_code: 'H2', valid_from_date: '2023-06-01', rule_text: '规则' }] })
    expect(await find()).toMatchObject([{ first_task_id: null, carried_out_date: null }, { first_task_id: 'T4', carried_out_date: '2023-06-01' }, {}])
    await marts.load({ entity: 'comprehensive_items', withdrawn: [{ region_code: '370200', comprehensive_item_code: 'H1', list_version: 'v1' }] })
    expect(await figure('C08')).toEqual({ numerator: 1, denominator: 2 })
  })
})

it('a first task of another year brings it, and its last one takes it away', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T22', started_date: '2022-04-01' }] })
  const years = async () => (await marts.query<{ years: string[] }>(`
    select array[
      (select count(*) from mart.fct_registered_years where year = 2022), (select count(*) from mart.fct_certified_years where year = 2022),
      (select count(*) from mart.fct_labelled_years where year = 2022), (select count(*) from mart.fct_comprehensive_years where year = 2022)
    ]::integer[] as years`))[0]?.years
  // registered since 2010: S2, S3 is of 2023 in this row's default 2010 again, S4 deregistered a year later; certificates Z1, Z2 and Z4; S2, L1, L2; H1 of 2022
  expect(await years()).toEqual([3, 3, 3, 1])
  expect(await marts.findDiffering()).toEqual([])
  await marts.load({ entity: 'tasks', withdrawn: [{ task_id: 'T22' }] })
  expect(await years()).toEqual([0, 0, 0, 0])
  expect(await marts.findDiffering()).toEqual([])
})
