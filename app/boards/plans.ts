import { defineCompareBoard } from '#app/boards/compare.ts'

/** Lists and plans: items, guidelines, directories, labels, plans and the comprehensive list. */
export const planBoard = defineCompareBoard({
  id: 'plans',
  name: { zh: '清单与计划', en: 'Lists and plans' },
  indicators: ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B01', 'C08'],
  chosen: 'A01',
  rows: ['area', 'department'],
})
