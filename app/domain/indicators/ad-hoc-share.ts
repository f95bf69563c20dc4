import { defineRatio } from '#domain/indicator.ts'

/** B06: ad-hoc tasks among all tasks. Watched only: an urgent matter may need one, a habit of them hollows the plan out. */
export const adHocShare = defineRatio({
  id: 'ad-hoc-share',
  code: 'B06',
  version: 1,
  name: { zh: '临时任务占比', en: 'Ad-hoc share' },
  shortName: { zh: '临时任务占比', en: 'Ad-hoc' },
  question: {
    zh: '本期开始的抽查任务中，来源为临时任务（不在年度计划内）的占多少？',
    en: 'Of the tasks started in the period, what share was ad hoc, outside the yearly plan?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（二）' },
  workPoints: [2],
  fact: 'tasks',
  datedBy: 'started_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'source_code', op: '=', value: '1' }],
  periods: 'any',
  betterWhen: 'watch',
  targets: [],
  bands: [{ from: '2021-01-01', low: { numerator: 0, denominator: 100 }, high: { numerator: 15, denominator: 100 } }],
  unit: { zh: '项', en: 'tasks' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '请核对', en: 'review' } },
  exclusions: [
    { zh: '创建中、已取消的任务，以及由下级任务实施抽取的上级任务不计', en: 'Draft and cancelled tasks, and parents whose children draw, do not count' },
    { zh: '以任务自己填写的来源为准', en: 'The source is what the task itself says' },
  ],
  pullsAgainst: {
    zh: '把临时任务补挂到计划名下会压低本指标；请与年度计划完成率同看',
    en: 'Hanging ad-hoc tasks under a plan afterwards lowers it; read it beside plan completion',
  },
  examples: [
    {
      says: 'one of three counted tasks is ad hoc; the cancelled one is left out',
      rows: [
        { is_counted: true, source_code: '2', started_date: '2023-03-01' },
        { is_counted: true, source_code: '1', started_date: '2023-03-08' },
        { is_counted: true, source_code: '2', started_date: '2023-05-04' },
        { is_counted: false, source_code: '1', started_date: '2023-05-04' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no task, no share', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
