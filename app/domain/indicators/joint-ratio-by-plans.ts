import { defineRatio } from '#domain/indicator.ts'

/** C01P, the same idea counted over yearly plan lines. */
export const jointRatioByPlans = defineRatio({
  id: 'joint-ratio-by-plans',
  code: 'C01P',
  version: 1,
  name: { zh: '部门联合抽查比例（按计划）', en: 'Joint inspection ratio, by plans' },
  shortName: { zh: '联合比例·计划', en: 'Joint, plans' },
  question: {
    zh: '本期应开始的年度抽查计划中，跨部门计划占多少？',
    en: 'Of the yearly plan lines that begin in the period, what share is cross-department?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）' },
  workPoints: [2, 6],
  fact: 'plans',
  datedBy: 'start_date',
  counted: [],
  met: [{ column: 'scope_code', op: '=', value: '2' }],
  periods: 'any',
  betterWhen: 'watch',
  targets: [],
  unit: { zh: '条', en: 'plan lines' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '再联合', en: 'make joint' } },
  exclusions: [{ zh: '临时任务没有计划，不在其中', en: 'Ad-hoc tasks have no plan and are not in it' }],
  examples: [
    {
      says: 'one of three plan lines is cross-department',
      rows: [
        { scope_code: '1', start_date: '2023-03-01' },
        { scope_code: '2', start_date: '2023-03-01' },
        { scope_code: '1', start_date: '2023-05-01' },
      ],
      period: { from: '2023-01-01', to: '2023-12-31' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no plan, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-12-31' }, numerator: 0, denominator: 0 },
  ],
})
