/** Signing in and out: secrets kept as hashes, guessing stopped, forms of other sites refused, buttons on the demonstration alone. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDemonstrationRoles, signIn, signInAsDemonstration, signOut } from '#app/auth/sign-in.server.ts'
import { findTransport } from '#app/auth/transport.server.ts'
import { getUser, requireUser } from '#app/auth/user.server.ts'
import { createDemonstrationAccounts } from '#app/server/demonstration-accounts.ts'
import type { Services } from '#app/services.server.ts'
import { roles } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from './support.ts'

const PASSWORD = 'Quiet-Lake-42'
let province: SmallProvince
let owner: pg.Client

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const name of ['zhang', 'li', 'wang']) {
    await administer(province, ['user', 'add', '--name', name, '--role', 'staff', '--area', '370100'], PASSWORD)
  }
})
afterAll(async () => {
  await owner.end()
  await province.close()
})

const from = (headers: Record<string, string> = {}): Request => new Request(`${ORIGIN}/login`, { method: 'POST', headers: { origin: ORIGIN, host: '127.0.0.1:3000', ...headers } })
const context = (change: Partial<Services> = {}) => makeContext({ ...province.services, ...change })
const enter = (name: string, password = PASSWORD, request = from()) => signIn(request, context(), { name, password })

async function open(name: string): Promise<string> {
  const answer = await enter(name)
  if (!answer.ok) throw new Error(answer.problem)
  return answer.cookie.split(';')[0] ?? ''
}

const userOf = (cookie: string) => getUser(new Request(ORIGIN, { headers: { cookie } }), context())

describe('a session', () => {
  it('opens with the right password, knows its right, and is kept as a hash', async () => {
    const answer = await enter('zhang')
    expect(answer).toMatchObject({ ok: true, role: 'staff' })
    const cookie = answer.ok ? answer.cookie : ''
    expect(cookie).toMatch(/^drb_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await userOf(cookie)).toMatchObject({ name: 'zhang', role: 'staff', areaCode: '370100', areaName: '济南市', level: 'city', departmentCode: '' })
    const { rows } = await owner.query<{ secret_hash: string }>('select secret_hash from auth.sessions')
    const secret = /=([\w-]{43})/.exec(cookie)?.[1] ?? ''
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ secret_hash: hash }) => hash !== secret)).toBe(true)
  })

  it('is sent over TLS alone unless the server is this machine’s own', async () => {
    const proxied = await enter('zhang', PASSWORD, from({ 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.0.0.9' }))
    expect(proxied.ok && proxied.cookie).toMatch(/; Secure$/)
  })

  it('is not opened over plain http beyond this machine, whatever the password', async () => {
    const intranet = new Request('http://board.example.cn:3000/login', { method: 'POST', headers: { origin: 'http://board.example.cn:3000', host: 'board.example.cn:3000' } })
    for (const request of [intranet, from({ 'x-forwarded-for': '10.0.0.9' }), from({ 'x-forwarded-proto': 'http', 'x-forwarded-for': '10.0.0.9' })]) {
      await expect(signIn(request, context(), { name: 'zhang', password: PASSWORD })).rejects.toMatchObject({ status: 403, code: 'https-needed' })
    }
  })

  it.each([
    ['https://board.example.cn/', {}, 'tls'], ['http://board.example.cn/', { 'x-forwarded-proto': 'https' }, 'tls'], ['http://board.example.cn/', { 'x-forwarded-proto': 'https, http' }, 'tls'],
    ['http://board.example.cn/', {}, 'plain'], ['http://10.1.2.3:3000/', {}, 'plain'], ['http://127.0.0.1.example.cn/', {}, 'plain'], ['http://localhost/', { forwarded: 'for=10.0.0.9' }, 'plain'],
    ['http://localhost:3000/', {}, 'this-machine'], ['http://127.0.0.1:3000/', {}, 'this-machine'], ['http://[::1]:3000/', {}, 'this-machine'],
  ])('knows how a browser came: %s %j → %s', (url, headers: Record<string, string>, transport) => {
    expect(findTransport(new Request(url, { headers }))).toBe(transport)
  })

  it('ends after its hours, after idle minutes, when its account is shut, and with a new password', async () => {
    const end = async (statement: string): Promise<unknown> => {
      const cookie = await open('li')
      expect(await userOf(cookie)).not.toBeNull()
      await owner.query(statement)
      return userOf(cookie)
    }
    expect(await end(`update auth.sessions set expires_at = now() - interval '1 second'`)).toBeNull()
    expect(await end(`update auth.sessions set last_seen_at = now() - interval '31 minutes'`)).toBeNull()
    const cookie = await open('li')
    await administer(province, ['user', 'disable', '--name', 'li'])
    expect(await userOf(cookie)).toBeNull()
    expect(await enter('li')).toEqual({ ok: false, problem: 'wrong' })
    await administer(province, ['user', 'enable', '--name', 'li'])
    const again = await open('li')
    await administer(province, ['user', 'password', '--name', 'li'], 'Other-Lake-43')
    expect(await userOf(again)).toBeNull()
    expect(await enter('li', 'Other-Lake-43')).toMatchObject({ ok: true })
  })

  it('of somebody unknown leads to the sign-in page, and a shut door is a 403', async () => {
    const asked = requireUser(new Request(`${ORIGIN}/warnings?rule=W02`), context(), 'warnings').catch((error: unknown) => error)
    const redirect = await asked
    expect(redirect instanceof Response && redirect.headers.get('location')).toBe('/login?next=%2Fwarnings%3Frule%3DW02')
    const cookie = await open('zhang')
    await expect(requireUser(new Request(ORIGIN, { headers: { cookie } }), context(), 'deliveries')).rejects.toMatchObject({ status: 403, code: 'page-not-open' })
  })

  it.each(['drb_session=short', `drb_session=${'a'.repeat(43)}`, `drb_session=${'a'.repeat(42)}'`, 'other=1'])('is not opened by a made-up cookie: %s', async (cookie) => {
    expect(await userOf(cookie)).toBeNull()
  })
})

describe('guessing', () => {
  it('a wrong name and a wrong password are told alike', async () => {
    expect(await enter('nobody')).toEqual({ ok: false, problem: 'wrong' })
    expect(await enter('zhang', 'wrong')).toEqual({ ok: false, problem: 'wrong' })
    expect(await enter(`zhang' or '1'='1`)).toEqual({ ok: false, problem: 'wrong' })
    expect(await enter('zhang')).toMatchObject({ ok: true })
  })

  it('five wrong passwords lock the account for a while, even for the right one', async () => {
    for (const expected of ['wrong', 'wrong', 'wrong', 'wrong', 'locked']) expect(await enter('wang', 'wrong')).toEqual({ ok: false, problem: expected })
    expect(await enter('wang')).toEqual({ ok: false, problem: 'locked' })
    await owner.query(`update auth.accounts set locked_until = now() - interval '1 second' where sign_in_name = 'wang'`)
    expect(await enter('wang')).toMatchObject({ ok: true })
    const { rows } = await owner.query<{ succeeded: boolean }>(`select succeeded from auth.audit_events where event = 'sign-in' and actor = 'wang' order by event_id`)
    expect(rows.map(({ succeeded }) => succeeded)).toEqual([false, false, false, false, false, false, true])
  })
})

describe('forms of other sites', () => {
  it.each([
    [{ origin: 'https://evil.example' }], [{ origin: 'null' }], [{ origin: 'http://127.0.0.1:3000.evil.example' }],
    [{ origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
  ])('sign nobody in: %j', async (headers) => {
    await expect(enter('zhang', PASSWORD, from(headers))).rejects.toMatchObject({ status: 403, code: 'foreign-origin' })
  })

  it('without an origin are refused', async () => {
    const request = new Request(`${ORIGIN}/login`, { method: 'POST', headers: { host: '127.0.0.1:3000' } })
    await expect(enter('zhang', PASSWORD, request)).rejects.toMatchObject({ status: 403 })
  })

  it('cannot sign out either: the session’s own word is needed', async () => {
    const cookie = await open('zhang')
    const request = from({ cookie })
    const form = new FormData()
    await expect(signOut(request, context(), form)).rejects.toMatchObject({ status: 403, code: 'stale-form' })
    const other = await userOf(await open('zhang'))
    form.set('csrf', other?.csrf ?? '')
    await expect(signOut(request, context(), form)).rejects.toMatchObject({ status: 403, code: 'stale-form' })
    form.set('csrf', (await userOf(cookie))?.csrf ?? '')
    expect(await signOut(request, context(), form)).toMatch(/^drb_session=; Max-Age=0/)
    expect(await userOf(cookie)).toBeNull()
  })
})

describe('the buttons of the demonstration', () => {
  it('stand on the demonstration of this machine alone', () => {
    expect(findDemonstrationRoles(from(), context({ isDemonstration: true, isLoopback: true }))).toEqual(roles)
    expect(findDemonstrationRoles(from(), context({ isDemonstration: false, isLoopback: true }))).toEqual([])
    expect(findDemonstrationRoles(from(), context({ isDemonstration: true, isLoopback: false }))).toEqual([])
    expect(findDemonstrationRoles(from({ 'x-forwarded-for': '10.0.0.9' }), context({ isDemonstration: true, isLoopback: true }))).toEqual([])
  })

  it('sign in as the role’s account, which has no password', async () => {
    await createDemonstrationAccounts(owner)
    const demonstration = context({ isDemonstration: true, isLoopback: true })
    for (const role of roles) expect(await signInAsDemonstration(from(), demonstration, role)).toMatchObject({ ok: true, role })
    // what takes two people has a second evaluator
    expect(await signInAsDemonstration(from(), demonstration, 'evaluator-2')).toMatchObject({ ok: true, role: 'evaluator' })
    await expect(signInAsDemonstration(from(), context({ isDemonstration: false }), 'leader')).rejects.toMatchObject({ status: 403 })
    await expect(signInAsDemonstration(from(), demonstration, 'owner')).rejects.toMatchObject({ status: 403 })
    for (const password of ['', 'null', PASSWORD]) expect(await enter('demo-leader', password)).toEqual({ ok: false, problem: 'wrong' })
  })
})

describe('the administration of accounts', () => {
  it.each([
    [['user', 'add', '--name', 'x', '--role', 'staff', '--area', '370100'], PASSWORD], [['user', 'add', '--name', 'new-one', '--role', 'staff', '--area', '370100'], 'short'],
    [['user', 'add', '--name', 'new-one', '--role', 'staff', '--area', '370100'], 'alllowercaseletters'], [['user', 'add', '--name', 'zhang', '--role', 'staff', '--area', '370100'], PASSWORD],
    [['user', 'disable', '--name', 'nobody'], null], [['user', 'add', '--name', 'new-one', '--role', 'city', '--area', '370000'], PASSWORD], [['user', 'fly'], null],
  ])('refuses a wrong call: %j', async (args, password) => {
    await expect(administer(province, args, password)).rejects.toThrow()
  })

  it('makes a password and prints it once when none is given', async () => {
    const lines = await administer(province, ['user', 'add', '--name', 'made', '--role', 'leader', '--area', '370000'])
    const password = /password: (\S+)/.exec(lines.join('\n'))?.[1] ?? ''
    expect(await enter('made', password)).toMatchObject({ ok: true, role: 'leader' })
    expect((await administer(province, ['user', 'list'])).join('\n')).not.toContain(password)
  })
})
