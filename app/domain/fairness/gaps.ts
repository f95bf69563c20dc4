/**
 * Places of the drawn rows in the frame: gaps that are too even say that every so-manieth row was taken, and a stretch at the end that
 * nobody was drawn from says that its rows never could be.
 * Under an even draw, given the first and the last row drawn, the rows between neighbours are spread like balls over boxes in which every
 * spread is as likely as any other (Bose and Einstein), so the moments of their squares are exact.
 * @see W. Feller (1968), An Introduction to Probability Theory and Its Applications, vol. 1, 3rd ed., section II.5; M. Greenwood (1946), JRSS 109, 85–110
 */
import { findNormalTail, logChoose } from '#domain/fairness/distributions.ts'
import { cannotTell, type Outcome } from '#domain/fairness/outcome.ts'
import { simulateP, SIMULATED_FLOOR } from '#domain/fairness/simulate.ts'
import { createRandom, type Random } from '#domain/random.ts'

const LEAST_GAPS = 7

/**
 * Whether the gaps between drawn rows are more even than chance makes them.
 * @param places of the drawn rows in the frame, from 1, each once
 */
export function testGaps(places: readonly number[]): Outcome {
  const sorted = [...places].sort((one, other) => one - other)
  const between = sorted.slice(1).map((place, index) => place - (sorted[index] ?? 0) - 1)
  const boxes = between.length
  if (boxes < LEAST_GAPS) return cannotTell('too-few', { drawn: places.length })
  const balls = between.reduce((sum, count) => sum + count, 0)
  if (balls === 0) return cannotTell('one-group', { drawn: places.length })
  const squares = between.reduce((sum, count) => sum + count * count, 0)
  const mean = balls / boxes
  const variance = squares / boxes - mean * mean
  const { expected, spread } = findSquares(balls, boxes)
  const usual = expected / boxes - mean * mean
  const numbers = { drawn: places.length, variance, usual, gap: mean + 1 }
  const statistic = usual > 0 ? variance / usual : 1
  // As even as they can be: each spread is equally likely, and only those that put the odd balls elsewhere are as even.
  const odd = balls % boxes
  const fewest = odd * Math.ceil(mean) ** 2 + (boxes - odd) * Math.floor(mean) ** 2
  if (squares === fewest) {
    return { kind: 'told', statistic, p: Math.min(1, Math.exp(logChoose(boxes, odd) - logChoose(balls + boxes - 1, boxes - 1))), method: 'exact', numbers }
  }
  // The logarithm of the sum is nearly normal and its lower tail lighter than that: far out, where draws cannot count, p is at most this.
  const width = Math.sqrt(Math.log1p((spread * spread) / (expected * expected)))
  const far = findNormalTail((Math.log(expected) - (width * width) / 2 - Math.log(squares)) / width)
  if (far < SIMULATED_FLOOR) return { kind: 'told', statistic, p: far, method: 'lognormal', numbers }
  const random = createRandom(balls, 'gaps', boxes)
  return { kind: 'told', statistic, p: simulateP(() => spreadEvenly(balls, boxes, random) <= squares), method: 'simulated', numbers }
}

/** Spreads balls over boxes, every spread as likely as any other, and gives the sum of their squares. Floyd's choice of the walls between them. */
function spreadEvenly(balls: number, boxes: number, random: Random): number {
  const walls = new Set<number>()
  for (let at = balls; at < balls + boxes - 1; at += 1) {
    const place = random.below(at + 1)
    walls.add(walls.has(place) ? at : place)
  }
  const sorted = Float64Array.from(walls).sort()
  let [before, squares] = [-1, 0]
  for (const wall of sorted) {
    squares += (wall - before - 1) ** 2
    before = wall
  }
  return squares + (balls + boxes - 2 - before) ** 2
}

/** Mean and standard deviation of the sum of squares of balls over boxes, from factorial moments. */
function findSquares(balls: number, boxes: number): { readonly expected: number; readonly spread: number } {
  const fall = (steps: number): number => Array.from({ length: steps }).reduce<number>((product, _, step) => product * Math.max(0, balls - step), 1)
  const rise = (steps: number): number => Array.from({ length: steps }).reduce<number>((product, _, step) => product * (boxes + step), 1)
  const f = [1, 1, 2, 6, 24]
  /** Mean of the falling powers of one box, or of two boxes multiplied. */
  const moment = (one: number, other = 0): number => ((f[one] ?? 0) * (f[other] ?? 0) * fall(one + other)) / rise(one + other)
  const second = moment(2) + moment(1)
  const fourth = moment(4) + 6 * moment(3) + 7 * moment(2) + moment(1)
  const crossed = moment(2, 2) + 2 * moment(2, 1) + moment(1, 1)
  const expected = boxes * second
  return { expected, spread: Math.sqrt(Math.max(0, boxes * fourth + boxes * (boxes - 1) * crossed - expected * expected)) }
}

/**
 * Whether the end of the frame was left out: chance that an even draw leaves so many rows untouched after the last one drawn.
 * @param frame how many rows the frame has
 */
export function testTail(places: readonly number[], frame: number): Outcome {
  if (places.length === 0) return cannotTell('too-few', { drawn: 0 })
  const last = places.reduce((most, place) => Math.max(most, place), 0)
  const undrawn = frame - last
  const p = Math.exp(logChoose(last, places.length) - logChoose(frame, places.length))
  return {
    kind: 'told', statistic: undrawn / frame, p: Math.min(1, p), method: 'exact',
    numbers: { drawn: places.length, frame, last, undrawn },
  }
}
