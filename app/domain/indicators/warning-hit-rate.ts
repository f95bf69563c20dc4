import { defineRatio } from '#domain/indicator.ts'

/** D07: checked warnings that led to a found problem. Watched only. */
export const warningHitRate = defineRatio({
  id: 'warning-hit-rate',
  code: 'D07',
  version: 1,
  name: { zh: '预警命中率', en: 'Warning hit rate' },
  shortName: { zh: '预警命中率', en: 'Hits' },
  question: {
    zh: '本期处置且经核查的预警中，发现问题的占多少？',
    en: 'Of the warnings handled in the period and checked, what share led to a found problem?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十四）', quote: '及早发现高信用风险区域、行业、企业，实施重点抽查' },
  workPoints: [14],
  fact: 'warning_cases',
  datedBy: 'handled_date',
  counted: [{ column: 'is_checked', op: '=', value: true }],
  met: [{ column: 'is_hit', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'watch',
  targets: [],
  unit: { zh: '条', en: 'warnings' },
  smallNumber: 10,
  remedy: { kind: 'none', verb: { zh: '请复核', en: 'review' } },
  exclusions: [
    { zh: '自行消除的预警没有核查，不计', en: 'A warning that ended by itself was not checked and does not count' },
    { zh: '不予处置的预警没有核查，不计', en: 'A dismissed warning was not checked and does not count' },
    { zh: '关联任务已检查该对象的，以检查结果为准；否则以核实结论为准', en: 'Where the linked task visited the subject its results decide, else the outcome that was written down' },
  ],
  pullsAgainst: { zh: '过低说明预警模型不准，过高说明只预警已知的问题', en: 'Very low says that the model is poor, very high that it warns of what is known already' },
  examples: [
    {
      says: 'one hit in two checked warnings; the dismissed one stands outside',
      rows: [
        { is_checked: true, is_hit: true, handled_date: '2023-05-05' },
        { is_checked: true, is_hit: false, handled_date: '2023-05-06' },
        { is_checked: false, is_hit: false, handled_date: '2023-05-06' },
      ],
      period: { from: '2023-05-01', to: '2023-05-31' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'nothing checked, no rate', rows: [], period: { from: '2023-05-01', to: '2023-05-31' }, numerator: 0, denominator: 0 },
  ],
})
