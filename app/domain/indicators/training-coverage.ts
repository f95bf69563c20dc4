import { defineRatio } from '#domain/indicator.ts'

/** G01: inspectors and experts in the directory who were trained this year. */
export const trainingCoverage = defineRatio({
  id: 'training-coverage',
  code: 'G01',
  version: 1,
  name: { zh: '培训覆盖率', en: 'Training coverage' },
  shortName: { zh: '培训覆盖率', en: 'Trained' },
  question: {
    zh: '在库的执法检查人员和专家中，当年参加过培训的占多少？',
    en: 'Of the inspectors and experts in the directory, what share was trained this year?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十八）', quote: '加强对本行业领域执法检查人员、第三方专家等实施抽查任务人员的培训' },
  workPoints: [18],
  fact: 'inspector_years',
  datedBy: 'year_start_date',
  metDatedBy: 'trained_date',
  counted: [],
  met: [{ column: 'trained_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 90, denominator: 100 }],
  unit: { zh: '人', en: 'people' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再培训', en: 'train' } },
  exclusions: [
    { zh: '名录库中离岗的人员不计', en: 'People who left their post do not count' },
    { zh: '考试不合格的场次不算；没有考试的算', en: 'A session whose test was failed does not count; one without a test does' },
    { zh: '名录库只有现状，往年也以现在在库的人员计；目标 90% 为拟定口径', en: 'The directory tells who is there now, so earlier years count them as well; the target of 90% is a proposal' },
  ],
  pullsAgainst: { zh: '签到不等于学会；请与抽取合规率、程序规范率同看', en: 'Being present is not having learnt; read it beside the conformity of draws and procedure' },
  examples: [
    {
      says: 'one of two was trained by June',
      rows: [
        { year_start_date: '2023-01-01', trained_date: '2023-04-12' },
        { year_start_date: '2023-01-01', trained_date: '2023-09-12' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'nobody in the directory, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
