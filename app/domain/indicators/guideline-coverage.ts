import { defineRatio } from '#domain/indicator.ts'

/** A03: items with a guideline in force, of the second edition from 2023 on. */
export const guidelineCoverage = defineRatio({
  id: 'guideline-coverage',
  code: 'A03',
  version: 1,
  name: { zh: '工作指引覆盖率', en: 'Guideline coverage' },
  shortName: { zh: '指引覆盖率', en: 'Guidelines' },
  question: {
    zh: '当年在用的抽查事项中，有现行工作指引（2023年起为第二版）的占多少？',
    en: 'Of the items in force this year, what share has a guideline in force (from 2023 the second edition)?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（三）', quote: '汇编形成《山东省“双随机、一公开”随机抽查工作指引（第二版）》' },
  workPoints: [3],
  fact: 'item_years',
  datedBy: 'year_start_date',
  metDatedBy: 'guideline_date',
  counted: [],
  met: [{ column: 'guideline_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '项', en: 'items' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再编制', en: 'write' } },
  exclusions: [
    { zh: '本市的指引只覆盖本市事项，全省的指引覆盖各市', en: 'A guideline of a city covers its own items, one of the province those of every city' },
    { zh: '2023年起只认第二版及以后，此前认第一版；版次要求是可改的定期设置', en: 'From 2023 the second edition or a later one counts, before that the first; the edition asked for is a dated setting' },
    { zh: '目标 100% 的期限为拟定口径', en: 'From when 100% is demanded is a proposal' },
  ],
  pullsAgainst: { zh: '一份笼统的指引也能盖住许多事项；请抽看指引内容', en: 'One vague guideline covers many items; look into what it says' },
  examples: [
    {
      says: 'of three items one has its guideline by June, one from September, one has none',
      rows: [
        { year_start_date: '2023-01-01', guideline_date: '2023-05-15' },
        { year_start_date: '2023-01-01', guideline_date: '2023-09-01' },
        { year_start_date: '2023-01-01', guideline_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no item in force, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
