/** Files of a small province: the rows of the screen, under the same right, on record; and rejected rows that come back mended. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read as readWorkbook, utils } from '@e965/xlsx'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loader } from '#app/routes/exports.$table.ts'
import { loader as records } from '#app/routes/api.records.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { connect } from '#sql/client.ts'
import { administer, bear, makeContext, makeToken, ORIGIN } from '../api/support.ts'
import { createSmallProvince, HOSTILE, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
let owner: pg.Client
let staff: string
let steward: string

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  staff = await makeToken(province, makeRight('staff', '370000'))
  steward = await makeToken(province, makeRight('steward', '370000'))
})
afterAll(async () => {
  await owner.end()
  await province.close()
})

async function take(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const [, table = ''] = /^\/exports\/([\w-]+)/.exec(path) ?? []
  const { headers } = bear(token)
  const request = new Request(ORIGIN + path, { ...init, headers: { ...(headers as Record<string, string>), ...(init.headers as Record<string, string> | undefined) } })
  return loader({ request, context: makeContext(province.services), params: { table } })
}

async function takeSheets(path: string, token: string): Promise<Record<string, unknown[][]>> {
  const answer = await take(`${path}&format=xlsx`, token)
  expect(answer.status, path).toBe(200)
  const book = readWorkbook(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(Object.entries(book.Sheets).map(([name, sheet]) => [name, utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false })]))
}

const audit = async (limit: number): Promise<readonly { succeeded: boolean; detail: Record<string, unknown> }[]> =>
  (await owner.query<{ succeeded: boolean; detail: Record<string, unknown> }>(`select succeeded, detail from auth.audit_events where event = 'export' order by event_id desc limit ${limit}`)).rows

const WHY = '年度考核复核'
/** Its rows tell classes, so it is asked with a reason. */
const RECORDS = `/exports/records?indicator=D04&area=370000&period=2023&part=denominator`
const withReason = (path: string, reason = WHY): string => `${path}&reason=${encodeURIComponent(reason)}`

describe('records', () => {
  it('are the rows that the figure counted, with a name beside each code, and a sheet that says what was asked', async () => {
    const answer = await records({ request: new Request(`${ORIGIN}${RECORDS.replace('/exports/', '/api/')}&limit=1000`, bear(staff)), context: makeContext(province.services), params: {} })
    const page = (await answer.json()) as { total: number; rows: Record<string, unknown>[] }
    const sheets = await takeSheets(withReason(RECORDS), staff)
    const [head = [], ...rows] = sheets['记录'] ?? []
    expect([rows.length, page.rows.length]).toEqual([page.total, page.total])
    for (const [name, heading] of [['subject_id', '主体身份代码'], ['subject_name', '对象名称'], ['drawn_date', '抽取日期'], ['area_code', '地区代码']] as const) {
      expect(rows.map((row) => row[head.indexOf(heading)]), name).toEqual(page.rows.map((row) => row[name]))
    }
    expect(rows.map((row) => row[head.indexOf('对象名称')])).toEqual(expect.arrayContaining([HOSTILE.formula, HOSTILE.rare, HOSTILE.markup]))
    expect(new Set(rows.map((row) => row[head.indexOf('地区代码（名称）')]))).toEqual(new Set(['历下区', '市中区', '市南区']))
    const said = Object.fromEntries((sheets['查询条件'] ?? []) as [string, string][])
    expect(said).toMatchObject({ 内容: '记录', 地区: '山东省', 时期: `2023-01-01—${TODAY}`, 部分: '分母', 部门: '全部', 行数: String(page.total), 数据截至: TODAY, 批次: '2', 地址: RECORDS, 导出事由: WHY, 公开限制: '属内部结果，不公开' })
  })

  it('as CSV are guarded, in GB18030 with every character; what it cannot hold refuses the file', async () => {
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await take(withReason(`${RECORDS}&format=csv`), staff)).arrayBuffer())
    expect(csv.startsWith('\uFEFF主体身份代码,')).toBe(true)
    expect(csv).toContain(`,'${HOSTILE.formula},`)
    const gb = new TextDecoder('gb18030', { fatal: true }).decode(await (await take(withReason(`${RECORDS}&format=csv-gb18030`), staff)).arrayBuffer())
    expect(`\uFEFF${gb}`).toBe(csv)
    await owner.query(`update core.subjects set subject_name = 'x' || chr(58853) where subject_id = 'S5'`)
    const refused = await take(withReason(`${RECORDS}&format=csv-gb18030`), staff)
    expect([refused.status, ((await refused.json()) as { zh: string }).zh]).toEqual([422, expect.stringContaining('U+E5E5 × 1')])
  })

  it('leave a line of the audit before they leave; a reader who goes leaves another', async () => {
    const answer = await take(withReason(`${RECORDS}&format=parquet`), staff)
    expect((await audit(1))[0]).toMatchObject({ succeeded: true, detail: { table: 'records', format: 'parquet', address: `${RECORDS}&format=parquet`, rows: expect.any(Number) as number } })
    await answer.arrayBuffer()
    const leaving = new AbortController()
    const cut = await take(withReason(`${RECORDS}&format=xlsx`), staff, { signal: leaving.signal })
    leaving.abort()
    await expect(cut.arrayBuffer()).rejects.toThrow()
    await expect.poll(async () => (await audit(1))[0]).toMatchObject({ succeeded: false, detail: { table: 'records', cut: 'reader left' } })
  })

  it('a reader who stops reading holds no connection for ever', async () => {
    const { streamInScope } = await import('#app/exports/stream-in-scope.server.ts')
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(new Uint8Array(1000))
    }
    const cut = new Promise((resolve) => {
      void streamInScope(province.services, makeRight('staff', '370000'), () => Promise.resolve({ chunks: endless(), headers: {} }), {
        signal: new AbortController().signal, patienceMs: 50, onCut: (error) => Promise.resolve(resolve(error)),
      })
    })
    expect(await cut).toMatchObject({ message: 'the reader stopped reading' })
  })

  it('a statement that runs for a reader who left is ended', async () => {
    const { streamInScope } = await import('#app/exports/stream-in-scope.server.ts')
    const { sql } = await import('kysely')
    const leaving = new AbortController()
    const began = performance.now()
    const asked = streamInScope(province.services, makeRight('staff', '370000'), async ({ db }) => Promise.reject(new Error(String((await sql`select pg_sleep(9)`.execute(db)).rows.length))), { signal: leaving.signal })
    setTimeout(() => leaving.abort(), 300)
    await expect(asked).rejects.toThrow('canceling statement')
    expect(performance.now() - began).toBeLessThan(6_000)
  })
})

describe('what tells the class of single enterprises leaves with a reason alone', () => {
  const codeOf = async (answer: Response): Promise<string> => {
    const body = await answer.text()
    return answer.ok ? 'sent' : (JSON.parse(body) as { code: string }).code
  }

  it('is refused without one, or with one that says nothing or too much', async () => {
    const before = (await audit(1))[0]
    for (const reason of ['', 'abc', '。。。 。。。', '\u200b\u200b\u200b\u200b', '长'.repeat(201)]) {
      expect([reason, await codeOf(await take(withReason(`${RECORDS}&format=csv`, reason), staff))]).toEqual([reason, 'reason-needed'])
    }
    expect(await codeOf(await take(`${RECORDS}&format=csv`, staff))).toBe('reason-needed')
    expect((await audit(1))[0]).toEqual(before)
  })

  it('with one leaves a line that says it, once and on one line', async () => {
    const answer = await take(withReason(`${RECORDS}&format=csv`, ' 年度\n考核  复核 '), staff)
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('内部.csv')
    expect(await answer.text()).toContain('信用风险类别')
    expect((await audit(1))[0]).toMatchObject({ succeeded: true, detail: { table: 'records', reason: '年度 考核 复核', address: `${RECORDS}&format=csv` } })
  })

  it('asks a reader for it on a page that works without script', async () => {
    const page = await take(`${RECORDS}&format=csv&reason=%22%3E`, staff, { headers: { accept: 'text/html' } })
    const html = await page.text()
    expect(page.status).toBe(422)
    expect(html).toContain('<form action="/exports/records">')
    expect(html).toContain('name="reason" value="&quot;&gt;"')
    const fields = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => `${name ?? ''}=${value ?? ''}`)
    expect(await codeOf(await take(withReason(`/exports/records?${fields.join('&')}`), staff))).toBe('sent')
  })

  it('but no other table does', async () => {
    const leader = await makeToken(province, makeRight('leader', '370000'))
    const told = await take(`${RECORDS}&format=csv`, leader)
    expect([told.status, (await told.text()).includes('类别')]).toEqual([200, false])
    // W08 lists class D; W02 lists what is published late
    expect(await codeOf(await take('/exports/warnings?rule=W02&format=csv', staff))).toBe('sent')
    expect(await codeOf(await take('/exports/warnings?rule=W08&format=csv', staff))).toBe('reason-needed')
    expect(await codeOf(await take('/exports/risk?area=370000&format=csv', staff))).toBe('sent')
  })

  it('rejected rows of the tables of classes too, in whatever form', async () => {
    const { rows } = await owner.query<{ delivery_id: string }>(
      `insert into ops.deliveries (batch_id, state, file_name, file_sha256, file_bytes, source_table, sent_by, read_count, rejected_count, header)
       values (78, 'loaded', 'classes.csv', 'aa', 1, 'risk_classes', '370000', 1, 1, '{类别}') returning delivery_id`,
    )
    const id = rows[0]?.delivery_id ?? ''
    await owner.query(`insert into ops.rejected_rows values ($1, 2, array['D'], '[]')`, [id])
    for (const format of ['sender', 'csv', 'xlsx']) {
      const path = `/exports/rejects?delivery=${id}&format=${format}`
      expect([format, await codeOf(await take(path, steward)), await codeOf(await take(withReason(path), steward))]).toEqual([format, 'reason-needed', 'sent'])
    }
  })

  it('a person takes no file of them from the machine interface either; the note of a token is its reason', async () => {
    await administer(province, ['user', 'add', '--name', 'machine-reader', '--role', 'staff', '--area', '370000'])
    const accounts = await owner.query<{ account_id: number }>(`select account_id from auth.accounts where sign_in_name = 'machine-reader'`)
    const cookie = `drb_session=${await createSession(province.database, accounts.rows[0]?.account_id ?? 0)}`
    const ask = (query: string, headers: Record<string, string>): Promise<Response> =>
      records({ request: new Request(`${ORIGIN}${RECORDS.replace('/exports/', '/api/')}${query}`, { headers }), context: makeContext(province.services), params: {} })
    const bearer = bear(staff).headers as Record<string, string>
    expect(await codeOf(await ask('&format=csv', { cookie }))).toBe('reason-needed')
    expect(await codeOf(await ask('&format=arrow&limit=2', { cookie }))).toBe('reason-needed')
    expect([await codeOf(await ask('&format=json', { cookie })), await codeOf(await ask('&format=csv', bearer))]).toEqual(['sent', 'sent'])
    expect(await codeOf(await ask(withReason('&format=csv'), { cookie }))).toBe('sent')
    expect((await audit(1))[0]).toMatchObject({ succeeded: true, detail: { code: 'D04', reason: WHY } })
  })
})

it('an unknown table, form or parameter is refused; a reader sees the reason as a page', async () => {
  expect((await take('/exports/accounts?format=csv', staff)).status).toBe(404)
  expect((await take(`${RECORDS}&format=docx`, staff)).status).toBe(400)
  expect((await take(`${RECORDS}&colour=red`, staff)).status).toBe(400)
  const page = await take(`${RECORDS}&format=<b>`, staff, { headers: { accept: 'text/html', referer: `${ORIGIN}/records?part=unmet` } })
  const html = await page.text()
  expect([page.status, html.includes('<b>'), html.includes('&lt;b&gt;'), html.includes('href="/records?part=unmet"')]).toEqual([400, false, true, true])
})

it('warnings leave as they are listed, as many as are counted', async () => {
  const { findWarnings } = await import('#app/queries/find-warnings.server.ts')
  const { withScope } = await import('#app/scope.server.ts')
  const { insertWarnings } = await import('../support/warnings.ts')
  const { writeWarningNumber } = await import('#domain/warning-number.ts')
  await insertWarnings(province.test.ownerUrl, [{ subject: 'S1', due: '2023-11-20', evidence: { inspected_date: '2023-10-26' } }, { subject: 'S3', area: '370202', due: '2023-11-10', rule: 'W08', level: 'orange' }])
  const page = await withScope(province.services, makeRight('staff', '370000'), (scope) => findWarnings(scope, { area: '370000', sort: 'due', limit: 1000 }))
  const [head = [], ...rows] = (await takeSheets(withReason('/exports/warnings?sort=due'), staff))['预警'] ?? []
  expect(rows.map((row) => row[head.indexOf('编号')])).toEqual(page.rows.map(({ id, sinceDate }) => writeWarningNumber(id, sinceDate)))
  expect(rows.length).toBe(page.total)
  // handed over: one chosen by hand, with its sentence and what was done
  const [titles = [], ...handed] = (await takeSheets(withReason(`/exports/hand-over?ids=${page.rows[1]?.id ?? 0}`), staff))['预警移交清单'] ?? []
  const of = (title: string): unknown => handed[0]?.[titles.indexOf(title)]
  expect([handed.length, of('对象名称'), of('步骤')]).toEqual([1, '历下食品有限公司', expect.stringContaining('系统 触发')])
  expect(of('为什么预警')).toContain('2023-10-26 检查')
})

it('the ranking and the figures leave with the numbers of the board', async () => {
  const { findIndicatorValues } = await import('#app/queries/find-indicator-values.server.ts')
  const { withScope } = await import('#app/scope.server.ts')
  const period = { from: '2023-01-01', to: TODAY }
  const figures = await withScope(province.services, makeRight('staff', '370000'), (scope) => findIndicatorValues(scope, { codes: ['C01'], area: '370000', period, by: ['city'] }))
  const cities = figures.filter(({ area }) => area !== '370000')
  for (const [path, sheet, key] of [['/exports/ranking?board=leader&indicator=C01&area=370000', '排名', '地区代码'], ['/exports/figures?indicator=C01&area=370000&period=2023&by=city', '指标数字', '地区代码']] as const) {
    const [head = [], ...rows] = (await takeSheets(path, staff))[sheet] ?? []
    for (const { area, numerator, denominator } of cities) {
      const row = rows.find((one) => one[head.indexOf(key)] === area) ?? []
      expect([path, Number(row[head.indexOf('分子')]), Number(row[head.indexOf('分母')])]).toEqual([path, numerator, denominator])
    }
  }
})

describe('rejected rows', () => {
  const HEADER = '计划编号;计划年度;计划名称;行政区划代码;发起部门;是否跨部门;计划状态;开始日期;完成时限'
  const good = `K1;2023;'＝计划甲;370102;SAMR;1;1;2023-02-01;2023-06-30`
  let folder: string
  const load = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes)
    const [receipt] = await loadFiles(province.test.ownerUrl, [join(folder, name)])
    return receipt
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drb-exports-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('go back in the encoding and with the delimiter they came in; mended they load, and again change nothing', async () => {
    const { default: iconv } = await import('iconv-lite')
    const bad = 'K2;2023;=计划;乙;370102;SAMR;1;1;2023-02-01;2023-09-31'.replace('=计划;乙', '"=计划;乙"')
    const first = await load('plans.csv', iconv.encode(`${HEADER}\r\n${good}\r\n${bad}\r\n`, 'gb18030'))
    expect(first).toMatchObject({ read: 2, loaded: 1, rejected: 1, encoding: 'gb18030' })
    const answer = await take(`/exports/rejects?delivery=${first?.delivery ?? 0}&format=sender`, steward)
    expect(answer.headers.get('content-disposition')).toContain('.csv')
    const text = new TextDecoder('gb18030', { fatal: true }).decode(await answer.arrayBuffer())
    const [head, row] = text.split('\r\n')
    expect(head).toBe(`${HEADER};退回原因与改法`)
    expect(row?.startsWith(`K2;2023;"'=计划;乙";370102;SAMR;1;1;2023-02-01;2023-09-31;完成时限`)).toBe(true)
    const mended = iconv.encode(text.replace('2023-09-31', '2023-09-30'), 'gb18030')
    expect(await load('mended.csv', mended)).toMatchObject({ read: 1, loaded: 1, rejected: 0 })
    expect(await load('again.csv', mended)).toMatchObject({ read: 1, loaded: 0, unchanged: 1 })
    const { rows } = await owner.query<{ plan_name: string }>(`select plan_name from core.plans where plan_id in ('K1', 'K2') order by plan_id`)
    expect(rows.map((one) => one.plan_name)).toEqual(['＝计划甲', '=计划;乙'])
  })

  it('of a workbook go back as a workbook of one sheet, text for text', async () => {
    const heads = HEADER.split(';')
    const bad = ['K3', '2023', '=1+1', '370102', 'SAMR', '1', '1', '2023-02-01', '2023-09-31']
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([heads, bad]), '计划')
    const { write } = await import('@e965/xlsx')
    const first = await load('plans.xlsx', new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer))
    expect(first).toMatchObject({ read: 1, rejected: 1 })
    const bytes = new Uint8Array(await (await take(`/exports/rejects?delivery=${first?.delivery ?? 0}&format=sender`, steward)).arrayBuffer())
    const back = readWorkbook(bytes)
    expect(back.SheetNames).toEqual(['退回行'])
    const [head = [], row = []] = utils.sheet_to_json<string[]>(back.Sheets['退回行'] ?? {}, { header: 1 })
    expect([head.slice(0, 9), row.slice(0, 9), head[9]]).toEqual([heads, bad, '退回原因与改法'])
    const sheet = back.Sheets['退回行'] ?? {}
    utils.sheet_add_aoa(sheet, [['2023-09-30']], { origin: 'I2' })
    const mended = new Uint8Array(write(back, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect(await load('mended.xlsx', mended)).toMatchObject({ read: 1, loaded: 1, rejected: 0 })
    expect(await load('again.xlsx', mended)).toMatchObject({ unchanged: 1 })
  })

  it('too long for a workbook are refused before the first byte with their row, not cut', async () => {
    const { rows } = await owner.query<{ delivery_id: string }>(
      `insert into ops.deliveries (batch_id, state, file_name, file_sha256, file_bytes, sent_by, read_count, rejected_count, header) values (77, 'loaded', 'long.xlsx', 'ef', 1, '370000', 2, 2, '{名称}') returning delivery_id`,
    )
    const id = rows[0]?.delivery_id ?? ''
    // as many characters as a cell holds, but each of two units
    await owner.query(`insert into ops.rejected_rows values ($1, 2, array['短'], '[]'), ($1, 3, array[repeat('𬭎', 16384)], '[]')`, [id])
    for (const format of ['sender', 'xlsx']) {
      const answer = await take(`/exports/rejects?delivery=${id}&format=${format}`, steward)
      const problem = (await answer.json()) as { code: string; zh: string }
      expect([answer.status, problem.code, problem.zh]).toEqual([413, 'cell-too-long', '第 2 行“名称”长 32768 个字符，XLSX 单元格至多容纳 32767 个；请改用 CSV、Parquet。没有截断。'])
    }
    expect(await (await take(`/exports/rejects?delivery=${id}&format=csv`, steward)).text()).toContain('𬭎𬭎')
  })
})
