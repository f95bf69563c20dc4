import { defineGradient } from '#domain/indicator.ts'

/** D05: how many times as often a problem is found in classes C and D as in class A: whether the classes point to where problems are. */
export const targetingLift = defineGradient({
  id: 'targeting-lift',
  code: 'D05',
  version: 1,
  name: { zh: '精准提升度', en: 'Targeting lift' },
  shortName: { zh: '精准提升度', en: 'Lift' },
  question: {
    zh: '抽取时为 C、D 类的户次，问题发现率是 A 类户次的几倍？',
    en: 'How many times as often is a problem found in visits of class C or D at the draw as in those of class A?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十三）', quote: '不断提高监管精准性和有效性' },
  workPoints: [13],
  partOf: 'D04',
  part: { zh: '问题发现率', en: 'problem rate' },
  judged: 'multiple',
  periods: 'any',
  classes: ['A', 'C+D'],
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 2, denominator: 1 }],
  unit: { zh: '倍', en: 'times' },
  exclusions: [
    { zh: '类别以抽取时为准；B 类与未分类不参与比较', en: 'The class is that at the draw; class B and visits without a class are not compared' },
    { zh: 'A 类没有发现问题时无倍数；任一方可检查户次不足 10 的不排名', en: 'Without a problem in class A there is no multiple; with fewer than 10 checkable visits on either side it is not ranked' },
    { zh: '目标 2 倍为拟定口径', en: 'The target of 2 times is a proposal' },
  ],
  pullsAgainst: {
    zh: '对 A 类走过场会抬高本指标；请与问题发现率同看，100 户次以上一个问题也没有即需核实',
    en: 'Formality in class A raises it; read it beside the problem rate: none in 100 visits wants a look',
  },
})
