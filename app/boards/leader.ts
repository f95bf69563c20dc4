import { defineBoard } from '#app/board.ts'

/** The leader's board: joint inspection first, then plan, publication and risk. */
export const leaderBoard = defineBoard({
  id: 'leader',
  name: { zh: '领导看板', en: 'Leader board' },
  tiles: ['C01', 'B01', 'B03', 'A01', 'E01', 'E02', 'D03', 'D02'],
  chosen: 'C01',
})
