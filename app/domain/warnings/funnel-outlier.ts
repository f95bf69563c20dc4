import { defineReckonedRule } from '#domain/warning.ts'

/** W35: the problem rate of a city or county stands outside the funnel of the province, within class. */
export const funnelOutlier = defineReckonedRule({
  id: 'funnel-outlier',
  code: 'W35',
  version: 1,
  name: { zh: '问题发现率离群', en: 'Problem rate outside the funnel' },
  shortName: { zh: '离群', en: 'Outlier' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十三）' },
  readsFrom: ['visits'],
  watches: 'region',
  sentence: {
    zh: '近十二个月可检查 {visits} 户次，发现问题 {observed} 户次；按全省同类别水平预计约 {expected}，在考虑各地正常差异后仍偏离 {score} 个百分之一标准误。偏高还是偏低有什么原因？',
    en: 'In twelve months {visits} checkable visits, {observed} with a problem; at the rates of the province for these classes about {expected}; with the usual difference between places allowed for it stands {score} hundredths of a standard error away. What is behind it?',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '回到控制限以内后自动销号。', en: 'It ends by itself once within the limits.' },
  settleDays: 20,
  thresholds: {
    limit: { name: { zh: '控制限', en: 'Limit' }, unit: { zh: '百分之一标准误', en: 'hundredths of an error' }, value: 309, least: 196, most: 600 },
    leastVisits: { name: { zh: '至少户次', en: 'At least visits' }, unit: { zh: '户次', en: 'visits' }, value: 30, least: 10, most: 5000 },
  },
  tellsClass: false,
})
