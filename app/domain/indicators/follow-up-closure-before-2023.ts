import { defineRatio } from '#domain/indicator.ts'

/**
 * E02 as it was counted before: the closure rate of the platform, closed results of all published ones. A result without a problem
 * counts as closed, so the rate stays high where few problems are found; E02 of today asks problems that are due alone.
 */
export const followUpClosureBefore2023 = defineRatio({
  id: 'follow-up-closure-before-2023',
  code: 'E02V1',
  version: 1,
  validity: { earlierOf: 'E02', from: '2021-01-01', to: '2022-12-31' },
  name: { zh: '后续处置完结率（第 1 版：占全部已公示结果）', en: 'Follow-up closure (version 1: of all published results)' },
  shortName: { zh: '完结率·第1版', en: 'Closed, v1' },
  question: {
    zh: '本期公示的检查结果中，未发现问题或问题已处置完结的占多少？',
    en: 'Of the results published in the period, what share shows no problem or has it closed?',
  },
  source: { document: '监管平台计划看板', clause: '完结率', quote: '完结数 / 已公示数（已检查数）' },
  workPoints: [17],
  fact: 'results',
  datedBy: 'published_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'published_date', op: 'is-not-null' },
  ],
  met: [{ column: 'is_settled', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'watch',
  targets: [],
  unit: { zh: '条', en: 'results' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '再办结', en: 'close' } },
  exclusions: [
    { zh: '未公示的结果不计', en: 'Results that are not published do not count' },
    { zh: '未发现问题的结果算作完结，所以数值虚高', en: 'A result without a problem counts as closed, which makes the rate high' },
    { zh: '适用期为拟定：2023 年起只数处置时限已到的问题（E02）', en: 'The days of validity are a proposal: from 2023 on problems whose limit has come are counted alone (E02)' },
  ],
  examples: [
    {
      says: 'of three published results one shows no problem, one is closed, one is open; the unpublished one is not asked',
      rows: [
        { is_counted: true, is_settled: true, published_date: '2022-03-01' },
        { is_counted: true, is_settled: true, published_date: '2022-03-02' },
        { is_counted: true, is_settled: false, published_date: '2022-03-03' },
        { is_counted: true, is_settled: true, published_date: null },
      ],
      period: { from: '2022-01-01', to: '2022-12-31' },
      numerator: 2,
      denominator: 3,
    },
    { says: 'nothing published, no rate', rows: [], period: { from: '2022-01-01', to: '2022-01-31' }, numerator: 0, denominator: 0 },
  ],
})
