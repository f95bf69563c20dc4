import { defineRatio } from '#domain/indicator.ts'

/** D06: warnings handled within their limit, by a draw, a check or a reasoned dismissal. */
export const warningsInTime = defineRatio({
  id: 'warnings-in-time',
  code: 'D06',
  version: 1,
  name: { zh: '预警按时处置率', en: 'Warnings handled in time' },
  shortName: { zh: '预警按时率', en: 'Warnings in time' },
  question: {
    zh: '处置期限在本期内的预警，按时处置的占多少？',
    en: 'Of the warnings that fell due in the period, what share was handled within the limit?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十四）', quote: '提升信用风险监测预警和处置能力' },
  workPoints: [14],
  fact: 'warning_cases',
  datedBy: 'due_date',
  counted: [],
  met: [{ column: 'handled_date', op: 'not-after', other: 'due_date' }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 95, denominator: 100 }],
  unit: { zh: '条', en: 'warnings' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '逾期', en: 'overdue' } },
  exclusions: [
    { zh: '系统所提预警在期限内自行消除的，算按时处置', en: 'A warning of the system that ended by itself within its limit was handled in time' },
    { zh: '期限未到的预警不计', en: 'Warnings whose limit has not come do not count' },
    { zh: '抽取、检查、写明原因的不予处置都算处置', en: 'A draw, a check and a reasoned dismissal are handling alike' },
    { zh: '目标 95% 为拟定口径', en: 'The target of 95% is a proposal' },
  ],
  pullsAgainst: { zh: '一律不予处置会抬高本指标；请与预警命中率同看', en: 'Dismissing everything raises it; read it beside the hit rate' },
  examples: [
    {
      says: 'in time, on the last day, late, never; the last is not due yet',
      rows: [
        { due_date: '2023-06-30', handled_date: '2023-06-12' },
        { due_date: '2023-06-30', handled_date: '2023-06-30' },
        { due_date: '2023-06-30', handled_date: '2023-07-03' },
        { due_date: '2023-06-30', handled_date: null },
        { due_date: '2023-12-01', handled_date: '2023-06-12' },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 2,
      denominator: 4,
    },
    { says: 'nothing due, no rate', rows: [], period: { from: '2023-01-01', to: '2023-01-31' }, numerator: 0, denominator: 0 },
  ],
})
