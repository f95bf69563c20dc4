import { defineQueryRule } from '#domain/warning.ts'

/** W05: a plan line of the year has no task a month after its start. */
export const unstartedPlan = defineQueryRule({
  id: 'unstarted-plan',
  code: 'W05',
  version: 1,
  name: { zh: '计划逾期未启动', en: 'Plan not started' },
  shortName: { zh: '计划未启动', en: 'Plan idle' },
  source: { document: '鲁双随机办[2023]3号', clause: '一（二）' },
  readsFrom: ['plans', 'tasks'],
  askedBy: 'whole',
  watches: 'plan',
  sentence: {
    zh: '计划应于 {start_date} 开始、{end_date} 前完成，开始满 {months} 个月仍没有任务。',
    en: 'The plan starts {start_date} and ends {end_date}; {months} months after its start it has no task.',
  },
  owner: { zh: '计划制定部门', en: 'department of the plan' },
  wayOut: { zh: '启动任务并入库后自动销号。', en: 'It ends by itself once a task of the plan begins.' },
  settleDays: 10,
  thresholds: {
    months: { name: { zh: '开始后', en: 'After its start' }, unit: { zh: '个月', en: 'months' }, value: 1, least: 1, most: 6 },
  },
  tellsClass: false,
})
