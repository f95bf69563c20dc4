/**
 * The planted stories: what each must show, as numbers worked out beforehand. Written beside the deliveries as
 * `stories.json`; the README of this room tells them in words. Numbers that hold at every scale say so.
 */
import { plants } from '#etl/demo/plants.ts'
import { opportunityStories } from '#etl/demo/opportunity-stories.ts'
import { registerStories } from '#etl/demo/register-stories.ts'
import type { FigureState, Wording } from '#domain/indicator.ts'

/** A cell of `/api/figures`. */
export interface ExpectedFigure {
  readonly kind: 'figure'
  readonly indicator: string
  readonly area: string
  /** `2023` is 2023 to the demonstration's day. */
  readonly period: string
  readonly riskClass?: 'A' | 'B' | 'C' | 'D'
  readonly numerator: number
  readonly denominator: number
  readonly state: FigureState
}

/** Open warnings of an area on the demonstration's day. */
export interface ExpectedWarnings {
  readonly kind: 'warnings'
  readonly rule: 'W02' | 'W03' | 'W08'
  readonly level: 'red' | 'orange' | 'yellow'
  readonly area: string
  readonly count: number
}

/** Numbers of a receipt, of the delivery whose file name ends so; files are loaded one by one in their order. */
export interface ExpectedReceipt {
  readonly kind: 'receipt'
  readonly file: string
  readonly counts: Readonly<Partial<Record<'read' | 'loaded' | 'unchanged' | 'replaced' | 'withdrawn' | 'held' | 'rejected' | 'released', number>>>
  readonly reasons?: Readonly<Record<string, number>>
  readonly warnings?: Readonly<Record<string, number>>
}

/** Records of a city that contradict others, in the end. */
export interface ExpectedFindings {
  readonly kind: 'findings'
  readonly rule: string
  readonly area: string
  readonly count: number
}

/** Records counted by hand in the files: visits of some tasks, meetings of a pair. */
export interface ExpectedCount {
  readonly kind: 'count'
  readonly what: string
  readonly count: number
}

export type Expectation = (ExpectedFigure | ExpectedWarnings | ExpectedReceipt | ExpectedCount | ExpectedFindings) & {
  /** Whether it holds at every scale, or at scale 1 with the usual seed. */
  readonly at: 'any scale' | 'scale 1'
}

export interface Story {
  readonly id: string
  readonly title: Wording
  readonly expects: readonly Expectation[]
}

export const usualSeed = 20231117

const figure = (
  at: Expectation['at'], indicator: string, area: string, period: string, numerator: number, denominator: number,
  state: FigureState = 'measured', riskClass?: ExpectedFigure['riskClass'],
): Expectation => ({ at, kind: 'figure', indicator, area, period, ...(riskClass === undefined ? {} : { riskClass }), numerator, denominator, state })

const byClass = (area: string, cells: readonly (readonly [number, number])[]): Expectation[] =>
  (['A', 'B', 'C', 'D'] as const).map((riskClass, index) =>
    figure('scale 1', 'D02R', area, '2023', cells[index]?.[0] ?? 0, cells[index]?.[1] ?? 0, 'measured', riskClass))

const flaw = (at: Expectation['at'], rule: string, count: number, area: string = plants.flaws.city): Expectation => ({ at, kind: 'findings', rule, area, count })

const { correction, faulty, held, silentPartner, sameLine, exactWarnings } = plants
const correctedCount = correction.late + correction.methods
const heldResults = held.tasks * held.objects * held.items
const faultCount = Object.values(faulty.kinds).reduce((sum: number, count) => sum + count, 0)

export const stories: readonly Story[] = [
  {
    id: 'two-models',
    title: { zh: '寿光市六户企业在食品生产专业型为 D 类，与通用型并列', en: 'Six enterprises of Shouguang are class D in the special model of food producers, beside the general one' },
    expects: [
      { at: 'any scale', kind: 'count', what: 'class D of the special model among the first of 370783', count: plants.twoModels.subjects },
      { at: 'any scale', kind: 'count', what: 'those of them with a general class besides', count: plants.twoModels.subjects },
    ],
  },
  {
    id: 'same-address',
    title: { zh: '邹城市十二户登记在同一住所，写法不一', en: 'Twelve subjects of Zoucheng share one address, written in two ways' },
    expects: [{ at: 'any scale', kind: 'count', what: 'subjects at the planted address', count: plants.sameAddress.subjects }],
  },
  {
    id: 'just-short',
    title: { zh: '济宁差一点到 40%：一位小数会显示 40.0', en: 'Jining is just short of 40 %: one decimal would show 40.0' },
    expects: [figure('any scale', 'C01', '370800', '2023', 203, 508)],
  },
  {
    id: 'just-meets',
    title: { zh: '菏泽正好 40%', en: 'Heze meets 40 % exactly' },
    expects: [figure('any scale', 'C01', '371700', '2023', 200, 500)],
  },
  {
    id: 'province-short',
    title: { zh: '全省联合抽查比例逐年上升，2023 年仍差一点', en: 'The province rises year by year and is still short in 2023' },
    expects: [
      figure('any scale', 'C01', '370000', '2021', 1210, 5795),
      figure('any scale', 'C01', '370000', '2022', 1948, 6082),
      figure('any scale', 'C01', '370000', '2023', 2399, 6032),
    ],
  },
  {
    id: 'nothing-due',
    title: { zh: '威海 8 月没有到期的计划', en: 'Weihai has no plan due in August' },
    expects: [figure('any scale', 'B01', plants.nothingDue.city, '2023-08', 0, 0, 'not-applicable')],
  },
  {
    id: 'not-delivered',
    title: { zh: '日照 10 月未报送', en: 'Rizhao did not deliver October' },
    expects: [
      figure('any scale', 'C01', plants.silentCity, '2023-10', 0, 0, 'not-reported'),
      figure('any scale', 'C01', plants.silentCity, '2023-09', 8, 20),
    ],
  },
  {
    id: 'corrected-quarter',
    title: { zh: '烟台更正并撤回二季度结果', en: 'Yantai corrects and withdraws results of the second quarter' },
    expects: [
      {
        at: 'any scale', kind: 'receipt', file: 'results-2023-q2-correction.csv',
        counts: {
          read: correctedCount + correction.withdrawn + correction.unchanged, loaded: 0, unchanged: correction.unchanged,
          replaced: correctedCount + correction.withdrawn, withdrawn: correction.withdrawn, held: 0, rejected: 0,
        },
      },
      { at: 'scale 1', kind: 'count', what: 'E01 370600 2023-Q2 numerator before the correction', count: 603 },
      { at: 'scale 1', kind: 'count', what: 'E01 370600 2023-Q2 denominator before the correction', count: 608 },
      figure('scale 1', 'E01', correction.city, '2023-Q2', 567, 596),
      // Withdrawn rows were declared, in two months.
      flaw('scale 1', 'fewer-than-declared', 2, correction.city),
    ],
  },
  {
    id: 'faulty-rows',
    title: { zh: '聊城一批报送有十种错误', en: 'A delivery of Liaocheng has faults of ten kinds' },
    expects: [{
      at: 'any scale', kind: 'receipt', file: 'results-2023-10-faulty.csv',
      counts: { read: faulty.good + faultCount, loaded: faulty.good, unchanged: 0, replaced: 0, held: 0, rejected: faultCount },
      reasons: faulty.kinds,
    }, flaw('scale 1', 'fewer-than-declared', 1, faulty.city)],
  },
  {
    id: 'silent-partner',
    title: { zh: '临沂市场监管牵头、卫健配合的联合任务，配合方从未录入', en: 'In Linyi the partner of these joint tasks never recorded anything' },
    expects: [
      { at: 'any scale', kind: 'count', what: 'tasks of SCJG with WJW in 371300, 2023', count: silentPartner.tasks },
      { at: 'scale 1', kind: 'count', what: 'their visits', count: silentPartner.tasks * silentPartner.objects },
      { at: 'any scale', kind: 'count', what: 'their visits that meet B03', count: 0 },
    ],
  },
  {
    id: 'same-line',
    title: { zh: '潍坊市场监管与药品监管同一条线，自称联合而不计', en: 'In Weifang two departments of one line call tasks joint that do not count so' },
    expects: [
      { at: 'any scale', kind: 'count', what: 'tasks of SCJG with YPJG in 370700, 2023', count: sameLine.tasks },
      figure('any scale', 'C01', sameLine.city, '2023', 224, 555),
    ],
  },
  {
    id: 'same-pair',
    title: { zh: '东营区市场监管的两名检查人员总在一起', en: 'Two inspectors of Dongying district always meet' },
    expects: [
      { at: 'scale 1', kind: 'count', what: 'visits of 370502 SCJG', count: 19 },
      { at: 'scale 1', kind: 'count', what: 'visits of the pair 3705020101 and 3705020102', count: 19 },
    ],
  },
  {
    id: 'inverted-district',
    title: { zh: '淄博张店区 D 类抽得比 A 类少，全市也因此不单调', en: 'Zhangdian draws class D less than A, and Zibo is not monotone for it' },
    expects: [
      ...byClass(plants.invertedDistrict.county, [[6, 80], [2, 24], [2, 16], [1, 20]]),
      ...byClass('370300', [[10, 372], [6, 121], [6, 52], [3, 28]]),
    ],
  },
  {
    id: 'inverted-city',
    title: { zh: '聊城全市 D 类抽得比 C 类少', en: 'Liaocheng draws class D less than class C' },
    expects: byClass(plants.invertedCity.city, [[6, 428], [5, 115], [7, 52], [1, 13]]),
  },
  {
    id: 'exact-warnings',
    title: { zh: '枣庄的预警数全部已知', en: 'Every warning of Zaozhuang is known' },
    expects: [
      { at: 'any scale', kind: 'warnings', rule: 'W02', level: 'yellow', area: exactWarnings.city, count: exactWarnings.yellow },
      { at: 'any scale', kind: 'warnings', rule: 'W02', level: 'red', area: exactWarnings.city, count: exactWarnings.red },
      { at: 'any scale', kind: 'warnings', rule: 'W03', level: 'red', area: exactWarnings.city, count: exactWarnings.overdue },
      { at: 'scale 1', kind: 'warnings', rule: 'W08', level: 'orange', area: exactWarnings.city, count: 4 },
    ],
  },
  {
    id: 'held-rows',
    title: { zh: '德州两项任务比其结果晚到一个月', en: 'Two tasks of Dezhou come a month after their results' },
    expects: [
      { at: 'any scale', kind: 'receipt', file: '25-results-2023-10.csv', counts: { held: heldResults, rejected: 0 } },
      { at: 'any scale', kind: 'receipt', file: '27-follow-ups-2023-10.csv', counts: { held: held.problems, rejected: 0 } },
      { at: 'any scale', kind: 'count', what: 'rows still waiting after the last file', count: 0 },
    ],
  },
  {
    id: 'small-number',
    title: { zh: '利津县 3 月的户次不足 10', en: 'Lijin has fewer than ten visits in March' },
    expects: [figure('scale 1', 'D04', '370522', '2023-03', 0, 4, 'small-number')],
  },
  {
    id: 'measured-zero',
    title: { zh: '广饶县 2023 年一个问题也没发现', en: 'Guangrao found no problem in 2023' },
    expects: [figure('scale 1', 'D04', plants.noProblems.county, '2023', 0, 40)],
  },
  {
    id: 'mended-subjects',
    title: { zh: '停用的区划代码与不合校验的信用代码', en: 'Retired region codes and credit codes that fail their check' },
    expects: [{
      at: 'any scale', kind: 'receipt', file: 'subjects-2023-11.csv', counts: { rejected: 0 },
      warnings: { 'retired-region-mapped': 10, 'credit-code-check-digit': plants.badCreditCodes.subjects },
    }],
  },
  {
    id: 'contradictions',
    title: { zh: '滨州有几项任务各表之间对不上', en: 'Some tasks of Binzhou contradict themselves between tables' },
    expects: [
      flaw('any scale', 'fewer-than-two-inspectors', 1),
      flaw('any scale', 'drawn-count-differs', 1),
      flaw('any scale', 'department-without-draw', 1),
      flaw('any scale', 'published-unfinished', 1),
      flaw('any scale', 'fewer-than-declared', 1),
      flaw('any scale', 'more-than-declared', 1),
      flaw('scale 1', 'inspected-outside-task', 4),
      flaw('scale 1', 'item-not-in-force', 3),
      flaw('scale 1', 'certificate-expired', 10),
    ],
  },
  ...registerStories,
  ...opportunityStories,
]

/** The stories as far as they hold for a seed and scale. */
export function findStories(seed: number, scale: number): readonly Story[] {
  const isUsual = seed === usualSeed && scale === 1
  return stories
    .map((story) => ({ ...story, expects: story.expects.filter((expected) => isUsual || expected.at === 'any scale') }))
    .filter((story) => story.expects.length > 0)
}
