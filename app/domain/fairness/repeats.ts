/** Repeats: whether objects that had been drawn before were drawn again more often than an even draw would, class by class. */
import { convolve, findUpper, listHypergeometric } from '#domain/fairness/distributions.ts'
import { cannotTell, type Outcome } from '#domain/fairness/outcome.ts'

/** One class: rows of the frame, how many of them earlier draws had taken, how many this draw took, and how many of these again. */
export interface RepeatStratum {
  readonly frame: number
  readonly earlier: number
  readonly drawn: number
  readonly again: number
}

export function testRepeats(strata: readonly RepeatStratum[]): Outcome {
  const open = strata.filter(({ frame, earlier, drawn }) => drawn > 0 && frame > 0 && earlier > 0 && drawn <= frame && earlier <= frame)
  if (open.length === 0) return cannotTell('no-earlier-draw')
  const chances = open.reduce<Float64Array>((sum, { frame, earlier, drawn }) => convolve(sum, listHypergeometric(frame, earlier, drawn)), Float64Array.of(1))
  const again = open.reduce((sum, stratum) => sum + stratum.again, 0)
  const expected = open.reduce((sum, { frame, earlier, drawn }) => sum + (drawn * earlier) / frame, 0)
  const drawn = open.reduce((sum, stratum) => sum + stratum.drawn, 0)
  return { kind: 'told', statistic: again, p: findUpper(chances, again), method: 'exact', numbers: { drawn, again, expected } }
}
