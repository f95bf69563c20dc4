/** Saved layouts: who sees which, what a version says, and the end of one. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import type { LayoutPageView, LayoutsPageView } from '#app/presenters/view-models.ts'
import { action, loader as openOne } from '#app/routes/deliveries_.layouts.$id.tsx'
import { loader as openAll } from '#app/routes/deliveries_.layouts._index.tsx'
import { readCatalogue } from '#etl/mapping/catalogue.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from './support.ts'

const COLUMNS = {
  mapped: [{ header: '信用代码', field: '主体身份代码', reader: 'plain' }, { header: '字号名称', field: '名称', reader: 'plain' }, { header: '所在区县', field: '行政区划代码', reader: 'region-name' }],
  given: [{ field: '登记状态', value: '存续' }],
  unread: ['备注'],
}

let province: SmallProvince
const ids = new Map<string, number>()
const sessions = new Map<string, { cookie: string; csrf: string }>()

beforeAll(async () => {
  province = await createSmallProvince()
  for (const [role, area] of [['steward', '370000'], ['steward', '370200'], ['city', '370100']] as const) {
    const name = `${role}-${area}`
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area], 'Layouts-2023-test')
    const [account] = await ask<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    const secret = await createSession(province.database, account?.account_id ?? 0)
    sessions.set(`${role} ${area}`, { cookie: `drb_session=${secret}`, csrf: deriveCsrf(secret) })
  }
  // two versions of one city's layout, the first replaced; one of another city, whose table has a column no longer filled
  for (const [key, name, version, sender, columns, ended] of [
    ['old', '历下主体', 1, '370100', COLUMNS, '2023-10-01'], ['new', '历下主体', 2, '370100', COLUMNS, null], ['other', '市南任务', 1, '370200', { ...COLUMNS, given: [] }, null],
  ] as const) {
    const [row] = await ask<{ id: number }>(
      `insert into ops.layouts (name, version, sender, source_table, columns, made_by, made_at, superseded_at) values ($1, $2, $3, $4, $5, 'steward-1', '2023-09-30T18:00:00Z', $6) returning layout_id as id`,
      [name, version, sender, sender === '370200' ? 'tasks' : 'subjects', JSON.stringify(columns), ended],
    )
    ids.set(key, row?.id ?? 0)
  }
  // read by the first version, then by the second, then by a namesake of another sender
  for (const [file, layout, sender] of [['九月.csv', '历下主体@1', '370100'], ['十月.csv', '历下主体@2', '370100'], ['十一月.csv', '历下主体@2', '370100'], ['别处.csv', '历下主体@2', '370200']]) {
    await ask(`insert into ops.deliveries (state, file_name, file_sha256, file_bytes, layout, sent_by) values ('interrupted', $1, 'ab', 1, $2, $3)`, [file, layout, sender])
  }
})
afterAll(() => province.close())

async function ask<R extends object>(sql: string, values: unknown[] = []): Promise<R[]> {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  try {
    return (await owner.query(sql, values)).rows as R[]
  } finally {
    await owner.end()
  }
}

const cookieOf = (who: string) => ({ headers: { cookie: sessions.get(who)?.cookie ?? '' } })

async function list(query = '', who = 'steward 370000'): Promise<LayoutsPageView> {
  const answer = await openAll({ request: new Request(`${ORIGIN}/deliveries/layouts${query}`, cookieOf(who)), context: makeContext(province.services), params: {} })
  return (answer as unknown as { view: LayoutsPageView }).view
}

async function open(key: string, who = 'steward 370000'): Promise<LayoutPageView> {
  const id = String(ids.get(key))
  const answer = await openOne({ request: new Request(`${ORIGIN}/deliveries/layouts/${id}`, cookieOf(who)), context: makeContext(province.services), params: { id } })
  return (answer as unknown as { view: LayoutPageView }).view
}

async function retire(key: string, who = 'steward 370000', word?: string): Promise<number> {
  const id = String(ids.get(key))
  const { cookie = '', csrf = '' } = sessions.get(who) ?? {}
  const request = new Request(`${ORIGIN}/deliveries/layouts/${id}`, { method: 'POST', headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ csrf: word ?? csrf }) })
  const answer = await action({ request, context: makeContext(province.services), params: { id } }).catch((error: unknown) => {
    if (error instanceof Response) return error
    throw error
  })
  return answer.status
}

const textsOf = (view: LayoutsPageView): string[][] => view.table.rows.map(({ cells }) => cells.map(({ text }) => text))

it('the province’s steward sees every version with its last use, newest first', async () => {
  const view = await list()
  expect(textsOf(view)).toEqual([
    ['市南任务', '第 1 版', '青岛市', '抽查任务', '2023-10-01', 'steward-1', '没有用过', '在用'],
    ['历下主体', '第 2 版', '济南市', '检查对象名录库', '2023-10-01', 'steward-1', '十一月.csv', '在用'],
    ['历下主体', '第 1 版', '济南市', '检查对象名录库', '2023-10-01', 'steward-1', '九月.csv', '已有新版'],
  ])
  expect(view.head.title).toEqual([{ text: '已存版式 3 版，在用 2 版。' }])
  const superseded = await list('?state=superseded')
  expect(textsOf(superseded).map(([name, version]) => [name, version])).toEqual([['历下主体', '第 1 版']])
  expect([superseded.filters.found, superseded.head.title]).toEqual(['共 1 版', view.head.title])
  expect(textsOf(await list('?table=tasks')).map(([name]) => name)).toEqual(['市南任务'])
})

it('another steward sees the own sender’s, a city none', async () => {
  expect(textsOf(await list('', 'steward 370200')).map(([name]) => name)).toEqual(['市南任务'])
  await expect(open('new', 'steward 370200')).rejects.toMatchObject({ status: 404 })
  await expect(list('', 'city 370100')).rejects.toMatchObject({ status: 403 })
  await expect(open('new', 'city 370100')).rejects.toMatchObject({ status: 403 })
})

it('a version says how each column is read, also when another took its place', async () => {
  const view = await open('old')
  expect(view.columns.rows.map(({ from, field, reading }) => [from, field, reading])).toEqual([
    ['信用代码', '主体身份代码', '按省级版式'], ['字号名称', '名称', '按省级版式'], ['所在区县', '行政区划代码', '地区名称'], ['（每一行）', '登记状态', '固定值“存续”'], ['备注', '', '不读'],
  ])
  expect(view.versions.choices.map(({ label, current }) => [label, current])).toEqual([['第 1 版', true], ['第 2 版', false]])
  expect([view.retire, view.faults]).toEqual([null, null])
  // tasks have no such fields, so files are not read by it
  expect((await open('other')).faults?.texts.join()).toContain('没有字段“主体身份代码”')
})

it('a version is retired by its steward, once, with its line of the audit, and files are no longer read by it', async () => {
  const knows = async (): Promise<boolean> => {
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    const catalogue = await readCatalogue(owner, '370100').finally(() => owner.end())
    return catalogue.some(({ layout }) => layout === '历下主体@2')
  }
  expect(await knows()).toBe(true)
  expect(await retire('new', 'city 370100')).toBe(403)
  expect(await retire('new', 'steward 370200')).toBe(404)
  expect(await retire('new', 'steward 370000', 'guessed')).toBe(403)
  expect(await retire('old')).toBe(409)
  expect(await knows()).toBe(true)
  expect(await Promise.all([retire('new'), retire('new')]).then((statuses) => statuses.sort())).toEqual([302, 409])
  expect(await knows()).toBe(false)
  const view = await open('new')
  expect([view.retire, view.facts[3]?.text[0]?.text]).toEqual([null, expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d 由 steward-370000 停用$/)])
  expect(await ask(`select actor, detail ->> 'layout' as layout from auth.audit_events where event = 'layout-retire'`)).toEqual([{ actor: 'steward-370000', layout: String(ids.get('new')) }])
  // what it said stays as it was
  await expect(ask(`update ops.layouts set retired_by = 'nobody' where layout_id = $1`, [ids.get('new')])).rejects.toThrow('never changes')
})
