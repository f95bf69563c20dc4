/** The pages of sheets as signed-in people open and send them: copied, edited, judged, refused, in conflict, brought in, tried and compared. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import type { SheetEditAnswer, SheetFormView, SheetImportAnswer } from '#app/presenters/view-models.ts'
import { readSheetText, writeSheetText } from '#domain/sheet-document.ts'
import { writeSheetFields } from '#domain/sheet-form.ts'
import { schemes } from '#domain/schemes/index.ts'
import { connect } from '#sql/client.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'
import { sampleSheet } from '../support/sample-sheet.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'

interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string
}
type Part = '' | '_.edit' | '_.check' | '_.file' | '_.compare' | '_.preview'
type RouteModule = Partial<Record<'loader' | 'action', (args: unknown) => Promise<unknown>>>

let province: SmallProvince
const secrets = new Map<string, string>()

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, area] of [['anna', '370000'], ['ben', '370000'], ['city-eva', '370100']] as const) {
    await administer(province, ['user', 'add', '--name', name, '--role', 'evaluator', '--area', area])
    const { rows } = await owner.query<{ id: number }>('select account_id as id from auth.accounts where sign_in_name = $1', [name])
    secrets.set(name, await createSession(province.database, rows[0]?.id ?? 0))
  }
  await owner.end()
})
afterAll(() => province.close())

async function ask(who: string, file: string, path: string, params: Record<string, string>, body?: BodyInit): Promise<Answer> {
  const route = (await import(/* @vite-ignore */ `../../app/routes/scorecards.sheets.${file}`)) as RouteModule
  const headers = { cookie: `drb_session=${secrets.get(who) ?? ''}`, origin: ORIGIN }
  const request = new Request(ORIGIN + path, body === undefined ? { headers } : { method: 'POST', headers, body })
  const args = { request, context: makeContext(province.services), params }
  try {
    const answer = await (body === undefined ? route.loader : route.action)?.(args)
    return answer instanceof Response ? await read(answer) : { status: 200, body: JSON.stringify(answer), location: '' }
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return read(error)
  }
}

async function read(answer: Response): Promise<Answer> {
  return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? '' }
}

const open = (who: string, key: string, part: Part = '', query = ''): Promise<Answer> =>
  ask(who, `$sheet${part}.${part === '_.check' || part === '_.file' ? 'ts' : 'tsx'}`, `/scorecards/sheets/${key}${part.replace('_.', '/')}${query}`, { sheet: key })
const send = (who: string, key: string, part: Part, fields: Readonly<Record<string, string>>): Promise<Answer> =>
  ask(who, `$sheet${part}.${part === '_.check' ? 'ts' : 'tsx'}`, `/scorecards/sheets/${key}${part.replace('_.', '/')}`, { sheet: key }, new URLSearchParams({ csrf: csrfOf(who), ...fields }))
const csrfOf = (who: string): string => deriveCsrf(secrets.get(who) ?? '')
const bring = (who: string, text: string | Uint8Array): Promise<Answer> => {
  const form = new FormData()
  form.set('csrf', csrfOf(who))
  form.set('file', new File([typeof text === 'string' ? text : new Uint8Array(text)], 'sheet.json'))
  return ask(who, 'import.tsx', '/scorecards/sheets/import', {}, form)
}
const keyIn = ({ location }: Answer): string => location.split('/').at(-1) ?? ''
const typed = (changes: Readonly<Record<string, string>> = {}): Record<string, string> => ({ ...Object.fromEntries(writeSheetFields(sampleSheet)), ...changes })
const edited = async (key: string): Promise<SheetFormView> => (JSON.parse((await open('anna', key, '_.edit')).body) as { view: { form: SheetFormView } }).view.form

describe('a document', () => {
  it('brought in becomes a draft and leaves as the same sheet, for evaluators of the province alone', async () => {
    const made = await bring('anna', writeSheetText(sampleSheet))
    expect([made.status, made.location]).toEqual([303, '/scorecards/sheets/city-2024-v1'])
    expect(readSheetText((await open('anna', 'city-2024-v1', '_.file')).body).scheme).toEqual(sampleSheet)
    expect(JSON.parse((await open('anna', 'city-2024-v1', '_.check')).body)).toEqual({ faults: [] })
    expect((await bring('city-eva', writeSheetText(sampleSheet))).status).toBe(403)
    expect((await open('city-eva', 'city-2024-v1', '_.file')).status).toBe(404)
  })

  it('with faults is refused whole, each fault with its place in words and as a path', async () => {
    const { status, body } = await bring('anna', JSON.stringify({ ...sampleSheet, blocks: [{ ...sampleSheet.blocks[0], items: [{ ...sampleSheet.blocks[0]?.items[0], hundredths: 'viel' }] }] }))
    const answer = JSON.parse(body) as SheetImportAnswer
    expect([status, answer.problem, answer.faults]).toEqual([422, '没有导入：文件有 1 处问题', [{ path: 'blocks.0.items.0.hundredths', where: '一 指标 › C01 › 满分', text: '应为整数' }]])
    for (const [sent, told] of [['', '请选一个 JSON 文件'], ['{', '1 处问题'], [new Uint8Array([0xff, 0xfe, 0x41]), '不是 UTF-8'], ['['.repeat(5_000), '1 处问题']] as const) {
      const refused = await bring('anna', sent)
      expect([refused.status, refused.body], told).toEqual([422, expect.stringContaining(told)])
    }
    expect((await bring('anna', 'x'.repeat(1_100_000))).status).toBe(413)
  })

  it('has its JSON Schema at an address of its own', async () => {
    const { status, body } = await ask('city-eva', 'schema.ts', '/scorecards/sheets/schema', {})
    expect([status, (JSON.parse(body) as { $id: string }).$id]).toEqual([200, 'urn:double-random-board:sheet:1'])
  })
})

describe('the form', () => {
  it('is judged without being saved, and its rows change as its buttons say', async () => {
    const judged = JSON.parse((await send('anna', 'city-2024-v1', '_.check', typed({ 'blocks.0.items.0.hundredths': '18.5' }))).body) as { state: SheetFormView['state'] }
    expect([judged.state.sum, judged.state.isWhole, judged.state.faults.map(({ text }) => text)]).toEqual(['合计 98.5 分，满分 100 分', false, ['各项合计 98.5 分，比满分 100 分少 1.5 分']])
    const acted = JSON.parse((await send('anna', 'city-2024-v1', '_.check', typed({ act: 'add:blocks.1.items' }))).body) as { form: SheetFormView }
    expect([acted.form.touched, acted.form.blocks[1]?.items.length, acted.form.blocks[1]?.items[3]?.open]).toEqual(['blocks.1.items.3', 4, true])
    // without script the same button comes to the form's own address, and saves nothing either
    const plain = await send('anna', 'city-2024-v1', '_.edit', typed({ act: 'down:blocks.0', seen: '1' }))
    expect([plain.status, (JSON.parse(plain.body) as SheetEditAnswer).form.blocks.map(({ title }) => title)]).toEqual([200, ['二 填报', '一 指标']])
    expect((await edited('city-2024-v1')).hidden['seen']).toBe('1')
  })

  it('holds every field of the sheet that is kept', async () => {
    const names = new Set([...JSON.stringify(await edited('city-2024-v1')).matchAll(/"name":"([a-zA-Z0-9.-]+)","label"/g)].map(([, name]) => name))
    expect([...writeSheetFields(sampleSheet).keys()].filter((name) => !names.has(name))).toEqual([])
  })

  it('with a field that cannot be read is not saved, and comes back as it was typed', async () => {
    const { status, body } = await send('anna', 'city-2024-v1', '_.edit', typed({ seen: '1', 'blocks.0.items.0.rule.target': '四成' }))
    const answer = JSON.parse(body) as SheetEditAnswer
    expect([status, answer.faults.map(({ where }) => where)]).toEqual([422, ['一 指标 › C01 › 计分规则 › 目标（满分）']])
    expect(JSON.stringify(answer.form)).toContain('四成')
  })

  it('that another person saved meanwhile is a conflict with both values; sent once more it stands', async () => {
    expect((await send('ben', 'city-2024-v1', '_.edit', typed({ seen: '1', 'name.zh': '本的', 'blocks.0.items.0.rule.target': '45%' }))).status).toBe(303)
    const mine = typed({ seen: '1', 'name.zh': '安娜的' })
    const { status, body } = await send('anna', 'city-2024-v1', '_.edit', mine)
    const answer = JSON.parse(body) as SheetEditAnswer
    expect([status, answer.form.hidden['seen']]).toEqual([409, '2'])
    expect(answer.conflict?.rows.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['名称', '本的', '安娜的'], ['C01 联合抽查比例 › 计分规则', '线性计分：下限 15%，目标 45%，满分 20 分。', '线性计分：下限 15%，目标 40%，满分 20 分。'],
    ])
    expect((await edited('city-2024-v1')).head.fields[0]?.value).toBe('本的')
    expect((await send('anna', 'city-2024-v1', '_.edit', { ...mine, seen: '2' })).status).toBe(303)
    expect((await edited('city-2024-v1')).head.fields[0]?.value).toBe('安娜的')
  })

  it('is taken from our own pages and of a sheet’s own size alone', async () => {
    const foreign = await ask('anna', '$sheet_.edit.tsx', '/scorecards/sheets/city-2024-v1/edit', { sheet: 'city-2024-v1' }, new URLSearchParams(typed({ csrf: 'guess' })))
    expect(foreign.status).toBe(403)
    expect((await send('anna', 'city-2024-v1', '_.edit', typed({ 'note.zh': 'x'.repeat(2_200_000) }))).status).toBe(413)
    expect((await send('anna', 'city-2024-v1', '_.check', typed(Object.fromEntries(Array.from({ length: 41_000 }, (_, row) => [`x${row}`, '']))))).status).toBe(413)
    expect((await send('city-eva', 'city-2024-v1', '_.edit', typed())).status).toBe(403)
    expect((await open('anna', 'city-2023-v1', '_.edit')).status).toBe(409)
  })
})

describe('a sheet', () => {
  it('copied into another year begins there and is compared with its origin', async () => {
    const made = await send('anna', 'city-2024-v1', '', { intent: 'copy', seen: '1', year: '2025' })
    expect(keyIn(made)).toBe('city-2025-v1')
    expect((await send('anna', 'city-2024-v1', '', { intent: 'copy', year: '25' })).status).toBe(422)
    await send('anna', 'city-2025-v1', '_.edit', typed({ seen: '1', 'name.zh': '安娜的', 'blocks.1.items.0.hundredths': '12', 'blocks.1.items.1.hundredths': '8' }))
    const { body } = await open('anna', 'city-2025-v1', '_.compare')
    const { changes } = (JSON.parse(body) as { view: { changes: { rows: readonly { what: string; before: string; after: string }[] } } }).view
    expect(changes.rows.map(({ what, before, after }) => [what, before, after])).toEqual([['F1 填报 F1 › 满分', '满分 10', '满分 12'], ['F2 填报 F2 › 满分', '满分 10', '满分 8']])
  })

  it('that is a draft offers what may be done with it, to the province’s evaluators alone', async () => {
    const forms = async (who: string): Promise<readonly string[]> => (JSON.parse((await open(who, 'city-2025-v1')).body) as { view: { forms: readonly { submit: string }[] } }).view.forms.map(({ submit }) => submit)
    expect(await forms('anna')).toEqual(['送审', '复制', '作废'])
    expect((JSON.parse((await open('city-eva', 'city-2023-v1')).body) as { view: { forms: readonly unknown[] } }).view.forms).toEqual([])
  })

  it('with a fault is not sent to review; mended, it is sent and published by another person', async () => {
    await send('anna', 'city-2025-v1', '_.edit', typed({ seen: '2', 'blocks.1.items.0.hundredths': '12' }))
    const refused = await send('anna', 'city-2025-v1', '', { intent: 'send', seen: '3' })
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('还有 1 处问题')])
    await send('anna', 'city-2025-v1', '_.edit', typed({ seen: '3' }))
    expect((await send('anna', 'city-2025-v1', '', { intent: 'send', seen: '4' })).status).toBe(303)
    expect((await send('anna', 'city-2025-v1', '', { intent: 'publish', seen: '5' })).status).toBe(409)
    expect((await send('ben', 'city-2025-v1', '', { intent: 'return', seen: '5', reason: '' })).status).toBe(422)
    expect((await send('ben', 'city-2025-v1', '', { intent: 'publish', seen: '5' })).status).toBe(303)
    expect((await open('city-eva', 'city-2025-v1')).body).toContain('已发布')
  })

  it('is tried on a period beside the published sheet of its year; what is filed is left out and told', async () => {
    const { status, body } = await open('anna', 'city-2024-v1', '_.preview')
    const { view } = JSON.parse(body) as { view: { head: { title: readonly { text: string }[]; second: readonly { text: string }[] }; note: string; table: { rows: readonly { cells: readonly string[] }[] } } }
    expect([status, view.head.second[0]?.text]).toEqual([200, '填报项目 3 项 30 分没有数据，不在试算之内；两边都只计系统计算的项目，本表计 70 分。'])
    expect(view.note).toContain(schemes.find(({ of, year }) => of === 'cities' && year === 2023)?.name.zh)
    expect(view.table.rows.map(({ cells }) => cells[0])).toEqual(expect.arrayContaining(['济南', '青岛']))
    expect((await open('city-eva', 'city-2023-v1', '_.preview')).status).toBe(403)
  })
})
