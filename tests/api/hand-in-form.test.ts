/** Files handed in by a plain form, as a browser without scripts posts it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { LARGEST_FORM } from '#app/hand-in/read-form.server.ts'
import { action, loader } from '#app/routes/deliveries_.hand-in.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from './support.ts'

let province: SmallProvince
let deliveryDir: string
let session: string
beforeAll(async () => {
  province = await createSmallProvince()
  deliveryDir = await mkdtemp(join(tmpdir(), 'drb-form-'))
  await administer(province, ['user', 'add', '--name', 'jinan', '--role', 'city', '--area', '370100'])
  const [account] = await ask<{ account_id: number }>(`select account_id from auth.accounts where sign_in_name = 'jinan'`)
  session = await createSession(province.database, account?.account_id ?? 0)
})
afterAll(async () => {
  await province.close()
  await rm(deliveryDir, { recursive: true, force: true })
})

async function ask<Row extends object>(query: string): Promise<Row[]> {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  try {
    return (await owner.query<Row>(query)).rows
  } finally {
    await owner.end()
  }
}

async function post(form: FormData, { query = '', origin = ORIGIN, length }: { query?: string; origin?: string; length?: string | null } = {}): Promise<Response> {
  // what a browser says of a form: its boundary and its length
  const made = new Response(form)
  const body = Buffer.from(await made.arrayBuffer())
  const headers = new Headers({ cookie: `drb_session=${session}`, origin, 'content-type': made.headers.get('content-type') ?? '' })
  if (length !== null) headers.set('content-length', length ?? String(body.length))
  const base = makeContext(province.services)
  const request = new Request(`${ORIGIN}/deliveries/hand-in${query}`, { method: 'POST', headers, body })
  try {
    return await action({ request, context: { ...base, config: { ...base.config, deliveryDir } }, params: {} })
  } catch (error) {
    if (error instanceof Response) return error
    throw error
  }
}

function makeForm(csrf: string, ...files: readonly (readonly [name: string, text: string])[]): FormData {
  const form = new FormData()
  form.set('csrf', csrf)
  for (const [name, text] of files) form.append('file', new File([text], name))
  return form
}

it('each file becomes an entry of its own, whole, and the page with the panel is shown', async () => {
  const answer = await post(makeForm(deriveCsrf(session), ['一.csv', '任务编号\nT1\n'], ['二.csv', '任务编号\nT2\n']))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/deliveries'])
  const entries = await ask<{ file_name: string; stored_name: string; sender_area: string }>(`select file_name, stored_name, sender_area from ops.handed_in order by handed_in_id`)
  expect(entries.map(({ file_name, sender_area }) => [file_name, sender_area])).toEqual([['一.csv', '370100'], ['二.csv', '370100']])
  expect(await readFile(join(deliveryDir, entries[1]?.stored_name ?? ''), 'utf8')).toBe('任务编号\nT2\n')
})

it('the table chosen in the form is that of all its files, and must be one', async () => {
  const form = (table: string): FormData => {
    const made = makeForm(deriveCsrf(session), ['四.csv', 'x'], ['五.csv', 'x'])
    made.set('table', table)
    return made
  }
  expect((await post(form('subjects'))).status).toBe(303)
  expect(await ask(`select file_name, source_table from ops.handed_in order by handed_in_id desc limit 2`)).toEqual(['五.csv', '四.csv'].map((file_name) => ({ file_name, source_table: 'subjects' })))
  expect((await post(form('nothing'))).status).toBe(400)
  expect((await post(form(''))).status).toBe(303)
  expect(await ask(`select source_table from ops.handed_in order by handed_in_id desc limit 1`)).toEqual([{ source_table: null }])
})

it('a sheet that mends a receipt leads back to it, and only to one of the sender', async () => {
  expect((await post(makeForm(deriveCsrf(session), ['改.csv', 'x']), { query: '?mends=1' })).headers.get('location')).toBe('/deliveries/1')
  expect((await post(makeForm(deriveCsrf(session), ['改.csv', 'x']), { query: '?mends=2' })).status).toBe(404)
  // and the panel beside it follows what mends it, nothing else
  const follow = async (query: string): Promise<string[]> => {
    const request = new Request(`${ORIGIN}/deliveries/hand-in${query}`, { headers: { cookie: `drb_session=${session}` } })
    return ((await loader({ request, context: makeContext(province.services), params: {} }))).map(({ file }) => file)
  }
  expect(await follow('?mends=1')).toEqual(['改.csv'])
  expect(await follow('')).toContain('一.csv')
})

it('nothing is kept of a form from elsewhere, without the session’s word, too large, of unknown length, or without a file', async () => {
  const before = await readdir(deliveryDir)
  const form = (): FormData => makeForm(deriveCsrf(session), ['三.csv', 'x'])
  expect((await post(makeForm('guessed', ['三.csv', 'x']))).status).toBe(403)
  expect((await post(form(), { origin: 'http://elsewhere.example' })).status).toBe(403)
  expect((await post(form(), { length: String(LARGEST_FORM + 1) })).status).toBe(413)
  expect((await post(form(), { length: null })).status).toBe(413)
  // a browser sends a nameless file where none was chosen
  expect((await post(makeForm(deriveCsrf(session), ['', '']))).status).toBe(303)
  expect(await readdir(deliveryDir)).toEqual(before)
})
