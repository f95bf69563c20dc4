import { defineReckonedRule } from '#domain/warning.ts'

/** W09: one office or one task found no problem in so many visits. */
export const noProblemFound = defineReckonedRule({
  id: 'no-problem-found',
  code: 'W09',
  version: 1,
  name: { zh: '大量检查零问题', en: 'No problem in many visits' },
  shortName: { zh: '零问题', en: 'No problems' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['visits', 'draws', 'drawn_subjects', 'drawn_inspectors', 'task_events'],
  asked: 'daily',
  watches: 'task',
  sentence: {
    zh: '{from} 至 {to} 可检查 {visits} 户次，一个问题也没有；按全省同类别水平预计约 {expected} 户次有问题，全无的机会不高于 {odds} 分之一。检查是否到位，请抽几户回访。',
    en: '{visits} checkable visits from {from} to {to} and not one problem; at the rates of the province for these classes about {expected} would have one, and none comes up at most once in {odds}. Were they inspected in full? Please revisit a few.',
  },
  owner: { zh: '实施部门', en: 'the inspecting department' },
  wayOut: { zh: '再检查发现问题，或一年内户次降到门槛以下后自动销号。', en: 'It ends by itself once a problem is found, or with fewer visits than the line in a year.' },
  settleDays: 20,
  thresholds: {
    leastVisits: { name: { zh: '至少户次', en: 'At least visits' }, unit: { zh: '户次', en: 'visits' }, value: 100, least: 30, most: 5000 },
  },
  tellsClass: false,
})
