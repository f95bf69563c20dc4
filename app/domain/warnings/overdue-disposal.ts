import { defineRowRule } from '#domain/warning.ts'

/** W03: a found problem is not closed after its limit (as given, else 30 days after publication). */
export const overdueDisposal = defineRowRule({
  id: 'overdue-disposal',
  code: 'W03',
  version: 1,
  name: { zh: '发现问题逾期未处置', en: 'Disposal overdue' },
  shortName: { zh: '未处置', en: 'Unsettled' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  fact: 'results',
  open: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'is_problem', op: '=', value: true },
    { column: 'closed_date', op: 'is-null' },
  ],
  levels: [{ level: 'red', from: 'problem_overdue_date' }],
  dueBy: 'problem_due_date',
  since: 'ever',
  sentence: {
    zh: '{inspected_date} 检查发现问题，应于 {problem_due_date} 前处置完结，至今未完结。',
    en: 'Problem found {inspected_date}, disposal due {problem_due_date}, not closed.',
  },
  owner: { zh: '实施检查部门', en: 'inspecting department' },
  watches: 'enterprise',
  wayOut: { zh: '处置完结入库后自动销号。', en: 'It ends by itself once the disposal is closed.' },
  settleDays: 10,
  tellsClass: false,
})
