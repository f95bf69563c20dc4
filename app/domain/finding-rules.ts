/**
 * Truths that rows of several tables must keep together. They are asked after a load has taken its rows in, so none of them sends a
 * row back: what breaks one is a finding, which ends by itself when the mended row comes. Each is a query in sql/findings.
 */
import type { Wording } from '#domain/indicator.ts'
import type { Severity } from '#domain/reasons.ts'

export interface FindingRule {
  /** Also the name of its query, with underscores. */
  readonly code: string
  /** Source table whose records break it. */
  readonly table: string
  readonly severity: Extract<Severity, 'warn' | 'note'>
  /** A few words, for lists. */
  readonly name: Wording
  /** `{name}` stands for a fact of the finding, `{days}` for its first and last day. */
  readonly message: Wording
  readonly advice: Wording
  /** Standard or regulation that decides, with what of it is ours to say; null where the tables themselves do. */
  readonly source: Wording | null
  /** Whose record breaks it: a task's, or the cell city × source table × month of a declaration. */
  readonly of: 'tasks' | 'cells'
  /** Source tables whose change may begin or end a finding; where regions lie decides besides. */
  readonly reads: readonly string[]
}

/** Source tables whose rows are counted by the month in which they happened, so that declarations are held against them; in the order of the work. */
export const countedTables = ['plans', 'tasks', 'task_departments', 'task_items', 'draws', 'drawn_subjects', 'drawn_inspectors', 'results', 'follow_ups', 'task_events'] as const
export type CountedTable = (typeof countedTables)[number]

/** The article speaks of penalties; holding inspections to it is ours. */
const TWO_OFFICERS: Wording = {
  zh: '行政处罚法（2021 年修订）第四十二条：实施行政处罚的执法人员不得少于两人，法律另有规定的除外。用于抽查检查，是本系统的口径',
  en: 'Administrative Penalty Law (2021 revision), article 42: not fewer than two officers carry out a penalty, unless a law says otherwise. Holding inspections to it is our own rule',
}
/** The article asks for the qualification; telling it by the certificate, and of inspections, is ours. */
const QUALIFIED_OFFICERS: Wording = {
  zh: '行政处罚法（2021 年修订）第四十二条：行政处罚由具有行政执法资格的执法人员实施。以执法证有效期判断资格，并用于抽查检查，是本系统的口径',
  en: 'Administrative Penalty Law (2021 revision), article 42: officers with the qualification to enforce carry out a penalty. Telling it by the days of the certificate, and of inspections, is our own rule',
}

export const findingRules: readonly FindingRule[] = [
  {
    code: 'item-not-in-force', table: 'results', severity: 'warn',
    name: { zh: '事项不在清单', en: 'item not in force' },
    message: { zh: '检查日（{days}）当天，本市或省级清单没有事项 {item}，涉及 {count} 条结果', en: 'no list of the city or the province holds item {item} on the days of inspection ({days}); results: {count}' },
    advice: { zh: '核对事项编码与清单的生效、失效日期', en: 'check the code, and the days between which the list holds' },
    source: null,
    of: 'tasks',
    reads: ['results', 'tasks', 'inspection_items'],
  },
  {
    code: 'subject-not-in-directory', table: 'drawn_subjects', severity: 'warn',
    name: { zh: '对象不在名录库', en: 'subject not in the directory' },
    message: { zh: '抽取名单或检查结果中有 {count} 户不在检查对象名录库，如 {subject}', en: 'subjects of the list or the results that the directory does not hold: {count}, {subject} among them' },
    advice: { zh: '补报名录库，或更正主体身份代码', en: 'send the directory with them, or correct the number of the subject' },
    source: null,
    of: 'tasks',
    reads: ['results', 'drawn_subjects', 'subjects', 'tasks'],
  },
  {
    code: 'inspected-outside-task', table: 'results', severity: 'warn',
    name: { zh: '检查日在任务期外', en: 'inspected outside the task' },
    message: { zh: '检查日期 {inspected} 不在任务期限 {from} 至 {to} 之内', en: 'inspected on {inspected}, outside the task’s days {from} to {to}' },
    advice: { zh: '核对检查日期，或补报任务的延期', en: 'check the day, or send the task with its extended end' },
    source: null,
    of: 'tasks',
    reads: ['results', 'tasks'],
  },
  {
    code: 'published-unfinished', table: 'results', severity: 'warn',
    name: { zh: '公示内容不全', en: 'published unfinished' },
    message: { zh: '状态 {state}、公示日期 {published}、检查日期 {inspected}、检查结果 {result} 互不相符', en: 'state {state}, published {published}, inspected {inspected} and result {result} do not go together' },
    advice: { zh: '已公示的结果须有检查日期、检查结果与公示日期；未公示的不应有公示日期', en: 'a published result has its day of inspection, its result and its day of publication; another has no day of publication' },
    source: null,
    of: 'tasks',
    reads: ['results', 'tasks'],
  },
  {
    code: 'fewer-than-two-inspectors', table: 'drawn_inspectors', severity: 'warn',
    name: { zh: '检查人员不足两名', en: 'fewer than two inspectors' },
    message: { zh: '匹配了 {count} 名检查人员（专家不计）', en: 'inspectors matched, experts apart: {count}' },
    advice: { zh: '补报匹配的检查人员', en: 'send the inspectors who were matched besides' },
    source: TWO_OFFICERS,
    of: 'tasks',
    reads: ['drawn_inspectors', 'tasks'],
  },
  {
    code: 'certificate-expired', table: 'drawn_inspectors', severity: 'warn',
    name: { zh: '执法证已过期', en: 'certificate expired' },
    message: { zh: '检查人员 {inspector} 的执法证 {expiry} 到期，{days} 仍检查了 {count} 户', en: 'the certificate of inspector {inspector} ended on {expiry}; subjects inspected after it ({days}): {count}' },
    advice: { zh: '核对检查人员与日期；已换证的，补报名录库', en: 'check the inspector and the days; send the directory anew when the certificate was renewed' },
    source: QUALIFIED_OFFICERS,
    of: 'tasks',
    reads: ['results', 'drawn_inspectors', 'inspectors', 'tasks'],
  },
  {
    code: 'drawn-count-differs', table: 'draws', severity: 'warn',
    name: { zh: '抽取户数与名单不符', en: 'drawn count differs' },
    message: { zh: '抽取记录写 {drawn} 户，名单有 {listed} 户', en: 'the draw says {drawn} subjects, its list holds {listed}' },
    advice: { zh: '补报名单缺少的行，或更正抽取户数', en: 'send the missing rows of the list, or correct the count' },
    source: null,
    of: 'tasks',
    reads: ['draws', 'drawn_subjects', 'tasks'],
  },
  {
    code: 'department-without-draw', table: 'task_departments', severity: 'warn',
    name: { zh: '实施部门没有抽取', en: 'department without draw' },
    message: { zh: '任务有 {draws} 个部门的抽取记录，没有本部门的', en: 'the task holds draws of {draws} departments, none of this one' },
    advice: { zh: '补报该部门的抽取记录，或撤销该实施部门', en: 'send the draw of the department, or withdraw the department from the task' },
    source: null,
    of: 'tasks',
    reads: ['task_departments', 'draws', 'tasks'],
  },
  {
    code: 'fewer-than-declared', table: 'declarations', severity: 'warn',
    name: { zh: '少于申报', en: 'fewer than declared' },
    message: { zh: '{month} {table}申报 {declared} 行，收到 {received} 行，少 {difference} 行', en: '{table} of {month}: {declared} rows declared, {received} received, {difference} missing' },
    advice: { zh: '补报缺少的行（含退回待改的行），或更正申报数', en: 'send the missing rows, those that were sent back among them, or correct what was declared' },
    source: null,
    of: 'cells',
    reads: ['declarations', ...countedTables],
  },
  {
    code: 'more-than-declared', table: 'declarations', severity: 'note',
    name: { zh: '多于申报', en: 'more than declared' },
    message: { zh: '{month} {table}申报 {declared} 行，收到 {received} 行，多 {difference} 行', en: '{table} of {month}: {declared} rows declared, {received} received, {difference} more' },
    advice: { zh: '更正申报数', en: 'correct what was declared' },
    source: null,
    of: 'cells',
    reads: ['declarations', ...countedTables],
  },
]

/** A rule by its code; null for one that is no longer kept. */
export function findFindingRule(code: string): FindingRule | null {
  return findingRules.find((rule) => rule.code === code) ?? null
}
