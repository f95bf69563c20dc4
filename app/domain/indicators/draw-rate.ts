import { defineRatio } from '#domain/indicator.ts'

/** D02R, the part that D02 is built from: enterprises drawn this year among those in the directory on 1 January. */
export const drawRate = defineRatio({
  id: 'draw-rate',
  code: 'D02R',
  version: 1,
  name: { zh: '企业抽取率', en: 'Draw rate' },
  shortName: { zh: '抽取率', en: 'Draw rate' },
  question: {
    zh: '1月1日在册且有信用风险分类的企业，当年被抽取过的占多少？',
    en: 'Of the classified enterprises in the directory on 1 January, what share was drawn this year?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十三）' },
  workPoints: [2, 13],
  fact: 'subject_years',
  datedBy: 'year_start_date',
  metDatedBy: 'drawn_date',
  counted: [{ column: 'is_classified', op: '=', value: true }],
  met: [{ column: 'drawn_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'watch',
  targets: [],
  unit: { zh: '户', en: 'enterprises' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '补抽', en: 'draw' } },
  exclusions: [{ zh: '类别以1月1日为准；当年多次抽取算一次', en: 'The class is that of 1 January; several draws in a year are one' }],
  examples: [
    {
      says: 'one of three classified enterprises was drawn by June; one without a class is not asked',
      rows: [
        { year_start_date: '2023-01-01', drawn_date: '2023-03-01', is_classified: true },
        { year_start_date: '2023-01-01', drawn_date: null, is_classified: true },
        { year_start_date: '2023-01-01', drawn_date: '2023-09-01', is_classified: true },
        { year_start_date: '2023-01-01', drawn_date: '2023-03-01', is_classified: false },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no enterprise, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
