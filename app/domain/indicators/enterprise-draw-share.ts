import { defineRatio } from '#domain/indicator.ts'

/** B04: enterprises drawn this year among all that stood in the directory on 1 January. Watched within a band. */
export const enterpriseDrawShare = defineRatio({
  id: 'enterprise-draw-share',
  code: 'B04',
  version: 1,
  name: { zh: '企业抽查比例', en: 'Share of enterprises drawn' },
  shortName: { zh: '企业抽查比例', en: 'Enterprises drawn' },
  question: {
    zh: '1月1日在册的全部企业中，当年被抽取过的占多少？',
    en: 'Of all enterprises in the directory on 1 January, what share was drawn this year?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（二）、四（十三）' },
  workPoints: [2, 13],
  fact: 'subject_years',
  datedBy: 'year_start_date',
  metDatedBy: 'drawn_date',
  counted: [],
  met: [{ column: 'drawn_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'watch',
  targets: [],
  bands: [{ from: '2021-01-01', low: { numerator: 2, denominator: 100 }, high: { numerator: 5, denominator: 100 } }],
  unit: { zh: '户', en: 'enterprises' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '补抽', en: 'draw' } },
  exclusions: [
    { zh: '当年设立的企业从下一年起计；1月1日前已注销的不计', en: 'Enterprises established during the year count from the next; those struck off before 1 January do not' },
    { zh: '当年多次抽取算一户；没有信用风险分类的企业也在分母中', en: 'Several draws in a year are one; enterprises without a risk class are in the denominator' },
    { zh: '个体工商户、农民专业合作社等不计', en: 'Households, co-operatives and others do not count' },
  ],
  pullsAgainst: {
    zh: '抽得多并不等于抽得准；请与差异化抽查梯度、重复入户率同看',
    en: 'Drawing more is not drawing better; read it beside the gradient and the repeat visits',
  },
  examples: [
    {
      says: 'one of four enterprises was drawn by June; the second draw came later',
      rows: [
        { year_start_date: '2023-01-01', drawn_date: '2023-03-01' },
        { year_start_date: '2023-01-01', drawn_date: null },
        { year_start_date: '2023-01-01', drawn_date: '2023-09-01' },
        { year_start_date: '2023-01-01', drawn_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 4,
    },
    { says: 'no enterprise, no share', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
