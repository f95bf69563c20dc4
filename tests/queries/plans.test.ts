/** Lists, plans and directories of the small province, each row worked out by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPlanSource } from '#app/plans-page.server.ts'
import { planSections } from '#app/presenters/plans/sections.ts'
import type { PlanTableId } from '#app/presenters/plans/table.ts'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { getListStanding } from '#app/queries/plans/comprehensive.server.ts'
import { findPlanRows } from '#app/queries/plans/find-rows.server.ts'
import { findListVersions } from '#app/queries/plans/items.server.ts'
import type { PageScope, PlanQuestion, PlanRow, PlanRows, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

const ROWS = `
-- 370100 has a second version: I1 with another ratio, I3 new; I2 is listed in 370200 alone
update core.inspection_items set field = '食品', basis = '甲法', standard = '细则', duty_item_code = 'Q1', ratio_text = '3%' where item_code = 'I1';
update core.inspection_items set supervision_item_code = 'J1' where item_code = 'I1' and region_code = '370100';
update core.inspection_items set field = '涉税' where item_code = 'I2';
insert into core.inspection_items (region_code, item_code, list_version, item_name, basis, standard, duty_item_code, supervision_item_code, field, ratio_text, department_code, cycle_years, first_due_year, valid_from_date, batch_id) values
  ('370100', 'I1', '2', '食品检查', '甲法', '细则', 'Q1', 'J1', '食品', '5%', 'SAMR', 1, 2023, '2023-07-01', 1), ('370100', 'I3', '2', '餐饮检查', null, null, null, null, '食品', '5%', 'SAMR', 1, 2023, '2023-07-01', 1);
update core.plans set field = '食品' where plan_id = 'P1';
update core.plans set field = '涉税' where plan_id = 'P2';
insert into core.item_guidelines (region_code, item_code, edition, guideline_name, department_code, valid_from_date, batch_id) values ('370000', 'I1', 2, '指引', 'SAMR', '2023-05-15', 1);
insert into core.duty_items (region_code, duty_item_code, list_version, duty_item_name, basis, standard, department_code, valid_from_date, batch_id) values ('370000', 'Q1', '1', '权责', '甲法', '细则', 'SAMR', '2021-01-01', 1);
insert into core.supervision_items (region_code, supervision_item_code, list_version, supervision_item_name, basis, standard, department_code, valid_from_date, batch_id) values ('370000', 'J1', '1', '监管', '乙法', '细则', 'SAMR', '2021-01-01', 1);
-- S1 is complete, S3 lacks code and address, S9 is not in the directory
update core.subjects set credit_code = '91370102MA3C000018', address = '泉城路1号' where subject_id = 'S1';
insert into core.registrations (subject_id, subject_name, subject_type_code, region_code, established_date, batch_id) values
  ('S1', '历下食品有限公司', '1', '370102', '2020-01-01', 1), ('S3', '市南食品有限公司', '1', '370202', '2020-01-01', 1), ('S9', '李四面馆', '3', '370102', '2023-03-01', 1);
insert into core.inspectors (inspector_id, inspector_name, region_code, department_code, certificate_no, certificate_expiry_date, status, item_range, batch_id) values ('N1', '某某', '370102', 'SAMR', 'Z1', '2025-12-31', '在岗', '食品', 1);
insert into core.establishment (certificate_no, inspector_id, unit_name, region_code, department_code, batch_id) values ('Z1', 'N1', '历下执法队', '370102', 'SAMR', 1), ('Z2', null, '市南执法队', '370202', 'TAX', 1);
insert into core.subject_tags (subject_id, tag_kind, tag, batch_id) values ('S1', 'industry', '食品', 1), ('S1', 'area', '历下', 1), ('S1', 'risk', 'A类', 1), ('S3', 'industry', '食品', 1);
-- two days of deliveries: S1, S3, S4 and S7 came on the 15th; on the 16th S3 changed, S4 was struck off, S7 was taken back
insert into ops.deliveries (batch_id, state, file_name, file_sha256, file_bytes, source_table, sent_by, read_count, loaded_count, rejected_count, header, finished_at) values
  (10, 'loaded', 'a.csv', 'a1', 10, 'subjects', '370000', 4, 4, 0, '{}', '2023-11-15 00:30+08'), (11, 'loaded', 'b.csv', 'b1', 10, 'subjects', '370000', 3, 3, 0, '{}', '2023-11-16 23:30+08');
insert into history.subjects select subjects.*, 11, 'replaced' from core.subjects where subject_id in ('S3', 'S4');
update history.subjects set batch_id = 10;
update core.subjects set batch_id = 11 where subject_id in ('S3', 'S4');
update core.subjects set status = '注销', deregistered_date = '2023-11-16' where subject_id = 'S4';
update core.subjects set batch_id = 10 where subject_id = 'S1';
insert into history.subjects (subject_id, subject_name, region_code, status, batch_id, ended_batch_id, ended_by) values ('S7', '误报', '370102', '存续', 10, 11, 'withdrawn');
insert into core.comprehensive_items (region_code, comprehensive_item_code, list_version, field, comprehensive_item_name, department_code, partner_departments, rule_text, valid_from_date, valid_to_date, batch_id) values
  ('370000', 'H1', '1', '餐饮服务', '餐饮单位', 'SAMR', null, null, '2022-07-01', '2023-05-31', 1), ('370000', 'H1', '2', '餐饮服务', '餐饮单位', 'SAMR', 'TAX', '一次检查', '2023-06-01', null, 1),
  ('370000', 'H2', '2', '养老服务', '医养结合', 'TAX', 'SAMR', null, '2023-06-01', null, 1);
update core.tasks set comprehensive_item_code = 'H1' where task_id in ('T1', 'T6');
insert into core.pilots (pilot_id, pilot_name, field, comprehensive_item_code, region_code, department_code, started_date, batch_id) values ('X1', '济南试点', '餐饮服务', 'H1', '370100', 'SAMR', '2023-04-10', 1);
`

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query('begin')
  await owner.query(ROWS)
  await rebuildMarts(owner, { batchId: 11 })
  await owner.query('commit')
  await owner.end()
})
afterAll(() => province.close())

const whole = makeRight('evaluator', '370000')
const within = <T>(right: Right, area: string, asked: Partial<PlanQuestion>, work: (scope: PageScope, question: PlanQuestion) => Promise<T>): Promise<T> =>
  withScope(province.services, right, async (scope) =>
    work(scope, { area: await requireArea(scope, area), from: '2023-01-01', to: TODAY, today: TODAY, department: limitDepartment(scope, asked.department), older: '1', newer: '2', ...asked }))
const find = (id: PlanTableId, right: Right = whole, area = right.areaCode, only: string | null = null, asked: Partial<PlanQuestion> = {}): Promise<PlanRows> =>
  within(right, area, asked, (scope, question) => findPlanRows(scope, findPlanSource(id, question), { only, after: null, limit: 100 }))
const tell = ({ rows }: PlanRows, ...names: readonly string[]): string[] => rows.map((row) => names.map((name) => row[name] ?? '').join(' '))

describe('items between two versions', () => {
  it('are added, changed with what they were and are, removed or the same', async () => {
    const found = await find('plan-items')
    // changed before removed before added: version 1 of 370200 has no second one, so its two items left
    expect(tell(found, 'facets', 'area_code', 'item_code', 'changes')).toEqual(['changed 370100 I1 ratio_text\u001f3%\u001f5%', 'removed 370200 I1 ', 'removed 370200 I2 ', 'added 370100 I3 '])
    expect([found.counts, found.all]).toEqual([{ added: 1, changed: 1, removed: 2 }, 4])
    expect(tell(await find('plan-item-departments'), 'department_code', 'level', 'older_count', 'newer_count', 'added_count', 'removed_count', 'changed_count')).toEqual(['SAMR city 2 2 1 1 1', 'TAX city 1 0 0 1 0'])
  })

  it('of one reason, department or area are those alone; lists are published, whoever asks', async () => {
    expect(tell(await find('plan-items', whole, '370000', 'added'), 'item_code')).toEqual(['I3'])
    expect(tell(await find('plan-items', makeRight('department', '370000', 'TAX')), 'item_code')).toEqual(['I2'])
    // a county stands under the list of its city
    expect(tell(await find('plan-items', makeRight('city', '370102')), 'item_code')).toEqual(['I1', 'I3'])
  })

  it('know the versions in force by a day, the newest first', async () => {
    expect(await within(whole, '370000', {}, (scope, { area }) => findListVersions(scope, area, TODAY))).toEqual([{ name: '2', from: '2023-07-01', items: 2 }, { name: '1', from: '2023-01-01', items: 3 }])
    expect(await within(whole, '370200', {}, (scope, { area }) => findListVersions(scope, area, '2023-06-30'))).toEqual([{ name: '1', from: '2023-01-01', items: 2 }])
  })
})

describe('plans against items', () => {
  it('are done by a task within their days, missed without one, and say nothing of an item that was not listed yet', async () => {
    const found = await find('plan-coverage')
    // I2: P2 ended on 10 November, T4 has no day of completion. I3 came in July, after P1. I1 of 370100: P1 ends in June, T1 finished on 20 May
    expect(tell(found, 'area_code', 'item_code', 'm05', 'm06', 'm11', 'facets')).toEqual([
      '370100 I3    unplanned,uncovered', '370200 I2   missed:1 missed,uncovered', '370100 I1 done:1 done:1  covered', '370200 I1  done:1  covered',
    ])
    expect(tell(await find('plan-months'), 'department_code', 'items', 'missed', 'unplanned', 'm05', 'm06', 'm11')).toEqual(['SAMR 3 0 1 0:1:0 0:2:0 0:0:0', 'TAX 1 1 0 0:0:0 0:0:0 1:0:0'])
  })

  it('leave holes that are named: the plan that ended, or nothing all year', async () => {
    expect(tell(await find('plan-holes'), 'facets', 'area_code', 'item_code', 'month', 'plan_id')).toEqual(['unplanned 370100 I3  ', 'missed 370200 I2 2023-11 P2'])
    // a plan that ends today is not over
    expect(tell(await find('plan-holes', whole, '370200', null, { today: '2023-11-10', to: '2023-11-10' }), 'item_code')).toEqual([])
    expect(tell(await find('plan-coverage', whole, '370200', null, { today: '2023-11-10', to: '2023-11-10' }), 'item_code', 'm11')).toEqual(['I1 ', 'I2 planned:1'])
  })
})

it('guidelines are counted by department, and items without one are listed', async () => {
  expect(tell(await find('plan-guideline-departments'), 'department_code', 'items', 'guided', 'unguided')).toEqual(['SAMR 3 2 1', 'TAX 1 0 1'])
  expect(tell(await find('plan-guidelines', whole, '370000', 'unguided'), 'area_code', 'item_code')).toEqual(['370100 I3', '370200 I2'])
  // the guideline holds from 15 May on
  expect((await find('plan-guidelines', whole, '370000', 'guided', { to: '2023-05-14' })).rows).toEqual([])
})

it('what the three lists say differently is named with each value', async () => {
  expect(tell(await find('plan-sources'), 'area_code', 'item_code', 'facets', 'own_value', 'duty_value', 'supervision_value')).toEqual([
    '370100 I3 duty   ', '370100 I3 supervision   ', '370100 I1 basis 甲法 甲法 乙法', '370200 I1 supervision  Q1 ', '370200 I2 duty   ', '370200 I2 supervision   ',
  ])
})

describe('the directories', () => {
  it('name what is lacking of each, in the area alone', async () => {
    const found = await find('plan-subjects')
    expect([tell(found, 'area_code', 'subject_id', 'subject_name', 'lacking'), found.counts]).toEqual([['370102 S9 李** directory', '370202 S3 市南食品有限公司 credit_code,address'], { directory: 1, credit_code: 1, address: 1 }])
    expect(tell(await find('plan-subjects', makeRight('city', '370200')), 'subject_id')).toEqual(['S3'])
    expect(tell(await find('plan-subjects', whole, '370000', 'address'), 'subject_id')).toEqual(['S3'])
    expect(tell(await find('plan-inspectors'), 'certificate_no', 'lacking')).toEqual(['Z2 directory'])
    expect((await find('plan-inspectors', makeRight('department', '370200', 'SAMR'))).rows).toEqual([])
    // S4 was struck off in the year; S5 is a household business, whose name most roles do not see
    expect(tell(await find('plan-labels'), 'subject_id', 'lacking')).toEqual(['S5 industry,area,risk', 'S6 industry,area,risk', 'S2 industry,area,risk', 'S3 area,risk'])
  })

  it('tell what each day added, changed and closed, where the rows stood', async () => {
    const days = ['day', 'directory', 'added', 'changed', 'closed'] as const
    expect(tell(await find('plan-changes'), ...days)).toEqual(['2023-11-16 subjects 0 1 2', '2023-11-15 subjects 4 0 0'])
    expect(tell(await find('plan-changes', makeRight('city', '370200')), ...days)).toEqual(['2023-11-16 subjects 0 1 1', '2023-11-15 subjects 2 0 0'])
    expect((await find('plan-changes', makeRight('city', '370202'))).rows).toEqual((await find('plan-changes', makeRight('city', '370200'))).rows)
    expect((await find('plan-changes', whole, '370000', null, { from: '2023-11-01', to: '2023-11-14' })).rows).toEqual([])
    // S7 stood in 370102, which is none of 370200's
    await expect(find('plan-changes', makeRight('city', '370200'), '370102')).rejects.toMatchObject({ status: 403 })
  })
})

it('comprehensive items stand as their last version says, with the tasks and pilots of the area', async () => {
  const names = ['comprehensive_item_code', 'list_version', 'version_count', 'partner_departments', 'task_count', 'pilot_count', 'facets'] as const
  // T6 is a draft
  expect(tell(await find('plan-comprehensive'), ...names)).toEqual(['H1 2 2 TAX 1 1 餐饮服务', 'H2 2 1 SAMR 0 0 养老服务,no-rules,no-tasks,open'])
  expect(tell(await find('plan-comprehensive', makeRight('city', '370200')), ...names)).toEqual(['H1 2 2 TAX 0 0 餐饮服务,no-tasks,open', 'H2 2 1 SAMR 0 0 养老服务,no-rules,no-tasks,open'])
  expect(await within(whole, '370000', {}, getListStanding)).toEqual({ fields: 2, versions: 2, updated: '2023-06-01' })
  expect(await within(whole, '370000', { to: '2022-01-01', from: '2022-01-01' }, getListStanding)).toEqual({ fields: 0, versions: 0, updated: null })
})

it('a list has as many rows as its figure leaves unmet', async () => {
  const unmet: readonly (readonly [PlanTableId, string | null, string])[] = [['plan-coverage', 'uncovered', 'A01'], ['plan-guidelines', 'unguided', 'A03'], ['plan-subjects', null, 'A04'], ['plan-inspectors', null, 'A05'], ['plan-labels', null, 'A06'], ['plan-comprehensive', 'open', 'C08']]
  for (const right of [whole, makeRight('city', '370200')]) {
    for (const [id, only, code] of unmet) {
      // the comprehensive list is the province's: no figure of a city
      if (code === 'C08' && right !== whole) continue
      const [value] = await withScope(province.services, right, (scope) => findIndicatorValues(scope, { codes: [code], area: right.areaCode, period: { from: '2023-01-01', to: TODAY } }))
      expect([code, right.areaCode, (await find(id, right, right.areaCode, only)).total]).toEqual([code, right.areaCode, (value?.denominator ?? 0) - (value?.numerator ?? 0)])
    }
  }
})

it('every table goes page by page through all its rows, each once; a mark of another list is refused', async () => {
  const ids: PlanTableId[] = planSections.flatMap(({ table, summary }) => [table.id, ...(summary === null ? [] : [summary.id])])
  for (const id of ids) {
    await within(whole, '370000', {}, async (scope, question) => {
      const source = findPlanSource(id, question)
      const { rows: all } = await findPlanRows(scope, source, { only: null, after: null, limit: 100 })
      const walked: PlanRow[] = []
      for (let after: string | null = null, page = 0; page < 20; page += 1) {
        const { rows, next, total, start } = await findPlanRows(scope, source, { only: null, after, limit: 1 })
        expect([total, start]).toEqual([all.length, all.length === 0 ? 0 : page + 1])
        walked.push(...rows)
        if (next === null) break
        after = next
      }
      expect([id, walked]).toEqual([id, all])
      await expect(findPlanRows(scope, source, { only: null, after: 'WzFd', limit: 1 })).rejects.toMatchObject({ status: 400 })
      // the right shape with a character that the database cannot hold
      const held = Buffer.from(JSON.stringify([1, ...source.order.map(({ type }) => (type === 'number' ? 1 : 'a\u0000'))])).toString('base64url')
      if (source.order.some(({ type }) => type !== 'number')) await expect(findPlanRows(scope, source, { only: null, after: held, limit: 1 })).rejects.toMatchObject({ status: 400 })
      await expect(findPlanRows(scope, source, { only: null, after: null, limit: 0 })).rejects.toMatchObject({ status: 400 })
    })
  }
})
