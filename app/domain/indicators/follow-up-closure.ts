import { defineRatio } from '#domain/indicator.ts'

/** E02: found problems closed, of those whose limit (as given, else 30 days after publication) has passed. */
export const followUpClosure = defineRatio({
  id: 'follow-up-closure',
  code: 'E02',
  version: 2,
  validity: { from: '2023-01-01', to: null },
  name: { zh: '后续处置完结率', en: 'Follow-up closure' },
  shortName: { zh: '处置完结率', en: 'Closed' },
  question: {
    zh: '处置时限在本期内届满的发现问题，已处置完结的占多少？',
    en: 'Of the found problems whose limit fell in the period, what share is closed?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  workPoints: [17],
  fact: 'results',
  datedBy: 'problem_due_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'is_problem', op: '=', value: true },
  ],
  met: [{ column: 'closed_date', op: 'is-not-null' }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '件', en: 'problems' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再办结', en: 'close' } },
  exclusions: [
    { zh: '处置时限未到的问题不计', en: 'Problems whose limit has not come do not count' },
    { zh: '未定时限的，以公示后30日为限；未公示又未定时限的没有时限', en: 'Without a given limit it is 30 days after publication; unpublished and without a limit, none' },
  ],
  examples: [
    {
      says: 'two problems due, one closed; one not due; one result without a problem',
      rows: [
        { is_counted: true, is_problem: true, problem_due_date: '2023-05-31', closed_date: '2023-06-15' },
        { is_counted: true, is_problem: true, problem_due_date: '2023-06-30', closed_date: null },
        { is_counted: true, is_problem: true, problem_due_date: '2023-12-31', closed_date: null },
        { is_counted: true, is_problem: false, problem_due_date: null, closed_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-11-17' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'nothing due, no ratio', rows: [], period: { from: '2023-01-01', to: '2023-01-31' }, numerator: 0, denominator: 0 },
  ],
})
