import { defineRatio } from '#domain/indicator.ts'

/** B02: tasks with every object published by 20 working days after their end, of those whose limit has passed. */
export const completionInTime = defineRatio({
  id: 'completion-in-time',
  code: 'B02',
  version: 1,
  name: { zh: '抽查任务按时完成率', en: 'Tasks completed on time' },
  shortName: { zh: '按时完成率', en: 'On time' },
  question: {
    zh: '公示截止日（任务截止日后第20个工作日）在本期内的抽查任务，届时全部对象均已公示的占多少？',
    en: 'Of the tasks whose limit (the 20th working day after their end) fell in the period, what share had every object published by then?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（二）、五（十七）' },
  workPoints: [2, 17],
  fact: 'task_courses',
  datedBy: 'publish_due_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'all_published_date', op: 'not-after', other: 'publish_due_date' }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '项', en: 'tasks' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '逾期', en: 'overdue' } },
  exclusions: [
    { zh: '时限未到的任务不计，即使已经完成', en: 'Tasks whose limit has not come do not count, even when complete' },
    { zh: '联合任务须各参加部门对每个对象都有公示结果', en: 'In a joint task every department must have published every object' },
    { zh: '时限已到而没有抽取对象的任务，按未完成计', en: 'A task whose limit has passed without a draw is not complete' },
    { zh: '“截止日后20个工作日”为拟定口径', en: 'Twenty working days after the end is a proposal' },
  ],
  pullsAgainst: {
    zh: '把截止日往后改会抬高本指标；请看任务的更正记录',
    en: 'Moving the end of a task raises it; the corrections of the task show that',
  },
  examples: [
    {
      says: 'in time, on the last day, a day late, never; the last is not due yet',
      rows: [
        { is_counted: true, publish_due_date: '2023-06-30', all_published_date: '2023-06-12' },
        { is_counted: true, publish_due_date: '2023-06-30', all_published_date: '2023-06-30' },
        { is_counted: true, publish_due_date: '2023-06-30', all_published_date: '2023-07-01' },
        { is_counted: true, publish_due_date: '2023-06-30', all_published_date: null },
        { is_counted: true, publish_due_date: '2023-12-29', all_published_date: '2023-06-12' },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 2,
      denominator: 4,
    },
    { says: 'nothing due, no rate', rows: [], period: { from: '2023-01-01', to: '2023-01-31' }, numerator: 0, denominator: 0 },
  ],
})
