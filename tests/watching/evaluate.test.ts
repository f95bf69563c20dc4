/**
 * What subscriptions find after a load. Of tasks started in 2023 the province has T1 to T5, joint are T1 and T4: 2 of 5, exactly the
 * target of 40 %. Jinan 370100 has T1 and T2, 1 of 2; Qingdao 370200 has T3 and T4, 1 of 2.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findMessages } from '#app/queries/find-messages.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { markRead } from '#app/commands/change-subscriptions.server.ts'
import { evaluateSubscriptions } from '#app/watching/evaluate.server.ts'
import { connect } from '#sql/client.ts'
import { makeRight } from '../support/small-province.ts'
import { addTask, createWatchedProvince, removeTask, type WatchedProvince } from './support.ts'

let watched: WatchedProvince
const evaluate = (): Promise<number> => evaluateSubscriptions(watched.province.services, watched.owner, { hasMail: false, hasWebhooks: false })

beforeAll(async () => {
  watched = await createWatchedProvince()
})
afterAll(() => watched.close())

it('a change of state makes one message for who watches that figure; the first evaluation and a second one make none', async () => {
  const [leader, jinan, qingdao] = [await watched.enrol('leader', '370000'), await watched.enrol('city', '370100'), await watched.enrol('city', '370200')]
  await watched.subscribe(leader, {})
  await watched.subscribe(leader, { isByChildren: true, comparison: 'below', threshold: { numerator: 50, denominator: 100 } })
  await watched.subscribe(jinan, { comparison: 'misses-target' })
  await watched.subscribe(qingdao, { comparison: 'misses-target' })
  expect(await evaluate()).toBe(0)
  expect(await evaluate()).toBe(0)
  // T7 of Jinan is not joint: the province has 2 of 6, Jinan 1 of 3
  await watched.load(addTask('T7', '370102'))
  expect(await evaluate()).toBe(3)
  expect(await watched.messages()).toEqual(['leader-370000 C01 370000 met → missed 2 6', 'leader-370000 C01 370100 clear → holds 1 3', 'city-370100 C01 370100 clear → holds 1 3'])
  // the same load once more, and a load that moves nothing of it
  expect(await evaluate()).toBe(0)
  await watched.load('select 1')
  expect(await evaluate()).toBe(0)
  await watched.load(removeTask('T7'))
  expect(await evaluate()).toBe(3)
  expect((await watched.messages()).slice(3)).toEqual(['leader-370000 C01 370000 missed → met 2 5', 'leader-370000 C01 370100 holds → clear 1 2', 'city-370100 C01 370100 holds → clear 1 2'])
})

it('two evaluations of one load at the same time make each message once', async () => {
  const before = (await watched.messages()).length
  await watched.load(addTask('T7', '370102'))
  const others = await Promise.all([1, 2].map(() => connect(watched.province.test.ownerUrl, 'drb-tests')))
  try {
    const made = await Promise.all(others.map((owner) => evaluateSubscriptions(watched.province.services, owner, { hasMail: false, hasWebhooks: false })))
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(await watched.messages()).toHaveLength(before + 3)
  } finally {
    for (const owner of others) await owner.end()
  }
  await watched.load(removeTask('T7'))
  await evaluate()
})

it('what has no data any more says so, and so does data that no load has renewed', async () => {
  const staff = await watched.enrol('staff', '370100')
  await watched.subscribe(staff, { isByChildren: true })
  await evaluate()
  // county 370103 has T2 alone
  await watched.load(`delete from core.results where task_id = 'T2'; delete from core.drawn_subjects where task_id = 'T2'; delete from core.draws where task_id = 'T2'; delete from core.task_items where task_id = 'T2'; ${removeTask('T2')}`)
  await evaluate()
  expect((await watched.messages()).filter((said) => said.startsWith('staff'))).toEqual(['staff-370100 C01 370103 missed → no-data 0 0'])
  // today is 17 November: the last load came on the 9th, eight days ago; seven are allowed
  await watched.owner.query(`update ops.generation set loaded_at = '2023-11-09T20:00:00+08:00', generation = generation + 1`)
  await evaluate()
  expect((await watched.messages()).filter((said) => said.startsWith('staff')).slice(1)).toEqual(['staff-370100 C01 370102 met → stale 1 1', 'staff-370100 C01 370103 no-data → stale 0 0'])
  await watched.owner.query(`update ops.generation set loaded_at = '2023-11-10T00:10:00+08:00', generation = generation + 1`)
  await evaluate()
  expect((await watched.messages()).filter((said) => said.startsWith('staff')).slice(3)).toEqual(['staff-370100 C01 370102 stale → met 1 1', 'staff-370100 C01 370103 stale → no-data 0 0'])
})

it('is asked through the right that the account has now, and never more', async () => {
  const moved = await watched.enrol('evaluator', '370100')
  const limited = await watched.enrol('department', '370100', 'TAX')
  await watched.subscribe(moved, { area: '370102' })
  await watched.subscribe(limited, {})
  await watched.load('select 1')
  await evaluate()
  const state = async (accountId: number) => (await watched.owner.query(`select watch_states.state, figure->>'numerator' as over, figure->>'denominator' as under from ops.watch_states join ops.subscriptions using (subscription_id) where account_id = $1`, [accountId])).rows
  // of the tax office's tasks in Jinan T2 is gone; T1 is led by SAMR. The city itself has 1 of 1
  expect(await state(limited.accountId)).toEqual([{ state: 'no-data', over: '0', under: '0' }])
  await watched.owner.query(`update auth.accounts set area_code = '370200', version = version + 1 where account_id = $1`, [moved.accountId])
  await watched.load(addTask('T8', '370102'))
  await evaluate()
  const { rows } = await watched.owner.query('select fault from ops.subscriptions where account_id = $1', [moved.accountId])
  expect(rows).toEqual([{ fault: 'outside-right' }])
  expect((await watched.messages()).filter((said) => said.startsWith('evaluator'))).toEqual([])
  await watched.load(removeTask('T8'))
  await evaluate()
})

it('a message is its account’s alone, and of it only what lies within the right', async () => {
  const { services } = watched.province
  const { rows } = await watched.owner.query<{ name: string; id: number }>(`select sign_in_name as name, account_id as id from auth.accounts`)
  const idOf = (name: string): number => rows.find((one) => one.name === name)?.id ?? 0
  const read = async (role: 'leader' | 'city', area: string, name: string) => {
    const right = { ...makeRight(role, area), accountId: idOf(name) }
    const page = await withScope(services, right, (scope) => findMessages(scope, { isUnreadOnly: false, limit: 100 }))
    return { right, areas: [...new Set(page.rows.map((message) => message.area))].sort(), total: page.total }
  }
  expect((await read('leader', '370000', 'leader-370000')).areas).toEqual(['370000', '370100', '370200'])
  // its own: stale and back
  expect(await read('city', '370200', 'city-370200')).toMatchObject({ areas: ['370200'], total: 2 })
  // somebody else's account under this right, or no account: nothing
  expect((await read('city', '370200', 'city-370100')).total).toBe(0)
  expect((await read('leader', '370000', '')).total).toBe(0)
  // another's messages can't be marked either
  const { right } = await read('city', '370200', 'city-370200')
  await changeInScope(services, right, (db) => markRead(db, { ids: [1, 2, 3], newest: 1000 }))
  expect((await watched.owner.query('select distinct account_id from ops.inbox_messages where read_at is not null')).rows).toEqual([{ account_id: idOf('city-370200') }])
})

it('a paused or deleted subscription is silent; one that goes on tells what changed meanwhile, once', async () => {
  const quiet = await watched.enrol('leader', '370100')
  const id = await watched.subscribe(quiet, {})
  await evaluate()
  const change = (what: string) => watched.owner.query('update ops.subscriptions set is_paused = $2, version = version + 1, evaluated_generation = null where subscription_id = $1', [id, what === 'pause'])
  await change('pause')
  // Jinan: T1, T9 and T10, 1 of 3
  await watched.load(addTask('T9', '370102') + addTask('T10', '370102'))
  await evaluate()
  const mine = async () => (await watched.messages()).filter((said) => said.startsWith('leader-370100'))
  expect(await mine()).toEqual([])
  await change('resume')
  await evaluate()
  await evaluate()
  expect(await mine()).toEqual(['leader-370100 C01 370100 met → missed 1 3'])
  await watched.owner.query('update auth.accounts set is_active = false where account_id = $1', [quiet.accountId])
  await watched.load(removeTask('T9') + removeTask('T10'))
  await evaluate()
  expect(await mine()).toHaveLength(1)
})

it('a load queues one evaluation, seen when it commits', async () => {
  const count = async () => (await watched.owner.query(`select from graphile_worker.jobs where task_identifier = 'watch'`)).rowCount
  await watched.load('select 1')
  await watched.load('select 1')
  expect(await count()).toBe(1)
})
