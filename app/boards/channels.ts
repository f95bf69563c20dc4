import { defineCompareBoard } from '#app/boards/compare.ts'

/** Channels and procedure: how inspections are carried out, and the twelve points that each task is held against. */
export const channelBoard = defineCompareBoard({
  id: 'channels',
  name: { zh: '渠道与程序', en: 'Channels and procedure' },
  indicators: ['B07', 'B08', 'B05', 'F01', 'P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12'],
  chosen: 'B05',
  rows: ['area', 'department', 'month'],
})
