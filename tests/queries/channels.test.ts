/** The channel board in the small province: every count by hand, and behind every count as many records as it says. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSession } from '#app/auth/sessions.server.ts'
import { readRecords } from '#app/machine/read-question.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import { findRegisterRows } from '#app/queries/registers/find-register.server.ts'
import { loader as exportTable } from '#app/routes/exports.$table.ts'
import { loader as board } from '#app/routes/boards.channels.tsx'
import { readRegister } from '#app/register-page.server.ts'
import { withScope } from '#app/scope.server.ts'
import type { CountTableView } from '#app/presenters/view-models.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

/** Five off-site results: video, data and none named in 济南, two means at once and sensors in 青岛. 29 answers of 济南 and 30 of 青岛, one more of them invalid. */
const ROWS = `
update core.results set methods = '5', off_site_means = '视频监控' where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
update core.results set methods = '5', off_site_means = '大数据' where subject_id = 'S1' and task_id = 'T1' and department_code = 'TAX';
update core.results set methods = '2', channel = '移动端' where subject_id = 'S5';
update core.results set methods = '5', off_site_means = '大数据、视频监控' where subject_id = 'S3';
update core.results set methods = '5', off_site_means = '物联感知' where subject_id = 'S4' and task_id = 'T3';
update core.results set channel = '移动端' where subject_id = 'S2';
insert into core.inspectors (inspector_id, inspector_name, region_code, department_code, status, batch_id) values
  ('I1', '甲', '370102', 'SAMR', '在岗', 1), ('I2', '乙', '370103', 'SAMR', '在岗', 1), ('I3', '丙', '370202', 'TAX', '在岗', 1);
insert into core.trainings values
  ('K1', 'I1', '春训', '2023-03-12', '370102', 'SAMR', true, 1), ('K1', 'I2', '春训', '2023-03-12', '370103', 'SAMR', false, 1), ('K2', 'I1', '秋训', '2023-09-12', '370102', 'SAMR', null, 1),
  ('K0', 'I3', '上年', '2022-03-12', '370202', 'TAX', true, 1);
insert into core.publicity values
  ('X1', '<b>报道</b>', '微信公众号', '2023-03-01', '370100', 'SAMR', 'javascript:alert(1)', 1), ('X2', '报道', '门户网站', '2023-05-10', '370202', 'TAX', null, 1), ('X3', '报道', '微信公众号', '2023-05-11', '370000', 'SAMR', null, 1);
insert into core.surveys select 'A' || n, '370102', 'SAMR', '2023-06-01', '网上', true, 1 from generate_series(1, 29) as n;
insert into core.surveys select 'B' || n, '370202', 'SAMR', '2023-06-02', '网上', n > 3, 1 from generate_series(1, 30) as n;
insert into core.surveys values ('C1', '370202', 'SAMR', '2023-06-02', '网上', null, 1);
`

let province: SmallProvince
let owner: pg.Client
const cookies: Record<string, string> = {}
const whole = makeRight('evaluator', '370000')

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query('begin')
  await owner.query(ROWS)
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  for (const [name, ...args] of [['evaluator', '--area', '370000'], ['city', '--area', '370100']] as const) {
    await administer(province, ['user', 'add', '--name', name, '--role', name, ...args])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    cookies[name] = `drb_session=${await createSession(province.database, rows[0]?.account_id ?? 0)}`
  }
})
afterAll(async () => {
  await owner.end()
  await province.close()
})

function ask(path: string, role = 'evaluator'): Request {
  return new Request(ORIGIN + path, { headers: { cookie: cookies[role] ?? '' } })
}

async function openTables(path: string, role = 'evaluator'): Promise<Readonly<Record<string, CountTableView>>> {
  const { view } = await board({ request: ask(path, role), context: makeContext(province.services), params: {} })
  return Object.fromEntries(view.tables.map((table) => [table.id, table]))
}

/** A table as one reads it: the name of each row, then its cells with their shares. */
const read = (table: CountTableView | undefined): string[] => (table === undefined ? [] : [table.whole, ...table.rows].map(({ name, cells }) => [name, ...cells.map(({ text, share }) => [text, share].filter((part) => part !== '').join(' '))].join(' | ')))

describe('the channel board', () => {
  it('splits visits by channel and off-site results by means, in shares that add up to 100.0', async () => {
    const { entry, means } = await openTables('/boards/channels?period=2023')
    // seven visits were inspected; S5 of T1 and S2 of T2 on a mobile
    expect(read(entry)).toEqual(['全省 | 7 | 2 28.6% | 5 71.4%', '济南 | 4 | 2 50.0% | 2 50.0%', '青岛 | 3 | 0 0.0% | 3 100.0%'])
    // a third each of three: the first takes the tenth that is left over
    expect(read(means)).toEqual([
      '全省 | 5 | 1 20.0% | 1 20.0% | 1 20.0% | 1 20.0% | 1 20.0%', '济南 | 3 | 1 33.4% | 1 33.3% | 0 0.0% | 0 0.0% | 1 33.3%', '青岛 | 2 | 0 0.0% | 0 0.0% | 1 50.0% | 1 50.0% | 0 0.0%',
    ])
    expect(means?.rows[0]?.cells[1]?.title).toBe('实为 33.3333%，1 / 3')
  })

  it('counts who was trained, what was published and who is content; too few answers give no share', async () => {
    const { training, publicity, satisfaction } = await openTables('/boards/channels?period=2023')
    // a failed test is no training, yet an attendance; the session of last year is neither
    expect(read(training)).toEqual(['全省 | 3 | 1 | 33.33% | 3 | 1 | 1', '济南 | 2 | 1 | 50.00% | 3 | 1 | 1', '青岛 | 1 | 0 | 0.00% | 0 | 0 | 0'])
    expect(read(publicity)).toEqual([
      '全省 | 3 | 2 66.7% | 0 0.0% | 1 33.3% | 0 0.0% | 0 0.0% | 0 0.0%', '省本级 | 1 | 1 100.0% | 0 0.0% | 0 0.0% | 0 0.0% | 0 0.0% | 0 0.0%',
      '济南 | 1 | 1 100.0% | 0 0.0% | 0 0.0% | 0 0.0% | 0 0.0% | 0 0.0%', '青岛 | 1 | 0 0.0% | 0 0.0% | 1 100.0% | 0 0.0% | 0 0.0% | 0 0.0%',
    ])
    // 56 of 59; 29 answers are too few; 27 of 30, the invalid one not among them
    expect(read(satisfaction)).toEqual(['全省 | 59 | 56 | 94.92%', '济南 | 29 | 29 | 问卷不足', '青岛 | 30 | 27 | 90.00%'])
  })

  it('tells the same by month and by department', async () => {
    const months = await openTables('/boards/channels?period=2023&by=month')
    expect(read(months['publicity']).map((row) => row.split(' | ').slice(0, 2))).toEqual([['全省', '3'], ['3月', '1'], ['5月', '2']])
    expect(read(months['means']).map((row) => row.split(' | ').slice(0, 2))).toEqual([['全省', '5'], ['3月', '3'], ['5月', '2']])
    const departments = await openTables('/boards/channels?period=2023&by=department')
    expect(read(departments['means']).map((row) => row.split(' | ').slice(0, 2))).toEqual([['全省', '5'], ['市监', '4'], ['税务', '1']])
    expect(read(departments['training']).map((row) => row.split(' | ').slice(0, 2))).toEqual([['全省', '3'], ['市监', '2'], ['税务', '1']])
  })

  it('of a quarter shows attendances alone, for coverage runs from 1 January', async () => {
    const { training } = await openTables('/boards/channels?period=2023-Q3')
    expect([read(training), training?.foot]).toEqual([['全省 | 1 | 0 | 0', '济南 | 1 | 0 | 0'], '培训覆盖率从 1 月 1 日起算；所选时期不从年初开始，只列参训人次。'])
  })

  it.each(['area', 'department', 'month'])('leads from every count by %s to as many records', async (by) => {
    for (const area of ['370000', '370100']) {
      const cells = Object.values(await openTables(`/boards/channels?period=2023&by=${by}&area=${area}`)).flatMap(({ whole: total, rows }) => [total, ...rows].flatMap((row) => row.cells))
      expect(cells.filter(({ count }) => (count ?? 0) > 0).length).toBeGreaterThan(10)
      for (const { href, count, sentence } of cells) {
        expect(href === null, sentence).toBe(count === null || count === 0)
        if (href !== null) expect([sentence, await countRows(href)]).toEqual([sentence, count])
      }
    }
  })

  it('shows a city its own rows, and another city none of them', async () => {
    const { training, publicity } = await openTables('/boards/channels?period=2023', 'city')
    expect(read(training).map((row) => row.split(' | ').slice(0, 2))).toEqual([['济南市', '2'], ['历下区', '1'], ['市中区', '1']])
    expect(read(publicity).map((row) => row.split(' | ').slice(0, 2))).toEqual([['济南市', '1'], ['市本级', '1']])
    await expect(withScope(province.services, makeRight('city', '370100'), (scope) => readRegister({ scope, url: new URL(`${ORIGIN}/registers/trainings?area=370200`), user: { ...userOf('370100') } }, 'trainings'))).rejects.toMatchObject({ status: 403 })
  })

  it('sends a table as it stands', async () => {
    const answer = await exportTable({ request: ask('/exports/channels?table=means&area=370000&period=2023&format=csv'), context: makeContext(province.services), params: { table: 'channels' } })
    const [head, all, jinan] = (await answer.text()).split('\r\n')
    expect(head).toBe('行代码,市,非现场结果,视频监控,视频监控 占比 %,大数据分析,大数据分析 占比 %,物联感知,物联感知 占比 %,多种手段,多种手段 占比 %,未写明手段,未写明手段 占比 %')
    expect([all, jinan]).toEqual([',全省,5,1,20,1,20,1,20,1,20,1,20', '370100,济南,3,1,33.4,1,33.3,0,0,0,0,1,33.3'])
  })

  it('pages a register by key and keeps what was sent as text', async () => {
    await withScope(province.services, whole, async (scope) => {
      const { question } = await readRegister({ scope, url: new URL(`${ORIGIN}/registers/publicity?period=2023`), user: userOf('370000') }, 'publicity')
      const first = await findRegisterRows(scope, question, { after: null, limit: 2 })
      const second = await findRegisterRows(scope, question, { after: first.next, limit: 2 })
      expect([first.rows, second.rows].map((rows) => rows.map(({ piece_id: id }) => id))).toEqual([['X3', 'X2'], ['X1']])
      expect([first.total, second.start, second.next, second.rows[0]?.['title']]).toEqual([3, 3, null, '<b>报道</b>'])
    })
  })
})

const userOf = (areaCode: string) => ({ ...makeRight('evaluator', areaCode), accountId: 1, name: 'e', displayName: 'e', csrf: '' })

/** How many records an address lists. */
async function countRows(href: string): Promise<number> {
  const url = new URL(ORIGIN + href)
  return withScope(province.services, whole, async (scope) => {
    if (url.pathname !== '/records') {
      const { question } = await readRegister({ scope, url, user: userOf('370000') }, url.pathname.split('/')[2] ?? '')
      return (await findRegisterRows(scope, question, { after: null, limit: 1000 })).rows.length
    }
    const { code, area, period, part, filters } = readRecords(url, scope.today)
    return (await findRecords(scope, { code, area, period, part, filters, after: null, limit: 1000 })).rows.length
  })
}
