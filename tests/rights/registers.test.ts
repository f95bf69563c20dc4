/** Registers under a right: published lists are everybody's, what belongs to an area is its own, and what tells a risk is told to few. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatScope } from '#app/scope.server.ts'
import type { Right } from '#app/queries/types.ts'
import { maySeeClass, roles } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

/** Two rows a register: one of 历下 (370102) in 济南, one of 市南 (370202) in 青岛; those of a department are of SAMR and of TAX. */
const ROWS = `
insert into core.item_guidelines values ('370102', 'I1', 2, '指引', 'SAMR', '2023-01-01', null, 1), ('370202', 'I1', 1, '指引', 'TAX', '2021-01-01', null, 1);
insert into core.duty_items values ('370102', 'Q1', '1', '权责', null, null, 'SAMR', '2023-01-01', null, 1), ('370202', 'Q1', '1', '权责', null, null, 'TAX', '2023-01-01', null, 1);
insert into core.supervision_items values ('370102', 'J1', '1', '监管', null, null, 'SAMR', '2023-01-01', null, 1), ('370202', 'J1', '1', '监管', null, null, 'TAX', '2023-01-01', null, 1);
insert into core.comprehensive_items values ('370102', 'Z1', '1', '餐饮服务', '一件事', 'SAMR', null, null, '2023-01-01', null, 1), ('370202', 'Z1', '1', '餐饮服务', '一件事', 'TAX', null, null, '2023-01-01', null, 1);
insert into core.pilots values ('D1', '试点', '餐饮服务', null, '370102', 'SAMR', null, '2023-01-01', null, 1), ('D2', '试点', '餐饮服务', null, '370202', 'TAX', null, '2023-01-01', null, 1);
insert into core.campaigns values ('370000', 2023, 1, '集中抽查', 'SAMR', null, null, null, 1), ('370202', 2023, 1, '集中抽查', 'TAX', null, null, null, 1);
insert into core.publicity values ('X1', '报道', '新闻媒体', '2023-01-01', '370102', 'SAMR', null, 1), ('X2', '报道', '新闻媒体', '2023-01-01', '370202', 'TAX', null, 1);
insert into core.establishment values ('C1', null, '局', '370102', 'SAMR', null, 1), ('C2', null, '局', '370202', 'TAX', null, 1);
insert into core.trainings values ('K1', 'P1', '春训', '2023-03-01', '370102', 'SAMR', true, 1), ('K1', 'P2', '春训', '2023-03-01', '370202', 'TAX', true, 1);
insert into core.surveys values ('A1', '370102', null, '2023-03-01', '网上', true, 1), ('A2', '370202', 'TAX', '2023-03-01', '网上', null, 1);
insert into core.warning_handlings values ('Y1', 'W08', '370102', 'SAMR', 'S1', '2023-10-01', '2023-10-31', null, null, null, null, 1), ('Y2', 'W08', '370202', 'TAX', 'S3', '2023-10-01', '2023-10-31', null, null, null, null, 1);
insert into core.milestones values ('370102', 2023, 1, 1, '步骤', 'SAMR', '2023-06-30', null, null, null, 1), ('370202', 2023, 1, 1, '步骤', 'TAX', '2023-06-30', null, null, null, 1), ('370000', 2023, 1, 1, '步骤', 'SAMR', '2023-06-30', null, null, null, 1);
insert into core.registrations values ('S1', '甲', '1', '370102', null, null, 1), ('S3', '乙', '1', '370202', null, null, 1);
insert into core.subject_tags values ('S1', 'industry', '食品', null, 1), ('S1', 'risk', 'A类', null, 1), ('S3', 'area', '市南', null, 1), ('S3', 'risk', 'D类', null, 1);
insert into core.risk_signals values ('S1', 'X1', 'complaint', '2023-01-01', null, 1), ('S3', 'X2', 'penalty', '2023-01-01', null, 1);
insert into core.task_events values ('T1', 1, 'list-locked', '2023-02-02 10:00+08', 'SAMR', 'P1', null, null, 1), ('T2', 1, 'list-locked', '2023-11-03 10:00+08', 'TAX', 'P2', null, null, 1);
`

let province: SmallProvince
let app: pg.Client

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(ROWS)
  await owner.end()
  app = await connect(province.test.appUrl, 'drb-tests')
})
afterAll(async () => {
  await app.end()
  await province.close()
})

async function read(right: Right, query: string): Promise<string[]> {
  await app.query('begin')
  try {
    await app.query(formatScope(right))
    return (await app.query<{ seen: string }>(query)).rows.map(({ seen }) => seen)
  } finally {
    await app.query('rollback')
  }
}

const rights = roles.flatMap((role) => ['370000', '370100', '370200', '370102', '370103', '370202'].flatMap((area) => ['', 'SAMR', 'TAX'].map((department) => makeRight(role, area, department))))
const holds = ({ areaCode }: Right, area: string): boolean => area.startsWith(areaCode.replace(/(00)+$/, ''))
const isOfDepartment = ({ departmentCode }: Right, department: string | null): boolean => departmentCode === '' || department === null || department === departmentCode

/** What a right sees of rows `area department`, by a rule said here in words of its own. */
async function expectSeen(table: string, key: string, rows: readonly (readonly [seen: string, area: string, department: string | null])[], mayRead: (right: Right, area: string) => boolean): Promise<void> {
  for (const right of rights) {
    const expected = rows.filter(([, area, department]) => mayRead(right, area) && isOfDepartment(right, department)).map(([seen]) => seen)
    expect(await read(right, `select ${key} as seen from read.${table} order by 1`), `${table} ${JSON.stringify(right)}`).toEqual(expected)
  }
}

it.each(['item_guidelines', 'duty_items', 'supervision_items', 'comprehensive_items', 'pilots', 'campaigns', 'publicity'])('%s are published: every role sees all of them', async (table) => {
  for (const right of rights) expect(await read(right, `select city_code as seen from read.${table} order by 1`)).toEqual([table === 'campaigns' ? '370000' : '370100', '370200'])
})

describe('what belongs to an area is seen where it lies, and a department’s own by it', () => {
  it.each([
    ['establishment', 'certificate_no', [['C1', '370102', 'SAMR'], ['C2', '370202', 'TAX']]],
    ['trainings', 'inspector_id', [['P1', '370102', 'SAMR'], ['P2', '370202', 'TAX']]],
    // an answer that names no department is common to all of its area
    ['surveys', 'answer_id', [['A1', '370102', null], ['A2', '370202', 'TAX']]],
    ['warning_handlings', 'warning_id', [['Y1', '370102', 'SAMR'], ['Y2', '370202', 'TAX']]],
    ['task_events', 'task_id', [['T1', '370102', 'SAMR'], ['T2', '370103', 'TAX']]],
    ['registrations', 'subject_id', [['S1', '370102', null], ['S3', '370202', null]]],
  ] as const)('%s', async (table, key, rows) => {
    await expectSeen(table, key, rows, (right, area) => right.role !== 'steward' && holds(right, area))
  })

  it('milestones; those of the province are public', async () => {
    await expectSeen('milestones', 'area_code', [['370000', '370000', 'SAMR'], ['370102', '370102', 'SAMR'], ['370202', '370202', 'TAX']], (right, area) => right.role !== 'steward' && (area === '370000' || holds(right, area)))
  })
})

it('tags are seen with their subject; those of risk, and signals, by those alone who may know a class', async () => {
  for (const right of rights) {
    const mine = [['S1', '370102'], ['S3', '370202']].filter(([, area]) => right.role !== 'steward' && holds(right, area ?? '')).map(([subject]) => subject)
    // S1 was visited in 370202 by market supervision as well: who looks into single firms there sees its signals, and of its tags all but the class
    const looks = (right.role === 'evaluator' || right.role === 'staff') && right.departmentCode !== 'TAX'
    const visited = looks && ['370200', '370202'].includes(right.areaCode) ? ['S1'] : []
    const tags = [['S1', 'industry'], ['S1', 'risk'], ['S3', 'area'], ['S3', 'risk']].filter(([subject = '', kind]) => (mine.includes(subject) && (kind !== 'risk' || maySeeClass(right.role))) || (visited.includes(subject) && kind !== 'risk'))
    expect(await read(right, `select subject_id || ' ' || tag_kind as seen from read.subject_tags order by 1`), JSON.stringify(right)).toEqual(tags.map((tag) => tag.join(' ')))
    expect(await read(right, 'select subject_id as seen from read.risk_signals order by 1'), JSON.stringify(right)).toEqual(maySeeClass(right.role) ? [...visited, ...mine] : [])
  }
})

it('what deliveries made of a row is told as the row is', async () => {
  const changes = (right: Right, table: string, key: string): Promise<string[]> => read(right, `select coalesce(after, before)::text as seen from read.row_changes('${table}', '${key}', null, null, null)`)
  for (const right of rights) {
    expect((await changes(right, 'task_events', '{"task_id": "T1"}')).length, JSON.stringify(right)).toBe(right.role !== 'steward' && holds(right, '370102') && isOfDepartment(right, 'SAMR') ? 1 : 0)
    expect((await changes(right, 'risk_signals', '{"subject_id": "S1"}')).length, JSON.stringify(right)).toBe(maySeeClass(right.role) && holds(right, '370102') ? 1 : 0)
    expect((await changes(right, 'subject_tags', '{"subject_id": "S1"}')).length, JSON.stringify(right)).toBe(right.role === 'steward' || !holds(right, '370102') ? 0 : maySeeClass(right.role) ? 2 : 1)
    expect((await changes(right, 'surveys', '{"answer_id": "A1"}')).length, JSON.stringify(right)).toBe(right.role !== 'steward' && holds(right, '370102') ? 1 : 0)
  }
})
