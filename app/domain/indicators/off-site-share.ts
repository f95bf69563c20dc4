import { defineRatio } from '#domain/indicator.ts'

/** B08: inspections made without going there. It pulls against targets of volume on purpose. */
export const offSiteShare = defineRatio({
  id: 'off-site-share',
  code: 'B08',
  version: 1,
  name: { zh: '非现场监管占比', en: 'Off-site share' },
  shortName: { zh: '非现场占比', en: 'Off site' },
  question: {
    zh: '本期实施检查的户次中，核查方式没有实地检查的占多少？',
    en: 'Of the inspections in the period, what share had no on-site check?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十六）', quote: '推动双随机抽查由“人盯”向“数管”转变' },
  workPoints: [16],
  fact: 'visits',
  datedBy: 'inspected_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'is_on_site', op: '=', value: false }],
  periods: 'any',
  betterWhen: 'watch',
  targets: [],
  bands: [{ from: '2021-01-01', low: { numerator: 10, denominator: 100 }, high: { numerator: 100, denominator: 100 } }],
  unit: { zh: '户次', en: 'visits' },
  smallNumber: 10,
  remedy: { kind: 'none', verb: { zh: '改为非现场', en: 'do off site' } },
  exclusions: [
    { zh: '任一部门的任一结果含实地检查，该户次即为现场', en: 'One on-site check by any department makes the visit on site' },
    { zh: '未填核查方式的视为实地检查', en: 'What does not say how it was checked counts as on site' },
  ],
  pullsAgainst: {
    zh: '须到现场的事项改为书面检查会抬高本指标；请与问题发现率同看',
    en: 'Checking on paper what must be seen raises it; read it beside the problem rate',
  },
  examples: [
    {
      says: 'one of three inspections was off site; the fourth was not made yet',
      rows: [
        { is_counted: true, is_on_site: true, inspected_date: '2023-05-09' },
        { is_counted: true, is_on_site: false, inspected_date: '2023-05-10' },
        { is_counted: true, is_on_site: true, inspected_date: '2023-05-10' },
        { is_counted: true, is_on_site: false, inspected_date: null },
      ],
      period: { from: '2023-05-01', to: '2023-05-31' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no inspection, no share', rows: [], period: { from: '2023-05-01', to: '2023-05-31' }, numerator: 0, denominator: 0 },
  ],
})
