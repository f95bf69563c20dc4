/**
 * Order of the draw: whether rows from the upper and the lower half of the frame follow each other as chance has it.
 * @see A. Wald, J. Wolfowitz (1940), Annals of Mathematical Statistics 11, 147–162; exact by counting arrangements
 */
import { findTwoSided, logChoose } from '#domain/fairness/distributions.ts'
import { cannotTell, type Outcome } from '#domain/fairness/outcome.ts'

const LEAST = 10

/** @param places of the rows in the frame, in the order in which they were drawn */
export function testRuns(places: readonly number[]): Outcome {
  const drawn = places.length
  if (drawn < LEAST) return cannotTell('too-few', { drawn })
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return cannotTell('numbered-in-order', { drawn })
  const middle = [...places].sort((one, other) => one - other)[Math.floor(drawn / 2)] ?? 0
  const isUpper = places.map((place) => place >= middle)
  const upper = isUpper.filter((is) => is).length
  const runs = isUpper.reduce((count, is, index) => (index === 0 || is !== isUpper[index - 1] ? count + 1 : count), 0)
  const chances = listRuns(upper, drawn - upper)
  const expected = 1 + (2 * upper * (drawn - upper)) / drawn
  return { kind: 'told', statistic: runs, p: findTwoSided(chances, runs), method: 'exact', numbers: { drawn, runs, expected } }
}

/** Chances of 0, 1, 2 … runs among so many of one kind and so many of the other. */
export function listRuns(one: number, other: number): Float64Array {
  const chances = new Float64Array(one + other + 1)
  const all = logChoose(one + other, one)
  for (let runs = 2; runs <= one + other; runs += 1) {
    const half = Math.floor(runs / 2)
    chances[runs] = runs % 2 === 0
      ? 2 * Math.exp(logChoose(one - 1, half - 1) + logChoose(other - 1, half - 1) - all)
      : Math.exp(logChoose(one - 1, half) + logChoose(other - 1, half - 1) - all) + Math.exp(logChoose(one - 1, half - 1) + logChoose(other - 1, half) - all)
  }
  return chances
}
