/** Saved views: whose they are, what may be saved, that nothing is changed twice, and that a link shows nobody more than they may see. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { loader as explore } from '#app/routes/boards.explore.tsx'
import { action, loader } from '#app/routes/views._index.tsx'
import { loader as follow } from '#app/routes/views.$key.tsx'
import { findBoardId, tidyViewAddress } from '#domain/saved-view.ts'
import { connect } from '#sql/client.ts'
import { administer, makeContext, ORIGIN } from './support.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
let owner: pg.Client
const secrets = new Map<string, string>()

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, role, area] of [['leader', 'leader', '370000'], ['city', 'city', '370100'], ['steward', 'steward', '370000']] as const) {
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    secrets.set(name, await createSession(province.database, rows[0]?.account_id ?? 0))
  }
})
afterAll(async () => {
  await owner.end()
  await province.close()
})

interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string
}

async function visit(who: string, path: string, fields?: Record<string, string>, { csrf, origin = ORIGIN }: { csrf?: string; origin?: string } = {}): Promise<Answer> {
  const secret = secrets.get(who) ?? ''
  const form = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams({ csrf: csrf ?? deriveCsrf(secret), ...fields }) }
  const { pathname } = new URL(ORIGIN + path)
  const args = { request: new Request(ORIGIN + path, { headers: { cookie: `drb_session=${secret}`, origin }, ...form }), context: makeContext(province.services), params: { key: pathname.split('/')[2] ?? '' } }
  const read = pathname.startsWith('/boards/') ? explore : pathname === '/views' ? loader : follow
  try {
    const answer: unknown = await (fields === undefined ? read(args) : action(args))
    return answer instanceof Response ? { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? '' } : { status: 200, body: JSON.stringify(answer), location: '' }
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return { status: error.status, body: await error.text(), location: error.headers.get('location') ?? '' }
  }
}

const ADDRESS = '/boards/explore?indicator=C01&area=370200&rows=county'
const SAVE = { intent: 'save', name: '青岛各区', note: '周会用', address: ADDRESS }
const kept = async () => (await owner.query<{ id: string; name: string; note: string; address: string; key: string | null; version: number }>(`select view_id::text as id, view_name as name, note, address, share_key as key, version from ops.saved_views where deleted_at is null order by view_id`)).rows

it('a view holds the address of a board of this house and nothing else', () => {
  expect([ADDRESS, '/boards/work-points/6', '/boards/leader?area=370100#x', '/warnings?due=overdue'].map(tidyViewAddress)).toEqual([ADDRESS, '/boards/work-points/6', '/boards/leader?area=370100', '/warnings?due=overdue'])
  for (const address of ['', '//evil.example/boards/x', 'https://evil.example/boards/leader', '/boards/../logout', '/records?indicator=C01', '/boards/', '/boards/a/b', '/warnings/7', '/\\evil.example', 'javascript:alert(1)', `/boards/leader?q=${'x'.repeat(2000)}`]) expect([address, tidyViewAddress(address)]).toEqual([address, null])
  expect([findBoardId(ADDRESS), findBoardId('/boards/work-points/6')]).toEqual(['explore', 'work-points'])
})

it('is offered by the board, saved under a name, and on record', async () => {
  expect((await visit('leader', ADDRESS)).body).toContain(`/views?address=${encodeURIComponent(ADDRESS)}`)
  expect((await visit('leader', `/views?address=${encodeURIComponent(ADDRESS)}&name=x`)).body).toContain('自由分析的当前选择')
  expect(await visit('leader', '/views', SAVE)).toMatchObject({ status: 303, location: '/views' })
  expect(await kept()).toMatchObject([{ name: '青岛各区', note: '周会用', address: ADDRESS, key: null, version: 1 }])
  const { rows } = await owner.query(`select actor, event, detail ->> 'address' as address from auth.audit_events where event = 'view-save'`)
  expect(rows).toEqual([{ actor: 'leader', event: 'view-save', address: ADDRESS }])
  expect((await visit('leader', '/views')).body).toContain('青岛各区')
  expect((await visit('city', '/views')).body).not.toContain('青岛各区')
})

it.each<[string, Record<string, string>, string]>([
  ['no name', { name: ' ' }, '请写名称'], ['a name too long', { name: '长'.repeat(61) }, '请写名称'], ['a note too long', { note: '长'.repeat(301) }, '备注最多'],
  ['an address elsewhere', { address: 'https://evil.example/boards/leader' }, '只能存看板或预警台账的地址'], ['a name that is taken', {}, '您已有同名的视图'],
])('%s is refused with the reason, and what was typed stays', async (_, change, words) => {
  const answer = await visit('leader', '/views', { ...SAVE, ...change })
  expect([answer.status, (await kept()).length]).toEqual([422, 1])
  expect(answer.body).toContain(words)
  expect(answer.body).toContain(change['note'] ?? '周会用')
})

it('another page cannot send the form, nor may who sees no board', async () => {
  expect((await visit('leader', '/views', { ...SAVE, name: '二' }, { csrf: 'wrong' })).status).toBe(403)
  expect((await visit('leader', '/views', { ...SAVE, name: '二' }, { origin: 'https://evil.example' })).status).toBe(403)
  expect([(await visit('steward', '/views')).status, (await visit('steward', '/views', SAVE)).status, (await kept()).length]).toEqual([403, 403, 1])
})

it('is renamed at the version seen, and never over another change', async () => {
  const [view] = await kept()
  const rename = { intent: 'rename', id: view?.id ?? '', seen: '1', name: '青岛', note: '' }
  expect((await visit('leader', '/views', rename)).status).toBe(303)
  const second = await visit('leader', '/views', { ...rename, name: '迟到的名称' })
  expect([second.status, second.body]).toEqual([409, expect.stringContaining('迟到的名称')])
  expect(await kept()).toMatchObject([{ name: '青岛', note: '', version: 2 }])
  // none of the city's
  expect((await visit('city', '/views', { ...rename, seen: '2', name: '别人的' })).status).toBe(404)
})

it('is shared by a link that leads each reader into a right of their own, until it is taken back', async () => {
  const { id = '' } = (await kept())[0] ?? {}
  expect((await visit('leader', '/views', { intent: 'share', id, seen: '2' })).status).toBe(303)
  const { key } = (await kept())[0] ?? {}
  expect((await visit('leader', '/views')).body).toContain(`${ORIGIN}/views/${key ?? ''}`)
  // the city follows the link to the same address; 青岛 lies outside its right and is refused there
  expect(await visit('city', `/views/${key ?? ''}`)).toMatchObject({ status: 302, location: ADDRESS })
  expect([(await visit('city', ADDRESS)).status, (await visit('leader', ADDRESS)).status]).toEqual([403, 200])
  expect([(await visit('steward', `/views/${key ?? ''}`)).status, (await visit('city', '/views/none')).status]).toEqual([403, 404])
  expect((await visit('leader', '/views', { intent: 'unshare', id, seen: '3' })).status).toBe(303)
  expect((await visit('city', `/views/${key ?? ''}`)).status).toBe(404)
})

it('a hundred are enough, and one that is deleted leaves room', async () => {
  await owner.query(`insert into ops.saved_views (account_id, view_name, note, address) select account_id, 'n' || n, '', '/boards/leader' from auth.accounts, generate_series(1, 99) as n where sign_in_name = 'leader'`)
  const full = await visit('leader', '/views', { ...SAVE, name: '第一百零一' })
  expect([full.status, full.body]).toEqual([422, expect.stringContaining('最多存 100 个视图')])
  expect((await visit('leader', '/views', { intent: 'delete', id: (await kept())[0]?.id ?? '', seen: '4' })).status).toBe(303)
  expect((await visit('leader', '/views', { ...SAVE, name: '第一百零一' })).status).toBe(303)
})
