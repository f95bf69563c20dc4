import { defineQueryRule } from '#domain/warning.ts'

/** W23: several signals of risk came within 90 days, and no inspection since. */
export const signalBurst = defineQueryRule({
  id: 'signal-burst',
  code: 'W23',
  version: 1,
  name: { zh: '风险信号集中出现', en: 'Burst of signals' },
  shortName: { zh: '信号集中', en: 'Signal burst' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十四）' },
  readsFrom: ['risk_signals', 'visits', 'subjects'],
  askedBy: 'subject',
  watches: 'enterprise',
  sentence: {
    zh: '{days} 天内有 {signal_count} 条风险信号，最近 {last_date}，此后没有检查。',
    en: '{signal_count} signals of risk in {days} days, last on {last_date}, not inspected since.',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '检查入库后自动销号。', en: 'It ends by itself once the subject is inspected.' },
  settleDays: 10,
  thresholds: {
    signals: { name: { zh: '信号', en: 'Signals' }, unit: { zh: '条', en: 'signals' }, value: 3, least: 2, most: 50 },
    days: { name: { zh: '期间', en: 'Within' }, unit: { zh: '天', en: 'days' }, value: 90, least: 7, most: 370 },
  },
  tellsClass: false,
})
