/** Lineage: from rows and figures to the deliveries that brought them, of the scope alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOrigins } from '#app/queries/find-origins.server.ts'
import { findRecordChanges, findSubjectChanges } from '#app/queries/find-row-changes.server.ts'
import { getRecord } from '#app/queries/get-record.server.ts'
import { findRecordSource } from '#app/queries/records/record-source.ts'
import type { OriginsPage, Right, RowChange } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { getFact } from '#domain/facts.ts'
import { ratios } from '#domain/indicators/index.ts'
import { rowRules } from '#domain/warnings/index.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // Batch 2 corrects a result of S1 of batch 1 and withdraws another one, of 370202.
  await owner.query(`
    begin;
    insert into history.results (result_id, subject_id, task_id, department_code, item_code, state_code, published_date, batch_id, ended_batch_id, ended_by)
      select result_id, subject_id, task_id, department_code, item_code, '2', null, 1, 2, 'replaced' from core.results where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
    update core.results set batch_id = 2 where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
    insert into history.results (result_id, subject_id, task_id, department_code, item_code, state_code, batch_id, ended_batch_id, ended_by)
      values (99, 'S1', 'T3', 'SAMR', 'I9', '5', 1, 2, 'withdrawn')`)
  await rebuildMarts(owner, { batchId: 2 })
  await owner.query('commit')
  await owner.end()
})
afterAll(() => province.close())

const find = (right: Right): Promise<readonly RowChange[]> => withScope(province.services, right, async (scope) => (await findSubjectChanges(scope, 'S1')).rows)
const name = ({ entity, rowKey, batch, change }: RowChange): string => `${batch} ${entity} ${rowKey} ${change}`

it('tells each delivery that touched a row, with what was before and after', async () => {
  const changes = await find(makeRight('evaluator', '370000'))
  expect(changes.map(name)).toEqual([
    '2 results T1 · SAMR · I1 replaced', '2 results T3 · SAMR · I9 withdrawn',
    '1 drawn_subjects T1 came', '1 drawn_subjects T3 came', '1 results T1 · SAMR · I1 came', '1 results T1 · TAX · I1 came',
    '1 results T3 · SAMR · I1 came', '1 results T3 · SAMR · I9 came', '1 subjects S1 came',
  ])
  expect(changes[0]).toMatchObject({ deliveryId: 2, fileName: 'results.csv', sentBy: '370200', before: { state_code: '2', published_date: null }, after: { state_code: '5', published_date: '2023-03-10' } })
  expect(changes[1]).toMatchObject({ before: { item_code: 'I9' }, after: null })
})

it('shows a city, a county and a department their own rows, and a steward none', async () => {
  const city = (await find(makeRight('staff', '370100'))).map(name)
  expect(city).toHaveLength(5)
  expect(city.join()).not.toContain('T3')
  expect((await find(makeRight('staff', '370202'))).map(name).every((line) => line.includes('T3'))).toBe(true)
  expect((await find(makeRight('staff', '370103'))).map(name)).toEqual([])
  expect((await find(makeRight('department', '370000', 'TAX'))).map(name).filter((line) => line.includes('results'))).toEqual(['1 results T1 · TAX · I1 came'])
  expect(await find(makeRight('steward', '370000'))).toEqual([])
  const told = await find(makeRight('leader', '370000'))
  expect(told.some(({ after }) => after !== null && 'risk_class' in after)).toBe(false)
})

it('the name of a household business is told to those alone who see it in lists', async () => {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(`
    insert into history.subjects (subject_id, subject_name, subject_type_code, region_code, batch_id, ended_batch_id, ended_by) values ('S5', '王小明面馆', '3', '370102', 1, 2, 'replaced');
    update core.subjects set batch_id = 2 where subject_id = 'S5'`)
  await owner.end()
  const seenBy = async (right: Right): Promise<string> => JSON.stringify(await withScope(province.services, right, (scope) => findSubjectChanges(scope, 'S5')))
  for (const right of [makeRight('leader', '370000'), makeRight('evaluator', '370000')]) expect(await seenBy(right)).not.toContain('王小明')
  expect(await seenBy(makeRight('staff', '370102'))).toMatch(/王小明面馆.*王小明小吃店|王小明小吃店.*王小明面馆/)
})

const changesOf = (right: Right, code: string, key: string): Promise<readonly string[] | null> =>
  withScope(province.services, right, async (scope) => {
    const found = await getRecord(scope, code, key)
    return found === null ? null : (await findRecordChanges(scope, found.fact, found.row)).rows.map(name)
  })
const origins = (right: Right, code: string, area: string, table: string | null = null, period = { from: '2023-01-01', to: '2023-11-17' }): Promise<OriginsPage> =>
  withScope(province.services, right, (scope) => findOrigins(scope, { code, area, period, part: 'denominator', table, limit: 10 }))

describe('a record of each fact leads to the deliveries that touched it', () => {
  const evaluator = makeRight('evaluator', '370000')
  it.each([
    ['C01', 'T1', ['1 task_departments T1 · SAMR came', '1 task_departments T1 · TAX came', '1 tasks T1 came']],
    ['B01', 'P1', ['1 plans P1 came']],
    ['A01', '370200~I1~2023', ['1 inspection_items 370200 · I1 · 1 came', '1 task_items T3 · I1 · SAMR came', '1 tasks T3 came']],
    // no task covered it: there is nothing else to lead to
    ['A01', '370200~I2~2023', ['1 inspection_items 370200 · I2 · 1 came']],
    ['C02', 'S1~T1', [
      '2 results T1 · SAMR · I1 replaced', '1 drawn_subjects T1 came', '1 draws T1 · SAMR came', '1 results T1 · SAMR · I1 came', '1 results T1 · TAX · I1 came',
      '1 subjects S1 came', '1 task_departments T1 · SAMR came', '1 task_departments T1 · TAX came', '1 tasks T1 came',
    ]],
    // the correction gave the result its day of that year: the version before has none, and belongs to the same row
    ['D02R', 'S1~2023', [
      '2 results T1 · SAMR · I1 replaced', '1 drawn_subjects T1 came', '1 drawn_subjects T3 came', '1 results T1 · SAMR · I1 came', '1 results T1 · TAX · I1 came',
      '1 results T3 · SAMR · I1 came', '1 risk_classes 通用型 · 2022-12-15 came', '1 subjects S1 came',
    ]],
    ['W02', '4~S6', ['1 drawn_subjects T1 came', '1 results T1 · SAMR · I1 came', '1 tasks T1 came']],
  ] as const)('%s %s', async (code, key, expected) => {
    expect(await changesOf(evaluator, code, key)).toEqual(expected)
  })

  it('and no other right to a record outside its own, nor to one that is no key', async () => {
    for (const right of [makeRight('city', '370200'), makeRight('staff', '370103'), makeRight('department', '370100', 'TAX'), makeRight('steward', '370000')]) expect(await changesOf(right, 'C01', 'T1')).toBeNull()
    for (const key of ['', 'T1~T2', "T1' or true --"]) expect(await changesOf(evaluator, 'C01', key)).toBeNull()
    for (const key of ['x~S6', '4', '99999999999999999999~S6']) expect(await changesOf(evaluator, 'W02', key)).toBeNull()
  })

  it('of a visit in a city to that city alone; the class is not told to those who may not know it', async () => {
    const told = await changesOf(makeRight('city', '370100'), 'D02R', 'S1~2023')
    expect(told?.filter((line) => line.includes('T3'))).toEqual([])
    expect(told?.filter((line) => line.includes('risk_classes'))).toEqual([])
    expect(told).toHaveLength(5)
  })
})

describe('a figure leads to the deliveries that brought its rows', () => {
  const evaluator = makeRight('evaluator', '370000')
  const brought = ({ rows }: OriginsPage): string[] => rows.map(({ batch, rowCount, mayOpen }) => `${batch}: ${rowCount}${mayOpen ? ' open' : ''}`)

  it('of each table that it is made from, newest first, counting each counted row once', async () => {
    // E01 counts 5 published or overdue results; one of them was corrected by batch 2
    expect(await origins(evaluator, 'E01', '370000')).toMatchObject({ table: 'results', tables: ['results', 'follow_ups', 'drawn_subjects', 'tasks'], counted: 5, total: 2 })
    expect(brought(await origins(evaluator, 'E01', '370000'))).toEqual(['2: 1', '1: 4'])
    // two departments of T1 are one counted task
    expect(brought(await origins(evaluator, 'C01', '370000', 'task_departments'))).toEqual(['1: 5'])
    expect(brought(await origins(evaluator, 'A01', '370000', 'tasks'))).toEqual(['1: 2'])
    // S1 has results of both batches in its year, S2, S3, S4 and S6 of the first
    expect(brought(await origins(evaluator, 'D02R', '370000', 'results'))).toEqual(['2: 1', '1: 5'])
    await expect(origins(evaluator, 'C01', '370000', 'results')).rejects.toMatchObject({ status: 404 })
  })

  it('of the scope alone: a city opens the receipts of its own deliveries', async () => {
    expect(brought(await origins(makeRight('city', '370100'), 'E01', '370100'))).toEqual(['2: 1', '1: 2 open'])
    expect(brought(await origins(makeRight('department', '370000', 'TAX'), 'C01', '370000'))).toEqual(['1: 2'])
    await expect(origins(makeRight('city', '370100'), 'E01', '370200')).rejects.toMatchObject({ status: 403 })
    expect((await origins(makeRight('leader', '370000'), 'D02R', '370000')).tables).not.toContain('risk_classes')
  })

  it('page by page', async () => {
    const page = (after: string | null): Promise<OriginsPage> =>
      withScope(province.services, makeRight('evaluator', '370000'), (scope) => findOrigins(scope, { code: 'E01', area: '370000', period: { from: '2023-01-01', to: '2023-11-17' }, part: 'denominator', table: null, after, limit: 1 }))
    const first = await page(null)
    expect([first.start, brought(first)]).toEqual([1, ['2: 1']])
    const second = await page(first.next)
    expect([second.start, brought(second), second.next]).toEqual([2, ['1: 4'], null])
  })

  // The province counts the batches that facts keep, other rights match row by row; core alone is asked here.
  it.each([...ratios, ...rowRules].flatMap(({ code, fact }) => getFact(fact).madeOf.filter(({ batch }) => batch !== undefined).map(({ table, on }) => ({ code, table, on }))))(
    '$code: the batches that its facts keep are those of core.$table', async ({ code, table, on }) => {
      const { view, countedDay } = findRecordSource(code)
      const owner = await connect(province.test.ownerUrl, 'drb-tests')
      await owner.query(`set app.role = 'evaluator'; set app.scope_level = 'province'; set app.scope_area = '370000'; set app.scope_city = '370000'; set app.scope_department = ''`)
      const match = Object.entries(on).map(([own, ofFact]) => `own.${own} = counted.${ofFact}`).join(' and ')
      const expected = await owner.query<{ told: string }>(
        `select own.batch_id || ': ' || count(*) as told from ${view} as counted join core.${table} as own on ${match}
         where ${countedDay} between '2023-01-01' and '2023-11-17' group by own.batch_id order by own.batch_id desc`,
      )
      await owner.end()
      const { rows } = await origins(evaluator, code, '370000', table)
      expect(rows.map(({ batch, rowCount }) => `${batch}: ${rowCount}`)).toEqual(expected.rows.map(({ told }) => told))
    },
  )

  it('over rows by the million all the same, two such questions at a time', async () => {
    const ask = (): Promise<OriginsPage> =>
      withScope(province.services, evaluator, (scope) => findOrigins({ ...scope, remember: (_, find) => find() }, { code: 'E01', area: '370000', period: { from: '2023-01-01', to: '2023-11-17' }, part: 'denominator', table: null, limit: 10 }, 5))
    expect(brought(await ask())).toEqual(['2: 1', '1: 4'])
    const others = await Promise.all([0, 1].map(() => connect(province.test.ownerUrl, 'drb-tests')))
    for (const [place, other] of others.entries()) await other.query(`begin; select pg_advisory_xact_lock(hashtext('origins of many rows'), ${place})`)
    await expect(ask()).rejects.toMatchObject({ status: 503, code: 'too-many-origins' })
    await others[0]?.query('rollback')
    expect(brought(await ask())).toEqual(['2: 1', '1: 4'])
    for (const other of others) await other.end()
  })
})
