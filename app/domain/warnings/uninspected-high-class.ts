import { defineQueryRule } from '#domain/warning.ts'

/** W25: a class C or D enterprise has not been inspected for many months. */
export const uninspectedHighClass = defineQueryRule({
  id: 'uninspected-high-class',
  code: 'W25',
  version: 1,
  name: { zh: '高风险企业长期未检查', en: 'High class long uninspected' },
  shortName: { zh: '高风险久未检', en: 'Long uninspected' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十三）、（十四）' },
  readsFrom: ['subject_years', 'visits', 'subjects'],
  askedBy: 'subject',
  watches: 'enterprise',
  sentence: {
    zh: '1月1日为 {risk_class} 类，{since_date} 以来（{months} 个月）没有检查。',
    en: 'In class {risk_class} on 1 January and not inspected since {since_date} ({months} months).',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '检查入库后自动销号。', en: 'It ends by itself once the enterprise is inspected.' },
  settleDays: 20,
  thresholds: {
    d_months: { name: { zh: 'D 类未检查', en: 'Class D uninspected' }, unit: { zh: '个月', en: 'months' }, value: 24, least: 3, most: 60 },
    c_months: { name: { zh: 'C 类未检查', en: 'Class C uninspected' }, unit: { zh: '个月', en: 'months' }, value: 36, least: 3, most: 60 },
  },
  tellsClass: true,
})
