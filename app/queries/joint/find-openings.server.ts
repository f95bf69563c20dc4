/** Visits that departments are going to make to the same firms one after another, gathered into joint tasks that could take their place. */
import { sql } from 'kysely'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { Area, GatheredVisit, JointGroup, JointOpening, JointOpenings, PageScope } from '#app/queries/types.ts'
import { yearToDate } from '#domain/period.ts'
import type { Counted } from '#domain/statistics.ts'

/** Proposals of one page. */
export const MOST_OPENINGS = 100
/** Visits of one proposal that a page lists. */
export const MOST_VISITS = 300

interface Row extends Omit<JointOpening, 'ratio'> {
  readonly city: string
  readonly wholeTotal: number
  readonly wholeFirms: number
  readonly wholeVisits: number
  readonly wholeSpared: number
  readonly over: number
  readonly under: number
  readonly ratioArea: string
  readonly ratioAreaName: string
}

/**
 * Proposals of an area on the page's day, those that save most visits first. The ratio is C01 of the year to date: one joint task more,
 * and one task less for each that would have nobody left to visit.
 * @throws RefusedError 403 or 404 for an area outside the right or unknown
 */
export async function findJointOpenings(scope: PageScope, { area: code }: { readonly area: string }): Promise<JointOpenings> {
  const area = await requireArea(scope, code)
  const { from, to } = yearToDate(scope.today)
  const ratioArea = scope.right.level === 'county' ? sql.ref('groups.area_code') : sql.ref('groups.city_code')
  const placeOf = scope.right.level === 'county' ? sql.ref('counts_c01.area_code') : sql.ref('counts_c01.city_code')
  const { rows } = await sql<Row>`
    with groups as materialized (
      select * from read.joint_openings_by_group(${scope.today}::date) as groups where ${within(area, 'groups')}
    ),
    ratios as (
      select ${placeOf} as area_code, sum(numerator)::integer as numerator, sum(denominator)::integer as denominator
      from read.counts_c01
      where day between ${from} and ${to}
      group by ${placeOf}
    ),
    told as (
      select groups.*, ${ratioArea} as ratio_area,
        (
          select count(*)::integer from read.indicator_c01
          where indicator_c01.task_id = any (groups.spared_task_ids) and indicator_c01.counted_date between ${from} and ${to}
            and indicator_c01.city_code = groups.city_code
        ) as spared_task_count
      from groups
    )
    select
      told.area_code as area, areas.area_name as "areaName", told.city_code as city, told.tag, told.risk_class as "riskClass", told.field, told.lead_code as lead,
      told.department_codes as departments, told.end_date as "endDate", told.firm_count as firms, told.visit_count as visits, told.task_count as tasks,
      told.spared_task_count as "sparedTasks", told.mark, told.ratio_area as "ratioArea", places.area_name as "ratioAreaName",
      coalesce(ratios.numerator, 0) as over, coalesce(ratios.denominator, 0) as under,
      count(*) over ()::integer as "wholeTotal", sum(told.firm_count) over ()::integer as "wholeFirms", sum(told.visit_count) over ()::integer as "wholeVisits",
      sum(told.spared_task_count) over ()::integer as "wholeSpared"
    from told
    join read.areas on areas.area_code = told.area_code
    join read.areas as places on places.area_code = told.ratio_area
    left join ratios on ratios.area_code = told.ratio_area
    order by told.visit_count - told.firm_count desc, told.area_code, told.tag nulls last, told.risk_class nulls last
    limit ${MOST_OPENINGS}`.execute(scope.db)
  const [first] = rows
  const before = await countRatio(scope, area, from, to)
  const total = first?.wholeTotal ?? 0
  return {
    rows: rows.map(({ wholeTotal: _total, wholeFirms: _firms, wholeVisits: _visits, wholeSpared: _spared, city: _city, over, under, ratioArea: place, ratioAreaName, ...row }) => ({
      ...row,
      ratio: { area: place, areaName: ratioAreaName, before: { numerator: over, denominator: under }, after: { numerator: over + 1, denominator: under + 1 - row.sparedTasks } },
    })),
    total,
    firms: first?.wholeFirms ?? 0,
    visits: first?.wholeVisits ?? 0,
    whole: { before, after: { numerator: before.numerator + total, denominator: before.denominator + total - (first?.wholeSpared ?? 0) } },
  }
}

/** C01 of an area between two days. */
async function countRatio(scope: PageScope, area: Area, from: string, to: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select coalesce(sum(numerator), 0)::integer as numerator, coalesce(sum(denominator), 0)::integer as denominator
    from read.counts_c01
    where day between ${from} and ${to} and ${within(area, 'counts_c01')}`.execute(scope.db)
  return rows[0] ?? { numerator: 0, denominator: 0 }
}

/** The visits of one proposal, firm by firm. */
export async function findOpeningVisits(scope: PageScope, { area, tag, riskClass }: JointGroup): Promise<readonly GatheredVisit[]> {
  const { rows } = await sql<GatheredVisit>`
    select
      openings.subject_id as "subjectId", visited_subjects.subject_name as "subjectName", openings.task_id as "taskId",
      openings.department_code as department, openings.end_date as "endDate", null as "inspectedDate"
    from read.joint_openings(${scope.today}::date) as openings
    left join read.visited_subjects on visited_subjects.subject_id = openings.subject_id
    where openings.area_code = ${area} and openings.tag is not distinct from ${tag} and openings.risk_class is not distinct from ${riskClass}
    order by openings.subject_id, openings.end_date, openings.task_id
    limit ${MOST_VISITS}`.execute(scope.db)
  return rows
}

function within(area: Area, table: string) {
  if (area.level === 'province') return sql`true`
  return sql`${sql.ref(`${table}.${area.level === 'city' ? 'city_code' : 'area_code'}`)} = ${area.code}`
}
