import { expect, test } from 'vitest'
import { untilMidnight } from '#app/server/day-turn.ts'

test.each([
  // Shanghai is eight hours ahead: its midnight is 16:00 UTC, in every season.
  ['2023-11-17T15:59:59.000Z', 1_000],
  ['2023-11-17T16:00:00.000Z', 86_400_000],
  ['2023-07-01T04:00:00.000Z', 43_200_000],
])('from %s the next midnight in Shanghai is %i ms away', (instant, expected) => {
  expect(untilMidnight(Date.parse(instant))).toBe(expected)
})
