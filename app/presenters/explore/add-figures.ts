/** Figures added up: a subtotal is the ratio of the sums, never a mean of ratios. */
import type { Figure } from '#app/queries/types.ts'
import { decideState, meetsTarget, type RatioDefinition } from '#domain/indicator.ts'

/**
 * The figure of several parts of one whole. What came of a part that is not reported counts, as it does in the whole.
 * @returns null without parts, or where they have no whole numbers to add (a multiple of ratios)
 */
export function addFigures(ratio: RatioDefinition, parts: readonly Figure[]): Figure | null {
  const [first] = parts
  if (first === undefined || parts.some(({ numerator, denominator }) => numerator === null || denominator === null)) return null
  const numerator = parts.reduce((sum, part) => sum + (part.numerator ?? 0), 0)
  const denominator = parts.reduce((sum, part) => sum + (part.denominator ?? 0), 0)
  const state = decideState(ratio, denominator, true)
  const isKnown = state === 'measured' || state === 'small-number'
  return {
    ...first,
    numerator,
    denominator,
    value: isKnown ? numerator / denominator : null,
    state,
    met: isKnown ? meetsTarget(ratio, first.target, numerator, denominator) : null,
    missingCities: [...new Set(parts.flatMap(({ missingCities }) => missingCities))].sort(),
  }
}
