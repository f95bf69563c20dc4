/** The machine interface: one truth in three forms, under the right of the token, and every refusal with its reason. */
import { tableFromIPC } from 'apache-arrow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loader as figures } from '#app/routes/api.figures.ts'
import { loader as indicatorsRoute } from '#app/routes/api.indicators.ts'
import { loader as records } from '#app/routes/api.records.ts'
import { loader as healthz } from '#app/routes/healthz.ts'
import { createServices } from '#app/services.server.ts'
import { indicators, ratios } from '#domain/indicators/index.ts'
import { mayOpen, roles } from '#domain/rights.ts'
import { createDatabase, createPool } from '#sql/client.ts'
import { createSmallProvince, HOSTILE, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'
import { administer, bear, call, makeToken, type Route } from './support.ts'

let province: SmallProvince
let staff: string
const get = (route: Route, path: string, token: string, accept?: string) => call(route, province.services, path, bear(token, accept))

beforeAll(async () => {
  province = await createSmallProvince()
  staff = await makeToken(province, makeRight('staff', '370000'))
})
afterAll(() => province.close())

const PERIOD = `2023-01-01..${TODAY}`

describe('/api/figures', () => {
  it('says each cell with its integers, state, target, verdict and ground', async () => {
    const answer = await get(figures, '/api/figures?indicator=C01&area=370000&period=2023', staff)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await answer.json()).toEqual([
      {
        indicator: 'C01', version: 1, area: '370000', areaName: '山东省', period: '2023', from: '2023-01-01', to: TODAY, numerator: 2, denominator: 5, value: 0.4,
        state: 'measured', target: 0.4, met: true, reading: 'live', batch: 2, asOf: TODAY, missingCities: ['370200'],
      },
    ])
  })

  it('names months, and the days of a month that is cut', async () => {
    const cells = (await (await get(figures, '/api/figures?indicator=C01&area=370100&period=2023-01-15..2023-03-31&by=month', staff)).json()) as { period: string }[]
    expect(cells.map(({ period }) => period)).toEqual(['2023-01-15..2023-01-31', '2023-02', '2023-03'])
    const [last] = (await (await get(figures, '/api/figures?indicator=C01&area=370000&period=2023-11&by=month', staff)).json()) as { period: string; to: string }[]
    expect(last).toMatchObject({ period: '2023-11', to: TODAY })
  })

  it.each(['by=city,month', 'by=county', 'by=department', 'by=city&department=TAX', ''])('says the same as JSON, CSV and Arrow: %s', async (split) => {
    const path = `/api/figures?indicator=C01,E01,D04&area=370000&period=2023&${split}`
    const cells = (await (await get(figures, path, staff)).json()) as Record<string, unknown>[]
    const csv = await (await get(figures, `${path}&format=csv`, staff)).text()
    const lines = csv.replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((line) => line.split(','))
    const table = tableFromIPC(new Uint8Array(await (await get(figures, path, staff, 'application/vnd.apache.arrow.stream')).arrayBuffer()))
    expect([lines.length - 1, table.numRows]).toEqual([cells.length, cells.length])
    const names = lines[0] ?? []
    for (const [index, cell] of cells.entries()) {
      const row = table.get(index)?.toJSON() as Record<string, unknown>
      for (const name of ['indicator', 'area', 'period', 'numerator', 'denominator', 'value', 'state', 'met', 'department']) {
        expect(lines[index + 1]?.[names.indexOf(name)], name).toBe(String(cell[name] ?? ''))
        const own = row[name]
        expect(typeof own === 'bigint' ? Number(own) : own, name).toBe(cell[name] ?? null)
      }
    }
  })
})

describe('/api/records', () => {
  it.each(ratios.map(({ code }) => code))('lists as many rows as the figure counted, in all forms: %s', async (code) => {
    const [cell] = (await (await get(figures, `/api/figures?indicator=${code}&area=370000&period=${PERIOD}`, staff)).json()) as { numerator: number; denominator: number }[]
    for (const part of ['numerator', 'denominator'] as const) {
      const path = `/api/records?indicator=${code}&area=370000&period=${PERIOD}&part=${part}`
      const rows: Record<string, unknown>[] = []
      let next: string | null = null
      do {
        const page = (await (await get(records, `${path}&limit=2${next === null ? '' : `&after=${String(next)}`}`, staff)).json()) as { rows: Record<string, unknown>[]; next: string | null; total: number }
        expect(page.total).toBe(cell?.[part])
        rows.push(...page.rows)
        next = page.next
      } while (next !== null)
      expect(rows.length).toBe(cell?.[part])
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      const csv = await (await get(records, `${path}&format=csv`, staff)).text()
      expect(csv.trimEnd().split('\r\n').length - 1).toBe(rows.length)
      const table = tableFromIPC(new Uint8Array(await (await get(records, `${path}&format=arrow`, staff)).arrayBuffer()))
      expect(table.numRows).toBe(rows.length)
      for (const name of table.schema.fields.map((field) => field.name)) {
        const column = table.getChild(name)
        const read = (index: number): unknown => {
          const value: unknown = column?.get(index)
          if (typeof value === 'bigint') return Number(value)
          return typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : value
        }
        expect(rows.map((_, index) => read(index)), name).toEqual(rows.map((row) => row[name]))
      }
    }
  })

  it('writes CSV for programs: every text as it is, without a mark', async () => {
    const bytes = Buffer.from(await (await get(records, `/api/records?indicator=D04&area=370000&period=2023&format=csv`, staff)).arrayBuffer())
    const csv = bytes.toString('utf8')
    expect(csv.startsWith('subject_id,')).toBe(true)
    expect(csv).toContain(`,${HOSTILE.formula},`)
    expect(csv).toContain(HOSTILE.markup)
    expect(csv).toContain(HOSTILE.rare)
  })

  it('ends its transaction when the reader leaves in the middle', async () => {
    const leaving = new AbortController()
    const init = { ...bear(staff), signal: leaving.signal }
    const answer = await call(records, province.services, '/api/records?indicator=E01&area=370000&period=2023&format=csv', init)
    expect(answer.status).toBe(200)
    leaving.abort()
    await expect(answer.text()).rejects.toThrow()
    const { connect } = await import('#sql/client.ts')
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    const open = `select count(*)::integer as open from pg_stat_activity where usename = 'drb_app' and datname = current_database() and state like 'idle in transaction%'`
    await expect.poll(async () => (await owner.query<{ open: number }>(open)).rows[0]?.open).toBe(0)
    await owner.end()
  })

  it('puts every file that leaves on record, and the use of the token', async () => {
    await (await get(records, `/api/records?indicator=B01&area=370000&period=2023&format=csv`, staff)).text()
    const { connect } = await import('#sql/client.ts')
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    const { rows } = await owner.query<{ event: string; detail: Record<string, unknown> }>(`select event, detail from auth.audit_events order by event_id desc limit 2`)
    await owner.end()
    expect(rows.map(({ event }) => event)).toEqual(['export', 'token-use'])
    expect(rows[0]?.detail).toMatchObject({ code: 'B01', area: '370000', part: 'denominator', format: 'csv' })
  })
})

describe('/api/indicators', () => {
  it('holds every definition whole, with a fingerprint', async () => {
    const listed = (await (await get(indicatorsRoute, '/api/indicators', staff)).json()) as { code: string; fingerprint: string }[]
    expect(listed.map(({ code }) => code)).toEqual(indicators.map(({ code }) => code))
    expect(listed[0]).toMatchObject(JSON.parse(JSON.stringify(indicators[0])) as object)
    expect(new Set(listed.map(({ fingerprint }) => fingerprint)).size).toBe(indicators.length)
  })
})

describe('a right that is too small', () => {
  it('a city gets nothing of another city, nor of the province, by any address', async () => {
    const token = await makeToken(province, makeRight('city', '370100'))
    for (const area of ['370000', '370200', '370202']) {
      for (const [route, path] of [[figures, '/api/figures?indicator=C01'], [figures, '/api/figures?by=city,month&indicator=E01'], [records, '/api/records?indicator=C01'], [records, '/api/records?format=csv&indicator=E01'], [records, '/api/records?format=arrow&indicator=E01']] as const) {
        const answer = await get(route, `${path}&area=${area}&period=2023`, token)
        expect([answer.status, answer.headers.get('content-type')], `${path} ${area}`).toEqual([403, 'application/problem+json; charset=utf-8'])
        expect(await answer.json()).toMatchObject({ status: 403, code: 'outside-right', zh: expect.any(String) as string, en: expect.any(String) as string })
      }
    }
  })

  it('a page mark of one right gives another nothing beyond its own', async () => {
    const page = (await (await get(records, '/api/records?indicator=C01&area=370000&period=2023&limit=1', staff)).json()) as { next: string }
    const token = await makeToken(province, makeRight('city', '370100'))
    const own = (await (await get(records, `/api/records?indicator=C01&area=370100&period=2023&limit=10&after=${page.next}`, token)).json()) as { rows: { city_code: string }[] }
    expect(own.rows.every((row) => row.city_code === '370100')).toBe(true)
  })

  it.each(roles)('each door stands open to the roles of the matrix alone: %s', async (role) => {
    const right = makeRight(role, role === 'city' ? '370100' : '370000', role === 'department' ? 'SAMR' : '')
    const token = await makeToken(province, right)
    const doors = [['api-figures', figures, '/api/figures'], ['api-records', records, '/api/records']] as const
    for (const [page, route, path] of doors) {
      const answer = await get(route, `${path}?indicator=C01&area=${right.areaCode}&period=2023`, token)
      expect(answer.status, page).toBe(mayOpen(role, page) ? 200 : 403)
    }
    expect((await get(indicatorsRoute, '/api/indicators', token)).status).toBe(mayOpen(role, 'indicators') ? 200 : 403)
  })
})

describe('a token', () => {
  it('that is missing, unknown, revoked or expired opens nothing', async () => {
    const path = '/api/figures?indicator=C01&area=370000&period=2023'
    const none = await call(figures, province.services, path)
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect((await get(figures, path, 'drb_unknown')).status).toBe(401)
    const token = await makeToken(province, makeRight('staff', '370000'))
    expect((await get(figures, path, token)).status).toBe(200)
    const [line = ''] = (await administer(province, ['token', 'list'])).slice(-1)
    expect(line).not.toContain(token)
    await administer(province, ['token', 'revoke', /token_id=(\d+)/.exec(line)?.[1] ?? ''])
    expect((await get(figures, path, token)).status).toBe(401)
    const brief = await makeToken(province, makeRight('staff', '370000'))
    const { connect } = await import('#sql/client.ts')
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    await owner.query(`update auth.tokens set expires_at = now() - interval '1 second' where token_id = (select max(token_id) from auth.tokens)`)
    const { rows } = await owner.query<{ secret_hash: string }>('select secret_hash from auth.tokens')
    await owner.end()
    expect((await get(figures, path, brief)).status).toBe(401)
    expect(rows.every(({ secret_hash: hash }) => /^[0-9a-f]{64}$/.test(hash) && !hash.includes(brief))).toBe(true)
  })

  it.each([
    [['token', '--role', 'king', '--area', '370000']], [['token', '--role', 'staff', '--area', '999999']], [['token', '--role', 'staff', '--area', `37' or 1=1`]],
    [['token', '--role', 'city', '--area', '370000']], [['token', '--role', 'department', '--area', '370000']], [['token', '--role', 'staff', '--area', '370000', '--department', 'XX']],
    [['token', '--role', 'staff', '--area', '370000', '--days', '-3']], [['token', 'revoke', '999999']], [['token', 'revoke']], [['tokens']], [[]],
  ])('is not made or revoked by a wrong call: %j', async (args) => {
    await expect(administer(province, args)).rejects.toThrow()
  })
})

describe('a question that is not one', () => {
  it.each([
    ['indicator=Z99&area=370000&period=2023', 404], ['indicator=C01&area=379999&period=2023', 404], ['indicator=C01&area=370000&period=2023-13', 400],
    ['indicator=C01&area=370000&period=2023-02-30..2023-03-01', 400], ['indicator=C01&area=370000&period=2024', 400], ['indicator=C01&area=370000', 400],
    ['area=370000&period=2023', 400], ['indicator=C01&area=370000&period=2023&by=planet', 400], ['indicator=C01&area=370000&period=2023&class=E', 400],
    ['indicator=C01&area=370000&period=2023&colour=red', 400], ['indicator=C01&area=370000&period=2023&format=xml', 400], [`indicator=C01&area=370000&period=2023&department=';drop`, 400],
    ['indicator=A01&area=370000&period=2023-05', 400],
  ])('is answered as a problem in both languages: %s', async (query, status) => {
    const answer = await get(figures, `/api/figures?${query}`, staff)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8'])
    const problem = (await answer.json()) as { zh: string; en: string; detail: string }
    expect(problem.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(problem.en).toMatch(/[a-z]/)
  })

  it('D02 has no records of its own', async () => {
    expect((await get(records, '/api/records?indicator=D02&area=370000&period=2023', staff)).status).toBe(400)
  })
})

describe('when the database is away', () => {
  it('questions get 503 and a time to come back, and health says so', async () => {
    const pool = createPool('postgres://drb_app@127.0.0.1:1/nowhere')
    const services = { ...(await createServices({ database: province.database, isEmbedded: false, isLoopback: true, today: TODAY, version: '1' })), database: createDatabase(pool) }
    const answer = await call(figures, services, '/api/figures?indicator=C01&area=370000&period=2023', bear(staff))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ code: 'database-away' })
    expect((await call(healthz, services, '/healthz')).status).toBe(503)
    await pool.end()
  })

  it('connections that are cut under a question are a 503 too, and the next question is answered', async () => {
    const { connect } = await import('#sql/client.ts')
    const { sql } = await import('kysely')
    const { withScope } = await import('#app/scope.server.ts')
    const { handleLoader } = await import('#app/faults.server.ts')
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    const route = handleLoader(() =>
      withScope(province.services, makeRight('staff', '370000'), async ({ db }) => {
        await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'drb_app' and datname = current_database()`)
        return sql`select 1`.execute(db)
      }),
    )
    expect((await call(route as Route, province.services, '/')).status).toBe(503)
    await owner.end()
    expect((await get(figures, '/api/figures?indicator=C01&area=370000&period=2023', staff)).status).toBe(200)
  })

  it('a statement that runs too long is cut and said to be', async () => {
    const { sql } = await import('kysely')
    const { withScope } = await import('#app/scope.server.ts')
    const { handleLoader } = await import('#app/faults.server.ts')
    const route = handleLoader(() =>
      withScope(province.services, makeRight('staff', '370000'), async ({ db }) => {
        await sql`set local statement_timeout = '20ms'`.execute(db)
        return sql`select pg_sleep(5)`.execute(db)
      }),
    )
    const answer = await call(route, province.services, '/')
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([504, 'statement-cut'])
  })

  it('health tells of the load, the day and the version, and of no figure', async () => {
    const answer = await call(healthz, province.services, '/healthz')
    expect(await answer.json()).toEqual({ status: 'ok', database: 'up', lastLoad: expect.any(String) as string, batch: 2, asOf: TODAY, version: '0.0.0-test' })
  })
})
