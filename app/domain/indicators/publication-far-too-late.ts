import { defineRatio } from '#domain/indicator.ts'

/** E04: results that were not published by the 60th working day after the inspection; each is an event that costs points. */
export const publicationFarTooLate = defineRatio({
  id: 'publication-far-too-late',
  code: 'E04',
  version: 1,
  name: { zh: '超期公示', en: 'Published far too late' },
  shortName: { zh: '超期公示', en: 'Far too late' },
  question: {
    zh: '检查后第60个工作日在本期内的检查结果，到那一天仍未公示的有多少条？',
    en: 'Of the results whose 60th working day after the inspection falls in the period, how many were not published by that day?',
  },
  source: { document: '抽查结果公示规定', clause: '检查结束后20个工作日内公示；超过60个工作日逐条扣分为拟定口径' },
  workPoints: [5, 17],
  fact: 'results',
  datedBy: 'publish_last_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'is_past_last', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'lower',
  targets: [{ from: '2021-01-01', numerator: 0, denominator: 100 }],
  unit: { zh: '条', en: 'results' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '超期', en: 'far too late' } },
  exclusions: [
    { zh: '第60个工作日未到的结果不计', en: 'Results whose 60th working day has not come do not count' },
    { zh: '计入第60个工作日所在的时期；之后补公示也不消除', en: 'A result belongs to the period in which that day falls; publishing it later does not undo it' },
    { zh: '没有检查日期的结果无从计算，不计', en: 'A result without a day of inspection has no such day and does not count' },
    { zh: '60个工作日和目标 0 为拟定口径', en: 'Sixty working days and the target of 0 are a proposal' },
  ],
  pullsAgainst: {
    zh: '改动检查日期会推迟界限日；请与程序第9点和数据更正记录同看',
    en: 'A changed day of inspection moves the limit; read it beside point 9 of procedure and the log of corrections',
  },
  examples: [
    {
      says: 'on the last day, a day after it, never; the last one is not due yet',
      rows: [
        { is_counted: true, publish_last_date: '2023-06-30', is_past_last: false },
        { is_counted: true, publish_last_date: '2023-06-30', is_past_last: true },
        { is_counted: true, publish_last_date: '2023-11-17', is_past_last: true },
        { is_counted: true, publish_last_date: '2023-12-01', is_past_last: true },
        { is_counted: false, publish_last_date: '2023-06-30', is_past_last: true },
        { is_counted: true, publish_last_date: null, is_past_last: false },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 2,
      denominator: 3,
    },
    { says: 'no such day in the period, nothing counted', rows: [], period: { from: '2023-01-01', to: '2023-01-31' }, numerator: 0, denominator: 0 },
  ],
})
