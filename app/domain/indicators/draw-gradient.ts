import { defineGradient } from '#domain/indicator.ts'

/** D02: the draw rate must rise from A to D, and D must be drawn at least five times as often as A. */
export const drawGradient = defineGradient({
  id: 'draw-gradient',
  code: 'D02',
  version: 1,
  name: { zh: '差异化抽查梯度', en: 'Differentiation by class' },
  shortName: { zh: '差异化梯度', en: 'Gradient' },
  question: {
    zh: '企业抽取率是否随信用风险 A、B、C、D 依次不降，且 D 类至少为 A 类的 5 倍？',
    en: 'Does the draw rate not fall from A to D, with D at least five times A?',
  },
  source: {
    document: '鲁双随机办[2023]3号',
    clause: '四（十三）',
    quote: '对高信用风险等级企业提高抽查比例，对低信用风险等级企业降低抽查比例',
  },
  workPoints: [13],
  partOf: 'D02R',
  part: { zh: '抽取率', en: 'draw rate' },
  judged: 'order',
  periods: 'from-new-year',
  classes: ['A', 'B', 'C', 'D'],
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 5, denominator: 1 }],
  unit: { zh: '倍', en: 'times' },
  exclusions: [{ zh: '任一类别没有企业时不判断单调', en: 'With a class empty the order is not judged' }],
})
