import { defineRatio } from '#domain/indicator.ts'

/** C08: comprehensive-supervision items with lead, rules and at least one task. */
export const comprehensiveItemsCarriedOut = defineRatio({
  id: 'comprehensive-items-carried-out',
  code: 'C08',
  version: 1,
  name: { zh: '综合监管重点事项落实率', en: 'Comprehensive items carried out' },
  shortName: { zh: '综合落实率', en: 'Key items' },
  question: {
    zh: '八个领域综合监管重点事项清单所列事项中，有牵头部门、有监管规则、当年至少有一个任务的占多少？',
    en: 'Of the items listed in the eight fields of comprehensive supervision, what share has a lead, rules and at least one task this year?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '三（十）', quote: '在……8 个重点民生领域编制“综合监管一件事”清单……建立综合监管事项清单管理和动态更新机制' },
  workPoints: [10, 11, 12],
  fact: 'comprehensive_years',
  datedBy: 'listed_date',
  metDatedBy: 'carried_out_date',
  counted: [],
  met: [{ column: 'carried_out_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '项', en: 'items' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再落实', en: 'carry out' } },
  exclusions: [
    { zh: '一个事项当年有多个版本的，自最早的版本计入，按最新的版本看规则', en: 'Of several versions in a year the first says from when it counts, the last what its rules are' },
    { zh: '省级清单的事项计入省本级，全省任何一处的任务都算；各市自己的清单计入该市', en: 'Items of the provincial list count in the province itself and are carried out anywhere in it; those of a city in that city' },
    { zh: '每个事项报送时都必须有牵头部门；取消的任务和草稿不算', en: 'An item is not taken without its lead; cancelled and draft tasks do not count' },
  ],
  pullsAgainst: { zh: '从清单删去没有任务的事项会抬高本指标；请看清单各版本的变化', en: 'Striking items without tasks off the list raises it; look at what changed between its versions' },
  examples: [
    {
      says: 'of three items one is carried out in June, one in September, one has no rules',
      rows: [
        { listed_date: '2023-01-01', carried_out_date: '2023-06-12' },
        { listed_date: '2023-01-01', carried_out_date: '2023-09-01' },
        { listed_date: '2023-06-01', carried_out_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no list, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
