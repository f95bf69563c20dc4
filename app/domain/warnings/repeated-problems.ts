import { defineQueryRule } from '#domain/warning.ts'

/** W22: problems were found in three visits of 24 months, the last among them. */
export const repeatedProblems = defineQueryRule({
  id: 'repeated-problems',
  code: 'W22',
  version: 1,
  name: { zh: '多次发现问题', en: 'Problems found again and again' },
  shortName: { zh: '多次问题', en: 'Repeated problems' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十四）' },
  readsFrom: ['visits'],
  askedBy: 'subject',
  watches: 'enterprise',
  sentence: {
    zh: '{months} 个月内 {problem_count} 次检查发现问题，最近一次在 {last_date}。',
    en: 'Problems in {problem_count} visits of {months} months, last on {last_date}.',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '再次检查未发现问题后自动销号。', en: 'It ends by itself once an inspection finds no problem.' },
  settleDays: 20,
  thresholds: {
    visits: { name: { zh: '发现问题', en: 'Visits with a problem' }, unit: { zh: '次', en: 'visits' }, value: 3, least: 2, most: 20 },
    months: { name: { zh: '期间', en: 'Within' }, unit: { zh: '个月', en: 'months' }, value: 24, least: 3, most: 60 },
  },
  tellsClass: false,
})
