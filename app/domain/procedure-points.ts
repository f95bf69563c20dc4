/**
 * The twelve points by which the procedure of a task is checked from its records (work point 17), distilled from published standards
 * and the work plan. Each is a column of the fact of courses and an indicator of its own; B05 asks for all of them. Those that nothing but
 * the preparation decides are counted there, so that results leave their sums alone.
 */
import type { Wording } from '#domain/indicator.ts'

export interface ProcedurePoint {
  /** P01 to P12. */
  readonly code: string
  readonly id: string
  /** Fact whose rows are counted, and its column that says whether the point is met; `task_courses` has the columns of all. */
  readonly fact: 'task_preparations' | 'task_courses'
  readonly column: string
  readonly name: Wording
  readonly shortName: Wording
  /** What the records must show. */
  readonly shown: Wording
  readonly verb: Wording
}

export const procedurePoints: readonly ProcedurePoint[] = [
  {
    code: 'P01', id: 'items-in-force', fact: 'task_preparations', column: 'is_listed',
    name: { zh: '程序第1点：事项在有效清单内', en: 'Point 1: items in the list in force' }, shortName: { zh: '1 事项在清单', en: '1 Items listed' },
    shown: { zh: '任务的每个事项，在任务开始日都在本市或全省的有效清单内', en: 'each item of the task stands on the city’s or the province’s list in force on the day it started' },
    verb: { zh: '再核对清单', en: 'check the list' },
  },
  {
    code: 'P02', id: 'task-in-plan', fact: 'task_preparations', column: 'is_planned',
    name: { zh: '程序第2点：属于已报备计划', en: 'Point 2: task in a filed plan' }, shortName: { zh: '2 属于计划', en: '2 In a plan' },
    shown: { zh: '任务挂在已报送的年度计划下；临时任务有批准记录，写明原因或文号', en: 'the task hangs under a plan that was sent; an ad-hoc task has an approval with its reason or document' },
    verb: { zh: '再补批准', en: 'have approved' },
  },
  {
    code: 'P03', id: 'scheme-before-draw', fact: 'task_preparations', column: 'has_scheme',
    name: { zh: '程序第3点：抽取前附工作方案', en: 'Point 3: work plan before the draw' }, shortName: { zh: '3 方案在先', en: '3 Work plan first' },
    shown: { zh: '方案上传的时间早于抽取', en: 'the work plan was attached before the draw' },
    verb: { zh: '再补方案', en: 'attach' },
  },
  {
    code: 'P04', id: 'frame-before-draw', fact: 'task_preparations', column: 'has_frame',
    name: { zh: '程序第4点：抽取前存名录快照', en: 'Point 4: frame saved before the draw' }, shortName: { zh: '4 快照在先', en: '4 Frame first' },
    shown: { zh: '名录快照保存的时间早于抽取', en: 'the frame of objects was saved before the draw' },
    verb: { zh: '再补快照', en: 'save' },
  },
  {
    code: 'P05', id: 'system-draw', fact: 'task_preparations', column: 'is_system_drawn',
    name: { zh: '程序第5点：由系统抽取', en: 'Point 5: drawn by the system' }, shortName: { zh: '5 系统抽取', en: '5 System draw' },
    shown: { zh: '有系统抽取的时间，留痕或抽取记录写明操作人，没有人工选定对象', en: 'a system draw with its time, its operator named in the log or with the draw, and no object chosen by hand' },
    verb: { zh: '再按系统抽取', en: 'draw by the system' },
  },
  {
    code: 'P06', id: 'list-kept', fact: 'task_preparations', column: 'is_list_kept',
    name: { zh: '程序第6点：名单锁定，变更有因', en: 'Point 6: list locked, changes with a reason' }, shortName: { zh: '6 名单锁定', en: '6 List locked' },
    shown: { zh: '各部门名单均已锁定，锁定后的每次变更都写明原因', en: 'the list of every department was locked, and each later change carries a reason' },
    verb: { zh: '再补原因', en: 'give reasons' },
  },
  {
    code: 'P07', id: 'inspectors-drawn', fact: 'task_courses', column: 'is_staffed',
    name: { zh: '程序第7点：系统匹配人员，每户两人以上', en: 'Point 7: two inspectors by the system' }, shortName: { zh: '7 人员匹配', en: '7 Inspectors' },
    shown: { zh: '人员由系统匹配，各部门每户两名以上（专家不算），执法证有效到最后一次检查', en: 'inspectors drawn by the system, two or more of each department to an object (experts aside), certificates valid to the last inspection' },
    verb: { zh: '再补齐人员', en: 'staff' },
  },
  {
    code: 'P08', id: 'recusal-asked', fact: 'task_preparations', column: 'is_recusal_asked',
    name: { zh: '程序第8点：询问并记录回避', en: 'Point 8: recusal asked' }, shortName: { zh: '8 回避询问', en: '8 Recusal' },
    shown: { zh: '留痕中有回避询问', en: 'the log holds the question of recusal' },
    verb: { zh: '再补询问', en: 'ask' },
  },
  {
    code: 'P09', id: 'inspected-in-period', fact: 'task_courses', column: 'is_in_period',
    name: { zh: '程序第9点：在任务期限内检查', en: 'Point 9: inspected within the task’s days' }, shortName: { zh: '9 期限内检查', en: '9 In its days' },
    shown: { zh: '有检查记录，且检查日期都在任务开始日与截止日之间', en: 'there are inspections, all between the task’s first and last day' },
    verb: { zh: '再核对日期', en: 'check the days' },
  },
  {
    code: 'P10', id: 'reviewed-apart', fact: 'task_courses', column: 'is_reviewed_apart',
    name: { zh: '程序第10点：录入与审核分开', en: 'Point 10: entered and reviewed apart' }, shortName: { zh: '10 录审分开', en: '10 Two persons' },
    shown: { zh: '每条结果都有录入人和审核人，且不是同一人', en: 'every result names who entered and who reviewed it, two different persons' },
    verb: { zh: '再审核', en: 'review' },
  },
  {
    code: 'P11', id: 'published-in-time', fact: 'task_courses', column: 'is_published_in_time',
    name: { zh: '程序第11点：20个工作日内公示', en: 'Point 11: published in 20 working days' }, shortName: { zh: '11 按时公示', en: '11 Published' },
    shown: { zh: '每条结果都在检查后20个工作日内公示', en: 'every result was published within 20 working days after the inspection' },
    verb: { zh: '逾期', en: 'overdue' },
  },
  {
    code: 'P12', id: 'problems-disposed', fact: 'task_courses', column: 'is_disposed',
    name: { zh: '程序第12点：问题有处置、有时限', en: 'Point 12: every problem disposed' }, shortName: { zh: '12 问题处置', en: '12 Disposed' },
    shown: { zh: '每个发现的问题都有处置措施，并有处置时限或完结日期；没有问题即符合', en: 'every found problem has a disposal with a limit or an end; without a problem the point is met' },
    verb: { zh: '再处置', en: 'dispose of' },
  },
]
