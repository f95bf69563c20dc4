import { defineReckonedRule } from '#domain/warning.ts'

/** W34: the signal rate of an industry has moved away from what it was. */
export const signalShiftByIndustry = defineReckonedRule({
  id: 'signal-shift-by-industry',
  code: 'W34',
  version: 1,
  name: { zh: '行业风险信号率变化', en: 'Shift of the signal rate by industry' },
  shortName: { zh: '行业信号变化', en: 'Signal shift' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十四）' },
  readsFrom: ['risk_signals', 'subjects'],
  asked: 'daily',
  watches: 'industry',
  sentence: {
    zh: '{since} 以来风险信号率与以往不同：实际 {observed}，按本行业以往水平预计约 {expected}（累积和为警戒线的 {height}%）。是情况变了，还是检查或报送方式变了？',
    en: 'Since {since} the signal rate is not what it was: {observed} against about {expected} at its own usual level (the sum stands at {height}% of its limit). Has the situation changed, or the way of inspecting and reporting?',
  },
  owner: { zh: '行业主管部门', en: 'the authority of the industry' },
  wayOut: { zh: '累积和回落到警戒线以下后自动销号。', en: 'It ends by itself once the sum falls below its limit.' },
  settleDays: 20,
  thresholds: {
    ratio: { name: { zh: '关注变化到', en: 'Watched for a change to' }, unit: { zh: '%', en: '%' }, value: 200, least: 120, most: 500 },
    runLength: { name: { zh: '平均误报间隔', en: 'Months between false alarms' }, unit: { zh: '个月', en: 'months' }, value: 1000, least: 50, most: 10000 },
    leastExpected: { name: { zh: '前十二个月至少预期', en: 'Expected in the first twelve months' }, unit: { zh: '件', en: 'cases' }, value: 5, least: 1, most: 200 },
  },
  tellsClass: false,
})
