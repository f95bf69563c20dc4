/** Every version of a definition over the same rows, so that what a change of the definition moves can be read off. */
import { findSplitValues } from '#app/queries/find-indicator-values.server.ts'
import type { Area, Bridge, DayRange, PageScope } from '#app/queries/types.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findVersions } from '#domain/indicators/index.ts'

/** The area as a whole and its cities or counties; null for a definition that has had one version alone. @throws RefusedError as {@link findSplitValues} does */
export async function getBridge(scope: PageScope, definition: IndicatorDefinition, area: Area, period: DayRange): Promise<Bridge | null> {
  const codes = findVersions(definition).map(({ code }) => code)
  if (codes.length === 0) return null
  const split = area.level === 'province' ? 'city' : 'county'
  const [whole = [], parts = []] = await findSplitValues(scope, { codes, area: area.code, period }, area.level === 'county' ? [[]] : [[], [split]])
  return { area, whole, parts }
}
