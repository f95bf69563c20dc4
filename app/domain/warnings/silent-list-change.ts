import { defineQueryRule } from '#domain/warning.ts'

/** W13: a list was changed after its lock and the log gives no reason. */
export const silentListChange = defineQueryRule({
  id: 'silent-list-change',
  code: 'W13',
  version: 1,
  name: { zh: '名单锁定后变更无原因', en: 'List changed after its lock, no reason' },
  shortName: { zh: '名单变更', en: 'List changed' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['task_events', 'tasks'],
  askedBy: 'task',
  watches: 'task',
  sentence: {
    zh: '名单锁定后有 {change_count} 次变更没有写明原因，首次在 {first_date}。',
    en: 'Changed {change_count} times after its lock without a reason, first on {first_date}.',
  },
  owner: { zh: '任务组织部门', en: 'department that leads the task' },
  wayOut: { zh: '补充原因入库后自动销号。', en: 'It ends by itself once the reason is delivered.' },
  settleDays: 10,
  thresholds: {},
  tellsClass: false,
})
