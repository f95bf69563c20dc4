/** The mapping page: what is suggested of a refused file, what is saved, and the file loaded by it, now and next month. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { handInFile } from '#app/commands/hand-in-file.server.ts'
import { retireLayout } from '#app/commands/retire-layout.server.ts'
import type { MappingPageView } from '#app/presenters/view-models.ts'
import { action, loader } from '#app/routes/deliveries_.$id_.mapping.tsx'
import { changeInScope } from '#app/scope.server.ts'
import { deliverAll } from '#etl/jobs/deliver.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from './support.ts'

const FILE = '历下区主体名录,,,\n信用代码,字号名称,所在区县,设立时间\n91370102MA3C00011F,甲食品有限公司,历下区,2016年5月6日\n92370203MA3C00038P,乙小吃店,市中区,2017-01-02\n93371702MA3C00038C,丙合作社,历下区,昨天\n'

let province: SmallProvince
let deliveryDir: string
const sessions = new Map<string, { cookie: string; csrf: string }>()

beforeAll(async () => {
  province = await createSmallProvince()
  deliveryDir = await mkdtemp(join(tmpdir(), 'drb-mapping-'))
  for (const [role, area] of [['steward', '370000'], ['steward', '370200'], ['city', '370100']] as const) {
    const name = `${role}-${area}`
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area], 'Mapping-2023-test')
    const [account] = await ask<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    const secret = await createSession(province.database, account?.account_id ?? 0)
    sessions.set(`${role} ${area}`, { cookie: `drb_session=${secret}`, csrf: deriveCsrf(secret) })
  }
})
afterAll(async () => {
  await province.close()
  await rm(deliveryDir, { recursive: true, force: true })
})

async function ask<R extends object>(sql: string, values: unknown[] = []): Promise<R[]> {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  try {
    return (await owner.query(sql, values)).rows as R[]
  } finally {
    await owner.end()
  }
}

/** Hands a file in as a city and loads all that waits; gives the newest delivery. */
async function deliver(fileName: string, content: string | null): Promise<{ id: number; state: string; layout: string | null; loaded: number; rejected: number; replaced: number; sent_by: string }> {
  if (content !== null) {
    const file = { storedName: randomUUID(), sha256: createHash('sha256').update(content).digest('hex'), bytes: Buffer.byteLength(content) }
    await writeFile(join(deliveryDir, file.storedName), content)
    const right = makeRight('steward', '370100')
    await changeInScope(province.services, right, (db) => handInFile(db, { way: 'upload', fileName, file, actor: 'tests', idempotencyKey: null, mends: null, table: null }))
  }
  await deliverAll({ ownerUrl: province.test.ownerUrl, deliveryDir, stop: new AbortController().signal, log: () => undefined })
  const [newest] = await ask<Awaited<ReturnType<typeof deliver>>>(
    'select delivery_id as id, state, layout, loaded_count as loaded, rejected_count as rejected, replaced_count as replaced, sent_by from ops.deliveries order by delivery_id desc limit 1',
  )
  if (newest === undefined) throw new Error('no delivery')
  return newest
}

const context = () => {
  const base = makeContext(province.services)
  return { ...base, config: { ...base.config, deliveryDir } }
}

async function open(id: number, query = '', who = 'steward 370000'): Promise<MappingPageView> {
  const request = new Request(`${ORIGIN}/deliveries/${id}/mapping${query}`, { headers: { cookie: sessions.get(who)?.cookie ?? '' } })
  const answer = await loader({ request, context: context(), params: { id: String(id) } })
  return (answer as unknown as { view: MappingPageView }).view
}

async function save(id: number, fields: Record<string, string>, who = 'steward 370000'): Promise<Response> {
  const { cookie = '', csrf = '' } = sessions.get(who) ?? {}
  const body = new URLSearchParams({ csrf, ...fields })
  const request = new Request(`${ORIGIN}/deliveries/${id}/mapping`, { method: 'POST', headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }, body })
  return action({ request, context: context(), params: { id: String(id) } }).catch((error: unknown) => {
    if (error instanceof Response) return error
    throw error
  })
}

/** What the form sends when nothing is changed. */
function sendBack(view: MappingPageView): Record<string, string> {
  const fields = view.fields.flatMap(({ column, given, reader }) => [[column.field, column.value], [given.field, given.value], ...(reader === null ? [] : [[reader.field, reader.value]])])
  return Object.fromEntries([['table', view.table.value], ...fields, ...view.name.known.map(({ field, version }) => [field, version])]) as Record<string, string>
}

describe('a file with headers that nobody knows', () => {
  let refused: Awaited<ReturnType<typeof deliver>>
  beforeAll(async () => {
    refused = await deliver('历下主体.csv', FILE)
  })

  it('is shown with its columns suggested and its rows as they would be taken', async () => {
    expect(refused).toMatchObject({ state: 'refused', sent_by: '370100' })
    const view = await open(refused.id)
    expect(view.table.value).toBe('subjects')
    const chosen = Object.fromEntries(view.fields.filter(({ column }) => column.value !== '').map(({ name, column, reader }) => [name, `${column.value} ${reader?.value ?? 'plain'}`]))
    expect(chosen).toEqual({ 主体身份代码: '0 plain', 统一社会信用代码: '0 plain', 名称: '1 plain', 行政区划代码: '2 region-name', 成立日期: '3 plain' })
    expect(view.faults).toEqual([])
    expect(view.preview?.rows.map(({ line, cells, issues }) => [line, cells?.includes('370102') ?? null, issues.join()])).toEqual([['3', true, ''], ['4', false, ''], ['5', null, '设立时间：“昨天”不是有效日期']])
  })

  it('says what is missing when another table is chosen, or a required field is left alone', async () => {
    const other = await open(refused.id, '?table=draws')
    expect(other.faults.join()).toContain('必填字段没有对应的列：')
    expect(other.preview).toBeNull()
    const answer = await save(refused.id, { ...sendBack(await open(refused.id)), 'f.名称': '', name: '历下主体' })
    expect(answer.status).toBe(302)
    const back = decodeURIComponent(answer.headers.get('location') ?? '')
    expect(back).toContain(`/deliveries/${refused.id}/mapping?`)
    expect(back).not.toContain('csrf')
  })

  it('is no affair of the sender’s own account, nor of another city’s steward', async () => {
    await expect(open(refused.id, '', 'city 370100')).rejects.toMatchObject({ status: 403 })
    await expect(open(refused.id, '', 'steward 370200')).rejects.toMatchObject({ status: 404 })
    expect((await save(refused.id, { name: 'x', table: 'subjects' }, 'steward 370200')).status).toBe(404)
    expect((await save(refused.id, { name: 'x', csrf: 'guessed' })).status).toBe(403)
    expect((await save(refused.id, { name: 'a@b', table: 'subjects' })).status).toBe(400)
  })

  it('loads by the layout that is saved, for its sender, and again next month', async () => {
    const kept = (await readdir(deliveryDir)).length
    const answer = await save(refused.id, { ...sendBack(await open(refused.id)), name: '历下主体' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/deliveries'])
    expect(await readdir(deliveryDir)).toHaveLength(kept + 1)
    expect(await deliver('', null)).toMatchObject({ state: 'loaded', layout: '历下主体@1', loaded: 2, rejected: 1, sent_by: '370100' })
    expect(await deliver('历下主体12月.csv', FILE.replace('甲食品', '丁食品'))).toMatchObject({ state: 'loaded', layout: '历下主体@1', replaced: 1 })
    const lines = await ask(`select event, succeeded, detail ->> 'layout' as layout, detail ->> 'version' as version from auth.audit_events where event = 'layout-save'`)
    expect(lines).toEqual([{ event: 'layout-save', succeeded: true, layout: '历下主体', version: '1' }])
  })

  it('is not saved over a version that the steward has not seen', async () => {
    const view = await open(refused.id)
    const kept = (await readdir(deliveryDir)).length
    const answer = await save(refused.id, { ...sendBack(view), 'seen.历下主体': '0', name: '历下主体' })
    expect(answer.status).toBe(409)
    expect(await readdir(deliveryDir)).toHaveLength(kept)
    expect((await save(refused.id, { ...sendBack(view), name: '历下主体' })).status).toBe(302)
    expect(await ask(`select version, superseded_at is null as is_newest from ops.layouts order by version`)).toEqual([{ version: 1, is_newest: false }, { version: 2, is_newest: true }])
  })

  it('is not recognised by a layout that was retired, until a new version of it is saved', async () => {
    const [newest] = await ask<{ id: number }>('select layout_id as id from ops.layouts where superseded_at is null')
    await changeInScope(province.services, makeRight('steward', '370100'), (db) => retireLayout(db, newest?.id ?? 0, 'tests'))
    const again = await deliver('历下主体次年1月.csv', FILE)
    expect(again).toMatchObject({ state: 'refused', layout: null })
    const view = await open(again.id)
    expect(view.name.known).toMatchObject([{ field: 'seen.历下主体', version: '2' }])
    expect((await save(again.id, { ...sendBack(view), name: '历下主体' })).status).toBe(302)
    expect(await deliver('', null)).toMatchObject({ state: 'loaded', layout: '历下主体@3' })
  })

  it('says so when it is no longer there', async () => {
    for (const name of await readdir(deliveryDir)) await rm(join(deliveryDir, name))
    await expect(open(refused.id)).rejects.toMatchObject({ status: 422 })
  })
})
