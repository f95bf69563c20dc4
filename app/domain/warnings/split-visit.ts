import { defineReckonedRule } from '#domain/warning.ts'

/** W42: one visit to a subject appears under several tasks of the same department. */
export const splitVisit = defineReckonedRule({
  id: 'split-visit',
  code: 'W42',
  version: 1,
  name: { zh: '一次检查拆成多次', en: 'One visit split into many' },
  shortName: { zh: '拆分检查', en: 'Split visit' },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）' },
  readsFrom: ['visits'],
  asked: 'daily',
  watches: 'enterprise',
  sentence: {
    zh: '{first} 至 {last} 的 {days} 天内，同一部门以 {tasks} 个任务检查了同一主体。是否本可一次完成？',
    en: 'From {first} to {last}, within {days} days, one department inspected the same subject under {tasks} tasks. Could it have been one visit?',
  },
  owner: { zh: '实施部门', en: 'the inspecting department' },
  wayOut: { zh: '三个月后自动销号。', en: 'It ends by itself after three months.' },
  settleDays: 15,
  thresholds: {
    tasks: { name: { zh: '至少任务数', en: 'At least tasks' }, unit: { zh: '个', en: 'tasks' }, value: 3, least: 2, most: 20 },
    days: { name: { zh: '在多少天内', en: 'Within' }, unit: { zh: '天', en: 'days' }, value: 5, least: 1, most: 60 },
  },
  tellsClass: false,
})
