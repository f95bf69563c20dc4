import { defineRatio } from '#domain/indicator.ts'

/** C01, counted over tasks: the province's default reading of 部门联合抽查比例. */
export const jointInspectionRatio = defineRatio({
  id: 'joint-inspection-ratio',
  code: 'C01',
  version: 1,
  name: { zh: '部门联合抽查比例', en: 'Joint inspection ratio' },
  shortName: { zh: '联合抽查比例', en: 'Joint ratio' },
  question: {
    zh: '本期开始的抽查任务中，有两个及以上部门条线参加的占多少？',
    en: 'Of the tasks started in the period, what share had two or more lines of departments?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）', quote: '全省部门联合抽查比例不低于40%' },
  workPoints: [6],
  fact: 'tasks',
  datedBy: 'started_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'line_count', op: '>=', value: 2 }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [
    { from: '2021-01-01', numerator: 20, denominator: 100 },
    { from: '2022-01-01', numerator: 30, denominator: 100 },
    { from: '2023-01-01', numerator: 40, denominator: 100 },
  ],
  unit: { zh: '项', en: 'tasks' },
  smallNumber: null,
  remedy: { kind: 'convert', verb: { zh: '再联合', en: 'make joint' }, added: { zh: '联合任务', en: 'joint tasks' } },
  exclusions: [
    { zh: '创建中、已取消的任务不计', en: 'Draft and cancelled tasks do not count' },
    { zh: '同一条线上下级部门算一个部门', en: 'Offices of one line at two levels are one department' },
    { zh: '由下级任务实施抽取的上级任务不重复计', en: 'A parent task whose children draw does not count beside them' },
    { zh: '任务计入组织部门所在地区一次', en: 'A task counts once, in the area of its organiser' },
  ],
  pullsAgainst: {
    zh: '拆分任务、挂名联合会抬高本指标；请与实质联合率、按户次口径同看',
    en: 'Splitting tasks or naming silent partners raises it; read it beside the ratio by visits',
  },
  examples: [
    {
      says: 'two of five counted tasks are joint; the draft is left out',
      // rows 1..5 counted, of them 2 and 4 have two lines; row 6 is not counted: 2 / 5
      rows: [
        { is_counted: true, line_count: 1, started_date: '2023-02-01' },
        { is_counted: true, line_count: 2, started_date: '2023-02-02' },
        { is_counted: true, line_count: 1, started_date: '2023-03-01' },
        { is_counted: true, line_count: 3, started_date: '2023-03-31' },
        { is_counted: true, line_count: 1, started_date: '2023-01-01' },
        { is_counted: false, line_count: 2, started_date: '2023-02-02' },
        { is_counted: true, line_count: 2, started_date: '2023-04-01' },
      ],
      period: { from: '2023-01-01', to: '2023-03-31' },
      numerator: 2,
      denominator: 5,
    },
    {
      says: 'a city with no task has no ratio',
      rows: [],
      period: { from: '2023-01-01', to: '2023-12-31' },
      numerator: 0,
      denominator: 0,
    },
  ],
})
