/** Checklists on a real PostgreSQL: what a sheet must be, what carries over, who may fill which line, and that nothing is overwritten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read as readWorkbook, utils } from '@e965/xlsx'
import type { ChecklistLineView, ChecklistPageView, ChecklistsPageView, ImportProblemView, WorkFormView } from '#app/presenters/view-models.ts'
import type { Answer, Office } from '../briefings/support.ts'
import { sheetOf, writeWorkbook } from '../support/workbook.ts'
import { HEAD, makeForm, openChecks, sheetOfLines } from './support.ts'

let office: Office
beforeAll(async () => {
  office = await openChecks()
})
afterAll(() => office.close())

const LINES = [
  '1.1,一、组织,召开会议,4,,,,,2023-11-16', '1.2,一、组织,印发计划,6,看文件,,市监,张三,2023-11-30', '2.1,二、实施,按时公示,10,,E01,济南,,2023-11-01', '2.2,二、实施,联合抽查,5.5,,C01,青岛市,,',
]

async function open<View>(who: string, path: string): Promise<View> {
  const { status, body } = await office.visit(who, path)
  expect([path, status]).toEqual([path, 200])
  return (JSON.parse(body) as { view: View }).view
}

async function bring(sheet: string | Uint8Array, path = '/checklists/import', fields?: Record<string, string>): Promise<string> {
  const { status, location, body } = await office.visit('evaluator-370000', path, makeForm(sheet, fields))
  expect([status, body]).toEqual([303, ''])
  return location
}

async function refuse(sheet: string | Uint8Array, status = 422, name?: string): Promise<ImportProblemView> {
  const answer = await office.visit('evaluator-370000', '/checklists/import', makeForm(sheet, undefined, name))
  expect(answer.status).toBe(status)
  return JSON.parse(answer.body) as ImportProblemView
}

/** `1.1 open 2 –`: code, state, version, points. */
const standOf = (at: string): Promise<readonly string[]> =>
  office.ask<{ s: string }>(`select line_code || ' ' || state || ' ' || version || ' ' || coalesce(self_hundredths::text, '–') as s from assess.checklist_lines join assess.checklists using (checklist_id, edition)
    where checklist_id = ${at.split('/').pop()} order by line_code`).then((rows) => rows.map(({ s }) => s))
const lineOf = async (at: string, code: string): Promise<string> => {
  const [row] = await office.ask<{ id: string }>(`select line_id as id from assess.checklist_lines where checklist_id = ${at.split('/').pop()} and line_code = '${code}'`)
  return `${at}/lines/${row?.id}`
}
const fill = (who: string, path: string, seen: number, fields: Record<string, string> = {}): Promise<Answer> =>
  office.visit(who, path, { seen: String(seen), state: 'in-hand', self: '', gap: '', evidence: '', links: '', owner: '', person: '', due: '', ...fields })
const formOf = ({ body }: Answer): WorkFormView => (JSON.parse(body) as { form: WorkFormView }).form

describe('a sheet', () => {
  it('becomes a checklist whose lines have owners and days, with its receipt, its line of the audit and of the ledger', async () => {
    const at = await bring(sheetOfLines(...LINES))
    const page = await open<ChecklistPageView>('evaluator-370000', at)
    expect(page.editions?.rows.map(({ says }) => says)).toEqual(['收到 4 条 = 新增 4 + 改动 0 + 沿用 0；上一版有而本版没有 0 条'])
    // a city is called without 市, a department by its short name; the figure of Jinan's line is Jinan's, of the office's the province's
    expect(page.lines.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1.1', '召开会议', '未启动', '省级办公室', '2023-11-16，逾期', '未自评', '4', ''], ['1.2', '印发计划', '未启动', '市场监管', '2023-11-30', '未自评', '6', ''],
      ['2.1', '按时公示', '未启动', '济南市', '2023-11-01，逾期', '未自评', '10', expect.stringMatching(/^E01 /)], ['2.2', '联合抽查', '未启动', '青岛市', '—', '未自评', '5.5', expect.stringMatching(/^C01 /)],
    ])
    expect(page.head.title.map(({ text }) => text).join('')).toBe('4 条中 4 条未销号，2 条逾期')
    const id = at.split('/').pop()
    expect(await office.ask(`select actor_role, action, after from assess.ledger where target_kind = 'checklists' and target_id = '${id}'`)).toEqual([
      { actor_role: 'evaluator', action: 'checklist.imported', after: { edition: 1, lines: 4, added: 4, changed: 0, kept: 0, removed: 0 } },
    ])
    expect(await office.ask(`select actor, detail->>'lines' as lines from auth.audit_events where event = 'checklist-import' and detail->>'id' = '${id}'`)).toEqual([{ actor: 'evaluator-370000', lines: '4' }])
  })

  it('is read the same as a workbook with a title above and chapters merged down, and from our own template', async () => {
    const book = sheetOf({
      1: ['督查细则（征求意见）'], 2: HEAD.split(','), 3: ['1.1', '一、组织', '召开会议', '4'], 4: ['1.2', null, '印发计划', '6', null, null, 'TAX', null, '2023年11月30日'],
    }, ['B3:B4'])
    const at = await bring(book)
    expect((await open<ChecklistPageView>('evaluator-370000', at)).lines.table.rows.map(({ cells }) => [cells[0]?.text, cells[3]?.text, cells[4]?.text])).toEqual([['1.1', '省级办公室', '—'], ['1.2', '税务', '2023-11-30']])
    expect(await office.ask(`select distinct chapter from assess.checklist_texts join assess.checklist_lines using (line_id) where checklist_id = ${at.split('/').pop()}`)).toEqual([{ chapter: '一、组织' }])
    for (const format of ['xlsx', 'csv']) {
      const { status, bytes } = await office.visit('evaluator-370000', `/checklists/template?format=${format}`)
      expect(status).toBe(200)
      expect(await standOf(await bring(bytes))).toEqual(['1.1 open 1 –'])
    }
  })

  it('is refused whole with every fault, its row and column, in both languages', async () => {
    const { problem, table } = await refuse(sheetOfLines(
      '1.1,一、组织,召开会议,4', '1.1,一、组织,再次召开,4', ',一、组织,没有编号,4', '1.3,,没有章节,4', '1.4,一、组织,分值错,4.125', '1.5,一、组织,指标错,4,,Z99', '1.6,一、组织,单位错,4,,,火星市', '1.7,一、组织,日期错,4,,,,,2023-02-30', `1.8,一、组织,${'长'.repeat(1001)},4`,
    ).replaceAll(/^(1\.\d|)(,.*)$/gm, (row) => row + ','.repeat(8 - (row.match(/,/g)?.length ?? 0))))
    expect(problem).toBe('没有导入：有 8 处错误')
    expect(table?.rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text, cells[2]?.text.slice(0, 8), cells[3]?.text])).toEqual([
      ['第 3 行', '编号', '1.1', '编号与第 2 行重复'], ['第 4 行', '编号', '', '必填'], ['第 5 行', '章节', '', '必填'], ['第 6 行', '分值', '4.125', '分值是 0 至 1000、至多两位小数的数'], ['第 7 行', '对应指标', 'Z99', '指标目录里没有这个代码'],
      ['第 8 行', '责任单位', '火星市', '不是本省的市或部门；请填名称或代码'], ['第 9 行', '完成时限', '2023-02-', '不是日期；请写作 2023-11-30'], ['第 10 行', '督查内容', '长长长长长长长长', '至多 1000 个字'],
    ])
    expect((await refuse('编号,章节,内容\n1,2,3')).table?.rows.map(({ cells }) => `${cells[2]?.text} ${cells[3]?.text}`)).toEqual(['内容 督查细则没有这一列；请按模板的列名填写', '督查内容 缺少这一列', '分值 缺少这一列'])
    expect((await refuse(HEAD)).table?.rows.map(({ cells }) => cells[3]?.text)).toEqual(['表头以下没有内容'])
    expect(await office.ask(`select count(*)::int as n from assess.checklist_texts where demand in ('没有章节', '再次召开')`)).toEqual([{ n: 0 }])
  })

  it.each([
    ['an empty file', '', 422], ['no table', 'hello', 422], ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 422], ['a cut-off workbook', sheetOf({ 1: HEAD.split(',') }).subarray(0, 300), 422],
    ['a formula', sheetOf({ 1: HEAD.split(','), 2: ['1.1', '一', { xml: '<f>HYPERLINK("http://x")</f><v>1</v>' }, '4'] }), 422], ['five megabytes', Buffer.alloc(5 * 1024 ** 2, 0x31), 413],
    ['two sheets that fit', writeWorkbook({ sheets: ['一', '二'].map((name) => ({ name, rows: { 1: HEAD.split(','), 2: ['1', '一', '甲', '4'] } })) }), 422],
    ['1001 lines', sheetOfLines(...Array.from({ length: 1001 }, (_, index) => `${index + 1},一,甲,1,,,,,`)), 413],
  ])('is refused with a reason when it is %s', async (_says, sheet, status) => {
    expect((await refuse(sheet, status)).problem).toMatch(/[\u4e00-\u9fff]{4,}/)
  })

  it('with markup and formulas is kept and shown as text', async () => {
    const at = await bring(sheetOfLines(`1.1,<b>章</b>,<img src=x onerror=alert(1)>,4,"=1+1",,,,`))
    const [row] = (await open<ChecklistPageView>('evaluator-370000', at)).lines.table.rows
    expect(row?.cells[1]).toMatchObject({ kind: 'text', text: '<img src=x onerror=alert(1)>' })
    const { bytes } = await office.visit('evaluator-370000', `/exports/checklist?checklist=${at.split('/').pop()}&format=csv`)
    expect(new TextDecoder().decode(bytes)).toContain("'=1+1")
  })

  it('asks for a name, a year and where it comes from, and for one file', async () => {
    const answer = await office.visit('evaluator-370000', '/checklists/import', makeForm(sheetOfLines(...LINES), { title: ' ', year: '23', source: '', seen: '0' }))
    expect([answer.status, (JSON.parse(answer.body) as ImportProblemView).problem]).toEqual([422, expect.stringMatching(/清单名称.*不能为空.*年度应为.*来源文件/)])
    const none = new FormData()
    expect((await office.visit('evaluator-370000', '/checklists/import', none)).status).toBe(422)
  })
})

describe('the next edition', () => {
  it('keeps the state of lines whose text is the same, opens the changed ones, and leaves out those that are gone', async () => {
    const at = await bring(sheetOfLines(...LINES))
    expect((await fill('city-370100', await lineOf(at, '2.1'), 1, { state: 'ready', self: '9.5' })).status).toBe(302)
    expect((await fill('evaluator-370000', await lineOf(at, '1.1'), 1, { state: 'closed', self: '4' })).status).toBe(302)
    // 1.1 asks for more, 1.2 and 2.1 stand, 2.2 is gone, 3.1 is new; the order of the rows is no change
    await bring(sheetOfLines('2.1,二、实施,按时公示,10,,E01,济南,,', '1.1,一、组织,召开两次会议,4,,,,,', '1.2,一、组织,印发计划,6,看文件,,,,', '3.1,三、其他,新增,1,,,,,'), `${at}/import`, { seen: '1' })
    expect(await standOf(at)).toEqual(['1.1 open 3 –', '1.2 open 1 –', '2.1 ready 2 950', '3.1 open 1 –'])
    const page = await open<ChecklistPageView>('evaluator-370000', at)
    expect(page.editions?.rows[0]?.says).toBe('收到 4 条 = 新增 1 + 改动 1 + 沿用 2；上一版有而本版没有 1 条')
    expect(page.lines.table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['2.1', '1.1', '1.2', '3.1'])
    // who answers for a line and until when stays what was agreed
    expect((await open<ChecklistLineView>('evaluator-370000', await lineOf(at, '1.2'))).facts.some(({ text }) => text.some((part) => part.text === '2023-11-30'))).toBe(true)
    expect((await open<ChecklistLineView>('evaluator-370000', await lineOf(at, '1.1'))).acts.rows[0]).toMatchObject({ what: '新版细则改动了文字，重新打开', says: ['督查内容：召开会议 → 召开两次会议', '状态：已销号 → 未启动', '自评分：4 → （空）'] })
    expect((await office.visit('evaluator-370000', await lineOf(at, '2.2'))).status).toBe(404)
    // back with its old text it is the line it was
    await bring(sheetOfLines(...LINES), `${at}/import`, { seen: '2' })
    expect((await standOf(at)).find((line) => line.startsWith('2.2'))).toBe('2.2 open 1 –')
  })

  it('changes nothing when the same bytes come again, and is refused when another came meanwhile', async () => {
    const at = await bring(sheetOfLines(...LINES))
    await bring(sheetOfLines(...LINES), `${at}/import`, { seen: '1' })
    await bring(sheetOfLines(...LINES.slice(1)), `${at}/import`, { seen: '1' })
    const late = await office.visit('evaluator-370000', `${at}/import`, makeForm(sheetOfLines(...LINES.slice(2)), { seen: '1' }))
    expect([late.status, (await standOf(at)).length, (await open<ChecklistPageView>('evaluator-370000', at)).editions?.rows.length]).toEqual([409, 3, 2])
  })

  it('cannot be changed behind its receipt, not even by the owner', async () => {
    await expect(office.ask('update assess.checklist_texts set full_hundredths = 1')).rejects.toThrow('stays as it was written')
    await expect(office.ask('delete from assess.checklist_editions')).rejects.toThrow('stays as it was written')
  })
})

describe('a line', () => {
  let at = ''
  beforeAll(async () => {
    at = await bring(sheetOfLines(...LINES))
  })

  it('is seen and filled by who answers for it, read by the leader, and nobody else’s', async () => {
    const [ofOffice, ofMarket, ofJinan, ofQingdao] = await Promise.all(['1.1', '1.2', '2.1', '2.2'].map((code) => lineOf(at, code)))
    const see = async (who: string): Promise<readonly number[]> => Promise.all([ofOffice, ofMarket, ofJinan, ofQingdao].map(async (path = '') => (await office.visit(who, path)).status))
    expect(await see('evaluator-370000')).toEqual([200, 200, 200, 200])
    expect(await see('leader-370000')).toEqual([200, 200, 200, 200])
    expect(await see('department-SAMR')).toEqual([404, 200, 404, 404])
    expect(await see('city-370100')).toEqual([404, 404, 200, 404])
    expect(await see('evaluator-370100')).toEqual([404, 404, 404, 404])
    expect(await see('staff-370000')).toEqual([403, 403, 403, 403])
    expect([(await open<ChecklistLineView>('leader-370000', ofMarket ?? '')).form, (await open<ChecklistLineView>('department-SAMR', ofMarket ?? '')).form === null]).toEqual([null, false])
    expect((await open<ChecklistPageView>('city-370100', at)).lines.table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['2.1'])
    // leaders read, others write nothing that is not theirs
    expect((await fill('leader-370000', ofMarket ?? '', 1)).status).toBe(403)
    expect((await fill('city-370200', ofJinan ?? '', 1)).status).toBe(404)
    expect((await fill('department-SAMR', ofMarket ?? '', 1, { state: 'closed' })).status).toBe(403)
    expect((await office.visit('city-370100', '/checklists/import', makeForm(sheetOfLines(...LINES)))).status).toBe(403)
    expect((await office.visit('evaluator-370100', `${at}/import`)).status).toBe(403)
  })

  it('is held to the right by the database, whatever the application asks', async () => {
    const id = (await lineOf(at, '2.1')).split('/').pop()
    const as = (role: string, area: string, ask: string): Promise<readonly unknown[]> =>
      office.ask(`begin; set local role drb_app; set local app.role = '${role}'; set local app.scope_level = '${area === '370000' ? 'province' : 'city'}'; set local app.scope_city = '${area}'; set local app.scope_area = '${area}'; set local app.scope_department = ''; ${ask}; rollback`)
    const fields = `'{"state":"ready","self_hundredths":1,"gap":"","evidence":"","evidence_links":""}'`
    await expect(as('city', '370200', `select read.save_checklist_line(${id}, 1, ${fields}, 'x', 'x')`)).rejects.toThrow(`no line ${id}`)
    await expect(as('leader', '370000', `select read.save_checklist_line(${id}, 1, ${fields}, 'x', 'x')`)).rejects.toThrow('writes no checklists')
    await expect(as('city', '370100', `select read.import_checklist(null, 0, '{}', '[]', 'x', 'x', 'x', 'x')`)).rejects.toThrow('imports no checklists')
    await expect(as('city', '370100', `select read.save_meeting(null, 0, '{}', '[]', 'x', 'x')`)).rejects.toThrow('writes no meetings')
    await expect(as('city', '370100', `select read.save_checklist_line(${id}, 1, ${fields.replace('"self_hundredths":1', '"self_hundredths":1001')}, 'x', 'x')`)).rejects.toThrow('1000 hundredths at most')
    for (const table of ['checklists', 'checklist_lines', 'checklist_texts', 'meetings']) await expect(as('evaluator', '370000', `select from assess.${table}`)).rejects.toThrow('permission denied')
    await expect(office.ask(`begin; set local role drb_app; select 1 / count(*) from read.checklist_lines; rollback`)).rejects.toThrow('division by zero')
  })

  it('keeps owner and day when the city saves it, and passes them on when the evaluator does', async () => {
    const path = await lineOf(at, '2.1')
    expect((await fill('city-370100', path, 1, { self: '8.25', gap: '差两条', owner: 'cities:370200', due: '2024-01-01', links: '/indicators/E01\nhttps://example.org/a' })).status).toBe(302)
    const page = await open<ChecklistLineView>('evaluator-370000', path)
    expect(page.facts.map(({ term, text }) => [term, text.map((part) => part.text).join(''), text.some(({ href }) => href !== undefined)])).toEqual([
      ['自评分', '8.25 / 10 分', false], ['系统数据', expect.stringMatching(/^济南市2023：E01 /), true], ['评分说明', '尚未填写', false], ['责任单位', '济南市', false], ['完成时限', '2023-11-01', false], ['差距', '差两条', false], ['证据说明', '尚未填写', false],
      ['证据地址', '/indicators/E01，https://example.org/a', true],
    ])
    expect((await fill('evaluator-370000', path, 2, { self: '8.25', owner: 'cities:370200', person: '李四', due: '2023-12-01' })).status).toBe(302)
    // what Qingdao now answers for is no longer Jinan's to see, nor its ledger
    expect([(await office.visit('city-370100', path)).status, (await office.visit('city-370200', path)).status]).toEqual([404, 200])
    expect((await open<ChecklistLineView>('city-370200', path)).acts.rows[0]).toMatchObject({
      what: '第 3 版', says: expect.arrayContaining(['责任单位：济南市 → 青岛市', '责任人：（空） → 李四', '完成时限：2023-11-01 → 2023-12-01']) as unknown, by: expect.stringContaining('考核人员') as unknown,
    })
  })

  it('is not written over by who looked at an older version: both values stand side by side', async () => {
    const path = await lineOf(at, '1.2')
    expect((await fill('department-SAMR', path, 1, { self: '5', gap: '甲' })).status).toBe(302)
    const late = await fill('evaluator-370000', path, 1, { self: '4', gap: '乙', owner: 'departments:SAMR', person: '张三', due: '2023-11-30' })
    expect(late.status).toBe(409)
    expect(formOf(late).conflict).toMatchObject({ text: expect.stringContaining('department-SAMR') as unknown, rows: [{ term: '自评分', yours: '4', theirs: '5' }, { term: '差距', yours: '乙', theirs: '甲' }] })
    expect(formOf(late).hidden['seen']).toBe('2')
    expect(await office.ask(`select gap, version from assess.checklist_lines where line_id = ${path.split('/').pop()}`)).toEqual([{ gap: '甲', version: 2 }])
  })

  it('comes back with what was typed when a field is wrong', async () => {
    const answer = await fill('evaluator-370000', await lineOf(at, '1.1'), 1, { self: '4.5', due: 'soon', owner: 'cities:999999' })
    expect([answer.status, formOf(answer).fields.filter(({ fault }) => fault !== '').map(({ name, fault }) => `${name} ${fault}`)]).toEqual([422, ['self 应为 0 至 4、至多两位小数的数', 'owner 请选择一项', 'due 日期应写作 2023-11-17']])
  })

  it('once closed says who closed it and stays, until an evaluator reopens it', async () => {
    const path = await lineOf(at, '2.2')
    expect((await fill('evaluator-370000', path, 1, { state: 'closed', owner: 'cities:370200' })).status).toBe(302)
    expect((await open<ChecklistLineView>('city-370200', path)).form).toBeNull()
    expect((await fill('city-370200', path, 2)).status).toBe(409)
    expect((await fill('evaluator-370000', path, 2, { state: 'closed', gap: '改' })).status).toBe(409)
    expect(await office.ask(`select closed_by_name, closed_at is not null as is_closed from assess.checklist_lines where line_id = ${path.split('/').pop()}`)).toEqual([{ closed_by_name: expect.any(String) as unknown, is_closed: true }])
    expect((await fill('evaluator-370000', path, 2, { owner: 'cities:370200' })).status).toBe(302)
    expect(await office.ask(`select state, closed_by_name, closed_at from assess.checklist_lines where line_id = ${path.split('/').pop()}`)).toEqual([{ state: 'in-hand', closed_by_name: null, closed_at: null }])
  })

  it('twenty savings at one time are one that holds and nineteen that are told', async () => {
    const path = await lineOf(await bring(sheetOfLines(...LINES)), '2.1')
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => fill('city-370100', path, 1, { gap: `第 ${index} 人` })))
    expect(answers.map(({ status }) => status).sort()).toEqual([302, ...Array<number>(19).fill(409)])
  })
})

describe('the overview', () => {
  it('counts what is open by owner and chapter, filters, orders, and leaves as a workbook of the same rows', async () => {
    const at = await bring(sheetOfLines(...LINES))
    await fill('city-370100', await lineOf(at, '2.1'), 1, { state: 'ready', self: '7.25' })
    await fill('evaluator-370000', await lineOf(at, '1.1'), 1, { state: 'closed', self: '4', due: '2023-11-16' })
    const page = await open<ChecklistPageView>('evaluator-370000', at)
    // open 2 (1.2, 2.2), ready 1 (2.1, due 1 November: late), closed 1; 7.25 + 4 of 10 + 4
    const [byOwner, byChapter] = page.summaries.map(({ table }) => table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')))
    expect(byOwner).toEqual(['省级办公室 0 0 0 1 0 4 / 4', '济南市 0 0 1 0 1 7.25 / 10', '青岛市 1 0 0 0 0 —', '市场监管 1 0 0 0 0 —'])
    expect(byChapter).toEqual(['一、组织 1 0 0 1 0 4 / 4', '二、实施 1 0 1 0 1 7.25 / 10'])
    expect(page.head.second.map(({ text }) => text).join('')).toBe('已自评 2 条，11.25 / 14 分；全部条目 25.5 分。未自评的不算零分。')
    const codes = async (query: string): Promise<readonly (string | undefined)[]> => (await open<ChecklistPageView>('evaluator-370000', `${at}?${query}`)).lines.table.rows.map(({ cells }) => cells[0]?.text)
    expect(await codes('state=open')).toEqual(['1.2', '2.2'])
    expect(await codes('owner=office')).toEqual(['1.1'])
    expect(await codes(`chapter=${encodeURIComponent('二、实施')}`)).toEqual(['2.1', '2.2'])
    expect(await codes('due=overdue')).toEqual(['2.1'])
    expect(await codes('sort=due')).toEqual(['2.1', '1.1', '1.2', '2.2'])
    expect(await codes('sort=-self')).toEqual(['2.1', '1.1', '1.2', '2.2'])
    expect(await codes('sort=state')).toEqual(['1.2', '2.2', '2.1', '1.1'])
    expect((await office.visit('evaluator-370000', `${at}?after=x`)).status).toBe(400)
    const { bytes } = await office.visit('evaluator-370000', `/exports/checklist?checklist=${at.split('/').pop()}&sort=due&format=xlsx`)
    const [sheet] = Object.values(readWorkbook(bytes).Sheets)
    const rows = sheet === undefined ? [] : utils.sheet_to_json<Record<string, unknown>>(sheet)
    expect(rows.map((row) => [row['代码'], row['满分'], row['自评分'] ?? null, row['状态']])).toEqual([['2.1', 10, 7.25, '待验收'], ['1.1', 4, 4, '已销号'], ['1.2', 6, null, '未启动'], ['2.2', 5.5, null, '未启动']])
    expect((await office.visit('city-370200', `/exports/checklist?checklist=${at.split('/').pop()}&format=csv`)).body.split('\r\n').filter((row) => row !== '')).toHaveLength(2)
    // the list of all: this one has four lines, one of them closed, one late
    const all = await open<ChecklistsPageView>('evaluator-370000', '/checklists')
    expect(all.table.rows.find(({ href }) => href === at)?.cells.map(({ text }) => text)).toEqual(['自查清单', '2023', '第 1 版', '4', '3', '1', '11.25 / 14'])
    expect((await open<ChecklistsPageView>('city-370100', '/checklists')).table.rows.find(({ href }) => href === at)?.cells[3]?.text).toBe('1')
    expect((await open<ChecklistsPageView>('evaluator-370100', '/checklists')).table.rows).toEqual([])
  })
})
