import { defineReckonedRule } from '#domain/warning.ts'

/** W41: results of an office are entered in the last days before the end of its tasks. */
export const bunchedResults = defineReckonedRule({
  id: 'bunched-results',
  code: 'W41',
  version: 1,
  name: { zh: '结果集中在期末录入', en: 'Results bunched at the end' },
  shortName: { zh: '期末集中', en: 'Bunched' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['results', 'tasks'],
  asked: 'daily',
  watches: 'task',
  sentence: {
    zh: '近一年到期任务的 {results} 条结果中，{late} 条（{share}%）在截止前最后 {days} 个工作日录入，全省为 {usual}%。是集中检查，还是集中补录？',
    en: 'Of {results} results of tasks that ended in the last year {late} ({share}%) were entered in the last {days} working days; {usual}% in the province. Were the inspections late, or only their entry?',
  },
  owner: { zh: '实施部门', en: 'the inspecting department' },
  wayOut: { zh: '占比回到常见范围后自动销号。', en: 'It ends by itself once the share is usual.' },
  settleDays: 20,
  thresholds: {
    days: { name: { zh: '最后', en: 'The last' }, unit: { zh: '个工作日', en: 'working days' }, value: 5, least: 1, most: 15 },
    limit: { name: { zh: '控制限', en: 'Limit' }, unit: { zh: '百分之一标准误', en: 'hundredths of an error' }, value: 309, least: 196, most: 600 },
    leastResults: { name: { zh: '至少结果', en: 'At least results' }, unit: { zh: '条', en: 'results' }, value: 60, least: 20, most: 5000 },
  },
  tellsClass: false,
})
