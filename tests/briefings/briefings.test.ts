/** Briefings on a real PostgreSQL: what may be saved, by whom, what readers are shown, and that nothing is overwritten or leaks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import type { BriefingAnswer, BriefingPageView, DocumentView, RunView } from '#app/presenters/view-models.ts'
import { HOSTILE } from '../support/small-province.ts'
import { openOffice, type Office } from './support.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

// Jinan: T1 joint, T2 not: 1 of 2. Qingdao in the first half: T3, not joint: 0 of 1; of October it has not reported. With T4, which is
// joint, and the province's own T5, which is not: 2 of 5 in all.
const JINAN = '{{C01 area=370100 period=2023}}'
const QINGDAO = '{{C01 area=370200 period=2023-H1 part=fraction}}'
const WHOLE = '{{C01 area=370000 period=2023}}'
const text = (body: string, more: Record<string, string> = {}) => ({ seen: '0', title: '关于双随机工作的通报', period: '2023', body, ...more })

async function write(who: string, body: string, path = '/briefings/new', more: Record<string, string> = {}): Promise<string> {
  const { status, location, body: said } = await office.visit(who, path, text(body, more))
  expect([status, said]).toEqual([303, ''])
  return location
}

async function open(who: string, path: string): Promise<BriefingPageView> {
  const { status, body } = await office.visit(who, path)
  expect(status).toBe(200)
  return (JSON.parse(body) as { view: BriefingPageView }).view
}

async function refuse(who: string, body: string, path = '/briefings/new', more: Record<string, string> = {}): Promise<BriefingAnswer> {
  const { status, body: said } = await office.visit(who, path, text(body, more))
  expect(status).toBe(422)
  return JSON.parse(said) as BriefingAnswer
}

const runsOf = ({ blocks }: DocumentView): readonly RunView[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.kind === 'table' ? [...block.head.flat(), ...block.rows.flat(2)] : block.runs))
const readOut = (document: DocumentView): string => runsOf(document).map((run) => run.text).join('')

describe('saving', () => {
  it('keeps what each tag stood for, and shows it with its notes', async () => {
    const at = await write('evaluator-370000', `全省 ${WHOLE}（40%），济南 ${JINAN}，青岛 ${QINGDAO}；济南列{{C01 area=370100 period=2023 part=place}}`)
    const page = await open('leader-370000', at)
    // Jinan is the only city that can be placed
    expect(readOut(page.document)).toBe('全省 40.00%（40%），济南 50.00%，青岛 0 / 1 项；济南列第 1 名')
    expect(page.document.notes).toEqual([expect.stringMatching(/^C01 .*口径第 \d+ 版.*数据截至 2023-11-17，批次 2$/), expect.stringMatching(/6月30日，数据截至/)])
    const id = at.split('/').pop() ?? ''
    expect(await office.ask(`select position, area_code, part, numerator, denominator, place, as_of::text, batch_id from ops.briefing_figures where briefing_id = ${id} order by position`)).toEqual([
      { position: 0, area_code: '370000', part: 'rate', numerator: 2, denominator: 5, place: null, as_of: '2023-11-17', batch_id: 2 },
      { position: 1, area_code: '370100', part: 'rate', numerator: 1, denominator: 2, place: null, as_of: '2023-11-17', batch_id: 2 },
      { position: 2, area_code: '370200', part: 'fraction', numerator: 0, denominator: 1, place: null, as_of: '2023-11-17', batch_id: 2 },
      { position: 3, area_code: '370100', part: 'place', numerator: 1, denominator: 2, place: 1, as_of: '2023-11-17', batch_id: 2 },
    ])
    expect(await office.ask(`select actor, event from auth.audit_events where event like 'briefing%' and detail->>'id' = '${id}'`)).toEqual([{ actor: 'evaluator-370000', event: 'briefing-save' }])
    await expect(office.ask(`update ops.briefing_figures set numerator = 9 where briefing_id = ${id}`)).rejects.toThrow('stay as they were')
  })

  it('fails with the line and both values when a typed number contradicts its tag, and keeps all that was typed', async () => {
    const answer = await refuse('evaluator-370000', `第一行\n济南 ${JINAN}（49%），全省{{C01 area=370000 period=2023|41%}}\n青岛 ${QINGDAO}`)
    expect(answer.problems).toEqual([expect.stringMatching(/^第 2 行：.*“49%”.*50\.00% · 1 \/ 2 项/), expect.stringMatching(/^第 2 行：.*“41%”.*40\.00% · 2 \/ 5 项/)])
    expect(answer.sent['body']).toContain('青岛')
    expect((await refuse('evaluator-370000', `{{C01 area=370100 period=2023|多}}`)).problems[0]).toContain('不是这一类数字')
    // nothing of it was written
    expect(await office.ask(`select from ops.briefings where body like '%49\\%%'`)).toEqual([])
  })

  it.each([
    ['{{X99 area=370000 period=2023}}', '没有指标'], ['{{C01 area=379900 period=2023}}', '没有地区'], ['{{C01 area=370000 period=2031}}', '还没有开始'],
    ['{{C01 area=370000 period=202}}', '读不懂'], ['{{C01 area=370000 period=2023 department=NONE}}', '没有部门'], ['{{C01 area=370000 period=2023 part=place}}', '全省没有名次'],
    ['{{D02 area=370000 period=2023}}', '没有自己的分子分母'], ['{{A01 area=370000 period=2023-Q2}}', '自1月1日起'], ['{{C01 area=370000', '缺 }}'], ['{{C01 region=370000}}', 'region'],
  ])('fails when a tag asks what does not exist: %s', async (body, reason) => {
    expect((await refuse('evaluator-370000', `甲\n${body}`)).problems).toEqual([expect.stringMatching(new RegExp(`^第 2 行：.*${reason}`))])
  })

  it('fails when a tag asks what its author may not see', async () => {
    expect((await refuse('evaluator-370100', WHOLE)).problems).toEqual([expect.stringContaining('不在您的权限')])
    expect((await refuse('evaluator-370100', '{{C01 area=370100 period=2023 part=place}}')).problems).toEqual([expect.stringContaining('不在您的权限')])
    // the database holds to it as well, whatever the application asked
    const figure = JSON.stringify([{ needs_area_code: '370200', needs_city_code: '370200' }])
    await expect(office.ask(`begin; set local role drb_app; set local app.role = 'evaluator'; set local app.scope_level = 'city'; set local app.scope_city = '370100'; set local app.scope_area = '370100'; set local app.scope_department = '';
      select * from read.write_briefing(null, 0, '题', '2023', '文', '${figure}', 'x', 'x'); rollback`)).rejects.toThrow('outside the scope')
  })

  it('fails for an empty, over-long or over-full text, naming the limit', async () => {
    expect((await refuse('staff-370000', '  ')).problems).toEqual([expect.stringContaining('20,000')])
    expect((await refuse('staff-370000', '字'.repeat(20_001))).problems).toEqual([expect.stringContaining('现在 20,001 个')])
    expect((await refuse('staff-370000', JINAN.repeat(201))).problems).toEqual([expect.stringContaining('现在 201 个')])
    expect((await refuse('staff-370000', '文', '/briefings/new', { title: '' })).problems).toEqual([expect.stringContaining('标题')])
    expect((await refuse('staff-370000', '文', '/briefings/new', { period: '2023-13' })).problems).toEqual([expect.stringContaining('2023-13')])
    expect((await refuse('staff-370000', `${'|a'.repeat(11)}\n${'|---'.repeat(11)}\n`)).problems).toEqual([expect.stringContaining('10 列')])
  })

  it('is for the office alone: leaders, evaluators and staff whose right is not cut to a department', async () => {
    for (const who of ['city-370100', 'department-SAMR', 'evaluator-SAMR', 'steward-370000']) expect([who, (await office.visit(who, '/briefings/new', text('文'))).status]).toEqual([who, 403])
    expect((await office.visit('staff-370000', '/briefings/new', text('文', { csrf: 'x' }))).status).toBe(403)
  })
})

describe('a form', () => {
  it('shows the values of now before anything is saved, and puts a picked reference where the cursor stood', async () => {
    const before = (await office.ask('select from ops.briefings')).length
    const preview = await office.visit('staff-370000', '/briefings/new', text(`济南 ${JINAN}`, { intent: 'preview' }))
    const shown = (JSON.parse(preview.body) as BriefingAnswer).preview
    expect([preview.status, shown && readOut(shown)]).toEqual([200, '济南 50.00%'])
    const pick = { intent: 'insert', 'pick-code': 'E01', 'pick-area': '370200', 'pick-period': '2023-Q2', 'pick-department': '', 'pick-part': 'numerator' }
    const inserted = await office.visit('staff-370000', '/briefings/new', text('甲乙', { ...pick, cursor: '1' }))
    const { sent, cursor } = JSON.parse(inserted.body) as BriefingAnswer
    expect([sent['body'], cursor]).toEqual(['甲{{E01 area=370200 period=2023-Q2 part=numerator}}乙', 50])
    const withoutScript = await office.visit('staff-370000', '/briefings/new', text('甲乙', { ...pick, cursor: '-1' }))
    expect((JSON.parse(withoutScript.body) as BriefingAnswer).sent['body']).toMatch(/^甲乙\{\{E01/)
    expect(await office.ask('select from ops.briefings')).toHaveLength(before)
  })
})

describe('a change', () => {
  it('of an older version is refused with both texts, and overwrites nothing', async () => {
    const at = await write('evaluator-370000', '初稿')
    await write('staff-370000', `二稿 ${JINAN}`, `${at}/edit`, { seen: '1' })
    const late = await office.visit('evaluator-370000', `${at}/edit`, text('我的长稿', { seen: '1' }))
    expect(late.status).toBe(409)
    const { conflict, sent, seen } = JSON.parse(late.body) as BriefingAnswer
    expect([sent['body'], conflict?.body, seen]).toEqual(['我的长稿', `二稿 ${JINAN}`, '2'])
    // who only looks at a preview has not seen what another wrote meanwhile
    const preview = await office.visit('evaluator-370000', `${at}/edit`, text('我的长稿', { seen: '1', intent: 'preview' }))
    expect((JSON.parse(preview.body) as BriefingAnswer).seen).toBe('1')
    const page = await open('leader-370000', at)
    expect(readOut(page.document)).toBe('二稿 50.00%')
    expect(page.history.versions.map(({ text }) => text)).toEqual(['初稿'])
    // cut to a department, an evaluator sees the draft without its figures, and no text as it was typed
    const cut = await open('evaluator-SAMR', at)
    expect([readOut(cut.document), cut.history.versions]).toEqual(['二稿 ■■■', []])
    await expect(office.ask(`delete from ops.briefings`)).rejects.toThrow()
  })

  it('by two at the same time lets one through', async () => {
    const at = await write('evaluator-370000', '并发')
    const both = await Promise.all(['甲', '乙'].map((body) => office.visit('evaluator-370000', `${at}/edit`, text(body, { seen: '1' }))))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })
})

describe('readers', () => {
  it('see drafts as the office does, published ones in their own area, and no figure outside their right', async () => {
    const at = await write('evaluator-370000', `| 市 | 比率 |\n|---|---|\n| 济南 | ${JINAN}（50%） |\n| 青岛 | {{C01 area=370200 period=2023-H1|0%}} = 0.00% |\n\n全省 ${WHOLE}`)
    for (const who of ['city-370100', 'city-370200', 'evaluator-370100', 'department-SAMR']) expect([who, (await office.visit(who, at)).status]).toEqual([who, 404])
    expect((await office.visit('steward-370000', '/briefings')).status).toBe(403)
    expect((await office.visit('evaluator-370000', at, { seen: '1', intent: 'published' })).status).toBe(303)
    const jinan = await open('city-370100', at)
    expect(readOut(jinan.document)).toBe('市比率济南50.00%（50%）青岛■■■ = ■■■全省 ■■■')
    expect(jinan.document.maskedNote).toContain('■■■')
    expect([jinan.moved, jinan.actions, jinan.history.versions]).toEqual([null, [], []])
    // the department sees only what is its own, and these are of all departments
    expect(readOut((await open('department-SAMR', at)).document)).toBe('市比率济南■■■（■■■）青岛■■■ = ■■■全省 ■■■')
    for (const body of [(await office.visit('city-370200', at)).body, (await office.visit('city-370200', '/briefings')).body]) expect(body).not.toMatch(/50\.00%|50%|济南市：1|40\.00%/)
    expect((await office.visit('city-370100', '/briefings')).body).toContain('关于双随机工作的通报')
  })

  it('find a published briefing fixed; withdrawn it is the office’s alone', async () => {
    const at = await write('evaluator-370000', '定稿')
    expect((await office.visit('evaluator-370000', at, { seen: '9', intent: 'published' })).status).toBe(409)
    expect((await office.visit('staff-370000', at, { seen: '1', intent: 'published' })).status).toBe(303)
    expect((await office.visit('evaluator-370000', `${at}/edit`, text('改', { seen: '2' }))).status).toBe(409)
    expect((await office.visit('evaluator-370000', `${at}/edit`)).status).toBe(409)
    expect((await office.visit('evaluator-370000', at, { seen: '2', intent: 'renew' })).status).toBe(409)
    for (const who of ['city-370100', 'department-SAMR', 'evaluator-370100']) expect([who, (await office.visit(who, at, { seen: '2', intent: 'withdrawn' })).status]).toEqual([who, 403 + (who === 'evaluator-370100' ? 1 : 0)])
    expect((await office.visit('evaluator-370000', at, { seen: '2', intent: 'withdrawn' })).status).toBe(303)
    expect((await office.visit('city-370100', at)).status).toBe(404)
    expect((await open('leader-370000', at)).document.mark).toBe('已撤回')
    expect(await office.ask(`select event from auth.audit_events where event like 'briefing%' and detail->>'id' = '${at.split('/').pop()}' order by event_id`)).toEqual(['briefing-save', 'briefing-publish', 'briefing-withdraw'].map((event) => ({ event })))
  })

  it('are shown markup as the words that it is', async () => {
    const at = await write('evaluator-370000', `${HOSTILE.markup} <script>x</script>`)
    expect(readOut((await open('leader-370000', at)).document)).toBe(`${HOSTILE.markup} <script>x</script>`)
  })
})

describe('a figure that moved', () => {
  it('is told then and now; a renewal that a typed number contradicts is refused, another becomes a new version', async () => {
    const bare = await write('evaluator-370000', `全省 ${WHOLE}`)
    const typed = await write('evaluator-370000', `全省 ${WHOLE}（40%），济南 ${JINAN}，青岛 {{C01 area=370200 period=2023}}`)
    expect((await open('evaluator-370000', typed)).moved).toMatchObject({ table: null, sentence: expect.stringContaining('没有变动') as string })
    // the province's own task becomes joint: 3 of 5
    const owner = await connect(office.province.test.ownerUrl, 'drb-tests')
    await owner.query(`begin; insert into core.task_departments (task_id, department_code, role_code, batch_id) values ('T5', 'TAX', '2', 2)`)
    await rebuildMarts(owner, { batchId: 3 })
    await owner.query('commit')
    await owner.end()
    const page = await open('evaluator-370000', typed)
    expect(readOut(page.document)).toBe('全省 40.00%（40%），济南 50.00%，青岛 未报送')
    expect(page.moved?.table?.rows).toEqual([[expect.stringContaining('C01'), '40.00% · 2 / 5 项', '60.00% · 3 / 5 项']])
    expect(runsOf(page.document).filter((run) => run.kind === 'figure' && run.isMoved)).toHaveLength(1)
    const refused = await office.visit('evaluator-370000', typed, { seen: '1', intent: 'renew' })
    expect([refused.status, refused.body]).toEqual([422, expect.stringMatching(/“40%”.*60\.00% · 3 \/ 5 项/)])
    expect((await office.visit('evaluator-370000', bare, { seen: '1', intent: 'renew' })).status).toBe(303)
    const renewed = await open('evaluator-370000', bare)
    expect([readOut(renewed.document), renewed.moved?.table, renewed.history.versions.length]).toEqual(['全省 60.00%', null, 1])
    const id = bare.split('/').pop() ?? ''
    expect(await office.ask(`select version, numerator, denominator from ops.briefing_figures where briefing_id = ${id} order by version`)).toEqual([{ version: 1, numerator: 2, denominator: 5 }, { version: 2, numerator: 3, denominator: 5 }])
  })
})
