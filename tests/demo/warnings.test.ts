/** The warnings that the demonstration raises by itself once it is loaded, and the proof that they are those of a full run. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishDemonstrationModel } from '#app/server/demonstration-models.ts'
import { createServices } from '#app/services.server.ts'
import { queryRules, reckonedRules, rowRules } from '#domain/warnings/index.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import { compareWarnings } from '#etl/warnings/compare.ts'
import { settleWarnings } from '#etl/warnings/settle.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { TestDatabase } from '../support/database.ts'
import { createDemonstrationDatabase, DEMONSTRATION_DAY } from '../support/demonstration.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createDemonstrationDatabase()
  client = await connect(database.ownerUrl, 'drb-tests')
  const pool = createDatabase(createPool(database.appUrl, { max: 2 }))
  expect(await publishDemonstrationModel(await createServices({ database: pool, isEmbedded: true, isLoopback: true, today: DEMONSTRATION_DAY, version: '' }))).toBe(true)
  await pool.destroy()
  await settleWarnings(client, { today: DEMONSTRATION_DAY })
}, 600_000)
afterAll(async () => {
  await client.end()
  await database.drop()
})

it('raises every rule, none of them more often than a desk can bear', async () => {
  const { rows } = await client.query<{ rule: string; count: number }>('select rule_code as rule, count(*)::integer as count from warn.warnings where is_open group by 1')
  const counts = new Map(rows.map(({ rule, count }) => [rule, count]))
  for (const { code } of [...rowRules, ...queryRules, ...reckonedRules]) {
    expect(counts.get(code) ?? 0, code).toBeGreaterThan(0)
    expect(counts.get(code) ?? 0, code).toBeLessThan(1_000)
  }
  expect(counts.get('W15')).toBe(registerPlants.staleDirectory.cities.length)
  // of the model that one evaluator sent and the other published; each reason is told with its points, and they add up
  const { rows: scored } = await client.query<{ differing: number }>(
    `select count(*)::integer as differing from warn.warnings
     where rule_code = 'W16' and score <> (select sum((reason ->> 'points')::integer) from jsonb_array_elements(evidence -> 'reasons') as reason)`,
  )
  expect(scored).toEqual([{ differing: 0 }])
  expect(counts.get('W23') ?? 0).toBeGreaterThanOrEqual(registerPlants.signalBursts.subjects - 1)
})

it('none of them is overdue before anybody could see it, and a full run finds the same', async () => {
  const { rows } = await client.query('select count(*)::integer as early from warn.warnings where due_date <= $1', [DEMONSTRATION_DAY])
  expect(rows).toEqual([{ early: 0 }])
  const before = await client.query('select * from warn.warnings order by warning_id')
  await settleWarnings(client, { today: DEMONSTRATION_DAY, isFull: true })
  expect((await client.query('select * from warn.warnings order by warning_id')).rows).toEqual(before.rows)
  await client.query('begin')
  expect(await compareWarnings(client, DEMONSTRATION_DAY)).toEqual([])
  await client.query('commit')
}, 120_000)
