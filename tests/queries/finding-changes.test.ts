/** A finding leads to its very record, and to each delivery that touched it or what it is held against. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentFindingPage } from '#app/presenters/finding-page.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { getFinding } from '#app/queries/find-findings.server.ts'
import { findFindingChanges, findFindingDeliveries } from '#app/queries/find-row-changes.server.ts'
import type { Right, RowChanges } from '#app/queries/types.ts'
import type { FindingPageView } from '#app/presenters/view-models.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { findingRules } from '#domain/finding-rules.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
let ids: ReadonlyMap<string, number>

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // Batch 2 corrects the day on which S1 was inspected, and takes another item of S1 back.
  await owner.query(`
    insert into core.inspectors (inspector_id, inspector_name, region_code, department_code, certificate_no, certificate_expiry_date, status, batch_id) values ('M1', '张三', '370102', 'SAMR', 'Z1', '2023-01-01', '在岗', 2);
    insert into history.inspectors (inspector_id, inspector_name, region_code, department_code, certificate_no, certificate_expiry_date, status, batch_id, ended_batch_id, ended_by)
      values ('M1', '张山', '370102', 'SAMR', 'Z0', '2022-01-01', '在岗', 1, 2, 'replaced');
    insert into core.drawn_subjects (subject_id, task_id, region_code, batch_id) values ('S9', 'T1', '370102', 2);
    insert into core.drawn_inspectors (task_id, department_code, subject_id, inspector_id, role, batch_id) values ('T1', 'SAMR', 'S1', 'M1', '主检', 1);
    insert into history.results (result_id, subject_id, task_id, department_code, item_code, state_code, inspected_date, batch_id, ended_batch_id, ended_by)
      select result_id, subject_id, task_id, department_code, item_code, '2', '2023-02-28', 1, 2, 'replaced' from core.results where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
    update core.results set batch_id = 2 where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
    insert into ops.findings (rule, record_key, task_id, subject_id, department_code, area_code, city_code, facts, found_batch_id) values
      ('item-not-in-force', 'T1|SAMR|I1', 'T1', null, 'SAMR', '370102', '370100', '{"item": "I1", "first": "2023-03-01", "last": "2023-10-26", "count": 3}', 1),
      ('inspected-outside-task', 'S1|T1|SAMR|I1', 'T1', 'S1', 'SAMR', '370102', '370100', '{"inspected": "2023-03-01", "from": "2023-02-01", "to": "2023-05-31"}', 2),
      ('published-unfinished', 'S5|T1|SAMR|I1', 'T1', 'S5', 'SAMR', '370102', '370100', '{}', 1),
      ('certificate-expired', 'T1|SAMR|M1', 'T1', null, 'SAMR', '370102', '370100', '{"inspector": "M1"}', 1),
      ('drawn-count-differs', 'T1|SAMR', 'T1', null, 'SAMR', '370102', '370100', '{"drawn": 4, "listed": 3}', 1),
      ('department-without-draw', 'T1|TAX', 'T1', null, 'TAX', '370102', '370100', '{"draws": 1}', 1),
      ('subject-not-in-directory', 'T1', 'T1', null, 'SAMR', '370102', '370100', '{"count": 1, "subject": "S9"}', 1),
      ('fewer-than-declared', '370100|tasks|2023-09-01', null, null, '', '370100', '370100', '{"table": "tasks", "month": "2023-09", "declared": 1, "received": 0, "difference": 1}', 1),
      ('more-than-declared', '370100|tasks|2023-10-01', null, null, '', '370100', '370100', '{"table": "tasks", "month": "2023-10", "declared": 1, "received": 2, "difference": 1}', 1)`)
  const { rows } = await owner.query<{ id: number; rule: string }>(`select finding_id as id, rule from ops.findings where city_code = '370100'`)
  ids = new Map(rows.map(({ id, rule }) => [rule, id]))
  await owner.end()
})
afterAll(() => province.close())

const steward = makeRight('steward', '370000')
const find = (right: Right, rule: string, limit?: number): Promise<RowChanges> => withScope(province.services, right, (scope) => findFindingChanges(scope, ids.get(rule) ?? 0, limit))
const tell = ({ rows }: RowChanges): string[] => rows.map(({ part, entity, rowKey, batch, change }) => `${batch} ${part} ${entity} ${rowKey} ${change}`)

describe('of each rule', () => {
  it.each([
    ['item-not-in-force', [
      '2 record results T1 · S1 · SAMR · I1 replaced', '1 record results T1 · S1 · SAMR · I1 came', '1 record results T1 · S5 · SAMR · I1 came', '1 record results T1 · S6 · SAMR · I1 came',
      '1 other inspection_items 370100 · I1 · 1 came',
    ]],
    ['inspected-outside-task', ['2 record results T1 · S1 · SAMR · I1 replaced', '1 record results T1 · S1 · SAMR · I1 came', '1 other tasks T1 came']],
    ['published-unfinished', ['1 record results T1 · S5 · SAMR · I1 came']],
    ['fewer-than-two-inspectors', ['1 record drawn_inspectors T1 · SAMR · S1 · M1 came']],
    ['certificate-expired', ['2 other inspectors M1 replaced', '1 record drawn_inspectors T1 · SAMR · S1 · M1 came', '1 other inspectors M1 came']],
    ['drawn-count-differs', ['2 other drawn_subjects S9 · T1 came', '1 record draws T1 · SAMR came', '1 other drawn_subjects S1 · T1 came', '1 other drawn_subjects S5 · T1 came', '1 other drawn_subjects S6 · T1 came']],
    ['department-without-draw', ['1 record task_departments T1 · TAX came', '1 other draws T1 · SAMR came']],
    // three others of the list are in the directory
    ['subject-not-in-directory', ['2 record drawn_subjects S9 · T1 came']],
    ['fewer-than-declared', ['1 record declarations 370100 · tasks · 2023-09-01 came']],
    ['more-than-declared', ['1 record declarations 370100 · tasks · 2023-10-01 came']],
  ])('%s', async (rule, expected) => {
    expect(tell(await find(steward, rule))).toEqual(expected)
  })

  it('none is left out', () => {
    expect([...ids.keys()].sort()).toEqual(findingRules.map(({ code }) => code).sort())
  })
})

it('before and after are told, but no class and nobody’s name', async () => {
  const { rows } = await find(steward, 'inspected-outside-task')
  expect(rows[0]).toMatchObject({ deliveryId: 2, fileName: 'results.csv', mayOpen: true, before: { inspected_date: '2023-02-28' }, after: { inspected_date: '2023-03-01' } })
  const told = JSON.stringify([await find(steward, 'certificate-expired'), await find(steward, 'drawn-count-differs')])
  expect(told).toContain('2022-01-01')
  expect(told).not.toMatch(/张|Z[01]|risk_class/)
})

it('who may not see the finding learns nothing of its record', async () => {
  expect((await find(makeRight('city', '370100'), 'inspected-outside-task')).total).toBe(3)
  expect((await find(makeRight('department', '370100', 'SAMR'), 'inspected-outside-task')).total).toBe(3)
  for (const right of [makeRight('city', '370200'), makeRight('department', '370000', 'TAX'), makeRight('steward', '370103'), makeRight('evaluator', '370000'), makeRight('staff', '370000'), makeRight('leader', '370000')]) {
    expect([right.role, await find(right, 'inspected-outside-task')]).toEqual([right.role, { rows: [], total: 0 }])
  }
  expect((await sql`select * from read.finding_changes(${ids.get('inspected-outside-task') ?? 0})`.execute(province.database)).rows).toEqual([])
  await expect(sql`select * from read.all_row_changes('subjects', '{"subject_id": "S1"}', true, 'true', null, null, null)`.execute(province.database)).rejects.toThrow('permission denied')
})

describe('its page', () => {
  const read = (rule: string, limit?: number): Promise<FindingPageView> =>
    withScope(province.services, steward, async (scope) => {
      const finding = await getFinding(scope, ids.get(rule) ?? 0)
      if (finding === null) throw new Error('no finding')
      const changes = await findFindingChanges(scope, finding.findingId, limit)
      const deliveries = await findFindingDeliveries(scope, finding.findingId)
      return presentFindingPage({ finding, changes, deliveries: changes.rows.length < changes.total ? deliveries : [], names: await findCodeNames(scope) }, { text: getText('zh'), language: 'zh' })
    })
  const say = ({ definitions }: FindingPageView): Record<string, string> => Object.fromEntries(definitions.map(({ term, text }) => [term, text.map((part) => part.text + (part.href === undefined ? '' : ` → ${part.href}`)).join('')]))

  it('says the record as it stands and leads to its task, its delivery and theirs', async () => {
    const page = await read('inspected-outside-task')
    expect(page.head.title.map(({ text }) => text).join('')).toBe('检查日在任务期外：检查日期 2023-03-01 不在任务期限 2023-02-01 至 2023-05-31 之内。')
    expect(say(page)).toMatchObject({ 任务编号: 'T1 → /deliveries/findings?task=T1', 由报送带来: '批次 2 → /deliveries/2', 涉及的记录: '检查结果 T1 · S1 · SAMR · I1', 检查: '2023-03-01', 状态: '已公示' })
    expect(page.lineage.rows[0]).toMatchObject({ change: '更正', file: { text: 'results.csv', href: '/deliveries/2' }, moved: expect.arrayContaining([{ name: '检查', before: '2023-02-28', after: '2023-03-01' }]) as unknown })
    expect(page.lineage.rows[2]?.table).toBe('对照 · 抽查任务')
    expect([page.deliveries, page.lineage.note]).toEqual([null, null])
  })

  it('of many rows says how many, and tells them by delivery where it lists the newest alone', async () => {
    expect(say(await read('item-not-in-force'))).toMatchObject({ 涉及的记录: '检查结果 3 行' })
    const page = await read('item-not-in-force', 2)
    expect(page.lineage.note).toBe('只列最近 2 处变动，共 5 处；导出的文件列出全部。')
    expect(say(page)).not.toHaveProperty('涉及的记录')
    expect(page.deliveries?.rows.map(({ cells }) => cells.slice(0, 5).map((cell) => cell.text))).toEqual([
      ['results.csv', '检查结果', '0', '1', '0'], ['tasks.csv', '检查结果', '3', '0', '0'], ['tasks.csv', '对照 · 抽查事项清单', '1', '0', '0'],
    ])
  })

  it('of a declaration leads to the deliveries that brought the rows of its month', async () => {
    expect(say(await read('fewer-than-declared'))).toMatchObject({ 收到的行: '0 行，由哪些报送带来 → /deliveries/received?city=370100&table=tasks&month=2023-09', 申报行数: '1', 源表: '抽查任务' })
  })
})
