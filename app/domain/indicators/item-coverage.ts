import { defineRatio } from '#domain/indicator.ts'

/** A01: items due this year that have at least one completed task. */
export const itemCoverage = defineRatio({
  id: 'item-coverage',
  code: 'A01',
  version: 1,
  name: { zh: '抽查事项覆盖率', en: 'Item coverage' },
  shortName: { zh: '事项覆盖率', en: 'Item coverage' },
  question: {
    zh: '在用清单中当年应抽查的事项，已有抽查任务完成的占多少？',
    en: 'Of the items due this year in the list in force, what share has a completed task?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（二）', quote: '确保抽查计划覆盖清单全部当年度应抽查事项' },
  workPoints: [1, 2],
  fact: 'item_years',
  datedBy: 'year_start_date',
  metDatedBy: 'covered_date',
  counted: [{ column: 'is_due', op: '=', value: true }],
  met: [{ column: 'covered_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '项', en: 'items' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再完成', en: 'complete' } },
  exclusions: [
    { zh: '当年不到抽查周期的事项不计', en: 'Items whose cycle is not due this year do not count' },
    { zh: '只认状态为已完成的任务', en: 'Only finished tasks cover an item' },
  ],
  examples: [
    {
      says: 'two items due, one covered by 30 June; one not due this year is not asked',
      rows: [
        { is_due: true, year_start_date: '2023-01-01', covered_date: '2023-05-08' },
        { is_due: true, year_start_date: '2023-01-01', covered_date: '2023-07-01' },
        { is_due: false, year_start_date: '2023-01-01', covered_date: '2023-05-08' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no item due, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
