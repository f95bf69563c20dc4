import { defineRatio } from '#domain/indicator.ts'

/** C03: object-visits due in joint tasks of which two lines of departments really recorded results. It pulls against C01. */
export const realJointness = defineRatio({
  id: 'real-jointness',
  code: 'C03',
  version: 1,
  name: { zh: '实质联合率', en: 'Real jointness' },
  shortName: { zh: '实质联合率', en: 'Really joint' },
  question: {
    zh: '任务截止日在本期内的部门联合任务所抽对象，有两个及以上部门条线录入结果的占多少？',
    en: 'Of the objects of joint tasks that ended in the period, for what share did two or more lines of departments enter results?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）、（七）', quote: '进一次门，查多项事' },
  workPoints: [6, 7],
  fact: 'visits',
  datedBy: 'task_end_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'is_locked', op: '=', value: true },
    { column: 'line_count', op: '>=', value: 2 },
  ],
  met: [{ column: 'is_jointly_recorded', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 90, denominator: 100 }],
  unit: { zh: '户次', en: 'visits' },
  smallNumber: 10,
  remedy: { kind: 'finish', verb: { zh: '再补录', en: 'enter' } },
  exclusions: [
    { zh: '任务截止日未到的对象不计', en: 'Objects of tasks that have not ended do not count' },
    { zh: '同一条线的上下级部门都录入，仍算一个部门', en: 'Results of offices of one line are those of one department' },
    { zh: '未录入、退回、不通过的结果不算录入', en: 'Results not entered, sent back or not passed do not count as entered' },
    { zh: '目标 90% 为拟定口径', en: 'The target of 90% is a proposal' },
  ],
  pullsAgainst: {
    zh: '与联合抽查比例互相牵制：挂名联合抬高 C01，却拉低本指标',
    en: 'It pulls against the joint ratio: a partner in name raises C01 and lowers this',
  },
  examples: [
    {
      says: 'two lines recorded for one of two objects of ended joint tasks',
      rows: [
        { is_counted: true, is_locked: true, line_count: 2, is_jointly_recorded: true, task_end_date: '2023-06-30' },
        { is_counted: true, is_locked: true, line_count: 3, is_jointly_recorded: false, task_end_date: '2023-06-30' },
        { is_counted: true, is_locked: true, line_count: 1, is_jointly_recorded: false, task_end_date: '2023-06-30' },
        { is_counted: true, is_locked: true, line_count: 2, is_jointly_recorded: false, task_end_date: '2023-12-31' },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no joint task ended, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
