/** Who inspects with whom: joint tasks by the department that leads and each that takes part. */
import { sql } from 'kysely'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { DayRange, JointPartners, PageScope } from '#app/queries/types.ts'

interface Line {
  readonly lead: string
  readonly partner: string | null
  readonly tasks: number
}

/**
 * Tasks that began in the days asked for. A task with two partners stands in two cells of its lead's row, and once in the row's whole.
 * @throws RefusedError 403 or 404 for an area outside the right or unknown.
 */
export async function getJointPartners(scope: PageScope, { area: code, period }: { area: string; period: DayRange }): Promise<JointPartners> {
  const area = await requireArea(scope, code)
  return scope.remember(['joint-partners', code, period], async () => {
    const inArea = area.level === 'province' ? sql`true` : area.level === 'city' ? sql`city_code = ${code}` : sql`area_code = ${code}`
    const { rows } = await sql<Line>`
      select lead_code as lead, partner_code as partner, count(distinct task_id)::integer as tasks
      from read.joint_partners
      where started_date between ${period.from} and ${period.to} and ${inArea}
      group by grouping sets ((lead_code, partner_code), (lead_code))
      order by lead_code, partner_code nulls last`.execute(scope.db)
    return {
      pairs: rows.flatMap(({ lead, partner, tasks }) => (partner === null ? [] : [{ lead, partner, tasks }])),
      leads: rows.flatMap(({ lead, partner, tasks }) => (partner === null ? [{ lead, tasks }] : [])),
    }
  })
}
