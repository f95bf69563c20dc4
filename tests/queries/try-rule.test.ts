/** A rule tried on the past: counted by hand, for evaluators of the province alone. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Right, RuleTrialMonth } from '#app/queries/types.ts'
import { tryRule } from '#app/queries/warnings/try-rule.server.ts'
import { withScope } from '#app/scope.server.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query('begin')
  // S3 was found with a problem on 4 May (T3). Three signals by 12 April warn of it; S1 has three by 20 September and was inspected on 7 November,
  // without a problem; S5 has three by 10 November.
  await owner.query(`insert into core.risk_signals (subject_id, signal_id, kind_code, signal_date, batch_id) values
    ('S3', '1', 'complaint', '2023-04-01', 1), ('S3', '2', 'complaint', '2023-04-10', 1), ('S3', '3', 'opinion', '2023-04-12', 1),
    ('S1', '1', 'complaint', '2023-09-01', 1), ('S1', '2', 'complaint', '2023-09-10', 1), ('S1', '3', 'opinion', '2023-09-20', 1),
    ('S5', '1', 'complaint', '2023-11-01', 1), ('S5', '2', 'complaint', '2023-11-05', 1), ('S5', '3', 'opinion', '2023-11-10', 1)`)
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  await owner.end()
})
afterAll(() => province.close())

const evaluator = makeRight('evaluator', '370000')
const ask = (right: Right, thresholds = {}, fromMonth = '2023-04', toMonth = '2023-11'): Promise<RuleTrialMonth[]> =>
  withScope(province.services, right, (scope) => tryRule(scope, { code: 'W23', thresholds, fromMonth, toMonth }, TODAY))
const tell = (rows: readonly RuleTrialMonth[]): string[] => rows.filter(({ raised }) => raised > 0).map(({ month, raised, subjects, visited, right, isSettled }) => `${month} ${raised} ${subjects} ${visited} ${right} ${isSettled}`)

it('counts each warning in the month that raises it, and what the next 180 days found', async () => {
  // 30 April + 180 days is 27 October: settled; 30 September and 17 November are not
  expect(tell(await ask(evaluator))).toEqual(['2023-04 1 1 1 1 true', '2023-09 1 1 1 0 false', '2023-11 1 1 0 0 false'])
  expect(await ask(evaluator)).toHaveLength(8)
  expect(tell(await ask(evaluator, { signals: 4 }))).toEqual([])
  // two signals within 13 days: S5 on 5 and 10 November, by the 17th; at the end of April S3 has none left, at the end of September S1 one
  expect(tell(await ask(evaluator, { signals: 2, days: 13 }))).toEqual(['2023-11 1 1 0 0 false'])
  // what was known at the end of August is not new in the months after it
  expect(tell(await ask(evaluator, {}, '2023-10', '2023-10'))).toEqual([])
})

it('is refused to others, beyond the bounds, over too many months, and of rules that no query answers', async () => {
  for (const right of [makeRight('evaluator', '370100'), makeRight('staff', '370000'), makeRight('leader', '370000')]) await expect(ask(right)).rejects.toMatchObject({ code: '42501' })
  await expect(ask(evaluator, { signals: 1 })).rejects.toMatchObject({ code: 'threshold-not-valid' })
  await expect(ask(evaluator, { others: 3 })).rejects.toMatchObject({ code: 'threshold-not-valid' })
  await expect(ask(evaluator, {}, '2021-11', '2023-11')).rejects.toMatchObject({ code: 'months-not-valid' })
  await expect(ask(evaluator, {}, '2023-11', '2023-12')).rejects.toMatchObject({ code: 'months-not-valid' })
  await expect(withScope(province.services, evaluator, (scope) => tryRule(scope, { code: 'W02', thresholds: {}, fromMonth: '2023-10', toMonth: '2023-11' }, TODAY))).rejects.toMatchObject({ code: 'no-such-rule' })
})
