import { defineRowRule } from '#domain/warning.ts'

/** W08: a class D enterprise has not been drawn by 1 October. */
export const undrawnHighRisk = defineRowRule({
  id: 'undrawn-high-risk',
  code: 'W08',
  version: 1,
  name: { zh: 'D 类企业当年未抽查', en: 'Class D enterprise not drawn' },
  shortName: { zh: 'D 类未抽', en: 'Class D undrawn' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十三）、（十四）' },
  fact: 'subject_years',
  open: [
    { column: 'risk_class', op: '=', value: 'D' },
    { column: 'drawn_date', op: 'is-null' },
  ],
  levels: [{ level: 'orange', from: 'draw_warn_date' }],
  dueBy: 'year_end_date',
  since: 'this-year',
  sentence: {
    zh: '{year} 年1月1日为 D 类，至今未被抽取，应于 {year_end_date} 前抽查。',
    en: 'In class D on 1 January {year} and not drawn so far; to be drawn by {year_end_date}.',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  watches: 'enterprise',
  wayOut: { zh: '被抽取并入库后自动销号。', en: 'It ends by itself once the enterprise is drawn.' },
  settleDays: 10,
  tellsClass: true,
})
