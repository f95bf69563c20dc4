/** Charts as files: whose they are, what is written in them, what is on record. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSession } from '#app/auth/sessions.server.ts'
import { loader } from '#app/routes/charts.$chart.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { administer, makeContext, ORIGIN } from './support.ts'
import { createSmallProvince, HOSTILE, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
let owner: pg.Client
const cookies = new Map<string, string>()

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query('begin')
  await owner.query(`update core.tasks set field = $1 where task_id in ('T1', 'T3')`, [HOSTILE.markup])
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  for (const [name, role, area] of [['evaluator', 'evaluator', '370000'], ['city', 'city', '370100'], ['steward', 'steward', '370000']] as const) {
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    cookies.set(name, `drb_session=${await createSession(province.database, rows[0]?.account_id ?? 0)}`)
  }
})
afterAll(async () => {
  await owner.end()
  await province.close()
})

async function take(path: string, who = 'evaluator'): Promise<{ status: number; body: string; headers: Headers }> {
  const url = new URL(ORIGIN + path)
  const answer = await loader({ request: new Request(url, { headers: { cookie: cookies.get(who) ?? '' } }), context: makeContext(province.services), params: { chart: url.pathname.split('/')[2] ?? '' } })
  return { status: answer.status, body: await answer.text(), headers: answer.headers }
}

it.each([
  ['heat', '/charts/explore?indicator=C01&rows=city&cols=department&as=heat', ['省本级', '济南', '市监', '33.33']],
  ['bar', '/charts/explore?indicator=C01&rows=city&cols=none&as=bar', ['济南', '50.00']],
  ['line', '/charts/explore?indicator=C01&rows=city&cols=month&as=line', ['济南', '1月']],
  ['multiples', '/charts/explore?indicator=C01&rows=city&cols=month&as=multiples', ['省本级', '青岛']],
  ['trend', '/charts/trend?indicator=C01', ['全省走势', '目标 40']],
  ['map', '/charts/map?indicator=C01', ['济南', '50.00']],
])('%s says what it shows, of whom, of when and by which definition', async (_, path, words) => {
  const { status, body, headers } = await take(path)
  expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="C01 .*\.svg"; filename\*=UTF-8''C01%20/)
  for (const word of ['2023年1月1日—11月17日', '截至 11月17日，批次 3', '口径 C01 部门联合抽查比例 第 1 版', ...words]) expect(body).toContain(word)
  expect(body).not.toMatch(/var\(--|<script|href=|url\(/)
})

it('keeps a name from outside as text', async () => {
  const { body } = await take('/charts/explore?indicator=C01&rows=field&cols=none&as=bar')
  expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(body).not.toContain('<img')
})

it('is cut to the right, and each one that leaves is on record', async () => {
  expect((await take('/charts/map?area=370100', 'city')).status).toBe(200)
  for (const chart of ['explore', 'trend', 'map']) expect([(await take(`/charts/${chart}?area=370200`, 'city')).status, (await take(`/charts/${chart}`, 'steward')).status]).toEqual([403, 403])
  expect((await take('/charts/pie')).status).toBe(404)
  const { rows } = await owner.query(`select actor, detail ->> 'table' as table, detail ->> 'address' as address from auth.audit_events where event = 'export' order by event_id desc limit 1`)
  expect(rows).toEqual([{ actor: 'city', table: 'chart-map', address: '/charts/map?area=370100' }])
})
