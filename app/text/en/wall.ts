import type { wall as zh } from '#app/text/zh/wall.ts'

export const wall: typeof zh = {
  titleOf: (area) => `${area} double-random supervision board`,
  position: (index, count) => `screen ${index} / ${count}`,
  stale: (instant) => `Connection lost, reading of ${instant}: `,
  countdownBefore: ', next in ',
  countdownAfter: ' s',
}
