/** What the records say of each party, for the items that a sheet computes: the other side of what a party says of itself. */
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import type { FiledAssessment, Figure, PageScope } from '#app/queries/types.ts'
import { asksOfComputed, nothingFiled, type FiledValue } from '#domain/filings/value.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'

/** Figures of an assessment's days: `find(party, item)`; all null where nothing was measured. */
export interface SystemFigures {
  find(party: string, item: string): FiledValue
}

/** @throws as {@link findIndicatorValues} does */
export async function findSystemFigures(scope: PageScope, assessment: FiledAssessment, scheme: Scheme): Promise<SystemFigures> {
  const codes = listItems(scheme).flatMap(({ code, source, rule }) => (source.kind === 'computed' && asksOfComputed(rule) !== null ? [code] : []))
  const hasBegun = codes.length > 0 && assessment.fromDay <= scope.today
  const period = { from: assessment.fromDay, to: assessment.toDay }
  const by = assessment.partyKind === 'cities' ? (['city'] as const) : (['department'] as const)
  const figures = hasBegun ? await findIndicatorValues(scope, { codes, area: scope.right.areaCode, period, by }) : []
  const found = new Map(figures.map((figure) => [`${assessment.partyKind === 'cities' ? figure.area : (figure.department ?? '')} ${figure.indicator}`, toValue(figure)]))
  return { find: (party, item) => found.get(`${party} ${item}`) ?? nothingFiled }
}

function toValue({ state, numerator, denominator, isMonotone }: Figure): FiledValue {
  if (state !== 'measured' && state !== 'small-number') return nothingFiled
  return isMonotone === undefined || isMonotone === null ? { isYes: null, numerator, denominator } : { ...nothingFiled, isYes: isMonotone }
}
