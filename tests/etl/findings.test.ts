/** Each rule by hand: kept, broken, mended, taken back. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { countedTables } from '#domain/finding-rules.ts'
import { entities } from '#etl/entities/index.ts'
import { createWarehouse, lines, RESULT_HEADER, TASK_HEADER, type Warehouse } from './support.ts'

const ITEMS = '行政区划代码,事项编码,清单版本,抽查事项名称,抽查主体,生效日期,失效日期'
const PARTIES = '任务编号,部门代码,部门角色,操作类型'
const DRAWS = '任务编号,部门代码,抽取日期,抽取户数,名单是否锁定,操作类型'
const LIST = '任务编号,主体身份代码,属地区划代码,操作类型'
const MATCHED = '任务编号,部门代码,主体身份代码,人员编号,角色,操作类型'
const INSPECTORS = '人员编号,姓名,行政区划代码,部门代码,执法证号,执法证有效期至,人员状态'
/** A task of Lixia in Jinan, 1 May to 30 June 2023. */
const task = (id: string, end = '2023-06-30'): string => `${id},食品抽查,05,2,370102,SCJG,2023-05-01,${end},`
/** A result that was published in time. */
const result = (id: string, subject: string, { item = 'I1', state = '5', inspected = '2023-05-08', published = '2023-05-20', operation = '' } = {}): string =>
  `${id},${subject},SCJG,${item},${state},${inspected},1,1,电脑端,${inspected},${inspected},${published},${operation}`

let warehouse: Warehouse
let open: string[]

/** Loads a file and tells what it opened and what it ended, as rule and record. */
async function load(...rows: string[]): Promise<{ opened: string[]; ended: string[] }> {
  const { batch } = await warehouse.load('file.csv', lines(...rows))
  const find = async (column: string): Promise<string[]> =>
    (await warehouse.query<{ finding: string }>(`select rule || ' ' || record_key as finding from ops.findings where ${column} = $1 order by 1`, [batch])).map(({ finding }) => finding)
  return { opened: await find('found_batch_id'), ended: await find('resolved_batch_id') }
}
const nothing = { opened: [], ended: [] }

beforeAll(async () => {
  warehouse = await createWarehouse()
  await load(ITEMS, '370100,I1,第一版,食品,SCJG,2021-01-01,2023-12-31', '370100,I2,第一版,旧事项,SCJG,2021-01-01,2022-12-31')
  await load(TASK_HEADER, ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => task(id)))
})
afterAll(() => warehouse.close())
beforeEach(async () => {
  open = (await warehouse.query<{ rule: string }>('select rule from ops.findings where resolved_batch_id is null')).map(({ rule }) => rule)
  expect(open).toEqual([])
})

it('an item must be on a list of the city on the day of the inspection', async () => {
  expect(await load(RESULT_HEADER, result('A', 'S1'))).toEqual(nothing)
  // I2 left the list at the end of 2022
  expect(await load(RESULT_HEADER, result('A', 'S1', { item: 'I2' }))).toEqual({ opened: ['item-not-in-force A|SCJG|I2'], ended: [] })
  expect(await warehouse.query('select facts, area_code, city_code, department_code from ops.findings where resolved_batch_id is null')).toEqual([
    { facts: { item: 'I2', first: '2023-05-08', last: '2023-05-08', count: 1 }, area_code: '370102', city_code: '370100', department_code: 'SCJG' },
  ])
  // the next edition holds it again, from before that day
  expect(await load(ITEMS, '370100,I2,第二版,旧事项,SCJG,2023-01-01,')).toEqual({ opened: [], ended: ['item-not-in-force A|SCJG|I2'] })
})

it('a city whose list has never come, nor the province’s, breaks no list', async () => {
  await load(TASK_HEADER, 'Q,食品抽查,05,2,370202,SCJG,2023-05-01,2023-06-30,')
  expect(await load(RESULT_HEADER, result('Q', 'S1', { item: 'I9' }))).toEqual(nothing)
})

it('an inspection lies within its task’s days, first and last included', async () => {
  expect(await load(RESULT_HEADER, result('B', 'S1', { inspected: '2023-05-01' }), result('B', 'S2', { inspected: '2023-06-30', published: '2023-07-10' }))).toEqual(nothing)
  expect(await load(RESULT_HEADER, result('B', 'S3', { inspected: '2023-07-01', published: '2023-07-10' }))).toEqual({ opened: ['inspected-outside-task S3|B|SCJG|I1'], ended: [] })
  // the task comes with a later end
  expect(await load(TASK_HEADER, task('B', '2023-07-31'))).toEqual({ opened: [], ended: ['inspected-outside-task S3|B|SCJG|I1'] })
  // the same fault found anew is a finding of its own, and ends when its row is withdrawn
  expect(await load(TASK_HEADER, task('B'))).toEqual({ opened: ['inspected-outside-task S3|B|SCJG|I1'], ended: [] })
  expect(await load(RESULT_HEADER, result('B', 'S3', { operation: '撤销' }))).toEqual({ opened: [], ended: ['inspected-outside-task S3|B|SCJG|I1'] })
})

it('a published result is finished, and an unpublished one has no day of publication', async () => {
  expect(await load(RESULT_HEADER, result('C', 'S1'), result('C', 'S2', { state: '2', published: '' }))).toEqual(nothing)
  expect(await load(RESULT_HEADER, result('C', 'S3', { published: '' }), result('C', 'S4', { state: '2' }))).toEqual({
    opened: ['published-unfinished S3|C|SCJG|I1', 'published-unfinished S4|C|SCJG|I1'], ended: [],
  })
  expect(await load(RESULT_HEADER, result('C', 'S3'), result('C', 'S4', { operation: '撤销' }))).toEqual({
    opened: [], ended: ['published-unfinished S3|C|SCJG|I1', 'published-unfinished S4|C|SCJG|I1'],
  })
})

it('two inspectors at least, experts apart', async () => {
  expect(await load(MATCHED, 'D,SCJG,S1,P1,组长,', 'D,SCJG,S1,P2,组员,')).toEqual(nothing)
  // S2 has one inspector, S3 one and an expert
  expect(await load(MATCHED, 'D,SCJG,S2,P1,组长,', 'D,SCJG,S3,P1,组长,', 'D,SCJG,S3,P3,专家,')).toEqual({
    opened: ['fewer-than-two-inspectors D|SCJG|S2', 'fewer-than-two-inspectors D|SCJG|S3'], ended: [],
  })
  expect(await load(MATCHED, 'D,SCJG,S2,P2,组员,', 'D,SCJG,S3,P1,组长,撤销', 'D,SCJG,S3,P3,专家,撤销')).toEqual({
    opened: [], ended: ['fewer-than-two-inspectors D|SCJG|S2', 'fewer-than-two-inspectors D|SCJG|S3'],
  })
})

it('a certificate holds on the day of the inspection, its last day included', async () => {
  await load(INSPECTORS, 'P4,甲,370102,SCJG,Z1,2023-05-08,在岗', 'P5,乙,370102,SCJG,Z2,2025-01-01,在岗')
  expect(await load(MATCHED, ...['S1', 'S2', 'S3'].flatMap((subject) => [`E,SCJG,${subject},P4,组长,`, `E,SCJG,${subject},P5,组员,`]))).toEqual(nothing)
  expect(await load(RESULT_HEADER, result('E', 'S1'))).toEqual(nothing)
  // two subjects after 8 May: one finding, for the task and the inspector
  expect(await load(RESULT_HEADER, result('E', 'S2', { inspected: '2023-05-09' }), result('E', 'S3', { inspected: '2023-05-11' }))).toEqual({ opened: ['certificate-expired E|SCJG|P4'], ended: [] })
  expect(await warehouse.query('select facts from ops.findings where resolved_batch_id is null')).toEqual([
    { facts: { inspector: 'P4', expiry: '2023-05-08', first: '2023-05-09', last: '2023-05-11', count: 2 } },
  ])
  // the directory comes with the renewed certificate
  expect(await load(INSPECTORS, 'P4,甲,370102,SCJG,Z1,2026-05-08,在岗')).toEqual({ opened: [], ended: ['certificate-expired E|SCJG|P4'] })
})

it('a draw says as many subjects as its list holds, once any of the list has come', async () => {
  expect(await load(DRAWS, 'F,SCJG,2023-05-02,2,是,')).toEqual(nothing)
  expect(await load(LIST, 'F,S1,370102,')).toEqual({ opened: ['drawn-count-differs F|SCJG'], ended: [] })
  expect(await load(LIST, 'F,S2,370102,')).toEqual({ opened: [], ended: ['drawn-count-differs F|SCJG'] })
  expect(await load(LIST, 'F,S3,370102,')).toEqual({ opened: ['drawn-count-differs F|SCJG'], ended: [] })
  expect(await load(DRAWS, 'F,SCJG,2023-05-02,2,是,撤销')).toEqual({ opened: [], ended: ['drawn-count-differs F|SCJG'] })
})

it('every department of a task draws, once one of them has', async () => {
  expect(await load(PARTIES, 'G,SCJG,1,', 'G,XFJY,2,')).toEqual(nothing)
  expect(await load(DRAWS, 'G,SCJG,2023-05-02,1,是,')).toEqual({ opened: ['department-without-draw G|XFJY'], ended: [] })
  expect(await load(DRAWS, 'G,XFJY,2023-05-02,1,是,')).toEqual({ opened: [], ended: ['department-without-draw G|XFJY'] })
  expect(await load(DRAWS, 'G,XFJY,2023-05-02,1,是,撤销')).toEqual({ opened: ['department-without-draw G|XFJY'], ended: [] })
  expect(await load(PARTIES, 'G,XFJY,2,撤销')).toEqual({ opened: [], ended: ['department-without-draw G|XFJY'] })
})

it('a city’s rows of a month are as many as it declared, once it has declared', async () => {
  const declare = (table: string, month: string, count: number): string => `370100,${table},${month},${count},2023-06-02,`
  const HEADER = '报送地区代码,源表,报送月份,报送行数,报送日期,操作类型'
  const tasks = await warehouse.query<{ count: number }>(`select count(*) as count from core.tasks where region_code like '3701%'`)
  const began = tasks[0]?.count ?? 0
  // every task so far began in May; results of April: none
  expect(await load(HEADER, declare('抽查任务', '2023-05', began), declare('检查结果', '2023-04', 0))).toEqual(nothing)
  expect(await load(TASK_HEADER, task('K'))).toEqual({ opened: ['more-than-declared 370100|tasks|2023-05-01'], ended: [] })
  expect(await load(HEADER, declare('抽查任务', '2023-05', began + 3))).toEqual({
    opened: ['fewer-than-declared 370100|tasks|2023-05-01'], ended: ['more-than-declared 370100|tasks|2023-05-01'],
  })
  expect(await warehouse.query('select facts, area_code from ops.findings where resolved_batch_id is null')).toEqual([
    { facts: { table: 'tasks', month: '2023-05', declared: began + 3, received: began + 1, difference: 2 }, area_code: '370100' },
  ])
  expect(await load(TASK_HEADER, task('L'), task('M'))).toEqual({ opened: [], ended: ['fewer-than-declared 370100|tasks|2023-05-01'] })
  // a task that moves to another city takes its count along
  expect(await load(TASK_HEADER, task('M').replace('370102', '370202'))).toEqual({ opened: ['fewer-than-declared 370100|tasks|2023-05-01'], ended: [] })
  expect(await load(HEADER, `${declare('抽查任务', '2023-05', began + 3)}撤销`)).toEqual({ opened: [], ended: ['fewer-than-declared 370100|tasks|2023-05-01'] })
})

it('what is not counted by city and month is no difference: a directory, what a county declares', async () => {
  const HEADER = '报送地区代码,源表,报送月份,报送行数,报送日期,操作类型'
  const declare = (region: string, table: string, operation = ''): string => `${region},${table},2023-07,7,2023-08-02,${operation}`
  const finding = 'fewer-than-declared 370100|draws|2023-07-01'
  const uncounted = [declare('370100', '检查对象名录库'), declare('370100', '信用风险分类'), declare('370102', '抽查任务')]
  expect(await load(HEADER, ...uncounted, declare('370100', '抽取记录'))).toEqual({ opened: [finding], ended: [] })
  // the page says the same
  await warehouse.query(`begin; set local app.role = 'steward'; set local app.scope_level = 'province'; set local app.scope_area = '370000'; set local app.scope_department = ''`)
  const page = await warehouse.query(`select city_code || ' ' || source_table as cell, received_count as count from read.reconciled where month_date = '2023-07-01' order by 1`)
  await warehouse.query('commit')
  expect(page).toEqual([
    { cell: '370100 draws', count: 0 }, { cell: '370100 risk_classes', count: null }, { cell: '370100 subjects', count: null }, { cell: '370102 tasks', count: null },
  ])
  expect(await load(HEADER, declare('370100', '抽取记录', '撤销'))).toEqual({ opened: [], ended: [finding] })
})

it('an event counts in the month in which it happened in China', async () => {
  const HEADER = '报送地区代码,源表,报送月份,报送行数,报送日期,操作类型'
  const declare = (month: string, rows: number, operation = ''): string => `370100,操作留痕,${month},${rows},2023-08-02,${operation}`
  expect(await load(HEADER, declare('2023-05', 1), declare('2023-06', 2))).toEqual({ opened: ['fewer-than-declared 370100|task_events|2023-05-01', 'fewer-than-declared 370100|task_events|2023-06-01'], ended: [] })
  // 16:30 of 31 May in Greenwich is half past midnight of 1 June in China
  expect(await load('任务编号,留痕序号,留痕事件,发生时间', 'A,1,方案上传,2023-05-31 23:50', 'A,2,名单锁定,2023-05-31T16:30:00Z', 'A,3,回避询问,2023-06-01 00:05')).toEqual({
    opened: [], ended: ['fewer-than-declared 370100|task_events|2023-05-01', 'fewer-than-declared 370100|task_events|2023-06-01'],
  })
  expect(await load(HEADER, declare('2023-05', 1, '撤销'), declare('2023-06', 2, '撤销'))).toEqual(nothing)
})

it('the tables that are counted are those that the rules name', async () => {
  const rows = await warehouse.query<{ table: string }>(`select source_table as "table" from unnest($1::text[]) as source_table where ops.is_counted_table(source_table)`, [entities.map(({ name }) => name)])
  expect(rows.map(({ table }) => table).sort()).toEqual([...countedTables].sort())
})

it('counts kept by touched tasks are those of a fresh count', async () => {
  const kept = await warehouse.query('select holder_id, source_table, month_date, city_code, row_count from ops.received_counts order by 1, 2, 3')
  await warehouse.query('delete from ops.received_counts')
  await warehouse.query(`insert into ops.findings_due (source_table) values ('regions'), ('plans')`)
  await load(TASK_HEADER, task('N'))
  const fresh = await warehouse.query(`select holder_id, source_table, month_date, city_code, row_count from ops.received_counts where holder_id <> 'N' order by 1, 2, 3`)
  expect(kept.length).toBeGreaterThan(15)
  expect(fresh).toEqual(kept)
})

it('what a crash left unasked is asked after the next load, and a finding never sends a row back', async () => {
  await load(RESULT_HEADER, result('A', 'S7', { published: '' }))
  const [before] = await warehouse.query<{ finding_id: number }>('select finding_id from ops.findings where resolved_batch_id is null')
  // as if the connection had died between the load and its findings
  await warehouse.query('delete from ops.findings where finding_id = $1', [before?.finding_id])
  await warehouse.query(`insert into ops.findings_due values ('results', 'A')`)
  expect(await load(TASK_HEADER, task('H'))).toMatchObject({ opened: ['published-unfinished S7|A|SCJG|I1'] })
  await load(RESULT_HEADER, result('A', 'S7'))
  expect(await warehouse.query('select from ops.findings_due')).toEqual([])
  expect(await warehouse.query('select from ops.deliveries where rejected_count > 0')).toEqual([])
})

it('a subject that is drawn or inspected is in the directory, once one of the city or the province has come', async () => {
  const SUBJECTS = '主体身份代码,名称,行政区划代码,操作类型'
  const subjects = (...ids: string[]): string[] => ids.map((id) => `${id},甲,370102,`)
  await load(TASK_HEADER, task('R'))
  expect(await load(LIST, 'R,X1,370102,', 'R,X2,370102,')).toEqual(nothing)
  // the directory comes with the subjects of every test above, and without X2
  expect(await load(SUBJECTS, ...subjects('S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'X1'))).toEqual({ opened: ['subject-not-in-directory R'], ended: [] })
  expect(await warehouse.query('select facts, city_code, department_code from ops.findings where resolved_batch_id is null')).toEqual([
    { facts: { count: 1, subject: 'X2' }, city_code: '370100', department_code: 'SCJG' },
  ])
  // X3 was inspected without having been drawn: the same finding, with both
  expect(await load(RESULT_HEADER, result('R', 'X3'))).toEqual(nothing)
  expect(await warehouse.query('select facts from ops.findings where resolved_batch_id is null')).toEqual([{ facts: { count: 2, subject: 'X2' } }])
  expect(await load(SUBJECTS, ...subjects('X2', 'X3'))).toEqual({ opened: [], ended: ['subject-not-in-directory R'] })
  expect(await load(SUBJECTS, 'X2,甲,370102,撤销')).toEqual({ opened: ['subject-not-in-directory R'], ended: [] })
  expect(await load(SUBJECTS, ...subjects('X2'))).toEqual({ opened: [], ended: ['subject-not-in-directory R'] })
})
