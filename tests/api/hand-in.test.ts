/** Handing in over the network: `PUT` with a key, the state and receipt, and who may do what. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorker } from '#etl/jobs/worker.ts'
import { roles } from '#domain/rights.ts'
import { action, loader } from '#app/routes/api.deliveries.$name.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { makeContext, makeToken, ORIGIN } from './support.ts'

const TASKS = '任务编号,任务名称,任务状态,任务来源,行政区划代码,组织部门,开始日期,截止日期,完成日期\n'
const task = (id: string, area: string): string => `${id},食品抽查,05,2,${area},SAMR,2023-05-01,2023-06-30,\n`

let province: SmallProvince
let deliveryDir: string
const tokens = new Map<string, string>()

beforeAll(async () => {
  province = await createSmallProvince()
  deliveryDir = await mkdtemp(join(tmpdir(), 'drb-put-'))
  for (const role of roles) {
    for (const area of role === 'city' ? ['370100', '370200'] : ['370000', '370100']) {
      tokens.set(`${role} ${area}`, await makeToken(province, { role, areaCode: area, departmentCode: role === 'department' ? 'SAMR' : '' }))
    }
  }
})
afterAll(async () => {
  await province.close()
  await rm(deliveryDir, { recursive: true, force: true })
})
beforeEach(async () => {
  for (const name of await readdir(deliveryDir)) await rm(join(deliveryDir, name))
})

interface Sent {
  readonly who?: string
  readonly key?: string | null
  readonly body?: BodyInit
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly query?: string
}

async function send(name: string, { who = 'steward 370000', key = 'k1', body = TASKS, method = 'PUT', headers = {}, query = '' }: Sent = {}): Promise<Response> {
  const request = new Request(`${ORIGIN}/api/deliveries/${encodeURIComponent(name)}${query}`, {
    method,
    headers: { authorization: `Bearer ${tokens.get(who) ?? ''}`, ...(key === null ? {} : { 'idempotency-key': key }), ...headers },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })
  const base = makeContext(province.services)
  const context = { ...base, config: { ...base.config, deliveryDir } }
  return (method === 'GET' ? loader : action)({ request, context, params: { name } })
}

async function idOf(answer: Response): Promise<number> {
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { id: number }).id
}

async function setLimit(bytes: number): Promise<void> {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(`update ops.settings set value = $1 where name = 'upload_max_bytes'`, [String(bytes)])
  await owner.end()
}

it('the same key and bytes give the same answer and one entry; other bytes are refused; another key is another delivery', async () => {
  const first = await send('任务.csv', { key: 'same' })
  const id = await idOf(first)
  expect(first.headers.get('location')).toBe(`/api/deliveries/${id}`)
  const again = await Promise.all([send('任务.csv', { key: 'same' }), send('任务.csv', { key: 'same' })])
  for (const answer of again) {
    expect(answer.headers.get('location')).toBe(`/api/deliveries/${id}`)
    expect(await idOf(answer)).toBe(id)
  }
  const other = await send('任务.csv', { key: 'same', body: `${TASKS}x` })
  expect([other.status, other.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8'])
  expect(await other.json()).toMatchObject({ code: 'key-with-other-bytes' })
  expect(await idOf(await send('任务.csv', { key: 'another' }))).not.toBe(id)
  // A key belongs to its token.
  expect(await idOf(await send('任务.csv', { key: 'same', who: 'city 370100' }))).not.toBe(id)
  // One file an entry: what was sent twice was not kept twice.
  expect(await readdir(deliveryDir)).toHaveLength(3)
})

it('the table that a sender names goes with the file, and a key stands for both', async () => {
  const id = await idOf(await send('named.csv', { key: 'named', query: '?table=tasks' }))
  expect(await (await send(String(id), { method: 'GET' })).json()).toMatchObject({ table: 'tasks', state: 'waiting' })
  expect(await idOf(await send('named.csv', { key: 'named', query: '?table=tasks' }))).toBe(id)
  expect(await (await send('named.csv', { key: 'named', query: '?table=plans' })).json()).toMatchObject({ status: 422, code: 'key-with-other-bytes' })
  expect(await (await send('named.csv', { key: 'nothing', query: '?table=nothing' })).json()).toMatchObject({ status: 400, code: 'table-not-valid' })
})

it('of two files that come at once under one key, one is taken and the other refused', async () => {
  const answers = await Promise.all(['a', 'b'].map((body) => send('race.csv', { key: 'race', body })))
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 422])
})

it('a file that is too large, or does not arrive whole, leaves nothing', async () => {
  await setLimit(1000)
  expect((await send('large.csv', { key: 'large', body: 'x'.repeat(1001) })).status).toBe(413)
  expect((await send('large.csv', { key: 'large', body: 'x', headers: { 'content-length': '1001' } })).status).toBe(413)
  await setLimit(2 ** 31)
  const cut = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(TASKS)),
    pull: (controller) => controller.error(new Error('aborted')),
  })
  expect(await (await send('cut.csv', { key: 'cut', body: cut })).json()).toMatchObject({ status: 400, code: 'body-cut-off' })
  expect(await (await send('short.csv', { key: 'cut', body: 'x', headers: { 'content-length': '2' } })).json()).toMatchObject({ code: 'body-cut-off' })
  expect(await readdir(deliveryDir)).toEqual([])
})

it('what is wrong with a call is said', async () => {
  expect(await (await send('a.csv', { key: null })).json()).toMatchObject({ status: 400, code: 'key-not-valid' })
  expect(await (await send('../a.csv')).json()).toMatchObject({ status: 400, code: 'name-not-valid' })
  expect(await (await send('a.csv', { query: '?mends=999' })).json()).toMatchObject({ status: 404, code: 'mended-not-found' })
  expect(await (await send('a.csv', { query: '?mends=x' })).json()).toMatchObject({ status: 400, code: 'mends-not-valid' })
  expect((await send('a.csv', { method: 'POST' })).status).toBe(405)
  expect((await send('x', { method: 'GET' })).status).toBe(404)
  expect(await readdir(deliveryDir)).toEqual([])
})

describe.each([...roles])('%s', (role) => {
  it('hands in when its duty is to send, and not otherwise', async () => {
    const area = role === 'city' ? '370100' : '370000'
    const { status } = await send(`${role}.csv`, { who: `${role} ${area}`, key: `role-${role}` })
    expect(status).toBe(['steward', 'city', 'department'].includes(role) ? 202 : 403)
  })
})

it('what a city handed in is seen and taken back by itself and the province’s steward, and by nobody else', async () => {
  const id = String(await idOf(await send('own.csv', { who: 'city 370100', key: 'own' })))
  const strangers = ['city 370200', 'department 370100', 'department 370000']
  for (const who of strangers) {
    expect([who, (await send(id, { who, method: 'GET' })).status]).toEqual([who, 404])
    expect([who, (await send(id, { who, method: 'DELETE' })).status]).toEqual([who, 404])
    expect([who, (await send('mend.csv', { who, key: 'mend', query: '?mends=1' })).status]).toEqual([who, 404])
  }
  expect((await send(id, { who: 'leader 370000', method: 'GET' })).status).toBe(403)
  for (const who of ['city 370100', 'steward 370100', 'steward 370000']) {
    expect(await (await send(id, { who, method: 'GET' })).json()).toMatchObject({ state: 'waiting', file: 'own.csv', sender: { area: '370100', department: '' }, receipt: null })
  }
  expect(await (await send(id, { who: 'city 370100', method: 'DELETE' })).json()).toEqual({ id: Number(id), state: 'cancelled' })
  expect(await (await send(id, { who: 'city 370100', method: 'GET' })).json()).toMatchObject({ state: 'cancelled', receipt: null })
})

it('a city’s file is loaded with its receipt, its mended sheet is linked, a stranger’s rows are refused, and each leaves a line of the audit', async () => {
  const own = await idOf(await send('own-tasks.csv', { who: 'city 370100', key: 'load-1', body: TASKS + task('N1', '370102') + task('N2', '379999') }))
  const foreign = await idOf(await send('foreign.csv', { who: 'city 370200', key: 'load-2', body: TASKS + task('N3', '370102') }))
  const worker = await startWorker({ ownerUrl: province.test.ownerUrl, deliveryDir, watchDir: null, findAddress: () => undefined, log: () => undefined, onLost: () => undefined })
  const getWhenDone = async (id: number, who: string): Promise<Record<string, unknown>> => {
    let answer: Record<string, unknown> = {}
    await expect.poll(async () => {
      answer = (await (await send(String(id), { who, method: 'GET' })).json()) as Record<string, unknown>
      return answer.state
    }, { timeout: 20_000, interval: 50 }).toBe('done')
    return answer
  }
  try {
    const { receipt } = await getWhenDone(own, 'city 370100')
    expect(receipt).toMatchObject({ state: 'loaded', table: 'tasks', read: 2, loaded: 1, unchanged: 0, replaced: 0, held: 0, rejected: 1, reasons: { 'unknown-region': 1 } })
    expect(await getWhenDone(foreign, 'city 370200')).toMatchObject({ receipt: { state: 'refused', refusal: { code: 'foreign-rows' } } })
    const { delivery } = receipt as { delivery: number }
    const mended = await idOf(await send('mended.csv', { who: 'city 370100', key: 'load-3', query: `?mends=${delivery}`, body: TASKS + task('N2', '370103') }))
    expect(await getWhenDone(mended, 'city 370100')).toMatchObject({ mends: delivery, receipt: { loaded: 1 } })
  } finally {
    await worker.stop()
  }
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  const { rows } = await owner.query(`select count(*) as lines from auth.audit_events where event = 'hand-in' and (detail ->> 'id')::bigint = any ($1)`, [[own, foreign]])
  await owner.end()
  expect(rows).toEqual([{ lines: 2 }])
})
