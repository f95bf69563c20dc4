/** A first load that turns most rows of a standing fact: written anew as a whole, or in place when somebody reads it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { refreshMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { openMarts, type Marts } from './marts.ts'

// With 13 items for each of two departments 52,000 results: more rows than make a load big.
const VISITS = 2_000

vi.setConfig({ testTimeout: 120_000 })

let marts: Marts

beforeEach(async () => {
  marts = await openMarts()
  await marts.load(
    { entity: 'subjects', rows: [{ subject_id: 'S1' }] },
    { entity: 'risk_classes', rows: [{ subject_id: 'S1', class_date: '2022-12-15', risk_class: 'D' }] },
    { entity: 'tasks', rows: [{ task_id: 'T1' }] },
    { entity: 'task_departments', rows: [{ task_id: 'T1', department_code: 'D1' }, { task_id: 'T1', department_code: 'D2' }] },
    { entity: 'draws', rows: [{ task_id: 'T1' }] },
  )
  await loadFirst('drawn_subjects', `insert into core.drawn_subjects (subject_id, task_id, region_code, batch_id) select 'S' || n, 'T1', '370102', 1 from generate_series(1, ${VISITS}) as n`)
})
afterEach(() => marts.close())

// Those of D2 for the first ten subjects are not published.
const results = `
  insert into core.results (subject_id, task_id, department_code, item_code, state_code, result_code, inspected_date, entered_date, published_date, batch_id)
  select 'S' || n, 'T1', department_code, 'I' || item, case when is_open then '2' else '5' end, '1', '2023-06-01', '2023-06-02', case when not is_open then date '2023-06-05' end, 1
  from generate_series(1, ${VISITS}) as n
  cross join generate_series(1, 13) as item
  cross join (values ('D1', 0), ('D2', 10)) as party (department_code, open_count)
  cross join lateral (select n <= open_count as is_open) as state`

it('visits become inspected, and every cell follows', async () => {
  await loadFirst('results', results)
  // published by both departments: all but ten; inspected, by two lines, without a problem: all
  expect(await findCells()).toEqual([
    { indicator: 'B03', numerator: VISITS - 10, denominator: VISITS },
    { indicator: 'C02', numerator: VISITS, denominator: VISITS },
    { indicator: 'D04', numerator: 0, denominator: VISITS },
  ])
  expect(await marts.query(`select subject_id, drawn_date, inspected_date from mart.fct_subject_years`)).toEqual([
    { subject_id: 'S1', drawn_date: '2023-03-02', inspected_date: '2023-06-01' },
  ])
  expect(await marts.findDiffering()).toEqual([])
})

it('who began to read before finds the visits as they were', async () => {
  const reader = await connect(marts.ownerUrl, 'drb-tests')
  try {
    await reader.query('begin isolation level repeatable read')
    await reader.query('select from mart.city_months')
    await loadFirst('results', results)
    const { rows } = await reader.query(`select count(*) as visits, count(inspected_date) as inspected from mart.fct_visits`)
    expect(rows).toEqual([{ visits: VISITS, inspected: 0 }])
  } finally {
    await reader.end()
  }
})

it('a reader who stays is not waited for, and the outcome is the same', async () => {
  const reader = await connect(marts.ownerUrl, 'drb-tests')
  try {
    await reader.query('begin')
    await reader.query('select from mart.fct_visits limit 1')
    await loadFirst('results', results)
  } finally {
    await reader.end()
  }
  expect(await marts.findDiffering()).toEqual([])
})

/** As the loader fills an empty table: no list of changes, statistics made. */
async function loadFirst(entity: string, insert: string): Promise<void> {
  await marts.query('begin')
  await marts.query(insert)
  await marts.query(`analyze core.${entity}`)
  await refreshMarts(marts.client, { entities: [entity] })
  await marts.query('commit')
}

function findCells(): Promise<unknown[]> {
  return marts.query(`select indicator, sum(numerator)::integer as numerator, sum(denominator)::integer as denominator
    from mart.city_months where indicator in ('B03', 'C02', 'D04') group by indicator order by indicator`)
}
