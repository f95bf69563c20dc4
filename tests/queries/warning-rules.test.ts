/** How rules of warnings are set: who sets them, what stays, what two writers at once do. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setWarningRule, type RuleToSet } from '#app/commands/set-warning-rule.server.ts'
import { countByRule, findRuleSettings } from '#app/queries/warning-rules/find-rule-settings.server.ts'
import type { Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { createDatabase, createPool } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const evaluator = makeRight('evaluator', '370000')
const FIRST: RuleToSet = { rule: 'W10', seen: 0, thresholds: { visits: 3 }, isEnabled: true, fromDate: '2023-12-01', reason: '试行三次' }
const set = (right: Right, one: RuleToSet): Promise<number> => changeInScope(province.services, right, (db) => setWarningRule(db, one, { name: 'pat', displayName: 'Pat' }))
const asOwner = async <Row>(text: string): Promise<readonly Row[]> => {
  const database = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
  try {
    return (await sql.raw<Row>(text).execute(database)).rows
  } finally {
    await database.destroy()
  }
}

it('evaluators of the province set a rule, once however often it is sent, and all who see warnings read it', async () => {
  for (const right of [makeRight('leader', '370000'), makeRight('staff', '370000'), makeRight('evaluator', '370100'), makeRight('evaluator', '370000', 'SAMR'), makeRight('city', '370100')]) {
    await expect(set(right, FIRST), `${right.role} ${right.areaCode}`).rejects.toMatchObject({ status: 403 })
  }
  expect([await set(evaluator, FIRST), await set(evaluator, FIRST)]).toEqual([1, 1])
  expect(await withScope(province.services, makeRight('staff', '370200'), (scope) => findRuleSettings(scope, 'W10'))).toMatchObject([{ settingNo: 1, thresholds: { visits: 3 }, reason: '试行三次', enteredByName: 'Pat' }])
  expect(await withScope(province.services, makeRight('steward', '370000'), (scope) => findRuleSettings(scope, 'W10'))).toEqual([])
})

it('who looked at an older setting is told, and of two at once one wins', async () => {
  await expect(set(evaluator, { ...FIRST, thresholds: { visits: 4 } })).rejects.toMatchObject({ status: 409 })
  const both = await Promise.allSettled([4, 5].map((visits) => set(evaluator, { ...FIRST, seen: 1, thresholds: { visits } })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await withScope(province.services, evaluator, (scope) => findRuleSettings(scope, 'W10'))).map(({ settingNo }) => settingNo)).toEqual([2, 1])
  await expect(asOwner(`delete from warn.rule_settings`)).rejects.toThrow('keeps what was written')
  const [events] = await asOwner<{ count: number }>(`select count(*) as count from auth.audit_events where event = 'warning-rule'`)
  // sent twice, and the one of two that won
  expect(events?.count).toBe(3)
})

it('counts warnings of the scope from sums that follow every change of them', async () => {
  // Two in 370102 of SAMR (one settled), one in 370202 of TAX, one in 370202 of no department
  await asOwner(`insert into warn.warnings (rule_code, rule_version, key, watches, level, area_code, city_code, department_code, evidence, raised_date, raised_batch_id, due_date)
    values ('W10', 1, 'a', 'enterprise', 'red', '370102', '370100', 'SAMR', '{}', '2023-11-01', 1, '2023-11-20'),
      ('W10', 1, 'b', 'enterprise', 'red', '370102', '370100', 'SAMR', '{}', '2023-11-01', 1, '2023-11-20'),
      ('W10', 1, 'c', 'enterprise', 'yellow', '370202', '370200', 'TAX', '{}', '2023-11-01', 1, '2023-11-20'),
      ('W15', 1, 'd', 'system', 'yellow', '370202', '370200', '', '{}', '2023-11-01', 1, '2023-11-20')`)
  await asOwner(`update warn.warnings set state = 'settled', outcome = 'confirmed', settled_date = '2023-11-10', settled_by = 'x' where key = 'b'`)
  const count = (right: Right, department?: string) => withScope(province.services, right, (scope) => countByRule(scope, { area: right.areaCode, department }))
  expect(await count(evaluator)).toEqual([
    { rule: 'W10', level: 'red', state: 'new', count: 1 }, { rule: 'W10', level: 'red', state: 'settled', count: 1 },
    { rule: 'W10', level: 'yellow', state: 'new', count: 1 }, { rule: 'W15', level: 'yellow', state: 'new', count: 1 },
  ])
  expect(await count(makeRight('staff', '370200', 'SAMR'))).toEqual([{ rule: 'W15', level: 'yellow', state: 'new', count: 1 }])
  await asOwner(`delete from warn.warnings where key in ('a', 'b')`)
  expect(await count(makeRight('evaluator', '370100'))).toEqual([])
  await expect(count(makeRight('staff', '370100', 'SAMR'), 'TAX')).rejects.toMatchObject({ status: 403 })
})
