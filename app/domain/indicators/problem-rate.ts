import { defineRatio } from '#domain/indicator.ts'

/** D04: checkable object-visits with a problem found. Watched only; cities are never ranked by it. */
export const problemRate = defineRatio({
  id: 'problem-rate',
  code: 'D04',
  version: 1,
  name: { zh: '问题发现率', en: 'Problem rate' },
  shortName: { zh: '问题发现率', en: 'Problems' },
  question: {
    zh: '本期可检查的户次中，发现问题的占多少？',
    en: 'Of the checkable object-visits in the period, in what share was a problem found?',
  },
  source: { document: '双随机抽查结果信息八类', clause: '2、3、4、5、6、8 类为发现问题' },
  workPoints: [13],
  fact: 'visits',
  datedBy: 'inspected_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'is_checkable', op: '=', value: true },
  ],
  met: [{ column: 'has_problem', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'watch',
  targets: [],
  unit: { zh: '户次', en: 'visits' },
  smallNumber: 10,
  remedy: { kind: 'none', verb: { zh: '请复核', en: 'review' } },
  exclusions: [
    { zh: '各事项结果均为 7（未开展本次抽查涉及的经营活动）的户次不计', en: 'Visits whose every result is 7 (no such business) do not count' },
    { zh: '只在同类别、同行业内比较，不作城市排名', en: 'Compare within class and industry only; cities are not ranked' },
  ],
  pullsAgainst: { zh: '过低可能是走过场，过高说明名单并非随机', en: 'Very low may be formality; very high says the frame was not random' },
  examples: [
    {
      says: 'one problem in two checkable visits; the closed one stands outside',
      rows: [
        { is_counted: true, is_checkable: true, has_problem: true, inspected_date: '2023-05-05' },
        { is_counted: true, is_checkable: true, has_problem: false, inspected_date: '2023-05-06' },
        { is_counted: true, is_checkable: false, has_problem: false, inspected_date: '2023-05-06' },
      ],
      period: { from: '2023-05-01', to: '2023-05-31' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no visit, no rate', rows: [], period: { from: '2023-05-01', to: '2023-05-31' }, numerator: 0, denominator: 0 },
  ],
})
