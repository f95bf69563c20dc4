/** What the parties of an assessment would be scored by now: the figure of each code of its sheet, as the warehouse stands. */
import { clampRange } from '#app/queries/find-indicator-values.server.ts'
import { findPartyFigures } from '#app/queries/find-party-figures.server.ts'
import type { AssessedParty, Assessment, PageScope, PartyFigures } from '#app/queries/types.ts'

/** Of the parties that the right covers: all for the province, its own for a city or a department. @throws as {@link findPartyFigures} does */
export async function findLiveFigures(scope: PageScope, { partyKind, codes, fromDay, toDay }: Assessment, parties: readonly AssessedParty[]): Promise<PartyFigures> {
  const { areaCode, departmentCode, level } = scope.right
  const own = parties.filter(({ code }) => (partyKind === 'cities' ? level === 'province' || code === areaCode : departmentCode === '' || code === departmentCode))
  return findPartyFigures(scope, { of: partyKind, codes, period: clampRange({ from: fromDay, to: toDay }, scope.today), parties: own.map(({ code }) => code) })
}
