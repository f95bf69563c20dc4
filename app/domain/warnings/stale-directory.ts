import { defineQueryRule } from '#domain/warning.ts'

/** W15: a directory was not delivered for more than a week. */
export const staleDirectory = defineQueryRule({
  id: 'stale-directory',
  code: 'W15',
  version: 1,
  name: { zh: '名录库逾期未同步', en: 'Directory not synchronised' },
  shortName: { zh: '名录库未同步', en: 'Stale directory' },
  source: { document: '鲁双随机办[2023]3号', clause: '一（五）' },
  readsFrom: ['deliveries', 'declarations'],
  askedBy: 'whole',
  watches: 'system',
  sentence: {
    zh: '{source_table} 最近一次报送在 {last_date}，超过 {days} 天没有更新。',
    en: '{source_table} was last delivered on {last_date}, more than {days} days ago.',
  },
  owner: { zh: '报送单位', en: 'sender' },
  wayOut: { zh: '重新报送后自动销号。', en: 'It ends by itself with the next delivery.' },
  settleDays: 3,
  thresholds: {
    days: { name: { zh: '超过', en: 'More than' }, unit: { zh: '天', en: 'days' }, value: 7, least: 1, most: 60 },
  },
  tellsClass: false,
})
