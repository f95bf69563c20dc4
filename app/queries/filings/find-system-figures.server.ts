/** What the records say of each party, for the items that a sheet computes: the other side of what a party says of itself. */
import { getScoreInputs } from '#app/queries/get-score-inputs.server.ts'
import type { FiledAssessment, Figure, PageScope } from '#app/queries/types.ts'
import { asksOfComputed, nothingFiled, type FiledValue } from '#domain/filings/value.ts'
import { judgeGradient } from '#domain/gradient.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'

/** Figures of an assessment's days; all null where nothing was measured. */
export interface SystemFigures {
  find(party: string, item: string): FiledValue
}

/** @throws as {@link getScoreInputs} does */
export async function findSystemFigures(scope: PageScope, { partyKind, fromDay, toDay }: FiledAssessment, scheme: Scheme): Promise<SystemFigures> {
  const codes = listItems(scheme).flatMap(({ code, source, rule }) => (source.kind === 'computed' && asksOfComputed(rule) !== null ? [code] : []))
  if (codes.length === 0 || fromDay > scope.today) return { find: () => nothingFiled }
  const { figures } = await getScoreInputs(scope, { of: partyKind, codes, period: { from: fromDay, to: toDay } })
  return {
    find: (party, item) => {
      const figure = figures[party]?.[item]
      return figure === undefined ? nothingFiled : toValue(figure)
    },
  }
}

/** A ratio as it was counted, a gradient as its order or its multiple; small numbers are values too. */
function toValue({ indicator, state, numerator, denominator, parts, target }: Figure): FiledValue {
  if (state !== 'measured' && state !== 'small-number') return nothingFiled
  const definition = findIndicator(indicator)
  if (definition?.kind !== 'gradient') return { isYes: null, numerator, denominator }
  const { isMonotone, multiple } = judgeGradient(definition, parts ?? [], target)
  if (definition.judged === 'order') return { ...nothingFiled, isYes: isMonotone }
  return multiple === null ? nothingFiled : { isYes: null, numerator: Number(multiple.numerator), denominator: Number(multiple.denominator) }
}
