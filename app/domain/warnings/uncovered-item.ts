import { defineQueryRule } from '#domain/warning.ts'

/** W06: an item due this year has no task by the first of September. */
export const uncoveredItem = defineQueryRule({
  id: 'uncovered-item',
  code: 'W06',
  version: 1,
  name: { zh: '当年应抽事项未安排', en: 'Item due, no task' },
  shortName: { zh: '事项未安排', en: 'Item without task' },
  source: { document: '鲁双随机办[2023]3号', clause: '一（二）' },
  readsFrom: ['item_years', 'tasks', 'task_items'],
  askedBy: 'whole',
  watches: 'item',
  sentence: {
    zh: '{item_name}（{item_code}）{year} 年应抽查，至 {month} 月1日仍没有任务。',
    en: '{item_name} ({item_code}) is due in {year} and had no task by the first of month {month}.',
  },
  owner: { zh: '事项主管部门', en: 'department of the item' },
  wayOut: { zh: '该事项有任务启动后自动销号。', en: 'It ends by itself once a task takes the item up.' },
  settleDays: 20,
  thresholds: {
    month: { name: { zh: '自几月1日起', en: 'From the first of month' }, unit: { zh: '月', en: 'month' }, value: 9, least: 2, most: 12 },
  },
  tellsClass: false,
})
