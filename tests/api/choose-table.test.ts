/** A file that holds several tables: refused with what its headers fit, and loaded from its receipt as one after the other. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { handInFile } from '#app/commands/hand-in-file.server.ts'
import type { DeliveryPageView } from '#app/presenters/view-models.ts'
import { action, loader } from '#app/routes/deliveries.$id.tsx'
import { changeInScope } from '#app/scope.server.ts'
import { deliverAll } from '#etl/jobs/deliver.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from './support.ts'

const FILE = ['Inspection_ID,DBA_Name,License,Facility_Type,Risk,Address,Inspection_Date,Inspection_Type,Results,WARD',
  '269961,SEVEN STAR,30790,Grocery Store,Risk 3 (Low),3352 N BROADWAY ,2013-01-31,Canvass,Pass,44',
  '507300,SEVEN STAR II,30790,Grocery Store,Risk 3 (Low),3352 N BROADWAY ,2014-01-31,Canvass,Pass w/ Conditions,44', ''].join('\n')
const LAYOUT = 'chicago-food-inspections'

let province: SmallProvince
let deliveryDir: string
let refused: number
const sessions = new Map<string, { cookie: string; csrf: string }>()

beforeAll(async () => {
  province = await createSmallProvince()
  deliveryDir = await mkdtemp(join(tmpdir(), 'drb-choose-'))
  for (const [role, area, department] of [['steward', '370000', ''], ['steward', '370200', ''], ['city', '370100', ''], ['department', '370100', 'SAMR'], ['leader', '370000', '']] as const) {
    const name = `${role}-${area}`
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area, ...(department === '' ? [] : ['--department', department])], 'Choose-2023-test')
    const [account] = await ask<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    const secret = await createSession(province.database, account?.account_id ?? 0)
    sessions.set(`${role} ${area}`, { cookie: `drb_session=${secret}`, csrf: deriveCsrf(secret) })
  }
  refused = (await deliver(FILE)).id
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

interface Ended {
  id: number
  state: string
  table: string | null
  read: number
  loaded: number
  unchanged: number
  mends: number | null
  code: string | null
}

/** Hands a file in, when there is one, and loads all that waits; gives the newest delivery. */
async function deliver(content: string | null, role: 'steward' | 'city' = 'steward', area = '370000'): Promise<Ended> {
  if (content !== null) {
    const file = { storedName: randomUUID(), sha256: createHash('sha256').update(content).digest('hex'), bytes: Buffer.byteLength(content) }
    await writeFile(join(deliveryDir, file.storedName), content)
    await changeInScope(province.services, makeRight(role, area), (db) => handInFile(db, { way: 'upload', fileName: 'chicago.csv', file, actor: 'tests', idempotencyKey: null, mends: null, table: null }))
  }
  await deliverAll({ ownerUrl: province.test.ownerUrl, deliveryDir, stop: new AbortController().signal, log: () => undefined })
  const [newest] = await ask<Ended>(
    `select delivery_id as id, state, source_table as "table", read_count as read, loaded_count as loaded, unchanged_count as unchanged, mends_delivery_id as mends, refusal ->> 'code' as code
     from ops.deliveries order by delivery_id desc limit 1`,
  )
  if (newest === undefined) throw new Error('no delivery')
  return newest
}

const context = () => {
  const base = makeContext(province.services)
  return { ...base, config: { ...base.config, deliveryDir } }
}

async function open(id: number, who = 'steward 370000'): Promise<DeliveryPageView> {
  const request = new Request(`${ORIGIN}/deliveries/${id}`, { headers: { cookie: sessions.get(who)?.cookie ?? '' } })
  return ((await loader({ request, context: context(), params: { id: String(id) } })) as unknown as { view: DeliveryPageView }).view
}

async function press(id: number, fields: Record<string, string>, who = 'steward 370000'): Promise<number> {
  const { cookie = '', csrf = '' } = sessions.get(who) ?? {}
  const request = new Request(`${ORIGIN}/deliveries/${id}`, { method: 'POST', headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ csrf, layout: LAYOUT, ...fields }) })
  const answer = await action({ request, context: context(), params: { id: String(id) } }).catch((error: unknown) => {
    if (error instanceof Response) return error
    throw error
  })
  return answer.status
}

it('its receipt offers each table that its headers fit, in the order in which they are best loaded', async () => {
  const { choices, refusal } = await open(refused)
  expect(refusal?.text).toContain('行政区划 regions、抽查任务 tasks、检查对象名录库 subjects、检查结果 results、信用风险分类 risk_classes')
  expect(choices?.choices.map(({ layout, table, label, loaded }) => [layout, table, label, loaded])).toEqual([
    [LAYOUT, 'regions', '装入为行政区划', null], [LAYOUT, 'tasks', '装入为抽查任务', null], [LAYOUT, 'subjects', '装入为检查对象名录库', null],
    [LAYOUT, 'results', '装入为检查结果', null], [LAYOUT, 'risk_classes', '装入为信用风险分类', null],
  ])
})

it('a button loads the same file as that table, linked to the receipt, once however often it is pressed', async () => {
  const kept = await readdir(deliveryDir)
  expect(await Promise.all([press(refused, { table: 'regions' }), press(refused, { table: 'regions' })])).toEqual([302, 302])
  expect(await readdir(deliveryDir)).toHaveLength(kept.length + 1)
  // one ward; its second row says the same
  expect(await deliver(null)).toMatchObject({ state: 'loaded', table: 'regions', read: 2, loaded: 1, unchanged: 1, mends: refused })
  expect(await press(refused, { table: 'subjects' })).toBe(302)
  const subjects = await deliver(null)
  expect(subjects).toMatchObject({ state: 'loaded', table: 'subjects', read: 2, loaded: 1, unchanged: 1, mends: refused })
  const view = await open(refused)
  expect(view.choices?.choices.map(({ table, loaded }) => [table, loaded?.href === `/deliveries/${subjects.id}`])).toContainEqual(['subjects', true])
  expect(view.links).toEqual([])
  expect(view.handIn?.rows).toHaveLength(2)
  const audited = await ask(`select detail ->> 'table' as table from auth.audit_events where event = 'hand-in' and (detail ->> 'again')::bigint = $1 order by event_id`, [refused])
  expect(audited).toEqual([{ table: 'regions' }, { table: 'subjects' }])
})

it('its sender may choose as well as the stewards above, and nobody else', async () => {
  const own = await deliver(FILE, 'city', '370100')
  expect(own).toMatchObject({ state: 'refused', code: 'ambiguous-layout' })
  await expect(open(own.id, 'steward 370200')).rejects.toMatchObject({ status: 404 })
  for (const who of ['steward 370200', 'department 370100']) expect([who, await press(own.id, { table: 'tasks' }, who)]).toEqual([who, 404])
  expect(await press(own.id, { table: 'tasks' }, 'leader 370000')).toBe(403)
  expect(await press(own.id, { table: 'tasks', csrf: 'guessed' }, 'city 370100')).toBe(403)
  expect(await press(own.id, { table: 'plans' }, 'city 370100')).toBe(400)
  expect((await open(own.id, 'city 370100')).choices?.choices).toHaveLength(5)
  expect(await press(own.id, { table: 'tasks' }, 'city 370100')).toBe(302)
  // the sender's limits hold: no task of these is the city's own
  const foreign = await deliver(null)
  expect(foreign).toMatchObject({ state: 'refused', code: 'foreign-rows', mends: own.id })
  // its mended sheet is handed in as the same table unless its sender says otherwise
  const { handIn, choices } = await open(foreign.id, 'city 370100')
  expect([handIn?.table.value, choices]).toEqual(['tasks', null])
})

it('a file that has gone from its folder is said to have gone', async () => {
  for (const name of await readdir(deliveryDir)) await rm(join(deliveryDir, name))
  expect(await press(refused, { table: 'tasks' })).toBe(422)
  expect(await readdir(deliveryDir)).toEqual([])
})
