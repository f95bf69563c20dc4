/**
 * The vocabulary of what may be counted: each fact, its grain, its columns. A test holds it to the marts.
 * A definition of an indicator or a warning may name nothing that is not listed here.
 */

/** How a column is compared and shown. `date` is a `YYYY-MM-DD` day. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'date'

export interface FactColumn {
  readonly type: ColumnType
  readonly zh: string
  readonly en: string
  /** Shown to roles with that duty alone (risk class of an enterprise). */
  readonly isInternal?: boolean
  /** Kept so that figures lead to their deliveries; no list shows it. */
  readonly isBatch?: boolean
}

/** Rows of a source table that a row of a fact is made from. */
export interface FactSource {
  /** Source table; core and history hold its rows under the same name. */
  readonly table: string
  /** Column of the source table → column of the fact that it equals; a region stands for the area that it counts in. */
  readonly on: Readonly<Record<string, string>>
  /** Day of the source's row that must lie in the fact's `year`, or in the twelve months up to and including its 1 January. */
  readonly within?: { readonly day: string; readonly span: 'year' | 'year-before' }
  /** Column of the fact that keeps the batch of that row, where there is one row at most. */
  readonly batch?: string
}

export interface Fact {
  readonly table: string
  readonly grain: { readonly zh: string; readonly en: string }
  /** Columns that identify a row, in the order of the primary key. */
  readonly key: readonly string[]
  /** Source tables whose delivery this fact stands on; a city that owes one of them is "not reported". */
  readonly reportedBy: readonly string[]
  /** What a row is made from, the table first whose rows it stands for. */
  readonly madeOf: readonly FactSource[]
  /** Directories of the whole province that it rests on besides. */
  readonly restsOn: readonly string[]
  /** Rows belong to a department of their area; `''` stands for those of none. */
  readonly hasDepartment: boolean
  /** Cells of this fact are split by risk class / by industry as well. */
  readonly hasRiskClass: boolean
  readonly hasIndustry: boolean
  readonly columns: Readonly<Record<string, FactColumn>>
}

const byTask = { task_id: 'task_id' }
const byVisit = { subject_id: 'subject_id', task_id: 'task_id' }
const byResult = { ...byVisit, department_code: 'department_code', item_code: 'item_code' }
const bySubject = { subject_id: 'subject_id' }

const text = (zh: string, en: string): FactColumn => ({ type: 'text', zh, en })
const integer = (zh: string, en: string): FactColumn => ({ type: 'integer', zh, en })
const flag = (zh: string, en: string): FactColumn => ({ type: 'boolean', zh, en })
const day = (zh: string, en: string): FactColumn => ({ type: 'date', zh, en })
const internal = (zh: string, en: string): FactColumn => ({ type: 'text', zh, en, isInternal: true })
const batch = (zh: string, en: string): FactColumn => ({ type: 'integer', zh, en, isBatch: true })

const place = {
  area_code: text('地区代码', 'area code'),
  city_code: text('市代码', 'city code'),
  department_code: text('部门代码', 'department code'),
}

export const facts = {
  tasks: {
    table: 'fct_tasks',
    grain: { zh: '一行一项抽查任务', en: 'one row per task' },
    key: ['task_id'],
    reportedBy: ['tasks'],
    madeOf: [
      { table: 'tasks', on: byTask, batch: 'batch_id' },
      { table: 'task_departments', on: byTask },
    ],
    restsOn: ['departments'],
    hasDepartment: true,
    hasRiskClass: false,
    hasIndustry: false,
    columns: {
      task_id: text('任务编号', 'task no.'),
      task_name: text('任务名称', 'task name'),
      ...place,
      field: text('抽查领域', 'field'),
      state_code: text('任务状态', 'state'),
      is_counted: flag('计入', 'counted'),
      line_count: integer('部门条线数', 'department lines'),
      is_class_rule: flag('按信用风险分类设置比例', 'ratio set by class'),
      source_code: text('任务来源', 'source'),
      object_kind_code: text('检查对象类型', 'objects'),
      is_multi_level: flag('上级组织、下级实施', 'organised above, carried out below'),
      plan_id: text('计划编号', 'plan no.'),
      started_date: day('开始日期', 'started'),
      end_date: day('截止日期', 'ends'),
      finished_date: day('完成日期', 'finished'),
      batch_id: batch('批次', 'batch'),
    },
  },
  plans: {
    table: 'fct_plans',
    grain: { zh: '一行一条年度抽查计划', en: 'one row per plan line' },
    key: ['plan_id'],
    reportedBy: ['plans'],
    madeOf: [{ table: 'plans', on: { plan_id: 'plan_id' } }],
    restsOn: [],
    hasDepartment: true,
    hasRiskClass: false,
    hasIndustry: false,
    columns: {
      plan_id: text('计划编号', 'plan no.'),
      plan_name: text('计划名称', 'plan name'),
      ...place,
      field: text('抽查领域', 'field'),
      scope_code: text('是否跨部门', 'scope'),
      state_code: text('计划状态', 'state'),
      start_date: day('开始日期', 'starts'),
      end_date: day('完成时限', 'ends'),
    },
  },
  item_years: {
    table: 'fct_item_years',
    grain: { zh: '一行一个当年应抽事项（事项 × 地区 × 年）', en: 'one row per item due × area × year' },
    key: ['area_code', 'item_code', 'year'],
    reportedBy: ['tasks'],
    madeOf: [
      { table: 'inspection_items', on: { region_code: 'area_code', item_code: 'item_code' } },
      { table: 'tasks', on: { task_id: 'covered_task_id' } },
      { table: 'task_items', on: { task_id: 'covered_task_id', item_code: 'item_code' } },
    ],
    restsOn: [],
    hasDepartment: true,
    hasRiskClass: false,
    hasIndustry: false,
    columns: {
      item_code: text('事项编码', 'item code'),
      item_name: text('抽查事项名称', 'item'),
      year: integer('年度', 'year'),
      ...place,
      year_start_date: day('年初日', 'first day of the year'),
      covered_date: day('首次完成日期', 'first completed'),
      covered_task_id: text('首次完成任务', 'task that covered it'),
    },
  },
  visits: {
    table: 'fct_visits',
    grain: { zh: '一行一户次（对象 × 任务）', en: 'one row per subject × task' },
    key: ['subject_id', 'task_id'],
    reportedBy: ['tasks', 'results'],
    madeOf: [
      { table: 'drawn_subjects', on: byVisit, batch: 'batch_id' },
      { table: 'draws', on: byTask },
      { table: 'results', on: byVisit },
      { table: 'tasks', on: byTask },
      { table: 'task_departments', on: byTask },
      { table: 'subjects', on: bySubject },
    ],
    restsOn: ['departments'],
    hasDepartment: true,
    hasRiskClass: true,
    hasIndustry: true,
    columns: {
      subject_id: text('主体身份代码', 'subject id'),
      task_id: text('任务编号', 'task no.'),
      ...place,
      industry_code: text('行业门类', 'industry section'),
      risk_class: internal('抽取时信用风险类别', 'class at the draw'),
      line_count: integer('部门条线数', 'department lines'),
      is_locked: flag('名单已锁定', 'list locked'),
      drawn_date: day('抽取日期', 'drawn'),
      task_end_date: day('任务截止日期', 'task ends'),
      is_counted: flag('计入', 'counted'),
      inspected_date: day('检查日期', 'inspected'),
      is_published: flag('各部门结果均已公示', 'every department published'),
      is_checkable: flag('可检查', 'checkable'),
      has_problem: flag('发现问题', 'problem found'),
      is_on_site: flag('含实地检查', 'on site'),
      is_mobile: flag('结果均由移动端录入', 'all entered on mobile'),
      is_jointly_recorded: flag('两个及以上部门条线均有结果', 'two lines recorded results'),
      all_published_date: day('全部公示日期', 'all published on'),
      batch_id: batch('批次', 'batch'),
    },
  },
  results: {
    table: 'fct_results',
    grain: { zh: '一行一条检查结果（对象 × 任务 × 部门 × 事项）', en: 'one row per subject × task × department × item' },
    key: ['result_id', 'subject_id'],
    reportedBy: ['results'],
    madeOf: [
      { table: 'results', on: byResult, batch: 'batch_id' },
      { table: 'follow_ups', on: byResult, batch: 'follow_up_batch_id' },
      { table: 'drawn_subjects', on: byVisit, batch: 'drawn_batch_id' },
      { table: 'tasks', on: byTask },
    ],
    restsOn: ['holidays'],
    hasDepartment: true,
    hasRiskClass: true,
    hasIndustry: false,
    columns: {
      result_id: integer('结果序号', 'result no.'),
      subject_id: text('主体身份代码', 'subject id'),
      task_id: text('任务编号', 'task no.'),
      item_code: text('事项编码', 'item code'),
      ...place,
      risk_class: internal('抽取时信用风险类别', 'class at the draw'),
      is_counted: flag('计入', 'counted'),
      state_code: text('结果状态', 'state'),
      result_code: text('检查结果', 'result'),
      inspected_date: day('检查日期', 'inspected'),
      entered_date: day('录入日期', 'entered'),
      publish_warn_date: day('公示预警日（第15个工作日）', 'publication warning day (15th working day)'),
      publish_due_date: day('公示截止日（第20个工作日）', 'publication due (20th working day)'),
      publish_overdue_date: day('公示逾期起始日', 'publication overdue from'),
      published_date: day('公示日期', 'published'),
      is_problem: flag('发现问题', 'problem found'),
      problem_due_date: day('处置截止日', 'disposal due'),
      problem_overdue_date: day('处置逾期起始日', 'disposal overdue from'),
      closed_date: day('处置完结日期', 'closed'),
      is_on_site: flag('含实地检查', 'on site'),
      is_complete: flag('公示要素齐全且代码有效', 'published fields complete and valid'),
      batch_id: batch('批次', 'batch'),
      drawn_batch_id: batch('名单批次', 'batch of the draw'),
      follow_up_batch_id: batch('处置批次', 'batch of the follow-up'),
    },
  },
  visited_years: {
    table: 'fct_visited_years',
    grain: { zh: '一行一个当年被实地检查的对象（对象 × 年）', en: 'one row per subject × year with an on-site inspection' },
    key: ['subject_id', 'year'],
    reportedBy: ['tasks', 'results'],
    madeOf: [{ table: 'results', on: bySubject, within: { day: 'inspected_date', span: 'year' } }],
    restsOn: [],
    hasDepartment: false,
    hasRiskClass: true,
    hasIndustry: false,
    columns: {
      subject_id: text('主体身份代码', 'subject id'),
      year: integer('年度', 'year'),
      ...place,
      risk_class: internal('当年抽取时最高信用风险类别', 'highest class at the draws of the year'),
      is_low_risk: { type: 'boolean', zh: 'A、B 类或未分类', en: 'class A, B or none', isInternal: true },
      first_date: day('首次实地检查日', 'first visited'),
      second_date: day('第二个实地检查日', 'second day visited'),
    },
  },
  subject_years: {
    table: 'fct_subject_years',
    grain: { zh: '一行一户企业一年（1月1日在册）', en: 'one row per enterprise × year, in the directory on 1 January' },
    key: ['subject_id', 'year'],
    reportedBy: ['tasks', 'results'],
    madeOf: [
      { table: 'subjects', on: bySubject },
      { table: 'risk_classes', on: bySubject, within: { day: 'class_date', span: 'year-before' } },
      { table: 'drawn_subjects', on: bySubject, within: { day: 'drawn_date', span: 'year' } },
      { table: 'results', on: bySubject, within: { day: 'inspected_date', span: 'year' } },
    ],
    restsOn: [],
    hasDepartment: false,
    hasRiskClass: true,
    hasIndustry: true,
    columns: {
      subject_id: text('主体身份代码', 'subject id'),
      year: integer('年度', 'year'),
      ...place,
      industry_code: text('行业门类', 'industry section'),
      risk_class: internal('1月1日信用风险类别', 'class on 1 January'),
      is_classified: flag('1月1日有通用型分类', 'classified on 1 January'),
      year_start_date: day('年初日', 'first day of the year'),
      draw_warn_date: day('未抽预警日（10月1日）', 'warning day (1 October)'),
      year_end_date: day('年末日', 'last day of the year'),
      drawn_date: day('当年首次抽取日期', 'first drawn this year'),
      inspected_date: day('当年首次检查日期', 'first inspected this year'),
    },
  },
} as const satisfies Record<string, Fact>

export type FactName = keyof typeof facts

/** The same catalogue, seen as plain facts. */
export function getFact(name: FactName): Fact {
  return facts[name]
}
