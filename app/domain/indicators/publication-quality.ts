import { defineRatio } from '#domain/indicator.ts'

/** E03 公示数据质量: published results whose required fields are all present and whose codes are valid. */
export const publicationQuality = defineRatio({
  id: 'publication-quality',
  code: 'E03',
  version: 1,
  name: { zh: '公示数据质量', en: 'Quality of published data' },
  shortName: { zh: '公示质量', en: 'Complete' },
  question: {
    zh: '公示截止日在本期内且已公示的检查结果，要素齐全且代码有效的占多少？',
    en: 'Of the published results whose publication fell due in the period, what share has all required fields and valid codes?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（五）、五（十七）' },
  workPoints: [5, 17],
  fact: 'results',
  datedBy: 'publish_due_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'published_date', op: 'is-not-null' },
  ],
  met: [{ column: 'is_complete', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '条', en: 'results' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再补正', en: 'complete' } },
  exclusions: [
    { zh: '必备要素：任务的抽查方式；结果的检查日期、检查结果、核查方式、录入渠道、录入日期、审核日期、公示日期', en: 'Required: the task’s way of drawing; the result’s day, category, methods, channel, and the days of entry, review and publication' },
    { zh: '有效代码：检查结果为 1—8 类，核查方式为 1—6，录入渠道为电脑端或移动端', en: 'Valid codes: categories 1 to 8, methods 1 to 6, the two channels' },
    { zh: '要素与代码的范围为拟定口径', en: 'Which fields are required is a proposal' },
    { zh: '没有公示日期的结果不算已公示，由跨表核对另行列出', en: 'A result without a day of publication is not published; the findings list it' },
  ],
  pullsAgainst: {
    zh: '只求快会漏填要素；请与结果公示率同看',
    en: 'Haste leaves fields empty; read it beside publication in time',
  },
  examples: [
    {
      says: 'one of two published results is complete; the unpublished one is not asked',
      rows: [
        { is_counted: true, is_complete: true, publish_due_date: '2023-06-30', published_date: '2023-06-10' },
        { is_counted: true, is_complete: false, publish_due_date: '2023-06-30', published_date: '2023-07-10' },
        { is_counted: true, is_complete: false, publish_due_date: '2023-06-30', published_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'nothing published, no rate', rows: [], period: { from: '2023-01-01', to: '2023-01-31' }, numerator: 0, denominator: 0 },
  ],
})
