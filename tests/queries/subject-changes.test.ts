/** Lineage: from an enterprise's rows to the deliveries that touched them, of the scope alone. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findSubjectChanges } from '#app/queries/find-subject-changes.server.ts'
import type { Right, SubjectChange } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // Batch 2 corrects a result of S1 of batch 1 and withdraws another one, of 370202.
  await owner.query(`
    insert into history.results (result_id, subject_id, task_id, department_code, item_code, state_code, published_date, batch_id, ended_batch_id, ended_by)
      select result_id, subject_id, task_id, department_code, item_code, '2', null, 1, 2, 'replaced' from core.results where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
    update core.results set batch_id = 2 where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
    insert into history.results (result_id, subject_id, task_id, department_code, item_code, state_code, batch_id, ended_batch_id, ended_by)
      values (99, 'S1', 'T3', 'SAMR', 'I9', '5', 1, 2, 'withdrawn')`)
  await owner.end()
})
afterAll(() => province.close())

const find = (right: Right): Promise<readonly SubjectChange[]> => withScope(province.services, right, (scope) => findSubjectChanges(scope, 'S1'))
const name = ({ entity, rowKey, batch, change }: SubjectChange): string => `${batch} ${entity} ${rowKey} ${change}`

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
