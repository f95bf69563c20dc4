/** What the shipped sheets are put together from. */
import { usualEffects, type Effects, type ItemSource, type Rule, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import type { Wording } from '#domain/indicator.ts'

/** A ratio in percent, as rules write their ends. */
export const percent = (share: number) => ({ numerator: share, denominator: 100 })
const number = (count: number) => ({ numerator: count, denominator: 1 })

/** An item computed from records, by any rule. */
export function computed(code: string, points: number, rule: Rule, more: Partial<SchemeItem> = {}): SchemeItem {
  return { code, source: { kind: 'computed' }, hundredths: points * 100, rule, evidence: 'system', effects: usualEffects, losses: [], ...more }
}

/** Scored evenly from the floor to the target, both in percent; reversed when the target lies below. */
export function evenly(code: string, points: number, floor: number, target: number, more: Partial<SchemeItem> = {}): SchemeItem {
  return computed(code, points, { kind: 'linear', floor: percent(floor), target: percent(target) }, more)
}

/** Steps of shares in percent, or of a filed number: from → points. */
export function bySteps(steps: readonly (readonly [from: number, points: number])[], isCount = false): Rule {
  return { kind: 'steps', steps: steps.map(([from, points]) => ({ from: isCount ? number(from) : percent(from), hundredths: points * 100 })) }
}

/** What was not filed by its day earns nothing; what does not apply returns its points. */
const filedEffects: Effects = { 'not-applicable': 'return', 'not-reported': 'nothing', 'small-number': 'score' }

/** An item that the party files with a document. */
export function filed(code: string, points: number, asks: 'answer' | 'count' | 'ratio', name: Wording, demand: Wording, rule?: Rule, parties: readonly string[] | null = null): SchemeItem {
  const source: ItemSource = { kind: 'filed', name, demand, asks, needsDocument: true, parties }
  return { code, source, hundredths: points * 100, rule: rule ?? { kind: 'yes-no', demand }, evidence: 'filed', effects: filedEffects, losses: [] }
}

/** 加分不超过 5 分，扣分不超过 10 分; what the sheets of 2023 have in common beside their blocks. */
export const common2023: Pick<Scheme, 'year' | 'source' | 'wholeHundredths' | 'bonus' | 'deductions' | 'vetoes' | 'grades' | 'statedHundredths' | 'tiePlaces' | 'tieOrder' | 'rankedFromPercent' | 'nearEqualHundredths' | 'selfGap' | 'choicePercent'> = {
  year: 2023,
  source: { document: '鲁双随机办[2023]3号', clause: '六（二十二）' },
  wholeHundredths: 10_000,
  bonus: {
    capHundredths: 500,
    items: [
      { code: 'P1', name: { zh: '受到国家层面通报表扬', en: 'Praised nationally' }, eachHundredths: 200, mostCases: 1 },
      { code: 'P2', name: { zh: '受到省级通报表扬', en: 'Praised by the province' }, eachHundredths: 100, mostCases: 2 },
      { code: 'P3', name: { zh: '综合监管试点经验被复制推广', en: 'Pilot replicated elsewhere' }, eachHundredths: 100, mostCases: 2 },
      { code: 'P4', name: { zh: '分类模型、预警模型共享他用', en: 'Model shared with others' }, eachHundredths: 50, mostCases: 2 },
    ],
  },
  deductions: {
    capHundredths: 1000,
    items: [
      { code: 'M1', name: { zh: '数据弄虚作假', en: 'False data' }, eachHundredths: 500, mostCases: null },
      { code: 'M2', name: { zh: '国家督查点名通报', en: 'Named in national supervision' }, eachHundredths: 300, mostCases: null },
      { code: 'M3', name: { zh: '清单之外实施检查', en: 'Inspection outside the list' }, eachHundredths: 100, mostCases: null },
      { code: 'M4', name: { zh: '经查实的选择性抽取', en: 'Proven selective draw' }, eachHundredths: 500, mostCases: null },
    ],
  },
  vetoes: [{ code: 'V1', name: { zh: '有组织的数据造假', en: 'Organised falsification of data' }, atBest: 'fail' }],
  grades: [
    { id: 'excellent', name: { zh: '优秀', en: 'Excellent' }, fromPercent: 90 },
    { id: 'good', name: { zh: '良好', en: 'Good' }, fromPercent: 80 },
    { id: 'pass', name: { zh: '合格', en: 'Pass' }, fromPercent: 60 },
    { id: 'fail', name: { zh: '不合格', en: 'Fail' }, fromPercent: 0 },
  ],
  statedHundredths: 1,
  tiePlaces: 'shared',
  tieOrder: ['C01', 'E01'],
  rankedFromPercent: 50,
  nearEqualHundredths: 50,
  selfGap: { percent: 5, eachHundredths: 50 },
  choicePercent: { weight: 40, floor: 10 },
}
