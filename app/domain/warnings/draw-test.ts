import { defineReckonedRule } from '#domain/warning.ts'

/** W12: a draw fails a test of randomness after correction for their number. */
export const drawTest = defineReckonedRule({
  id: 'draw-test',
  code: 'W12',
  version: 1,
  name: { zh: '抽取随机性请复核', en: 'A draw to be looked at' },
  shortName: { zh: '抽取请复核', en: 'Draw test' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['draws', 'drawn_subjects', 'drawn_inspectors', 'task_events'],
  watches: 'task',
  sentence: {
    zh: '{drawn_date} 抽取 {drawn} 户（底数 {frame}），{tested} 项检验中 {asked} 项在随机抽取下极少出现（校正后最小的机会不高于 {odds} 分之一）。名单是怎样抽出来的？见抽取审视。',
    en: 'Drawn {drawn} on {drawn_date} (frame {frame}): {asked} of {tested} tests would hardly come out so by chance (after correction at most once in {odds} for the rarest). How was the list drawn? See the audit of the draw.',
  },
  owner: { zh: '组织部门', en: 'the organising department' },
  wayOut: { zh: '更正抽取记录，或一年后自动销号。', en: 'It ends by itself once the records are put right, or after a year.' },
  settleDays: 15,
  thresholds: {
    limit: { name: { zh: '校正后概率低于', en: 'Adjusted p below' }, unit: { zh: '/10000', en: '/10,000' }, value: 10, least: 1, most: 500 },
  },
  tellsClass: false,
})
