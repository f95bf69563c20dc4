/** Where the gravest warnings lie: open ones by place, rule and level, from sums, so that no single firm is named. */
import { sql } from 'kysely'
import { findParts, limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { writePlace } from '#app/queries/warnings/conditions.server.ts'
import type { PageScope, WarningCount, WarningPlace } from '#app/queries/types.ts'

/**
 * The `limit` gravest places of an area: red before orange before yellow, the more the earlier.
 * @throws RefusedError 403 or 404 for an area outside the right or unknown.
 */
export async function findGravestPlaces(scope: PageScope, question: { area: string; department?: string | undefined; limit: number }): Promise<readonly WarningPlace[]> {
  const { area: areaCode, limit, department } = question
  const area = await requireArea(scope, areaCode)
  limitDepartment(scope, department)
  const parts = new Map((await findParts(scope, area)).map((part) => [part.code, part]))
  const isByCity = area.level === 'province'
  const isCoarse = isByCity && department === undefined && scope.right.departmentCode === ''
  const conditions = [...writePlace(scope, area), ...(department === undefined ? [] : [sql`department_code = ${department}`]), sql`state in ('new', 'assigned', 'in-hand')`]
  const { rows } = await sql<WarningCount & { place: string }>`
    select ${isByCity ? sql`city_code` : sql`area_code`} as place, rule_code as rule, level, sum(warning_count)::bigint as count
    from ${isCoarse ? sql`read.warning_city_sums` : sql`read.warning_sums`}
    where ${sql.join(conditions, sql` and `)}
    group by 1, 2, 3
    order by case level when 'red' then 0 when 'orange' then 1 else 2 end, 4 desc, 1, 2`.execute(scope.db)
  return rows
    .flatMap(({ place, ...count }) => {
      const part = parts.get(place)
      return part === undefined ? [] : [{ ...count, area: part }]
    })
    .slice(0, limit)
}
