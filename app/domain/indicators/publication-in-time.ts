import { defineRatio } from '#domain/indicator.ts'

/** E01: results published within 20 working days after the inspection, of those whose limit has passed. */
export const publicationInTime = defineRatio({
  id: 'publication-in-time',
  code: 'E01',
  version: 1,
  name: { zh: '结果公示率', en: 'Publication in time' },
  shortName: { zh: '结果公示率', en: 'Published' },
  question: {
    zh: '公示截止日在本期内的检查结果，在检查结束后20个工作日内公示的占多少？',
    en: 'Of the results whose publication fell due in the period, what share was published within 20 working days?',
  },
  source: { document: '抽查结果公示规定', clause: '检查结束后20个工作日内公示' },
  workPoints: [5, 17],
  fact: 'results',
  datedBy: 'publish_due_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'published_date', op: 'not-after', other: 'publish_due_date' }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '条', en: 'results' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '逾期', en: 'overdue' } },
  exclusions: [
    { zh: '公示时限未到的结果不计，即使已经公示', en: 'Results whose limit has not come do not count, even when published' },
    { zh: '计入公示截止日所在的时期', en: 'A result belongs to the period in which its limit falls' },
  ],
  examples: [
    {
      says: 'in time, on the last day, a day late, never; the last is not due yet',
      rows: [
        { is_counted: true, publish_due_date: '2023-06-30', published_date: '2023-06-10' },
        { is_counted: true, publish_due_date: '2023-06-30', published_date: '2023-06-30' },
        { is_counted: true, publish_due_date: '2023-06-30', published_date: '2023-07-01' },
        { is_counted: true, publish_due_date: '2023-06-30', published_date: null },
        { is_counted: true, publish_due_date: '2023-12-01', published_date: '2023-11-10' },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 2,
      denominator: 4,
    },
    { says: 'nothing due, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-01-31' }, numerator: 0, denominator: 0 },
  ],
})
