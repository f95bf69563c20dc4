import { defineCompareBoard } from '#app/boards/compare.ts'

/** Joint inspection: its three ways of counting, what is behind the ratio, and what it spares enterprises. */
export const jointBoard = defineCompareBoard({
  id: 'joint',
  name: { zh: '联合抽查', en: 'Joint inspection' },
  indicators: ['C01', 'C01P', 'C02', 'C03', 'C05', 'C06', 'C07'],
  chosen: 'C01',
  rows: ['area', 'department', 'field', 'level', 'month'],
})
