import { defineRatio } from '#domain/indicator.ts'

/** G02: satisfied answers among the valid ones; fewer than thirty say little. */
export const satisfaction = defineRatio({
  id: 'satisfaction',
  code: 'G02',
  version: 1,
  name: { zh: '经营主体满意度', en: 'Satisfaction' },
  shortName: { zh: '满意度', en: 'Satisfied' },
  question: {
    zh: '本期收到的有效问卷中，表示满意的占多少？',
    en: 'Of the valid answers of the period, what share was satisfied?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十九）、六（二十一）', quote: '不断提升市场主体的认知度和满意度' },
  workPoints: [19, 21],
  fact: 'survey_answers',
  datedBy: 'answered_date',
  counted: [{ column: 'is_satisfied', op: 'is-not-null' }],
  met: [{ column: 'is_satisfied', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 85, denominator: 100 }],
  unit: { zh: '份', en: 'answers' },
  smallNumber: 30,
  remedy: { kind: 'none', verb: { zh: '不满意', en: 'not satisfied' } },
  exclusions: [
    { zh: '无效问卷不计', en: 'Invalid answers do not count' },
    { zh: '有效问卷不足 30 份的不排名', en: 'Fewer than 30 valid answers are not ranked' },
  ],
  pullsAgainst: { zh: '只向满意的主体发问卷会抬高本指标；请看渠道与份数', en: 'Asking only those who are content raises it; look at channels and numbers' },
  examples: [
    {
      says: 'two of three valid answers are satisfied; the invalid one is left out',
      rows: [
        { is_satisfied: true, answered_date: '2023-05-09' },
        { is_satisfied: true, answered_date: '2023-05-10' },
        { is_satisfied: false, answered_date: '2023-05-10' },
        { is_satisfied: null, answered_date: '2023-05-10' },
      ],
      period: { from: '2023-05-01', to: '2023-05-31' },
      numerator: 2,
      denominator: 3,
    },
    { says: 'no answer, no rate', rows: [], period: { from: '2023-05-01', to: '2023-05-31' }, numerator: 0, denominator: 0 },
  ],
})
