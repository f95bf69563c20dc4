/** Findings and declarations as each right sees them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countFindingsOfBatch, findFindings } from '#app/queries/find-findings.server.ts'
import { countTaskRows, findReconciled } from '#app/queries/find-reconciled.server.ts'
import { getArrivalMatrix } from '#app/queries/get-arrival-matrix.server.ts'
import type { FindingsQuestion, PageScope, ReconciledPage, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const steward = makeRight('steward', '370000')
const see = <T>(right: Right, work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, right, work)
const keysOf = async (right: Right, question: Omit<FindingsQuestion, 'limit'> = {}): Promise<string[]> =>
  (await see(right, (scope) => findFindings(scope, { ...question, limit: 10 }))).rows.map(({ recordKey }) => recordKey)

it('are those of the area and department, for whoever sees to deliveries', async () => {
  // T1 lies in 370102 of Jinan, T3 in 370202 of Qingdao; both are of SAMR
  expect(await keysOf(steward)).toEqual(['T3|SAMR|S3', 'T1|SAMR|S1'])
  expect(await keysOf(makeRight('city', '370100'))).toEqual(['T1|SAMR|S1'])
  expect(await keysOf(makeRight('steward', '370103'))).toEqual([])
  expect(await keysOf(makeRight('department', '370000', 'SAMR'))).toEqual(['T3|SAMR|S3', 'T1|SAMR|S1'])
  expect(await keysOf(makeRight('department', '370000', 'TAX'))).toEqual([])
  expect(await keysOf(makeRight('leader', '370000'))).toEqual([])
})

it('are asked by city, task, rule and delivery, page by page', async () => {
  expect(await keysOf(steward, { city: '370200' })).toEqual(['T3|SAMR|S3'])
  expect(await keysOf(steward, { task: 'T1' })).toEqual(['T1|SAMR|S1'])
  expect(await keysOf(steward, { rule: 'certificate-expired' })).toEqual([])
  await see(steward, async (scope) => {
    const first = await findFindings(scope, { limit: 1 })
    const second = await findFindings(scope, { limit: 1, after: first.next })
    expect([first.total, first.counts, second.rows.map(({ recordKey }) => recordKey), second.start, second.next]).toEqual([2, [{ rule: 'fewer-than-two-inspectors', count: 2 }], ['T1|SAMR|S1'], 2, null])
    const [row] = first.rows
    expect(await findFindings(scope, { opened: row?.foundBy ?? 0, limit: 10 })).toMatchObject({ total: 2 })
    expect(await findFindings(scope, { ended: row?.foundBy ?? 0, limit: 10 })).toMatchObject({ total: 0 })
    expect(await countFindingsOfBatch(scope, 1)).toEqual({ opened: [{ rule: 'fewer-than-two-inspectors', count: 2 }], ended: [] })
  })
})

it('what was declared stands beside what has come, newest month first, a city’s own', async () => {
  const linesOf = ({ rows }: ReconciledPage): string[] => rows.map(({ month, cityCode, sourceTable, declared, received }) => `${month} ${cityCode} ${sourceTable} ${declared} ${received}`)
  const all = ['2023-10-01 370100 tasks 1 1', '2023-09-01 370100 tasks 1 0', '2023-09-01 370200 tasks 1 0']
  expect(linesOf(await see(steward, (scope) => findReconciled(scope, { limit: 10 })))).toEqual(all)
  expect(linesOf(await see(makeRight('city', '370200'), (scope) => findReconciled(scope, { limit: 10 })))).toEqual(all.slice(2))
  await see(steward, async (scope) => {
    const first = await findReconciled(scope, { limit: 2 })
    expect(linesOf(await findReconciled(scope, { limit: 2, after: first.next }))).toEqual(all.slice(2))
    expect((await getArrivalMatrix(scope)).cells.map(({ lastCounts }) => lastCounts)).toEqual([{ declared: 1, received: 1 }, { declared: 1, received: 0 }])
  })
})

it('the rows of a task are told by table, of one’s own city alone', async () => {
  expect(await see(steward, (scope) => countTaskRows(scope, 'T0'))).toEqual([{ table: 'results', count: 3 }])
  expect(await see(makeRight('city', '370200'), (scope) => countTaskRows(scope, 'T0'))).toEqual([])
})
