import { defineQueryRule } from '#domain/warning.ts'

/** W10: an object is visited on site for the third time this year; of class A, B or none for the second. */
export const repeatedVisits = defineQueryRule({
  id: 'repeated-visits',
  code: 'W10',
  version: 1,
  name: { zh: '当年多次实地检查', en: 'Visited on site too often' },
  shortName: { zh: '多次入户', en: 'Repeat visits' },
  source: { document: '鲁双随机办[2023]3号', clause: '二（七）' },
  readsFrom: ['results', 'visited_years'],
  askedBy: 'subject',
  watches: 'enterprise',
  sentence: {
    zh: '{year} 年已在 {visit_count} 个不同日期被实地检查，最近 {last_date}，达到 {most} 次；是否可以合并或改为非现场？',
    en: 'Visited on site on {visit_count} days of {year}, last on {last_date}; {most} is where it begins. Could visits be joined, or be off site?',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '核实后写明原因销号；次年重新计数。', en: 'Settle it with the reason; the count begins anew each year.' },
  settleDays: 20,
  thresholds: {
    visits: { name: { zh: 'C、D 类实地检查', en: 'Visits, class C or D' }, unit: { zh: '次', en: 'visits' }, value: 3, least: 2, most: 12 },
    low_visits: { name: { zh: 'A、B 类或未分类实地检查', en: 'Visits, class A, B or none' }, unit: { zh: '次', en: 'visits' }, value: 2, least: 2, most: 12 },
  },
  tellsClass: true,
})
