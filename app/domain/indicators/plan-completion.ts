import { defineRatio } from '#domain/indicator.ts'

/** B01: yearly plan lines whose limit has passed and that are completed. */
export const planCompletion = defineRatio({
  id: 'plan-completion',
  code: 'B01',
  version: 1,
  name: { zh: '年度计划完成率', en: 'Plan completion' },
  shortName: { zh: '计划完成率', en: 'Plans done' },
  question: {
    zh: '完成时限在本期内届满的年度抽查计划，已完成的占多少？',
    en: 'Of the yearly plan lines whose limit fell in the period, what share is completed?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（二）' },
  workPoints: [2],
  fact: 'plans',
  datedBy: 'end_date',
  counted: [],
  met: [{ column: 'state_code', op: '=', value: '3' }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '条', en: 'plan lines' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再完成', en: 'complete' } },
  exclusions: [{ zh: '时限未到的计划不计', en: 'Plans whose limit has not come do not count' }],
  examples: [
    {
      says: 'of two plans due by June one is done; the one due in December does not count yet',
      rows: [
        { end_date: '2023-06-30', state_code: '3' },
        { end_date: '2023-05-31', state_code: '2' },
        { end_date: '2023-12-31', state_code: '3' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'nothing due, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
