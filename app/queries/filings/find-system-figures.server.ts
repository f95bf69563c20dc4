/** What the records say of each party, for the items that a sheet computes: the other side of what a party says of itself. */
import { findFrozenFigures } from '#app/queries/assessments/find-frozen-figures.server.ts'
import { findLiveFigures } from '#app/queries/assessments/find-live-inputs.server.ts'
import { findFilingParties } from '#app/queries/filings/find-filing-parties.server.ts'
import type { Assessment, Figure, PageScope } from '#app/queries/types.ts'
import { nothingFiled, type FiledValue } from '#domain/filings/value.ts'
import { judgeGradient } from '#domain/gradient.ts'
import { findIndicator } from '#domain/indicators/index.ts'

/** Figures of an assessment, the frozen ones once there are any; all null where nothing was measured. */
export interface SystemFigures {
  find(party: string, item: string): FiledValue
}

/** @throws as the question for figures does */
export async function findSystemFigures(scope: PageScope, assessment: Assessment): Promise<SystemFigures> {
  if (assessment.codes.length === 0 || assessment.fromDay > scope.today) return { find: () => nothingFiled }
  const parties = await findFilingParties(scope, assessment)
  const figures = parties.length === 0 ? {} : await (assessment.frozenAt === null ? findLiveFigures(scope, assessment, parties) : findFrozenFigures(scope, assessment, parties))
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
