/** What a scorecard may be built from: facts of a subject as they stood on the day of its draw. */
import type { Wording } from '#domain/indicator.ts'

export interface ModelIndicator {
  readonly id: ModelIndicatorId
  readonly name: Wording
  readonly kind: 'number' | 'category'
  /** Where it is read. */
  readonly source: Wording
}

export const modelIndicatorIds = ['signals', 'grave-signals', 'problems', 'visits', 'days-since', 'age', 'type', 'industry', 'class'] as const
export type ModelIndicatorId = (typeof modelIndicatorIds)[number]

const signals: Wording = { zh: '风险信号，抽取日前 12 个月', en: 'risk signals, 12 months before the draw' }
const visits: Wording = { zh: '检查结果，抽取日前 36 个月', en: 'results, 36 months before the draw' }
const directory: Wording = { zh: '检查对象名录库', en: 'directory of subjects' }

export const modelIndicators: readonly ModelIndicator[] = [
  { id: 'signals', name: { zh: '风险信号数', en: 'signals' }, kind: 'number', source: signals },
  { id: 'grave-signals', name: { zh: '列异与处罚数', en: 'abnormal listings and penalties' }, kind: 'number', source: signals },
  { id: 'problems', name: { zh: '以往发现问题次数', en: 'visits with a problem' }, kind: 'number', source: visits },
  { id: 'visits', name: { zh: '以往检查次数', en: 'visits' }, kind: 'number', source: visits },
  { id: 'days-since', name: { zh: '距上次检查季数', en: 'quarters since the last visit' }, kind: 'number', source: visits },
  { id: 'age', name: { zh: '成立年数', en: 'years since establishment' }, kind: 'number', source: directory },
  { id: 'type', name: { zh: '主体类型', en: 'kind of subject' }, kind: 'category', source: directory },
  { id: 'industry', name: { zh: '行业门类', en: 'industry section' }, kind: 'category', source: directory },
  { id: 'class', name: { zh: '通用型类别（抽取时）', en: 'general class at the draw' }, kind: 'category', source: { zh: '信用风险分类', en: 'risk classes' } },
]

/** Whether a text names an indicator. */
export function isModelIndicator(text: string): text is ModelIndicatorId {
  return modelIndicatorIds.some((id) => id === text)
}

export function findModelIndicator(id: ModelIndicatorId): ModelIndicator {
  const found = modelIndicators.find((indicator) => indicator.id === id)
  if (found === undefined) throw new Error(`no indicator ${id}`)
  return found
}
