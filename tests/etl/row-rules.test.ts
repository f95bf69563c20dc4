import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadFiles } from '#etl/pipeline.ts'
import { createWarehouse, lines, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
})
afterAll(() => warehouse.close())

const plan = '计划编号,计划年度,计划名称,行政区划代码,发起部门,配合部门,是否跨部门,计划状态,开始日期,完成时限,抽查户数'
const subject = '主体身份代码,名称,统一社会信用代码,行业代码,行政区划代码,成立日期,注销日期,登记状态'

interface RuleCase {
  says: string
  header: string
  row: string
  field: string
  code: string
}

const cases: RuleCase[] = [
  { says: 'a required cell may not be empty', header: plan, row: 'P1,2023,,370100,SCJG,,1,1,2023-01-01,2023-12-31,', field: 'plan_name', code: 'required-missing' },
  { says: 'a cell of blanks is empty', header: plan, row: 'P1,2023,  ,370100,SCJG,,1,1,2023-01-01,2023-12-31,', field: 'plan_name', code: 'required-missing' },
  { says: 'a day must exist', header: plan, row: 'P1,2023,甲,370100,SCJG,,1,1,2023-02-29,2023-12-31,', field: 'start_date', code: 'not-a-date' },
  { says: 'a half-written day is none', header: plan, row: 'P1,2023,甲,370100,SCJG,,1,1,20229,2023-12-31,', field: 'start_date', code: 'not-a-date' },
  { says: 'a month must exist', header: '报送地区代码,源表,报送月份,报送行数,报送日期', row: '370100,检查结果,2023-13,5,2023-11-01', field: 'month_date', code: 'not-a-month' },
  { says: 'a code must stand in its list', header: plan, row: 'P1,2023,甲,370100,SCJG,,3,1,2023-01-01,2023-12-31,', field: 'scope_code', code: 'not-in-code-list' },
  { says: 'a number has no unit', header: plan, row: 'P1,2023,甲,370100,SCJG,,1,1,2023-01-01,2023-12-31,1户', field: 'planned_count', code: 'not-a-number' },
  { says: 'a number of things is not negative', header: plan, row: 'P1,2023,甲,370100,SCJG,,1,1,2023-01-01,2023-12-31,-3', field: 'planned_count', code: 'not-a-number' },
  { says: 'a name has 200 characters at most', header: plan, row: `P1,2023,${'长'.repeat(201)},370100,SCJG,,1,1,2023-01-01,2023-12-31,`, field: 'plan_name', code: 'too-long' },
  { says: 'a region must be known', header: plan, row: 'P1,2023,甲,379999,SCJG,,1,1,2023-01-01,2023-12-31,', field: 'region_code', code: 'unknown-region' },
  { says: 'a department must be known', header: plan, row: 'P1,2023,甲,370100,XXX,,1,1,2023-01-01,2023-12-31,', field: 'department_code', code: 'unknown-department' },
  { says: 'each of several departments must be known', header: plan, row: 'P1,2023,甲,370100,SCJG,GAT、XXX,2,1,2023-01-01,2023-12-31,', field: 'partner_departments', code: 'unknown-department' },
  { says: 'nothing ends before it starts', header: plan, row: 'P1,2023,甲,370100,SCJG,,1,1,2023-05-02,2023-05-01,', field: 'end_date', code: 'end-before-start' },
  { says: 'a firm is not struck off before it was founded', header: subject, row: 'S1,甲,,,370102,2020-01-02,2020-01-01,注销', field: 'deregistered_date', code: 'end-before-start' },
  { says: 'a credit code has 18 characters', header: subject, row: 'S1,甲,9137010,,370102,,,存续', field: 'credit_code', code: 'not-a-credit-code' },
  { says: 'an industry begins with its section', header: subject, row: 'S1,甲,,7299.0,370102,,,存续', field: 'industry_code', code: 'not-in-code-list' },
  { says: 'a number holds no blank', header: subject, row: 'S 1,甲,,,370102,,,存续', field: 'subject_id', code: 'not-an-identifier' },
  { says: 'nothing is published before it was inspected', header: RESULT_HEADER, row: 'T1,S1,SCJG,I1,5,2023-05-08,1,,,,,2023-05-07,', field: 'published_date', code: 'published-before-inspected' },
  { says: 'nothing is entered before it was inspected', header: RESULT_HEADER, row: 'T1,S1,SCJG,I1,5,2023-05-08,1,,,2023-05-07,,,', field: 'entered_date', code: 'entered-before-inspected' },
  // 2027 is not loaded; the 20th working day after 25 December 2026 lies in it
  { says: 'the publication term must lie within the calendar', header: RESULT_HEADER, row: 'T1,S1,SCJG,I1,5,2026-12-25,1,,,,,,', field: 'inspected_date', code: 'outside-calendar' },
  { says: 'a way of checking must stand in its list', header: RESULT_HEADER, row: 'T1,S1,SCJG,I1,5,2023-05-08,1,1、9,,,,,', field: 'methods', code: 'not-in-code-list' },
  { says: 'a mark of operation must be known', header: RESULT_HEADER, row: 'T1,S1,SCJG,I1,5,2023-05-08,1,,,,,,删除', field: '', code: 'not-in-code-list' },
  // E is a class of the old scale; the general model knows A to D
  { says: 'a class must be one of its model', header: '主体身份代码,分类模型,分类日期,风险类别', row: 'S1,通用型,2023-01-01,E', field: 'risk_class', code: 'not-in-code-list' },
  { says: 'a row has as many cells as the header', header: plan, row: 'P1,2023,甲,乙,370100,SCJG,,1,1,2023-01-01,2023-12-31,', field: '', code: 'wrong-column-count' },
  { says: 'nothing follows a closing quotation mark', header: plan, row: 'P1,2023,"甲"乙,370100,SCJG,,1,1,2023-01-01,2023-12-31,', field: '', code: 'bad-quoting' },
]

it.each(cases)('$says', async ({ header, row, field, code }) => {
  const receipt = await warehouse.load('case.csv', lines(header, row))
  expect(receipt).toMatchObject({ state: 'loaded', read: 1, rejected: 1, reasons: { [code]: 1 } })
  const [rejected] = await warehouse.query<{ issues: { field: string; code: string; message: { zh: string; en: string } }[] }>('select issues from ops.rejected_rows where delivery_id = $1', [receipt.delivery])
  expect(rejected?.issues.map((issue) => [issue.field, issue.code])).toEqual([[field, code]])
  expect(rejected?.issues[0]?.message.zh).not.toMatch(/[{}]/)
})

it('keeps a class of the old scale with its own model', async () => {
  await warehouse.load('old-subject.csv', lines(subject, 'OLD1,旧类有限公司,,,370102,2015-01-01,,存续'))
  const receipt = await warehouse.load('old-classes.csv', lines('主体身份代码,分类模型,分类日期,风险类别', 'OLD1,通用型五类,2020-12-31,E'))
  expect(receipt).toMatchObject({ state: 'loaded', read: 1, loaded: 1, rejected: 0 })
  expect(await warehouse.query('select model, risk_class from core.risk_classes where subject_id = $1', ['OLD1'])).toEqual([{ model: '通用型五类', risk_class: 'E' }])
})

interface WarningCase {
  says: string
  row: string
  warnings: Record<string, number>
  kept: Record<string, string | null>
}

const warnings: WarningCase[] = [
  // 莱城区 371202 became 莱芜区 370116
  { says: 'a retired region goes on as today’s', row: 'W1,甲,,,371202,,,存续', warnings: { 'retired-region-mapped': 1 }, kept: { region_code: '370116' } },
  // an early code of another province, genuine, whose check digit fails
  { says: 'a failed check digit is never repaired', row: 'W2,甲,91350100M0001TGQXM,,370102,,,存续', warnings: { 'credit-code-check-digit': 1 }, kept: { credit_code: '91350100M0001TGQXM' } },
  { says: 'a firm registered in one city and standing in another is told', row: 'W3,甲,91370102MA3C00011F,,370302,,,存续', warnings: { 'region-disagrees-with-code': 1 }, kept: { region_code: '370302' } },
  { says: 'a lower-case code is kept beside its form', row: 'W4,甲,91370102ma3c00011f,,370102,,,存续', warnings: {}, kept: { credit_code: '91370102MA3C00011F', credit_code_as_sent: '91370102ma3c00011f' } },
]

it.each(warnings)('$says', async ({ row, warnings: expected, kept }) => {
  const receipt = await warehouse.load('warned.csv', lines(subject, row))
  expect(receipt).toMatchObject({ read: 1, loaded: 1, warnings: expected })
  const [found] = await warehouse.query('select * from core.subjects where subject_id = $1', [row.slice(0, 2)])
  expect(found).toMatchObject(kept)
})

it('each way of writing a day gives the same day', async () => {
  const rows = ['2023-05-06', '2023/5/6', '2023年5月6日', '20230506', '２０２３-05-06'].map((day, index) => `D${index},2023,甲,370100,SCJG,,1,1,${day},2023-12-31,"1,234"`)
  expect(await warehouse.load('days.csv', lines(plan, ...rows))).toMatchObject({ loaded: 5, rejected: 0 })
  expect(await warehouse.query(`select distinct start_date, planned_count from core.plans where plan_id like 'D%'`)).toEqual([{ start_date: '2023-05-06', planned_count: 1234 }])
})

it('a class of no section is left out with a remark, and an unknown word of its registry is none', async () => {
  const header = 'uni_social_crd_cd,comp_nm,domdi_strict,indv_code,reg_state,reg_org,comp_type,addr'
  await warehouse.load('ningbo-places.csv', lines('行政区划代码,行政区划名称,上级代码,级别', '330203,海曙区,330200,县', '330200,宁波市,330000,市'))
  const row = (code: string, industry: string): string => `${code},甲,330203000,${industry},存续,,,`
  const path = await warehouse.write('ningbo.csv', lines(header, row('91370102MA3C00011F', '7299.0'), row('92370203MA3C00038P', '9999'), row('93371702MA3C00038C', '未知行业')))
  const [receipt] = await loadFiles(warehouse.ownerUrl, [path], { table: 'subjects' })
  expect(receipt).toMatchObject({ layout: 'ningbo-market-subjects', loaded: 3, warnings: { 'industry-unread': 1 } })
  expect(await warehouse.query(`select industry_code from core.subjects where region_code = '330203' order by subject_id`)).toEqual([{ industry_code: 'L7299' }, { industry_code: null }, { industry_code: null }])
})
