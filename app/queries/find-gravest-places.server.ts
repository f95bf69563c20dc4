/** Where the gravest warnings lie: open ones by place, rule and level, from sums, so that no single firm is named. */
import { findParts, limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { countLevels } from '#app/queries/warnings/count-levels.ts'
import { findWarningCells } from '#app/queries/warnings/find-warning-cells.server.ts'
import { gravityOf } from '#app/queries/warnings/segments.ts'
import type { PageScope, WarningPlace } from '#app/queries/types.ts'

/**
 * The `limit` gravest places of an area: red before orange before yellow, the more the earlier.
 * @throws RefusedError 403 or 404 for an area outside the right or unknown.
 */
export function findGravestPlaces(scope: PageScope, question: { area: string; department?: string | undefined; limit: number }): Promise<readonly WarningPlace[]> {
  const { area: areaCode, limit } = question
  return scope.remember(['gravest-places', question], async () => {
    const area = await requireArea(scope, areaCode)
    const department = limitDepartment(scope, question.department)
    const split = area.level === 'province' ? 'city' : 'county'
    const cells = await findWarningCells(scope, area, department, [split])
    const places = (await findParts(scope, area)).flatMap((part) => {
      const own = cells.filter((cell) => cell[split] === part.code)
      return countLevels(own).map((count): WarningPlace => ({ ...count, area: part }))
    })
    return places
      .filter(({ count }) => count > 0)
      .sort((one, other) => gravityOf(one.level) - gravityOf(other.level) || other.count - one.count || (one.area.code < other.area.code ? -1 : 1))
      .slice(0, limit)
  })
}
