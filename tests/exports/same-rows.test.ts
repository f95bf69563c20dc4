/** Every table of the catalogue: the rows of its screen, as many as it says, on record, and offered by a page. */
import { read as readWorkbook, utils } from '@e965/xlsx'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportCatalogue } from '#app/exports/tables/index.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { loader as exportTable } from '#app/routes/exports.$table.ts'
import type { Role } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { insertWarnings } from '../support/warnings.ts'

let province: SmallProvince
let owner: pg.Client
let cookies: Readonly<Record<string, string>>

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(`
    insert into ops.received_counts (holder_id, source_table, month_date, city_code, row_count) values ('T1', 'results', '2023-03-01', '370100', 3);
    insert into assess.checklists (title, year, source, created_by, created_by_name) values ('自查清单', 2023, '督查细则', 'e', 'e');
    insert into assess.checklist_lines (checklist_id, line_code, edition, changed_by, changed_by_name) values (1, '1.1', 1, 'e', 'e'), (1, '1.2', 1, 'e', 'e');
    insert into assess.checklist_texts values (1, 1, 1, '一', '甲', '', 400, ''), (2, 1, 2, '一', '乙', '', 400, 'C01');
    insert into assess.meetings (held_date, place, title, parties, changed_by, changed_by_name) values ('2023-11-10', '三楼', '协调会', '{370100}', 'e', 'e');
    insert into warn.watch_lists (title, reason, area_code, city_code, query, expires_date, created_by, created_by_name) values ('食品企业', '投诉较多', '370000', '370000', '{"industry": "C"}', '2024-06-30', 'e', 'e');
    insert into warn.audited_draws (task_id, area_code, city_code, department_code, drawn_date, drawn_count, silent_change_count, reasoned_change_count, redraw_count, outside_count, is_hand_chosen, least_adjusted_p, audited_batch_id)
      values ('T1', '370102', '370100', 'SAMR', '2023-02-02', 12, 0, 0, 0, 0, false, 1e-9, 1), ('T3', '370202', '370200', 'SAMR', '2023-04-02', 15, 1, 0, 0, 0, false, null, 1);
    insert into core.publicity values ('X1', '报道', '新闻媒体', '2023-01-05', '370102', 'SAMR', null, 1);
    insert into core.drawn_inspectors (task_id, department_code, subject_id, inspector_id, role, batch_id) values ('T1', 'SAMR', 'S1', 'M1', '主检', 1);
    insert into mart.fct_registered_years (subject_id, year, area_code, city_code, department_code, registered_name, listed_date, lacking) values ('S9', 2023, '370102', '370100', '', '某某公司', '2023-01-01', 'directory');
    insert into mart.fct_certified_years (certificate_no, year, area_code, city_code, department_code, unit_name, year_start_date, lacking) values ('Z1', 2023, '370102', '370100', 'SAMR', '执法队', '2023-01-01', 'directory');
    insert into ops.deliveries (batch_id, state, file_name, file_sha256, file_bytes, source_table, sent_by, read_count, loaded_count, rejected_count, header, finished_at) values (3, 'loaded', 'subjects.csv', 'ef', 10, 'subjects', '370100', 1, 1, 0, '{名称}', '2023-11-16 09:00+08');
    update core.subjects set batch_id = 3 where subject_id = 'S6';
    insert into core.comprehensive_items (region_code, comprehensive_item_code, list_version, field, comprehensive_item_name, department_code, valid_from_date, batch_id) values ('370000', 'H1', '1', '餐饮服务', '餐饮单位', 'SAMR', '2023-01-01', 1);
    insert into assess.assessments (party_kind, year, title, scheme_id, scheme_version, from_date, to_date, verify_until, self_until, review_until, appeal_until, publish_by, indicator_codes, created_by, created_by_name, changed_by, changed_by_name)
      values ('cities', 2023, '考核', 'city-2023', 1, '2023-01-01', '2023-10-31', '2023-11-10', '2023-11-20', '2023-11-30', '2023-12-10', '2023-12-20', '{C01}', 'pat', 'Pat', 'pat', 'Pat');
    insert into assess.parties (assessment_id, party_code, party_name) select assessment_id, '370100', '济南市' from assess.assessments;
    select assess.note_act(assessment_id, deed, 'assessments', '1', party, '', null, '{"state": "open"}', '=1+1', null, 'pat', 'Pat') from assess.assessments cross join (values ('assessment.created', ''), ('appeal.raised', '370100')) as acts (deed, party);
    update ops.deliveries set reasons = '{"not-a-date": 1}', warnings = '{"not-in-code-list": 2}' where batch_id = 1`)
  await owner.query(`
    insert into assess.samples (assessment_id, party_code, frame, from_date, to_date, frame_keys, frame_count, frame_sha256, seed, size, drawn_by, drawn_by_name)
    values (1, '370100', 'tasks', '2023-01-01', '2023-12-31', e'T1\nT2', 2, encode(sha256(e'T1\nT2'::bytea), 'hex'), 7, 2, 'e', '考核员');
    insert into assess.sample_files (sample_id, position, record_key, record_name) values (1, 1, 'T2', '市中涉税抽查'), (1, 2, 'T1', '历下联合抽查')`)
  await insertWarnings(province.test.ownerUrl, [{ subject: 'S6' }, { rule: 'W03', level: 'red', area: '370202', subject: 'S3' }])
  const made: Record<string, string> = {}
  for (const role of ['evaluator', 'staff', 'steward'] as const) {
    await administer(province, ['user', 'add', '--name', role, '--role', role, '--area', '370000'])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [role])
    made[role] = `drb_session=${await createSession(province.database, rows[0]?.account_id ?? 0)}`
  }
  cookies = made
})
afterAll(async () => {
  await owner.end()
  await province.close()
})

type Json = { readonly [key: string]: Json } & readonly Json[] & string

/** What a page's loader gives to its component. */
async function open(role: Role, file: string, path: string, params: Record<string, string> = {}): Promise<Json> {
  const module = (await import(/* @vite-ignore */ `../../app/routes/${file}`)) as { loader: (args: unknown) => Promise<unknown> }
  const request = new Request(ORIGIN + path, { headers: { cookie: cookies[role] ?? '' } })
  const answer = await module.loader({ request, context: makeContext(province.services), params })
  return JSON.parse(JSON.stringify(answer instanceof Response ? await answer.json() : answer)) as Json
}

async function take(role: Role, path: string): Promise<{ rows: unknown[][]; head: unknown[]; total: number }> {
  const [, table = ''] = /^\/exports\/([\w-]+)/.exec(path) ?? []
  const request = new Request(`${ORIGIN}${path}${path.includes('?') ? '&' : '?'}format=xlsx&reason=${encodeURIComponent('核对逐行相同')}`, { headers: { cookie: cookies[role] ?? '' } })
  const answer = await exportTable({ request, context: makeContext(province.services), params: { table } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.status, `${path} ${new TextDecoder().decode(bytes.slice(0, 300))}`).toBe(200)
  const book = readWorkbook(bytes)
  const [head = [], ...rows] = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false })
  return { head, rows, total: Number(answer.headers.get('x-total')) }
}

interface Case {
  readonly role: Role
  readonly page: readonly [file: string, path: string, params?: Record<string, string>]
  readonly path: string
  /** Head of a column of the file, and what the screen shows in its rows. */
  readonly column: string
  readonly shown: (view: Json) => readonly string[]
}

const cellsOf = (table: Json, index: number): string[] => (table['rows'] as readonly Json[]).map((row) => String((row['cells'] as readonly Json[])[index]?.['text']))
const lineage = (view: Json): string[] => (view['lineage']?.['rows'] as readonly Json[]).map((row) => String(row['row']))
const FIGURE = 'indicator=E01&area=370000&period=2023&part=denominator'

/** A list of lists and plans, by one of its columns. */
const plan = (section: string, table: string, column: string, shown: Case['shown']): Case => ({ role: 'evaluator', page: ['boards.plans.$section.tsx', `/boards/plans/${section}`, { section }], path: `/exports/${table}`, column, shown })
const planTable = (section: string, column: string, index: number): Case => plan(section, `plan-${section}`, column, (view) => cellsOf(view['table'] as Json, index))

const planCases: Readonly<Record<string, Case>> = {
  'plan-items': planTable('items', '抽查事项', 1), 'plan-item-departments': plan('items', 'plan-item-departments', '部门（名称）', (view) => cellsOf(view['summary']?.['table'] as Json, 0)),
  'plan-coverage': planTable('coverage', '地区（名称）', 2), 'plan-months': plan('coverage', 'plan-months', '部门（名称）', (view) => (view['heat']?.['rows'] as readonly Json[]).map((row) => String(row['name']))),
  'plan-holes': planTable('holes', '原因', 4), 'plan-guidelines': planTable('guidelines', '事项编码', 0),
  'plan-guideline-departments': plan('guidelines', 'plan-guideline-departments', '覆盖率', (view) => cellsOf(view['summary']?.['table'] as Json, 4)),
  'plan-sources': planTable('sources', '原因', 4), 'plan-subjects': planTable('subjects', '缺失或无效', 4), 'plan-inspectors': planTable('inspectors', '缺失或无效', 6), 'plan-labels': planTable('labels', '原因', 5),
  'plan-changes': planTable('changes', '名录库', 1), 'plan-comprehensive': planTable('comprehensive', '领域', 2),
}

const cases: Readonly<Record<string, Case>> = {
  ...planCases,
  deliveries: { role: 'steward', page: ['deliveries._index.tsx', '/deliveries'], path: '/exports/deliveries', column: '文件', shown: (view) => (view['receipts']?.['rows'] as readonly Json[]).map((row) => String(row['file'])) },
  findings: { role: 'steward', page: ['deliveries_.findings.tsx', '/deliveries/findings'], path: '/exports/findings', column: '哪里对不上', shown: (view) => cellsOf(view['table'] as Json, 1) },
  draws: { role: 'evaluator', page: ['draws._index.tsx', '/draws'], path: '/exports/draws', column: '名称', shown: (view) => cellsOf(view['list']?.['table'] as Json, 0) },
  finding: { role: 'steward', page: ['deliveries_.findings_.$id.tsx', '/deliveries/findings/1', { id: '1' }], path: '/exports/finding?finding=1', column: '记录键', shown: lineage },
  declared: { role: 'steward', page: ['deliveries_.declared.tsx', '/deliveries/declared'], path: '/exports/declared', column: '市', shown: (view) => cellsOf(view['table'] as Json, 1) },
  received: { role: 'steward', page: ['deliveries_.received.tsx', '/deliveries/received?city=370100&table=results&month=2023-03'], path: '/exports/received?city=370100&table=results&month=2023-03', column: '文件', shown: (view) => cellsOf(view['table'] as Json, 0) },
  arrivals: {
    role: 'steward', page: ['deliveries._index.tsx', '/deliveries'], path: '/exports/arrivals', column: '距今天数',
    shown: (view) => (view['arrival']?.['rows'] as readonly Json[]).flatMap((row) => (row['cells'] as readonly Json[]).map((cell) => String(cell['text']).replace('≠', ''))),
  },
  months: {
    role: 'steward', page: ['deliveries._index.tsx', '/deliveries?months=370100&year=2023'], path: '/exports/months?months=370100&year=2023', column: '状态',
    shown: (view) => (view['months']?.['rows'] as readonly Json[]).flatMap((row) => (row['cells'] as readonly Json[]).map((cell) => String((view['months']?.['legend'] as readonly Json[]).find((one) => one['mark'] === cell['mark'])?.['word']))),
  },
  issues: { role: 'steward', page: ['deliveries.$id.tsx', '/deliveries/1', { id: '1' }], path: '/exports/issues?delivery=1', column: '名称', shown: (view) => (view['receipt']?.['issues'] as readonly Json[]).flatMap((group) => (group['rows'] as readonly Json[]).map((row) => String(row['name']))) },
  rules: { role: 'steward', page: ['deliveries_.rules.tsx', '/deliveries/rules'], path: '/exports/rules', column: '代码', shown: (view) => (view['groups'] as readonly Json[]).flatMap((group) => (group['rows'] as readonly Json[]).map((row) => String(row['code']))) },
  origins: { role: 'evaluator', page: ['records_.deliveries.tsx', `/records/deliveries?${FIGURE}`], path: `/exports/origins?${FIGURE}`, column: '文件', shown: (view) => cellsOf(view['table'] as Json, 0) },
  origin: { role: 'evaluator', page: ['records_.origin.tsx', '/records/origin?indicator=C02&area=370000&period=2023&row=S1~T1'], path: '/exports/origin?indicator=C02&area=370000&period=2023&row=S1~T1', column: '记录键', shown: lineage },
  history: { role: 'staff', page: ['enterprises_.$id.history.tsx', '/enterprises/S1/history', { id: 'S1' }], path: '/exports/history?enterprise=S1', column: '记录键', shown: lineage },
  enterprise: { role: 'staff', page: ['enterprises.$id.tsx', '/enterprises/S1', { id: 'S1' }], path: '/exports/enterprise?enterprise=S1', column: '内容', shown: (view) => cellsOf(view['records']?.['table'] as Json, 2) },
  'risk-subjects': { role: 'staff', page: ['risk_.subjects.tsx', '/risk/subjects?what=undrawn&area=370000&class=D&field=none-drawn'], path: '/exports/risk-subjects?what=undrawn&area=370000&class=D&field=none-drawn', column: '名称', shown: (view) => cellsOf(view['table'] as Json, 1) },
  sample: { role: 'evaluator', page: ['assessments.$id_.samples.$sample.tsx', '/assessments/1/samples/1', { id: '1', sample: '1' }], path: '/exports/sample?assessment=1&sample=1', column: '名称', shown: (view) => (view['rows'] as readonly Json[]).map((row) => String(row['name'])) },
  checklist: { role: 'evaluator', page: ['checklists.$id.tsx', '/checklists/1', { id: '1' }], path: '/exports/checklist?checklist=1', column: '督查内容', shown: (view) => cellsOf(view['lines']?.['table'] as Json, 1) },
  meetings: { role: 'evaluator', page: ['meetings._index.tsx', '/meetings'], path: '/exports/meetings', column: '名称', shown: (view) => cellsOf(view['table'] as Json, 1) },
  'assessment-ledger': { role: 'evaluator', page: ['assessments.$id.tsx', '/assessments/1', { id: '1' }], path: '/exports/assessment-ledger?assessment=1', column: '事项', shown: (view) => cellsOf((view['sections'] as readonly Json[]).find((section) => section['id'] === 'ledger')?.['table'] as Json, 2) },
  'watch-list': { role: 'staff', page: ['warnings.lists.$list.tsx', '/warnings/lists/1', { list: '1' }], path: '/exports/watch-list?list=1', column: '对象名称', shown: (view) => cellsOf(view['subjects']?.['table'] as Json, 0) },
  search: { role: 'staff', page: ['search.tsx', `/search?q=${encodeURIComponent('食品')}`], path: `/exports/search?q=${encodeURIComponent('食品')}`, column: '名称', shown: (view) => (view['groups'] as readonly Json[]).flatMap((group) => cellsOf(group['table'] as Json, 0)) },
}

describe('the rows of the screen, in its order', () => {
  it.each(Object.entries(cases))('%s', async (_, { role, page: [file, path, params], path: address, column, shown }) => {
    const { view } = await open(role, file, path, params)
    const { head, rows, total } = await take(role, address)
    expect(head).toContain(column)
    const told = rows.map((row) => String(row[head.indexOf(column)] ?? ''))
    expect(told).toEqual(shown(view as Json))
    expect([rows.length, total]).toEqual([told.length, told.length])
    expect(told.length).toBeGreaterThan(0)
  })
})

/** Tables whose rows are held against their screen elsewhere, or need none: asked once here all the same. */
const others: Readonly<Record<string, readonly [Role, string]>> = {
  ranking: ['evaluator', '/exports/ranking?board=leader&area=370000'], figures: ['evaluator', '/exports/figures?indicator=C01&area=370000&period=2023&by=city'], explore: ['evaluator', '/exports/explore?indicator=C01&area=370000'],
  scorecards: ['evaluator', '/exports/scorecards?period=2023'], scorecard: ['evaluator', '/exports/scorecard?city=370100'], risk: ['evaluator', '/exports/risk?area=370000'], warnings: ['staff', '/exports/warnings?area=370000'], 'hand-over': ['staff', '/exports/hand-over?area=370000'], 'warning-report': ['staff', '/exports/warning-report?area=370000'],
  records: ['evaluator', `/exports/records?${FIGURE}`], indicators: ['evaluator', '/exports/indicators'], rejects: ['steward', '/exports/rejects?delivery=1'], layouts: ['steward', '/exports/layouts'],
  annotations: ['evaluator', '/exports/annotations?area=370000'], comments: ['evaluator', '/exports/comments?area=370000'], 'work-points': ['evaluator', '/exports/work-points?area=370000'], 'joint-tasks': ['evaluator', '/exports/joint-tasks?area=370000'],
  channels: ['evaluator', '/exports/channels?table=entry&area=370000'], registers: ['evaluator', '/exports/registers?register=publicity&area=370000&period=2023'],
}

describe('each leaves as many rows as it says, and a line of the audit that says so', () => {
  it.each(exportCatalogue.map(({ id }) => id))('%s', async (id) => {
    const [role, path] = others[id] ?? [cases[id]?.role ?? 'steward', cases[id]?.path ?? '']
    const { rows, total } = await take(role, path)
    expect(rows.length).toBe(total)
    const { rows: lines } = await owner.query<{ actor: string; succeeded: boolean; detail: Record<string, unknown> }>(`select actor, succeeded, detail from auth.audit_events where event = 'export' order by event_id desc limit 1`)
    expect(lines[0]).toMatchObject({ actor: role, succeeded: true, detail: { table: id, format: 'xlsx', rows: total } })
  })
})

it('each is offered by a page', async () => {
  const pages: readonly (readonly [Role, string, string, Record<string, string>?])[] = [
    ...Object.values(cases).map(({ role, page: [file, path, params] }) => [role, file, path, params] as const),
    ['evaluator', 'boards.$board.tsx', '/boards/leader', { board: 'leader' }], ['evaluator', 'scorecards._index.tsx', '/scorecards'], ['evaluator', 'scorecards.$city.tsx', '/scorecards/370100', { city: '370100' }],
    ['evaluator', 'risk.tsx', '/risk'], ['staff', 'warnings.($id).tsx', '/warnings'], ['staff', 'warnings_.report.tsx', '/warnings/report'], ['evaluator', 'records.tsx', `/records?${FIGURE}`], ['evaluator', 'indicators._index.tsx', '/indicators'],
    ['steward', 'deliveries_.layouts._index.tsx', '/deliveries/layouts'], ['evaluator', 'annotations.tsx', '/annotations'], ['evaluator', 'comments.tsx', '/comments'], ['evaluator', 'boards.work-points._index.tsx', '/boards/work-points'],
    ['evaluator', 'boards.explore.tsx', '/boards/explore?indicator=C01'], ['evaluator', 'boards.channels.tsx', '/boards/channels'], ['evaluator', 'registers.$register.tsx', '/registers/publicity', { register: 'publicity' }],
  ]
  const offered = new Set<string>()
  for (const [role, file, path, params] of pages) {
    for (const [, id = ''] of JSON.stringify(await open(role, file, path, params)).matchAll(/"\/exports\/([\w-]+)/g)) offered.add(id)
  }
  // a list of which nothing is there yet offers no file of it
  const empty = ['layouts', 'annotations', 'comments', 'joint-tasks']
  expect([...offered, ...empty].filter((id, index, all) => all.indexOf(id) === index).sort()).toEqual(exportCatalogue.map(({ id }) => id).sort())
})
