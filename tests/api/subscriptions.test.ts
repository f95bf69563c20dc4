/** The pages of subscriptions and messages: who may change what, what is refused with which words, and that nothing is changed twice. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { readConfig } from '#app/config.server.ts'
import type { EntryProblem } from '#app/presenters/view-models.ts'
import { action as inboxAction, loader as inboxLoader } from '#app/routes/inbox.tsx'
import { action, loader } from '#app/routes/subscriptions.tsx'
import { evaluateSubscriptions } from '#app/watching/evaluate.server.ts'
import type { Right } from '#app/queries/types.ts'
import { addTask, createWatchedProvince, type WatchedProvince } from '../watching/support.ts'
import { makeContext, ORIGIN } from './support.ts'

let watched: WatchedProvince
const secrets = new Map<string, string>()
const config = readConfig({ SMTP_URL: 'smtp://127.0.0.1:25', SMTP_FROM: 'board@example.cn', WEBHOOK_HOSTS: 'hooks.example.cn' })

beforeAll(async () => {
  watched = await createWatchedProvince()
  const enrolled: (Right & { accountId: number })[] = [await watched.enrol('leader', '370000'), await watched.enrol('city', '370100'), await watched.enrol('steward', '370000')]
  for (const { role, accountId } of enrolled) secrets.set(role, await createSession(watched.province.database, accountId))
})
afterAll(() => watched.close())

async function visit(who: string, path: string, fields?: Record<string, string>, csrf?: string): Promise<{ status: number; body: string; location: string }> {
  const secret = secrets.get(who) ?? ''
  const form = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams({ csrf: csrf ?? deriveCsrf(secret), ...fields }) }
  const args = { request: new Request(ORIGIN + path, { headers: { cookie: `drb_session=${secret}`, origin: ORIGIN }, ...form }), context: { ...makeContext(watched.province.services), config }, params: {} }
  const [read, write] = path.startsWith('/inbox') ? [inboxLoader, inboxAction] : [loader, action]
  try {
    const answer: unknown = await (fields === undefined ? read(args) : write(args))
    return answer instanceof Response ? { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? '' } : { status: 200, body: JSON.stringify(answer), location: '' }
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return { status: error.status, body: await error.text(), location: '' }
  }
}

const wanted = { intent: 'add', what: 'C01', area: '370000', comparison: 'below', threshold: '40' }
const kept = async () => (await watched.owner.query(`select board, indicator_code as indicator, area_code as area, comparison, threshold_numerator as over, threshold_denominator as under, is_by_children as parts, wants_email as email, webhook_url as hook, is_paused as paused from ops.subscriptions where deleted_at is null order by subscription_id`)).rows

it('a subscription is kept as it was asked, exactly', async () => {
  expect((await visit('leader', '/subscriptions', { ...wanted, threshold: '39.5%', children: 'yes', email: 'yes', webhook: 'https://hooks.example.cn/a' })).status).toBe(303)
  expect((await visit('leader', '/subscriptions', { intent: 'add', what: 'board:leader', area: '370100', comparison: 'state-changes' })).status).toBe(303)
  expect(await kept()).toEqual([
    { board: null, indicator: 'C01', area: '370000', comparison: 'below', over: 395, under: 1000, parts: true, email: true, hook: 'https://hooks.example.cn/a', paused: false },
    { board: 'leader', indicator: null, area: '370100', comparison: 'state-changes', over: null, under: null, parts: false, email: false, hook: null, paused: false },
  ])
  const { body } = await visit('leader', '/subscriptions')
  for (const words of ['C01 联合抽查比例 · 山东省', '低于 39.5% 时 · 各市分别 · 邮件 · Webhook hooks.example.cn', '看板：领导看板 · 济南市', '等待第一次核对']) expect(body).toContain(words)
  // the secret is shown to its owner, and to nobody else
  const { rows } = await watched.owner.query<{ secret: string }>('select webhook_secret as secret from ops.subscriptions where webhook_secret is not null')
  expect(body).toContain(rows[0]?.secret)
  expect((await visit('city', '/subscriptions')).body).not.toContain(rows[0]?.secret)
})

it.each<[string, string, Record<string, string>]>([
  ['what', '看板或指标', { what: 'X99' }],
  ['a board that is none', '看板或指标', { what: 'board:nothing' }],
  ['an area outside the right', '权限', { area: '370200' }],
  ['a threshold', '40 或 39.5', { threshold: '四十' }],
  ['a board with a threshold', '看板只能选', { what: 'board:leader' }],
  ['when', '什么时候', { comparison: 'sideways' }],
  ['a target that there is none of', '没有目标', { what: 'D04', comparison: 'misses-target' }],
  ['a webhook elsewhere', '允许的主机', { webhook: 'https://10.0.0.1/' }],
])('what cannot be taken comes back with the reason: %s', async (_what, reason, wrong) => {
  const before = await kept()
  const { status, body } = await visit('city', '/subscriptions', { ...wanted, area: '370100', ...wrong })
  const { problem, sent } = JSON.parse(body) as EntryProblem
  expect([status, problem]).toEqual([422, expect.stringContaining(reason)])
  expect({ ...sent }).toMatchObject(wrong)
  expect(await kept()).toEqual(before)
})

it('it is paused, resumed and deleted by its owner alone, each seen version once, with a line of the audit', async () => {
  const one = { id: '1', seen: '1' }
  expect((await visit('city', '/subscriptions', { intent: 'delete', ...one })).status).toBe(404)
  expect((await visit('leader', '/subscriptions', { intent: 'pause', ...one }, 'x')).status).toBe(403)
  expect((await visit('leader', '/subscriptions', { intent: 'pause', ...one })).status).toBe(303)
  expect((await visit('leader', '/subscriptions', { intent: 'delete', ...one })).status).toBe(409)
  expect((await visit('leader', '/subscriptions', { intent: 'resume', id: '1', seen: '2' })).status).toBe(303)
  expect((await visit('leader', '/subscriptions', { intent: 'delete', id: '2', seen: '1' })).status).toBe(303)
  expect(await kept()).toHaveLength(1)
  const { rows } = await watched.owner.query(`select detail->>'change' as change from auth.audit_events where event = 'subscribe' order by event_id`)
  expect(rows.map(({ change }) => change)).toEqual([null, null, 'pause', 'resume', 'delete'])
})

it('a contact is one mail address of one’s own; nothing in it adds a receiver', async () => {
  for (const address of ['nobody', 'a@b', 'a@example.cn, b@example.cn', 'a@example.cn\r\nBcc: b@example.cn', '"a b"@example.cn', '<a@example.cn>']) {
    expect([address, (await visit('leader', '/subscriptions', { intent: 'contact', seen: '0', address, language: 'zh' })).status]).toEqual([address, 422])
  }
  expect((await visit('leader', '/subscriptions', { intent: 'contact', seen: '0', address: 'leader@example.cn', language: 'en' })).status).toBe(303)
  expect((await visit('leader', '/subscriptions', { intent: 'contact', seen: '0', address: 'late@example.cn', language: 'en' })).status).toBe(409)
  expect((await watched.owner.query('select email, language, version from ops.contacts')).rows).toEqual([{ email: 'leader@example.cn', language: 'en', version: 1 }])
})

it('fifty are the most; a steward has none', async () => {
  const content = { area: '370100', comparison: 'state-changes' } as const
  for (let index = 0; index < 50; index += 1) await watched.subscribe({ role: 'city', areaCode: '370100', areaName: '', level: 'city', cityCode: '370100', departmentCode: '', accountId: 2 }, content)
  const { status, body } = await visit('city', '/subscriptions', { ...wanted, area: '370100' })
  expect([status, body]).toEqual([422, expect.stringContaining('50')])
  for (const path of ['/subscriptions', '/inbox']) expect((await visit('steward', path)).status).toBe(403)
})

it('messages are unread until they are marked, one by one or all that were seen', async () => {
  await evaluateSubscriptions(watched.province.services, watched.owner, { hasMail: false, hasWebhooks: false })
  // Jinan 1 of 3: below 39.5 %
  await watched.load(addTask('T7', '370102'))
  await evaluateSubscriptions(watched.province.services, watched.owner, { hasMail: false, hasWebhooks: false })
  const page = await visit('leader', '/inbox')
  expect(page.body).toContain('1 条未读消息')
  expect(page.body).toContain('济南市 联合抽查比例：不低于 39.5% → 低于 39.5%')
  expect(page.body).toContain('/boards/leader?indicator=C01&area=370100&period=2023')
  const { rows } = await watched.owner.query<{ id: number }>(`select message_id as id from ops.inbox_messages where account_id = 1`)
  expect((await visit('city', '/inbox', { intent: 'read', id: String(rows[0]?.id) })).status).toBe(303)
  expect((await visit('leader', '/inbox')).body).toContain('1 条未读消息')
  expect(await visit('leader', '/inbox', { intent: 'read', id: String(rows[0]?.id), back: 'https://evil.example' })).toMatchObject({ status: 303, location: '/' })
  expect((await visit('leader', '/inbox')).body).toContain('没有未读消息')
  expect((await visit('leader', '/inbox?show=all')).body).toContain('低于 39.5%')
  // the city's fifty: those up to the newest seen are marked, and none that came later
  await visit('city', '/inbox', { newest: '20' })
  expect((await watched.owner.query('select from ops.inbox_messages where account_id = 2 and read_at is null and message_id <= 20')).rowCount).toBe(0)
  expect((await watched.owner.query('select from ops.inbox_messages where account_id = 2 and read_at is null')).rowCount).toBeGreaterThan(0)
})
