/** A sheet of 100 points with every kind of rule and source in it, without a fault. */
import type { Rule, Scheme, SchemeItem } from '#domain/scheme.ts'

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const wording = (zh: string, en: string) => ({ zh, en })
const effects = { 'not-applicable': 'return', 'small-number': 'return', 'not-reported': 'range' } as const

export function computed(code: string, points: number, rule: Rule): SchemeItem {
  return { code, source: { kind: 'computed' }, hundredths: points * 100, rule, evidence: 'system', effects, losses: [] }
}

function filed(code: string, points: number, asks: 'answer' | 'count' | 'ratio', rule: Rule): SchemeItem {
  const source = { kind: 'filed', name: wording(`填报 ${code}`, `Filed ${code}`), demand: wording('提供文件', 'show the document'), asks, needsDocument: true, parties: null } as const
  return { code, source, hundredths: points * 100, rule, evidence: 'filed', effects: { ...effects, 'not-reported': 'nothing' }, losses: [] }
}

export const sampleSheet: Scheme = {
  id: 'city-2024',
  of: 'cities',
  year: 2024,
  version: 1,
  name: wording('2024年各市考核', 'Assessment of cities 2024'),
  source: { document: '鲁双随机办[2024]1号', clause: '三' },
  note: wording('测试用。', 'For tests.'),
  wholeHundredths: 10_000,
  blocks: [
    {
      id: 'figures',
      name: wording('一 指标', '1 Figures'),
      items: [
        computed('C01', 20, { kind: 'linear', floor: percent(15), target: percent(40) }),
        { ...computed('E01', 15, { kind: 'linear', floor: percent(80), target: percent(100) }), losses: [{ code: 'E02', eachHundredths: 10, capHundredths: 200 }] },
        computed('D02', 5, { kind: 'yes-no', demand: wording('依次不降', 'does not fall') }),
        computed('B08', 5, { kind: 'steps', steps: [{ from: percent(5), hundredths: 100 }, { from: percent(10), hundredths: 500 }] }),
        computed('B04', 5, { kind: 'band', zeroBelow: percent(1), low: percent(2), high: percent(5), zeroAbove: percent(8) }),
        computed('B01', 5, { kind: 'best', better: 'higher' }),
        computed('C06', 5, { kind: 'ladder', better: 'lower', stepHundredths: 25 }),
        { ...computed('RS1', 10, { kind: 'rank-sum', of: [{ code: 'E01', better: 'higher' }, { code: 'C06', better: 'lower' }], stepHundredths: 50 }), source: { kind: 'places', name: wording('名次合计', 'Sum of places') } },
      ],
    },
    {
      id: 'filed',
      name: wording('二 填报', '2 Filed'),
      items: [
        filed('F1', 10, 'answer', { kind: 'yes-no', demand: wording('按时印发', 'issued in time') }),
        filed('F2', 10, 'count', { kind: 'deduction', eachHundredths: 100, capHundredths: 500 }),
        filed('F3', 10, 'ratio', { kind: 'linear', floor: percent(50), target: percent(100) }),
      ],
    },
  ],
  bonus: { capHundredths: 500, items: [{ code: 'P1', name: wording('表扬', 'Praise'), eachHundredths: 100, mostCases: 3 }] },
  deductions: { capHundredths: 1_000, items: [{ code: 'M1', name: wording('虚假数据', 'False data'), eachHundredths: 500, mostCases: null }] },
  vetoes: [{ code: 'V1', name: wording('重大事故', 'Grave accident'), atBest: 'pass' }],
  grades: [
    { id: 'good', name: wording('良好', 'Good'), fromPercent: 80 },
    { id: 'pass', name: wording('合格', 'Pass'), fromPercent: 60 },
    { id: 'fail', name: wording('不合格', 'Fail'), fromPercent: 0 },
  ],
  statedHundredths: null,
  tiePlaces: 'shared',
  tieOrder: ['C01', 'E01'],
  rankedFromPercent: 50,
  nearEqualHundredths: 50,
  selfGap: { percent: 5, eachHundredths: 50 },
  choicePercent: { weight: 40, floor: 10 },
}

/** The sheet with one of its items changed. */
export function changeItem(scheme: Scheme, code: string, change: Partial<SchemeItem>): Scheme {
  return { ...scheme, blocks: scheme.blocks.map((block) => ({ ...block, items: block.items.map((item) => (item.code === code ? { ...item, ...change } : item)) })) }
}
