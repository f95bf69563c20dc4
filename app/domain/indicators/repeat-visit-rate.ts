import { defineRatio } from '#domain/indicator.ts'

/** C06: objects of class A or B, or without a class, that were visited on two separate days of the year. Lower is better. */
export const repeatVisitRate = defineRatio({
  id: 'repeat-visit-rate',
  code: 'C06',
  version: 1,
  name: { zh: '重复入户率', en: 'Repeat-visit rate' },
  shortName: { zh: '重复入户率', en: 'Visited again' },
  question: {
    zh: '当年被实地检查的 A、B 类或未分类对象中，在两个及以上不同日子被实地检查的占多少？',
    en: 'Of the objects in class A or B, or in none, that were visited this year, what share was visited on two or more separate days?',
  },
  source: {
    document: '鲁双随机办[2023]3号',
    clause: '二（七）',
    quote: '变多次检查为一次检查，变分散检查为联合检查，实现更大范围、更高水平的“进一次门，查多项事”',
  },
  workPoints: [6, 7],
  fact: 'visited_years',
  datedBy: 'first_date',
  metDatedBy: 'second_date',
  counted: [{ column: 'is_low_risk', op: '=', value: true }],
  met: [{ column: 'second_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'lower',
  targets: [{ from: '2021-01-01', numerator: 5, denominator: 100 }],
  unit: { zh: '户', en: 'objects' },
  smallNumber: 10,
  remedy: { kind: 'none', verb: { zh: '请合并入户', en: 'visit together' } },
  exclusions: [
    { zh: '同一天内多个部门入户算一次', en: 'Departments that come on one day come once' },
    { zh: '当年任一次抽取时为 C、D 类的对象不计：高风险多查有据', en: 'Objects in class C or D at any draw of the year do not count: a high risk is visited again for good reason' },
    { zh: '书面、网络等非现场检查不算入户；未填核查方式的视为实地检查', en: 'Off-site checks are no visits; what does not say how it was checked counts as on site' },
    { zh: '目标 5% 为拟定口径', en: 'The target of 5% is a proposal' },
  ],
  pullsAgainst: {
    zh: '与数量类指标互相牵制：靠多查抬高覆盖，重复入户就会增加',
    en: 'It pulls against targets of volume: coverage raised by more visits shows here',
  },
  examples: [
    {
      says: 'of three low-risk objects visited by June one was visited again by then; class D is not asked',
      rows: [
        { is_low_risk: true, first_date: '2023-02-07', second_date: '2023-04-11' },
        { is_low_risk: true, first_date: '2023-03-01', second_date: null },
        { is_low_risk: true, first_date: '2023-03-02', second_date: '2023-09-05' },
        { is_low_risk: false, first_date: '2023-03-02', second_date: '2023-03-20' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'nobody visited, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
