import { defineReckonedRule } from '#domain/warning.ts'

/** W43: a few inspectors of an office bear most of its visits. */
export const inspectorLoad = defineReckonedRule({
  id: 'inspector-load',
  code: 'W43',
  version: 1,
  name: { zh: '检查任务集中在少数人', en: 'Visits borne by a few inspectors' },
  shortName: { zh: '人员负荷', en: 'Inspector load' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['drawn_inspectors', 'draws', 'inspectors'],
  asked: 'daily',
  watches: 'inspector',
  sentence: {
    zh: '近一年该单位派出 {sent} 人次，可派 {people} 人，派出最多的一人占 {share}%（均匀时约 {even}%）；如此集中在随机匹配下机会不高于 {odds} 分之一。人员是随机匹配的吗？',
    en: 'In a year the office sent inspectors {sent} times and has {people} of them; the busiest bears {share}% (about {even}% if even), which chance brings at most once in {odds}. Were they matched at random?',
  },
  owner: { zh: '实施部门', en: 'the inspecting department' },
  wayOut: { zh: '负荷回到常见范围后自动销号。', en: 'It ends by itself once the load is usual.' },
  settleDays: 20,
  thresholds: {
    leastSent: { name: { zh: '至少派出', en: 'At least sent' }, unit: { zh: '人次', en: 'times' }, value: 60, least: 20, most: 10000 },
    odds: { name: { zh: '机会低于', en: 'Chance below one in' }, unit: { zh: '分之一', en: '' }, value: 10000, least: 100, most: 1000000 },
  },
  tellsClass: false,
})
