/** Taking a delivery back on its page: counted first, confirmed by these counts, open to its stewards alone. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { action, loader } from '#app/routes/deliveries_.$id.withdraw.tsx'
import { connect } from '#sql/client.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from './support.ts'

let province: SmallProvince
const secrets = new Map<string, string>()

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [role, area] of [['steward', '370100'], ['steward', '370200'], ['city', '370100']] as const) {
    const name = `${role}-${area}`
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    secrets.set(name, await createSession(province.database, rows[0]?.account_id ?? 0))
  }
  await owner.end()
})
afterAll(() => province.close())

/** Opens the page of delivery 1, six tasks of 370100, or sends its form. */
async function visit(who: string, fields?: Record<string, string>): Promise<{ status: number; body: string }> {
  const secret = secrets.get(who) ?? ''
  const headers = { cookie: `drb_session=${secret}`, origin: ORIGIN }
  const form = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams({ csrf: deriveCsrf(secret), ...fields }) }
  const args = { request: new Request(`${ORIGIN}/deliveries/1/withdraw`, { headers, ...form }), context: makeContext(province.services), params: { id: '1' } }
  try {
    const answer = await (fields === undefined ? loader(args) : action(args))
    return answer instanceof Response ? { status: answer.status, body: await answer.text() } : { status: 200, body: JSON.stringify(answer) }
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return { status: error.status, body: await error.text() }
  }
}

it('its steward reads what would become of each row; nobody else has the page', async () => {
  const { body } = await visit('steward-370100')
  expect(body).toContain('确认撤回：撤下 6 行，恢复 0 行')
  expect((await visit('steward-370200')).status).toBe(404)
  expect((await visit('city-370100')).status).toBe(404)
})

it('other counts than those of this moment, or a stranger, change nothing; the right ones enter one withdrawal and a line of the audit', async () => {
  expect((await visit('steward-370100', { withdrawn: '5', restored: '0' })).status).toBe(409)
  expect((await visit('steward-370100', {})).status).toBe(409)
  for (const who of ['steward-370200', 'city-370100']) expect([who, (await visit(who, { withdrawn: '6', restored: '0' })).status]).toEqual([who, 409])
  expect((await visit('steward-370100', { withdrawn: '6', restored: '0', csrf: 'x' })).status).toBe(403)
  for (const _ of ['once', 'and again']) expect((await visit('steward-370100', { withdrawn: '6', restored: '0' })).status).toBe(302)
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  const { rows } = await owner.query(`select way, withdraws_delivery_id as withdraws, state, handed_by from ops.handed_in`)
  const audit = await owner.query(`select from auth.audit_events where event = 'withdraw'`)
  await owner.end()
  expect(rows).toEqual([{ way: 'withdrawal', withdraws: 1, state: 'waiting', handed_by: 'steward-370100' }])
  expect(audit.rowCount).toBe(2)
})
