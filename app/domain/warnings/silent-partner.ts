import { defineQueryRule } from '#domain/warning.ts'

/** W14: in a joint task one department has entered nothing past the limit while another has. */
export const silentPartner = defineQueryRule({
  id: 'silent-partner',
  code: 'W14',
  version: 1,
  name: { zh: '联合任务一方未录入', en: 'Joint task, one department silent' },
  shortName: { zh: '一方未录入', en: 'Silent partner' },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）' },
  readsFrom: ['tasks', 'task_departments', 'results'],
  askedBy: 'task',
  watches: 'task',
  sentence: {
    zh: '联合任务已于 {end_date} 截止，其他部门有结果，部门 {department_code} 没有录入任何结果。',
    en: 'The joint task ended {end_date}; others recorded results, department {department_code} none.',
  },
  owner: { zh: '未录入的部门', en: 'the silent department' },
  wayOut: { zh: '该部门录入结果后自动销号。', en: 'It ends by itself once the department records a result.' },
  settleDays: 10,
  thresholds: {
    days: { name: { zh: '截止后', en: 'After the end' }, unit: { zh: '天', en: 'days' }, value: 0, least: 0, most: 60 },
  },
  tellsClass: false,
})
