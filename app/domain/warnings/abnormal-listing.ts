import { defineQueryRule } from '#domain/warning.ts'

/** W24: the subject was put on the list of abnormal operation and not inspected since. */
export const abnormalListing = defineQueryRule({
  id: 'abnormal-listing',
  code: 'W24',
  version: 1,
  name: { zh: '列入经营异常名录', en: 'Put on the abnormal list' },
  shortName: { zh: '列异', en: 'Abnormal list' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十四）' },
  readsFrom: ['risk_signals', 'visits', 'subjects'],
  askedBy: 'subject',
  watches: 'enterprise',
  sentence: {
    zh: '{listed_date} 被列入经营异常名录，{days} 天内没有检查。',
    en: 'Put on the list of abnormal operation on {listed_date}, within the last {days} days; not inspected since.',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '检查入库后自动销号。', en: 'It ends by itself once the subject is inspected.' },
  settleDays: 20,
  thresholds: {
    days: { name: { zh: '列异后', en: 'After the listing' }, unit: { zh: '天', en: 'days' }, value: 180, least: 30, most: 370 },
  },
  tellsClass: false,
})
