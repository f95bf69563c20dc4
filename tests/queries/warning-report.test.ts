/** The report card of warnings, on the small province with warnings typed by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Area, Right } from '#app/queries/types.ts'
import { getWarningReport } from '#app/queries/warnings/get-warning-report.server.ts'
import { withScope } from '#app/scope.server.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

/*
 * Visits of 2023 that could be checked: T1: S1 (A, 1 March, none), S5 (no class, 2 March, problem), S6 (C, 26 October, none); T2: S2 (D, 6 November,
 * problem); T3 in 370202: S3 (D, 4 May, problem), S4 (B, 4 May, none), S1 (A, 7 November, none).
 * Warnings of W22: S5 raised 10 February, linked to T1: checked and right, 20 days ahead (10 February to 2 March); S3 raised 1 April, no task,
 * confirmed on 6 May: right, 35 days; S4 raised 1 March, not confirmed on 1 June: wrong; S1 in 370202 raised 1 October, still open: not checked;
 * S6 in 370102 raised 1 December 2022, dismissed as a false alarm: of another year.
 */
const WARNINGS = `
insert into warn.warnings (rule_code, rule_version, key, watches, level, area_code, city_code, department_code, subject_id, evidence, raised_date, raised_batch_id, due_date,
  state, linked_task_id, hand_way, outcome, outcome_reason, settled_date) values
  ('W22', 1, 'S5', 'enterprise', 'orange', '370102', '370100', '', 'S5', '{}', '2023-02-10', 1, '2023-03-01', 'in-hand', 'T1', 'task', null, null, null),
  ('W22', 1, 'S3', 'enterprise', 'orange', '370202', '370200', '', 'S3', '{}', '2023-04-01', 1, '2023-04-20', 'settled', null, null, 'confirmed', '属实', '2023-05-06'),
  ('W22', 1, 'S4', 'enterprise', 'orange', '370202', '370200', '', 'S4', '{}', '2023-03-01', 1, '2023-03-20', 'settled', null, null, 'not-confirmed', '未见', '2023-06-01'),
  ('W22', 1, 'S1', 'enterprise', 'orange', '370202', '370200', '', 'S1', '{}', '2023-10-01', 1, '2023-10-20', 'new', null, null, null, null, null),
  ('W22', 1, 'S6', 'enterprise', 'orange', '370102', '370100', '', 'S6', '{}', '2022-12-01', 1, '2022-12-20', 'settled', null, null, 'false-alarm', '误报', '2022-12-05');
`
const province: Area = { code: '370000', name: '山东省', level: 'province', cityCode: '', cityName: '' }
const qingdao: Area = { code: '370200', name: '青岛市', level: 'city', cityCode: '370200', cityName: '青岛市' }

let small: SmallProvince
beforeAll(async () => {
  small = await createSmallProvince()
  const owner = await connect(small.test.ownerUrl, 'drb-tests')
  await owner.query(WARNINGS)
  await owner.end()
})
afterAll(() => small.close())

const ask = (right: Right, area: Area, rule: string | null, year = '2023') =>
  withScope(small.services, right, (scope) => getWarningReport(scope, { area, from: `${year}-01-01`, to: `${year}-12-31`, rule }))

describe('the report card of warnings', () => {
  it('says what came of the warnings of a year, and what visits found where one was open', async () => {
    const { lines, problems, problemsByCity } = await ask(makeRight('evaluator', '370000'), province, null)
    // visits while W22 was open: S5 on 2 March, S3 on 4 May, S4 on 4 May, S1 on 7 November: two problems. To be expected: S5 1/1 (its own class and
    // city), S3 1/1, S4 0/1, S1 0/1
    expect(lines).toEqual([
      { rule: 'W22', city: '', raised: 4, checked: 3, hits: 2, leadCount: 2, leadDays: [20, 20, 35], warnedVisits: 4, warnedProblems: 2, expectedProblems: 2 },
    ])
    expect([problems, problemsByCity]).toEqual([3, { '370100': 2, '370200': 1 }])
  })

  it('tells one rule by city', async () => {
    const { lines } = await ask(makeRight('evaluator', '370000'), province, 'W22')
    expect(lines.map(({ city, raised, checked, hits, warnedVisits }) => [city, raised, checked, hits, warnedVisits])).toEqual([
      ['370100', 1, 1, 1, 1], ['370200', 3, 2, 1, 3],
    ])
  })

  it('a dismissed warning was not checked', async () => {
    const { lines } = await ask(makeRight('evaluator', '370000'), province, null, '2022')
    expect(lines).toEqual([{ rule: 'W22', city: '', raised: 1, checked: 0, hits: 0, leadCount: 0, leadDays: null, warnedVisits: 0, warnedProblems: 0, expectedProblems: 0 }])
  })

  it('shows staff of a city their own, and who works with no warnings nothing', async () => {
    const own = await ask(makeRight('staff', '370200'), qingdao, null)
    expect(own.lines.map(({ raised, hits }) => [raised, hits])).toEqual([[3, 1]])
    expect(own.problems).toBe(1)
    const leader = await ask(makeRight('leader', '370000'), province, null)
    expect([leader.lines, leader.problems]).toEqual([[], 0])
  })
})
