import { defineRatio } from '#domain/indicator.ts'

/** D03: class D enterprises of 1 January that were inspected this year. */
export const highRiskCoverage = defineRatio({
  id: 'high-risk-coverage',
  code: 'D03',
  version: 1,
  name: { zh: '高风险对象抽查覆盖率', en: 'High-risk coverage' },
  shortName: { zh: '高风险覆盖率', en: 'Class D covered' },
  question: {
    zh: '1月1日为 D 类的企业，当年已检查的占多少？',
    en: 'Of the enterprises in class D on 1 January, what share was inspected this year?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十三）、（十四）' },
  workPoints: [13, 14],
  fact: 'subject_years',
  datedBy: 'year_start_date',
  metDatedBy: 'inspected_date',
  counted: [{ column: 'risk_class', op: '=', value: 'D' }],
  met: [{ column: 'inspected_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 30, denominator: 100 }],
  unit: { zh: '户', en: 'enterprises' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再检查', en: 'inspect' } },
  exclusions: [{ zh: '年中升为 D 类的企业从下一年起计', en: 'Enterprises that became class D later count from next year' }],
  examples: [
    {
      says: 'one of two class D enterprises inspected; class A does not count',
      rows: [
        { risk_class: 'D', year_start_date: '2023-01-01', inspected_date: '2023-04-03' },
        { risk_class: 'D', year_start_date: '2023-01-01', inspected_date: null },
        { risk_class: 'A', year_start_date: '2023-01-01', inspected_date: '2023-04-03' },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no class D enterprise, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
