import { defineRatio } from '#domain/indicator.ts'

/** A02: items whose code, basis and standard agree with the power-and-duty list and the Internet+ list. */
export const sameSourceRate = defineRatio({
  id: 'same-source-rate',
  code: 'A02',
  version: 1,
  name: { zh: '抽查事项同源率', en: 'Same-source rate' },
  shortName: { zh: '事项同源率', en: 'Same source' },
  question: {
    zh: '当年在用的抽查事项中，与权责清单、“互联网+监管”事项编码对应、依据一致、标准一致的占多少？',
    en: 'Of the items in force this year, what share agrees with the power-and-duty list and the Internet+ list in code, basis and standard?',
  },
  source: {
    document: '鲁双随机办[2023]3号',
    clause: '一（四）',
    quote: '实现“双随机、一公开”抽查事项与“互联网+监管”事项和部门权责清单来源一致、依据一致、标准一致',
  },
  workPoints: [4],
  fact: 'item_years',
  datedBy: 'year_start_date',
  metDatedBy: 'same_source_date',
  counted: [],
  met: [{ column: 'same_source_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '项', en: 'items' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再理顺', en: 'align' } },
  exclusions: [
    { zh: '当年在用的事项都计，不论当年是否应抽', en: 'All items in force this year count, due or not' },
    { zh: '本市清单没有对应事项的，取全省清单；多个版本取当年最新', en: 'Without a counterpart of the city that of the province is taken; of several versions the latest of the year' },
    { zh: '任一清单未填依据或标准的，视为不一致', en: 'A list that leaves basis or standard open does not agree' },
    { zh: '目标 100% 的期限为拟定口径', en: 'From when 100% is demanded is a proposal' },
  ],
  pullsAgainst: { zh: '删去不同源的事项会抬高本指标；请与抽查事项覆盖率同看', en: 'Striking items off the list raises it; read it beside the item coverage' },
  examples: [
    {
      says: 'of three items one agrees from the start, one from July, one not at all',
      rows: [
        { year_start_date: '2023-01-01', same_source_date: '2023-01-01' },
        { year_start_date: '2023-01-01', same_source_date: '2023-07-01' },
        { year_start_date: '2023-01-01', same_source_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no item in force, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
