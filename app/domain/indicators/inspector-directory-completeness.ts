import { defineRatio } from '#domain/indicator.ts'

/** A05: holders of certificates whom the directory of inspectors knows with a valid certificate and a range of items. */
export const inspectorDirectoryCompleteness = defineRatio({
  id: 'inspector-directory-completeness',
  code: 'A05',
  version: 1,
  name: { zh: '执法检查人员名录库完备率', en: 'Inspector directory completeness' },
  shortName: { zh: '人员库完备率', en: 'Inspector directory' },
  question: {
    zh: '持证人员底册所列持证人员中，在执法检查人员名录库且证件有效、事项范围明确的占多少？',
    en: 'Of the certified inspectors on the establishment list, what share is in the directory with a valid certificate and a range of items?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（五）', quote: '动态调整检查对象名录库和执法检查人员名录库' },
  workPoints: [5],
  fact: 'certified_years',
  datedBy: 'year_start_date',
  counted: [],
  met: [{ column: 'lacking', op: 'is-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '人', en: 'people' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再补全', en: 'complete' } },
  exclusions: [
    { zh: '底册中年初已过期的证件不计；证件是否有效按当年 1 月 1 日判断', en: 'Certificates that ended before 1 January do not count; validity is judged on that day' },
    { zh: '按人员编号对应；底册没有编号的按执法证号对应', en: 'Matched by the number of the person, or by the certificate where the list names none' },
    { zh: '已离岗、证号不符、证件过期、没有事项范围的，都不算完备', en: 'Who left the post, has another or an expired certificate or no range of items is not complete' },
    { zh: '名录库只有现状，往年也按现在的名录库核对', en: 'The directory tells what is there now, so earlier years are held against it as well' },
  ],
  pullsAgainst: { zh: '事项范围填得过宽会抬高本指标；请与抽取合规率同看', en: 'A range that names everything raises it; read it beside the conformity of draws' },
  examples: [
    {
      says: 'of three holders one is complete, one has no range of items, one is in no directory',
      rows: [
        { year_start_date: '2023-01-01', lacking: null },
        { year_start_date: '2023-01-01', lacking: 'item_range' },
        { year_start_date: '2023-01-01', lacking: 'directory' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no certificate, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
