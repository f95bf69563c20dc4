import { defineRatio } from '#domain/indicator.ts'

/** C02, the same idea counted over object-visits (户次). */
export const jointRatioByVisits = defineRatio({
  id: 'joint-ratio-by-visits',
  code: 'C02',
  version: 1,
  name: { zh: '联合抽查户次占比', en: 'Joint inspection ratio, by visits' },
  shortName: { zh: '联合户次占比', en: 'Joint, visits' },
  question: {
    zh: '本期实施检查的户次中，属于部门联合任务的占多少？',
    en: 'Of the object-visits made in the period, what share belonged to joint tasks?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）' },
  workPoints: [6],
  fact: 'visits',
  datedBy: 'inspected_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'line_count', op: '>=', value: 2 }],
  periods: 'any',
  betterWhen: 'watch',
  targets: [],
  unit: { zh: '户次', en: 'visits' },
  smallNumber: 10,
  remedy: { kind: 'none', verb: { zh: '再联合', en: 'make joint' } },
  exclusions: [{ zh: '尚未检查的户次不计', en: 'Objects not yet visited do not count' }],
  examples: [
    {
      says: 'one of two visits was joint; the third was not made yet',
      rows: [
        { is_counted: true, line_count: 2, inspected_date: '2023-06-01' },
        { is_counted: true, line_count: 1, inspected_date: '2023-06-02' },
        { is_counted: true, line_count: 2, inspected_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-12-31' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no visit, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-12-31' }, numerator: 0, denominator: 0 },
  ],
})
