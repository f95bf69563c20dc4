import { defineRatio } from '#domain/indicator.ts'

/** B03: drawn and locked objects of tasks that have ended, with every department's result published. */
export const inspectionCompletion = defineRatio({
  id: 'inspection-completion',
  code: 'B03',
  version: 1,
  name: { zh: '检查完成率', en: 'Inspection completion' },
  shortName: { zh: '检查完成率', en: 'Inspected' },
  question: {
    zh: '任务截止日在本期内的抽取并锁定对象，各部门结果均已录入并公示的占多少？',
    en: 'Of the objects drawn and locked whose task ended in the period, what share has every department’s result entered and published?',
  },
  source: { document: '省级平台数据说明', clause: '检查完成率 = 已检查数 / 应检查数' },
  workPoints: [17],
  fact: 'visits',
  datedBy: 'task_end_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'is_locked', op: '=', value: true },
  ],
  met: [{ column: 'is_published', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '户次', en: 'visits' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再补录公示', en: 'enter and publish' } },
  exclusions: [
    { zh: '任务截止日未到的对象不计', en: 'Objects of tasks that have not ended do not count' },
    { zh: '联合任务须各参加部门都有公示结果', en: 'In a joint task every department must have published' },
  ],
  examples: [
    {
      says: 'of two locked objects of ended tasks one is published',
      rows: [
        { is_counted: true, is_locked: true, is_published: true, task_end_date: '2023-06-30' },
        { is_counted: true, is_locked: true, is_published: false, task_end_date: '2023-06-30' },
        { is_counted: true, is_locked: false, is_published: false, task_end_date: '2023-06-30' },
        { is_counted: true, is_locked: true, is_published: false, task_end_date: '2023-12-31' },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'nothing due, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
