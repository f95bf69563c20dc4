import { defineQueryRule } from '#domain/warning.ts'

/** W01: a task ends soon, or has ended, and too few of its objects are inspected. */
export const unfinishedTask = defineQueryRule({
  id: 'unfinished-task',
  code: 'W01',
  version: 1,
  name: { zh: '任务临近截止完成率低', en: 'Task near its end, few inspected' },
  shortName: { zh: '任务将到期', en: 'Task near end' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['tasks', 'visits'],
  askedBy: 'task',
  watches: 'task',
  sentence: {
    zh: '任务将于 {end_date} 截止，应检查 {drawn_count} 户，已检查 {inspected_count} 户，不足 {share}%，剩 {days_left} 个工作日。',
    en: 'The task ends {end_date}: {inspected_count} of {drawn_count} objects inspected, below {share} %, {days_left} working days left.',
  },
  owner: { zh: '任务组织部门', en: 'department that leads the task' },
  wayOut: { zh: '完成率达到要求，或任务完成后自动销号。', en: 'It ends by itself once enough are inspected or the task is finished.' },
  settleDays: 10,
  thresholds: {
    days: { name: { zh: '距截止', en: 'Before the end' }, unit: { zh: '个工作日', en: 'working days' }, value: 10, least: 1, most: 40 },
    share: { name: { zh: '完成率低于', en: 'Share inspected below' }, unit: { zh: '%', en: '%' }, value: 70, least: 10, most: 100 },
  },
  tellsClass: false,
})
