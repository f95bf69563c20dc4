/** Every route × every role: doors stand open as the matrix says, and what lies in another city is found behind none of them. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read as readWorkbook, utils } from '@e965/xlsx'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSession } from '#app/auth/sessions.server.ts'
import { mayOpen, roles, type Role } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'
import { readPdf } from '../support/pdf-text.ts'
import { publishHandMadeCard } from '../support/models.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { doors, keyed, type Door } from './doors.ts'

/** Open to everybody, or moving nothing but the reader's own session and choices. */
const free = ['$', '_index', 'login', 'logout', 'preferences', 'healthz']
/** Whose total is asked whole: a part of it is never shown in its place. */
const NAMES_AN_AREA = doors.filter(({ address }) => address('370100') !== address('370200') && !address('x').startsWith('/indicators'))
/** What tells of city 370200 and of nothing else. */
const FOREIGN = /市南|370202|"S3"|"S4"|T3\b|T4\b/

let province: SmallProvince
let cookies: Record<string, string>
const folder = fileURLToPath(new URL('../../app/routes', import.meta.url))
const routes = new Map(readdirSync(folder).map((name) => [name.replace(/\.tsx?$/, ''), `../../app/routes/${name}`]))

beforeAll(async () => {
  province = await createSmallProvince()
  await publishHandMadeCard(province.test.ownerUrl)
  cookies = {}
  for (const role of roles) {
    for (const area of role === 'city' ? ['370100'] : ['370000', '370100']) {
      const name = `${role}-${area}`
      await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area, ...(role === 'department' ? ['--department', 'SAMR'] : [])])
      const owner = await connect(province.test.ownerUrl, 'drb-tests')
      const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
      await owner.end()
      cookies[name] = `drb_session=${await createSession(province.database, rows[0]?.account_id ?? 0)}`
    }
  }
})
afterAll(() => province.close())

/** What a file says, whatever its form. */
async function readBody(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? ''
  if (type.includes('spreadsheetml')) return JSON.stringify(Object.values(readWorkbook(bytes).Sheets).map((sheet) => utils.sheet_to_json(sheet, { header: 1 })))
  if (type.includes('pdf')) return readPdf(bytes).map(({ text }) => text).join('\n')
  if (type.includes('parquet')) return JSON.stringify(await parquetReadObjects({ file: bytes.buffer }), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  return new TextDecoder(type.includes('gb18030') ? 'gb18030' : 'utf-8').decode(bytes)
}

async function visit(door: Door, at: string, cookie: string): Promise<{ status: number; body: string; headers: Headers }> {
  const module = (await import(/* @vite-ignore */ routes.get(door.file) ?? '')) as { loader: (args: unknown) => Promise<unknown> }
  const request = new Request(ORIGIN + door.address(at), { headers: { cookie } })
  try {
    const answer = await module.loader({ request, context: makeContext(province.services), params: door.params?.(at) ?? {} })
    if (answer instanceof Response) return { status: answer.status, body: await readBody(answer), headers: answer.headers }
    const init = (answer as { init?: { status?: number } } | null)?.init
    return { status: init?.status ?? 200, body: JSON.stringify(answer), headers: new Headers() }
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return { status: error.status, body: await error.text(), headers: error.headers }
  }
}

it('every route is either in this walk or open to everybody', () => {
  expect([...new Set([...doors, ...keyed].map(({ file }) => file).concat(free))].sort()).toEqual([...routes.keys()].sort())
})

describe.each(roles)('%s', (role: Role) => {
  const areas = role === 'city' ? ['370100'] : ['370000', '370100']
  it.each(areas)('of %s opens the doors of the matrix and no other', async (area) => {
    for (const door of doors) {
      const { status, headers } = await visit(door, area, cookies[`${role}-${area}`] ?? '')
      // A right over one city has no table of cities: it is led to that city's own card.
      if (door.page === 'scores' && status === 302) {
        expect(headers.get('location')).toBe(`/scorecards/${area}`)
        continue
      }
      const isCard = door.page === 'city-score'
      // A department has a card of its own, no city's.
      const isOpen = mayOpen(role, door.page) && (!isCard || (area !== '370000' && role !== 'department'))
      const shut = isCard && mayOpen(role, door.page) ? [403, 404] : [403]
      expect(isOpen ? [200] : shut, `${door.address(area)} answers ${status}`).toContain(status)
    }
  })

  it('of one city finds nothing of another, nor the province’s total, behind any door', async () => {
    const cookie = cookies[`${role}-370100`] ?? ''
    for (const door of doors) {
      for (const area of ['370200', '370202', '370000']) {
        const { status, body } = await visit(door, area, cookie)
        if (NAMES_AN_AREA.includes(door)) expect([403, 404], `${door.address(area)} answers ${status}`).toContain(status)
        if (area !== '370202') expect(body, door.address(area)).not.toMatch(FOREIGN)
      }
    }
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    const { rows } = await owner.query<{ id: string }>(
      `select 'W02~' || result_id || '~' || subject_id as id from mart.fct_results where city_code = '370200'
       union all select 'W03~' || result_id || '~' || subject_id from mart.fct_results where city_code = '370200'
       union all select 'W08~' || subject_id || '~' || year from mart.fct_subject_years where city_code = '370200'
       union all select 'S3' union all select 'S4' union all select delivery_id::text from ops.deliveries where sent_by = '370200'`,
    )
    await owner.end()
    expect(rows.length).toBeGreaterThan(8)
    for (const { id } of rows) {
      for (const door of keyed.filter(({ page }) => /^\d+$/.test(id) === (page === 'deliveries'))) {
        const { status, body } = await visit(door, id, cookie)
        expect([403, 404], `${door.file} ${id} answers ${status}: ${body.slice(0, 300)}`).toContain(status)
      }
    }
  })
})

it('nobody signed in is led to the sign-in page by pages and refused by the machine interface', async () => {
  for (const door of [...doors, ...keyed]) {
    const { status, headers } = await visit(door, '370000', '')
    const isMachine = /^(api|exports)\.|_\.file$/.test(door.file)
    expect([door.file, status, headers.get('location')?.startsWith('/login') ?? false]).toEqual([door.file, isMachine ? 401 : 302, !isMachine])
  }
})
