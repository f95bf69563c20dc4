import { defineRatio } from '#domain/indicator.ts'

/** B07: on-site inspections whose every result was entered on a mobile. */
export const mobileRate = defineRatio({
  id: 'mobile-rate',
  code: 'B07',
  version: 1,
  name: { zh: '移动端检查率', en: 'Mobile rate' },
  shortName: { zh: '移动端检查率', en: 'On mobile' },
  question: {
    zh: '本期含实地检查的户次中，结果由移动端录入的占多少？',
    en: 'Of the on-site inspections in the period, what share was entered on a mobile?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十五）', quote: '支持全省各级各部门一线执法人员开展移动端双随机抽查' },
  workPoints: [15],
  fact: 'visits',
  datedBy: 'inspected_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'is_on_site', op: '=', value: true },
  ],
  met: [{ column: 'is_mobile', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [
    { from: '2021-01-01', numerator: 80, denominator: 100 },
    { from: '2024-01-01', numerator: 95, denominator: 100 },
  ],
  unit: { zh: '户次', en: 'visits' },
  smallNumber: 10,
  remedy: { kind: 'convert', verb: { zh: '再由移动端录入', en: 'enter on mobile' }, added: { zh: '移动端检查', en: 'mobile inspections' } },
  exclusions: [
    { zh: '核查方式中没有实地检查的户次不计；未填核查方式的视为实地检查', en: 'Inspections without an on-site check do not count; one that does not say how counts as on site' },
    { zh: '一户次有多条结果的，须全部由移动端录入', en: 'Of several results of a visit all must have been entered on mobile' },
    { zh: '未录入结果的户次不计', en: 'Visits without an entered result do not count' },
  ],
  pullsAgainst: {
    zh: '事后用手机补录会抬高本指标；请看录入日期与检查日期是否同日',
    en: 'Typing results in on a phone afterwards raises it; compare the days of entry and of inspection',
  },
  examples: [
    {
      says: 'one of two on-site visits was entered on mobile; the off-site one is not asked',
      rows: [
        { is_counted: true, is_on_site: true, is_mobile: true, inspected_date: '2023-05-09' },
        { is_counted: true, is_on_site: true, is_mobile: false, inspected_date: '2023-05-10' },
        { is_counted: true, is_on_site: false, is_mobile: true, inspected_date: '2023-05-10' },
      ],
      period: { from: '2023-05-01', to: '2023-05-31' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no on-site visit, no rate', rows: [], period: { from: '2023-05-01', to: '2023-05-31' }, numerator: 0, denominator: 0 },
  ],
})
