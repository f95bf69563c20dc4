/** Where the gravest warnings lie: open ones by place, rule and level, from sums, so that no single firm is named. */
import { chooseLevel } from '#app/queries/figures/choose-level.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import { findParts, limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { countLevels, findRanges } from '#app/queries/warnings/count-levels.ts'
import { gravityOf } from '#app/queries/warnings/segments.ts'
import type { PageScope, Split, WarningPlace } from '#app/queries/types.ts'
import { warningRules } from '#domain/warnings/index.ts'

/**
 * The `limit` gravest places of an area: red before orange before yellow, the more the earlier.
 * @throws RefusedError 403 or 404 for an area outside the right or unknown.
 */
export function findGravestPlaces(scope: PageScope, { area: areaCode, limit }: { area: string; limit: number }): Promise<readonly WarningPlace[]> {
  return scope.remember(['gravest-places', areaCode, limit], async () => {
    const area = await requireArea(scope, areaCode)
    const department = limitDepartment(scope, undefined)
    const filters = department === undefined ? {} : { department }
    const split = area.level === 'province' ? 'city' : 'county'
    const by: readonly Split[] = [split]
    const ranges = findRanges(scope.today)
    const cells = await findCells(scope, {
      codes: warningRules.map(({ code }) => code),
      area,
      by,
      filters,
      ranges,
      level: chooseLevel({ right: scope.right, area, by, filters }),
    })
    const places = (await findParts(scope, area)).flatMap((part) => {
      const own = cells.filter((cell) => cell[split] === part.code)
      return countLevels(own, ranges, scope.today).map((count): WarningPlace => ({ ...count, area: part }))
    })
    return places
      .filter(({ count }) => count > 0)
      .sort((one, other) => gravityOf(one.level) - gravityOf(other.level) || other.count - one.count || (one.area.code < other.area.code ? -1 : 1))
      .slice(0, limit)
  })
}
