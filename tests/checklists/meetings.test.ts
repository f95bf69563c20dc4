/** Meetings on a real PostgreSQL, and the sample that the demonstration province gets by the same functions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FilingEntryView, MeetingEditView, MeetingPageView, MeetingsPageView, WorkFormView } from '#app/presenters/view-models.ts'
import { countMeetings } from '#app/queries/checklists/find-meetings.server.ts'
import { withScope } from '#app/scope.server.ts'
import { createDemonstrationAccounts } from '#app/server/demonstration-accounts.ts'
import { fillChecks } from '#app/server/demonstration-checks.ts'
import { connect } from '#sql/client.ts'
import type { Office } from '../briefings/support.ts'
import { insertAssessment } from '../filings/support.ts'
import { makeRight } from '../support/small-province.ts'
import { openChecks } from './support.ts'

let office: Office
let owner: Awaited<ReturnType<typeof connect>>
beforeAll(async () => {
  office = await openChecks()
  owner = await connect(office.province.test.ownerUrl, 'drb-tests')
})
afterAll(async () => {
  await owner.end()
  await office.close()
})

const MEETING = { seen: '0', room: '3', day: '2023-11-10', place: '三楼会议室', title: '迎检协调会', state: 'held', others: '', agenda: '逐项自查', minutes: '' }

async function open<View>(who: string, path: string): Promise<View> {
  const { status, body } = await office.visit(who, path)
  expect([path, status]).toEqual([path, 200])
  return (JSON.parse(body) as { view: View }).view
}

function form(fields: Record<string, string> = {}, parties: readonly string[] = ['370100', 'SAMR']): FormData {
  const sent = new FormData()
  for (const [name, value] of Object.entries({ ...MEETING, ...fields })) sent.append(name, value)
  for (const party of parties) sent.append('parties', party)
  return sent
}

async function record(fields: Record<string, string> = {}, parties?: readonly string[]): Promise<string> {
  const { status, location } = await office.visit('evaluator-370000', '/meetings/new', form(fields, parties))
  expect(status).toBe(302)
  return location
}

describe('a meeting', () => {
  it('is recorded with its decisions, seen by who attended, and changed as the next version', async () => {
    const at = await record({ 'decision-1': '补公示', 'owner-1': '370100', 'due-1': '2023-11-16', 'decision-3': '汇总证据', 'due-3': '2023-11-30' })
    const page = await open<MeetingPageView>('city-370100', at)
    expect(page.facts[0]?.text[0]?.text).toBe('济南市、市场监管')
    // the empty place between them is none; the first was due yesterday
    expect(page.decisions.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['补公示', '济南市', '2023-11-16', '逾期'], ['汇总证据', '省级办公室', '2023-11-30', '未办结']])
    expect(page.edit).toBeNull()
    expect(await Promise.all(['department-SAMR', 'leader-370000', 'city-370200', 'evaluator-370100', 'staff-370000'].map(async (who) => (await office.visit(who, at)).status))).toEqual([200, 200, 404, 404, 403])
    expect((await open<MeetingEditView>('evaluator-370000', `${at}/edit`)).form.fields.find(({ name }) => name === 'parties')?.value).toBe('370100,SAMR')
    const changed = await office.visit('evaluator-370000', `${at}/edit`, form({ seen: '1', state: 'minuted', minutes: '纪要', 'decision-1': '补公示', 'owner-1': '370100', 'due-1': '2023-11-16', 'done-1': 'yes' }))
    expect(changed.status).toBe(302)
    const next = await open<MeetingPageView>('evaluator-370000', at)
    expect(next.decisions.table.rows.map(({ cells }) => cells[3]?.text)).toEqual(['已办结'])
    expect(next.acts.rows.map(({ what, says }) => [what, says])).toEqual([['第 2 版', ['状态：已召开 → 已印发纪要', '纪要：（空） → 纪要', '议定事项：补公示，汇总证据 → 补公示']], ['第 1 版', []]])
    expect(await office.ask(`select actor, detail->>'day' as day from auth.audit_events where event = 'meeting-save' and detail->>'id' = '${at.split('/').pop()}'`)).toEqual(Array(2).fill({ actor: 'evaluator-370000', day: '2023-11-10' }))
  })

  it('is not written over by who looked at an older version', async () => {
    const at = await record()
    expect((await office.visit('evaluator-370000', `${at}/edit`, form({ seen: '1', place: '四楼' }))).status).toBe(302)
    const late = await office.visit('evaluator-370000', `${at}/edit`, form({ seen: '1', place: '五楼' }, ['370200']))
    expect(late.status).toBe(409)
    expect((JSON.parse(late.body) as { form: WorkFormView }).form.conflict?.rows).toEqual([{ term: '地点', yours: '五楼', theirs: '四楼' }, { term: '参会单位', yours: '青岛市', theirs: '济南市、市场监管' }])
  })

  it('comes back with what was typed when a field is wrong, and takes no party that there is not', async () => {
    const wrong = await office.visit('evaluator-370000', '/meetings/new', form({ title: '', day: '2023-02-30', 'owner-2': '370100' }, ['370999']))
    const { fields } = (JSON.parse(wrong.body) as { form: WorkFormView }).form
    expect([wrong.status, fields.filter(({ fault }) => fault !== '').map(({ name }) => name)]).toEqual([422, ['title', 'day', 'parties', 'decision-1']])
    expect(fields.find(({ name }) => name === 'place')?.value).toBe('三楼会议室')
  })

  it('once cancelled stays, and is written by nobody but the province’s evaluators', async () => {
    const at = await record({ state: 'cancelled' })
    expect((await office.visit('evaluator-370000', `${at}/edit`)).status).toBe(409)
    expect((await office.visit('evaluator-370000', `${at}/edit`, form({ seen: '1' }))).status).toBe(409)
    for (const who of ['leader-370000', 'city-370100', 'department-SAMR', 'evaluator-370100', 'evaluator-SAMR']) {
      expect([who, (await office.visit(who, '/meetings/new')).status, (await office.visit(who, '/meetings/new', form())).status]).toEqual([who, 403, 403])
    }
  })
})

describe('the list', () => {
  it('filters by year, state and party, counts what was held, and leaves as a file of the same rows', async () => {
    await record({ day: '2022-03-01', title: '上年会议' }, ['370200'])
    await record({ day: '2022-06-01', title: '上年又一次', state: 'planned' }, ['370200', '370100'])
    const titles = async (who: string, query: string): Promise<readonly (string | undefined)[]> => (await open<MeetingsPageView>(who, `/meetings?${query}`)).table.rows.map(({ cells }) => cells[1]?.text)
    expect(await titles('evaluator-370000', 'year=2022')).toEqual(['上年又一次', '上年会议'])
    expect(await titles('evaluator-370000', 'year=2022&state=held')).toEqual(['上年会议'])
    expect(await titles('evaluator-370000', 'year=2022&party=370100')).toEqual(['上年又一次'])
    expect(await titles('city-370100', 'year=2022')).toEqual(['上年又一次'])
    expect((await open<MeetingsPageView>('evaluator-370000', '/meetings?year=2022')).head.title[0]?.text).toBe('2022 年已召开 1 次会议')
    expect(await withScope(office.province.services, makeRight('evaluator', '370000'), (scope) => countMeetings(scope, '2022-01-01', '2022-12-31'))).toBe(1)
    expect(await withScope(office.province.services, makeRight('city', '370100'), (scope) => countMeetings(scope, '2022-01-01', '2022-12-31'))).toBe(0)
    // beside what a party files stands what it attended: a meeting only planned speaks for nobody yet
    const assessment = await insertAssessment(async <Row>(text: string, values: readonly unknown[] = []) => (await owner.query(text, [...values])).rows as Row[])
    await office.ask(`update assess.assessments set year = 2022 where assessment_id = ${assessment}`)
    for (const [who, party, held] of [['evaluator-370000', '370100', 0], ['evaluator-370000', '370200', 1], ['city-370100', '370100', 0]] as const) {
      const { links } = await open<FilingEntryView>(who, `/assessments/${assessment}/filings/${party}`)
      expect(links.at(-1)).toEqual({ label: `2022 年联席会议（已召开 ${held} 次）`, href: `/meetings?year=2022&party=${party}` })
    }
    const { body } = await office.visit('evaluator-370000', '/exports/meetings?year=2022&format=csv')
    expect(body.split('\r\n').filter((row) => row !== '').map((row) => row.split(',')[2])).toEqual(['名称', '上年又一次', '上年会议'])
  })
})

describe('the sample of the demonstration', () => {
  it('is filed by the accounts of its roles, says that it is a sample, and comes once', async () => {
    await createDemonstrationAccounts(owner)
    await fillChecks(owner)
    await fillChecks(owner)
    expect(await office.ask(`select title, source from assess.checklists where title like '示例%'`)).toEqual([{ title: '示例（拟定）：迎接国家督查自查清单', source: '本系统拟定的示例，不是国家督查细则原文' }])
    expect(await office.ask(`select sum(full_hundredths)::int as full, count(*)::int as lines from assess.checklist_texts join assess.checklist_lines using (line_id) join assess.checklists using (checklist_id) where title like '示例%'`)).toEqual([{ full: 10_000, lines: 15 }])
    // seven savings of six lines: one closed with 2 points, four in hand with 6.5 + 9, one ready with 7.2
    expect(await office.ask(`select state, count(*)::int as n, sum(self_hundredths)::int as self from assess.checklist_lines join assess.checklists using (checklist_id) where title like '示例%' group by state order by state`)).toEqual([
      { state: 'closed', n: 1, self: 200 }, { state: 'in-hand', n: 4, self: 1550 }, { state: 'open', n: 9, self: null }, { state: 'ready', n: 1, self: 720 },
    ])
    expect(await office.ask(`select actor_role as role, count(*)::int as n from assess.ledger where actor like 'demo-%' group by 1 order by 1`)).toEqual([{ role: 'city', n: 3 }, { role: 'department', n: 2 }, { role: 'evaluator', n: 5 }])
    expect(await office.ask(`select count(*)::int as n from assess.meetings where title like '示例%'`)).toEqual([{ n: 2 }])
  })
})
