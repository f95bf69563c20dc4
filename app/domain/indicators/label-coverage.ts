import { defineRatio } from '#domain/indicator.ts'

/** A06: subjects of the directory that bear labels of industry, area and risk. */
export const labelCoverage = defineRatio({
  id: 'label-coverage',
  code: 'A06',
  version: 1,
  name: { zh: '标签化覆盖率', en: 'Label coverage' },
  shortName: { zh: '标签覆盖率', en: 'Labelled' },
  question: {
    zh: '检查对象名录库的在业对象中，行业、区域、风险三类标签齐备的占多少？',
    en: 'Of the active subjects of the directory, what share bears labels of industry, area and risk?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '二（八）', quote: '将抽查事项、检查对象按照行业、区域、信用风险分类等条件，优化标签设置，强化标签运用' },
  workPoints: [8],
  fact: 'labelled_years',
  datedBy: 'listed_date',
  metDatedBy: 'labelled_date',
  counted: [],
  met: [{ column: 'labelled_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 95, denominator: 100 }],
  unit: { zh: '户', en: 'subjects' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再标注', en: 'label' } },
  exclusions: [
    { zh: '当年注销、吊销、撤销、迁出的对象不计；当年新成立的自成立之日起计入', en: 'Subjects that ceased in the year do not count; those established in it count from that day' },
    { zh: '三类各有至少一个标签即算齐备，自最后一类标注之日起；没有标注日期的视为一直都有', en: 'One label of each kind is enough, from the day of the last of them; a label without a day was always there' },
    { zh: '目标 95% 为拟定口径', en: 'The target of 95% is a proposal' },
  ],
  pullsAgainst: { zh: '统一贴同一标签会抬高本指标；请与标签生成联合任务占比同看', en: 'The same label for everybody raises it; read it beside the share of joint tasks made by labels' },
  examples: [
    {
      says: 'of three subjects one was labelled from the start, one in July, one lacks a label',
      rows: [
        { listed_date: '2023-01-01', labelled_date: '2023-01-01' },
        { listed_date: '2023-01-01', labelled_date: '2023-07-03' },
        { listed_date: '2023-05-10', labelled_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'nobody in the directory, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
