import { defineRatio } from '#domain/indicator.ts'

/** D01: tasks on enterprises that set their ratios by risk class. */
export const classRuleUse = defineRatio({
  id: 'class-rule-use',
  code: 'D01',
  version: 1,
  name: { zh: '信用风险分类结果运用率', en: 'Credit rule use' },
  shortName: { zh: '分类运用率', en: 'Class rule used' },
  question: {
    zh: '本期开始的、以企业为对象的抽查任务中，按信用风险分类设置抽查比例的占多少？',
    en: 'Of the tasks on enterprises started in the period, what share set its ratios by risk class?',
  },
  source: {
    document: '鲁双随机办[2023]3号',
    clause: '四（十三）',
    quote: '对高信用风险等级企业提高抽查比例，对低信用风险等级企业降低抽查比例',
  },
  workPoints: [13],
  fact: 'tasks',
  datedBy: 'started_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'object_kind_code', op: '=', value: '1' },
  ],
  met: [{ column: 'is_class_rule', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [
    { from: '2021-01-01', numerator: 70, denominator: 100 },
    { from: '2024-01-01', numerator: 100, denominator: 100 },
  ],
  unit: { zh: '项', en: 'tasks' },
  smallNumber: null,
  remedy: { kind: 'convert', verb: { zh: '再设置', en: 'set' }, added: { zh: '按类设比例的任务', en: 'tasks with ratios by class' } },
  exclusions: [
    { zh: '对象不是企业的任务不计：通用型分类只覆盖企业', en: 'Tasks on others than enterprises do not count: the general model covers enterprises alone' },
    { zh: '未填是否按分类设置比例的，视为未设置', en: 'A task that does not say so has not set its ratios by class' },
  ],
  pullsAgainst: {
    zh: '只勾选而不差异抽取会抬高本指标；请与差异化抽查梯度同看',
    en: 'Ticking the box without drawing by it raises it; the gradient D02 shows that',
  },
  examples: [
    {
      says: 'two of three tasks on enterprises set ratios by class; one on households is not asked',
      rows: [
        { is_counted: true, object_kind_code: '1', is_class_rule: true, started_date: '2023-02-06' },
        { is_counted: true, object_kind_code: '1', is_class_rule: true, started_date: '2023-03-06' },
        { is_counted: true, object_kind_code: '1', is_class_rule: null, started_date: '2023-03-07' },
        { is_counted: true, object_kind_code: '3', is_class_rule: true, started_date: '2023-03-07' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 2,
      denominator: 3,
    },
    { says: 'no task on enterprises, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
