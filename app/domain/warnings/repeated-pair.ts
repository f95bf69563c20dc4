import { defineReckonedRule } from '#domain/warning.ts'

/** W11: one pair of inspectors went to most visits of a task. */
export const repeatedPair = defineReckonedRule({
  id: 'repeated-pair',
  code: 'W11',
  version: 1,
  name: { zh: '检查人员固定搭档', en: 'The same pair of inspectors' },
  shortName: { zh: '固定搭档', en: 'Same pair' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['draws', 'drawn_subjects', 'drawn_inspectors', 'task_events'],
  watches: 'task',
  sentence: {
    zh: '本任务 {visits} 户次中，同两名检查人员搭档 {most} 户次（{share}%），该单位可派 {people} 人。搭档是随机匹配的吗？',
    en: 'Of {visits} visits of this task the same two inspectors made {most} ({share}%); the office has {people} people. Were they matched at random?',
  },
  owner: { zh: '实施部门', en: 'the inspecting department' },
  wayOut: { zh: '重新匹配或一年后自动销号。', en: 'It ends by itself once matched anew, or after a year.' },
  settleDays: 15,
  thresholds: {
    share: { name: { zh: '同一搭档占比超过', en: 'Share of one pair above' }, unit: { zh: '%', en: '%' }, value: 50, least: 20, most: 100 },
    leastVisits: { name: { zh: '至少户次', en: 'At least visits' }, unit: { zh: '户次', en: 'visits' }, value: 12, least: 10, most: 1000 },
  },
  tellsClass: false,
})
