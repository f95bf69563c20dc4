import { defineQueryRule } from '#domain/warning.ts'

/** W21: the class of an enterprise rose by two steps or more within 90 days. */
export const classJump = defineQueryRule({
  id: 'class-jump',
  code: 'W21',
  version: 1,
  name: { zh: '信用风险类别骤升', en: 'Class jumped' },
  shortName: { zh: '类别骤升', en: 'Class jump' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十三）、（十四）' },
  readsFrom: ['risk_classes', 'visits', 'subjects'],
  askedBy: 'subject',
  watches: 'enterprise',
  sentence: {
    zh: '{days} 天内由 {from_class} 类升为 {to_class} 类（{class_date}），此后没有检查。',
    en: 'Rose from class {from_class} to {to_class} ({class_date}) within {days} days, not inspected since.',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '检查入库，或类别下调后自动销号。', en: 'It ends by itself once the enterprise is inspected or its class falls.' },
  settleDays: 20,
  thresholds: {
    steps: { name: { zh: '上升', en: 'Rise' }, unit: { zh: '级', en: 'steps' }, value: 2, least: 2, most: 4 },
    days: { name: { zh: '期间', en: 'Within' }, unit: { zh: '天', en: 'days' }, value: 90, least: 7, most: 370 },
  },
  tellsClass: true,
})
