/** What the joint board shows besides its ratios: visits that joint tasks spared, the province's campaigns, firms visited over and over. */
import { sql } from 'kysely'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { Area, Campaign, DayRange, PageScope, SparedVisits, VisitedAgain } from '#app/queries/types.ts'

/** Firms of the list of those visited most. */
export const MOST_REPEATED = 10

const inside = (area: Area) => (area.level === 'province' ? sql`true` : area.level === 'city' ? sql`city_code = ${area.code}` : sql`area_code = ${area.code}`)

/**
 * Visits (subject × task) made in some days, area by area. **A visit spares as many others as lines of its task entered results, less
 * one**: alone, each of these lines would have come by itself. A joint visit of which one line recorded something spares nothing.
 * @returns the parts in the order of their codes, and the whole with its own count of firms: a firm of two parts is one firm of the whole
 * @throws RefusedError 403 or 404 for an area outside the right or unknown
 */
export async function getSparedVisits(scope: PageScope, { area: code, period }: { readonly area: string; readonly period: DayRange }): Promise<{ readonly parts: readonly SparedVisits[]; readonly whole: SparedVisits }> {
  const area = await requireArea(scope, code)
  return scope.remember(['spared-visits', code, period], async () => {
    const part = sql.ref(area.level === 'province' ? 'city_code' : 'area_code')
    const { rows } = await sql<Omit<SparedVisits, 'areaName'> & { readonly areaName: string | null }>`
      with counted as (
        select
          ${part} as area,
          count(*)::integer as visits,
          count(distinct subject_id)::integer as firms,
          count(*) filter (where line_count >= 2)::integer as "jointVisits",
          coalesce(sum(greatest(recorded_line_count - 1, 0)) filter (where line_count >= 2), 0)::integer as spared
        from read.made_visits
        where inspected_date between ${period.from} and ${period.to} and ${inside(area)}
        group by grouping sets ((${part}), ())
      )
      select counted.*, areas.area_name as "areaName"
      from counted
      left join read.areas on areas.area_code = counted.area
      order by counted.area`.execute(scope.db)
    const parts = rows.flatMap(({ area: own, areaName, ...row }) => (own === null || areaName === null ? [] : [{ ...row, area: own, areaName }]))
    const whole = rows.find(({ area: own }) => own === null)
    return { parts, whole: { visits: whole?.visits ?? 0, firms: whole?.firms ?? 0, jointVisits: whole?.jointVisits ?? 0, spared: whole?.spared ?? 0, area: area.code, areaName: area.name } }
  })
}

/** The province's joint campaigns of a year, in their order, with the tasks that hang under them and how many of these are finished. */
export async function findCampaigns(scope: PageScope, year: number): Promise<readonly Campaign[]> {
  const { rows } = await sql<Campaign>`
    select
      ordinal, campaign_name as name, department_code as lead, coalesce(partner_departments, '') as partners,
      started_date as "startedDate", finished_date as "finishedDate"
    from read.campaigns
    where campaign_year = ${year}
    order by ordinal`.execute(scope.db)
  return rows
}

/** How many campaigns the province owes in a year: the latest demand that holds. */
export async function getCampaignDemand(scope: PageScope, year: number): Promise<number | null> {
  const { rows } = await sql<{ demand: number }>`
    select value as demand from read.dated_settings where name = 'provincial-campaigns' and from_year <= ${year} order by from_year desc limit 1`.execute(scope.db)
  return rows[0]?.demand ?? null
}

/** Firms that were visited on most days of the year until a day, for those alone who may know classes. @throws as {@link getSparedVisits} does */
export async function findVisitedAgain(scope: PageScope, { area: code, period }: { readonly area: string; readonly period: DayRange }): Promise<readonly VisitedAgain[]> {
  const area = await requireArea(scope, code)
  const { rows } = await sql<VisitedAgain>`
    select
      subject_id as "subjectId", subject_name as "subjectName", visited_again.area_code as area, areas.area_name as "areaName", day_count as days,
      department_codes as departments, first_date as "firstDate", last_date as "lastDate"
    from read.visited_again
    join read.areas on areas.area_code = visited_again.area_code
    where year = ${Number(period.to.slice(0, 4))} and second_date <= ${period.to}
      and ${area.level === 'province' ? sql`true` : area.level === 'city' ? sql`visited_again.city_code = ${area.code}` : sql`visited_again.area_code = ${area.code}`}
    order by day_count desc, cardinality(department_codes) desc, subject_id
    limit ${MOST_REPEATED}`.execute(scope.db)
  return rows
}
