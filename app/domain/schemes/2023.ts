import { defineScheme } from '#domain/define-scheme.ts'
import { common2023, computed, evenly } from '#domain/schemes/parts.ts'

/** The cities' sheet of 2023, as far as its indicators are computed: 35 of 100 points. */
export const cityScheme2023 = defineScheme({
  ...common2023,
  id: 'city-2023',
  of: 'cities',
  version: 1,
  name: { zh: '2023年各市“双随机、一公开”监管工作考核（试行）', en: 'Assessment of cities 2023 (trial)' },
  note: {
    zh:
      '本期试行 35 分，其余 65 分随指标上线；等次按得分占满分的比例定。E01 未含“迟于60个工作日的每条另扣0.1分、至多扣2分”，' +
      'D02 只计单调一项 2 分，D05 提升度 2 分随指标上线。分值与下限为拟定方案。',
    en:
      'On trial with 35 points; the other 65 follow with their indicators. Grades go by the share of full marks. E01 leaves out the ' +
      'deduction of 0.1 for each result more than 60 working days late (at most 2); D02 scores the order of the classes alone (2), and ' +
      'the 2 points of D05 follow. Points and floors are proposals.',
  },
  blocks: [
    { id: 'base', name: { zh: '一 基础', en: '1 Basis' }, items: [evenly('A01', 4, 60, 100)] },
    {
      id: 'plan',
      name: { zh: '二 计划与程序', en: '2 Plan and procedure' },
      items: [evenly('B01', 4, 80, 100), evenly('B03', 4, 80, 100)],
    },
    { id: 'joint', name: { zh: '三 联合抽查', en: '3 Joint inspection' }, items: [evenly('C01', 8, 15, 40)] },
    {
      id: 'credit',
      name: { zh: '四 信用与智慧', en: '4 Credit and intelligence' },
      items: [
        computed('D02', 2, { kind: 'yes-no', demand: { zh: 'A、B、C、D 四类抽取率依次不降', en: 'the draw rate does not fall from A to D' } }),
      ],
    },
    {
      id: 'publication',
      name: { zh: '五 公示与闭环', en: '5 Publication and closure' },
      items: [evenly('E01', 7, 80, 100), evenly('E02', 6, 70, 100)],
    },
  ],
  // The trial placed everybody of whom anything could be scored, knew neither bonus nor deductions, and compared nothing with what parties said of themselves.
  bonus: { capHundredths: 0, items: [] },
  deductions: { capHundredths: 0, items: [] },
  vetoes: [],
  rankedFromPercent: 0,
  selfGap: null,
})
