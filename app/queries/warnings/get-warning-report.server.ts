/** The report card of warnings: what came of those that were raised, and what visits found where one was open. */
import { sql, type RawBuilder } from 'kysely'
import type { Area, PageScope, WarningReport, WarningReportLine } from '#app/queries/types.ts'

export interface ReportQuestion {
  readonly area: Area
  readonly from: string
  readonly to: string
  /** One rule told by city; null: all rules, each as a whole. */
  readonly rule: string | null
}

interface ReportRow extends Omit<WarningReportLine, 'leadDays'> {
  readonly leads: readonly number[] | null
}

/**
 * The lines of the report card, rules in the order of their codes, cities in that of theirs.
 * A random draw is what all visits of the same class in the same city and days found.
 */
export async function getWarningReport({ db }: Pick<PageScope, 'db'>, { area, from, to, rule }: ReportQuestion): Promise<WarningReport> {
  const place = within(area)
  const city = rule === null ? sql`''` : sql`city_code`
  const onlyRule = rule === null ? sql`true` : sql`rule_code = ${rule}`
  const { rows } = await sql<ReportRow>`
    with outcomes as (
      select
        rule_code, ${city} as city,
        count(*)::integer as raised,
        count(*) filter (where is_checked)::integer as checked,
        count(*) filter (where is_hit)::integer as hits,
        count(lead_days)::integer as lead_count,
        percentile_disc(array[0.25, 0.5, 0.75]) within group (order by lead_days) as leads
      from read.warning_outcomes
      where raised_date between ${from} and ${to} and ${place} and ${onlyRule}
      group by 1, 2
    ),
    rates as (
      select city_code, risk_class, avg(has_problem::integer)::float8 as rate
      from read.judged_visits
      where inspected_date between ${from} and ${to} and ${place}
      group by 1, 2
    ),
    warned as (
      select
        rule_code, ${city} as city, count(*)::integer as visits, count(*) filter (where has_problem)::integer as problems, sum(rate) as expected
      from read.warned_visits
      join rates using (city_code, risk_class)
      where inspected_date between ${from} and ${to} and ${place} and ${onlyRule}
      group by 1, 2
    )
    select
      coalesce(outcomes.rule_code, warned.rule_code) as rule, coalesce(outcomes.city, warned.city) as city,
      coalesce(raised, 0) as raised, coalesce(checked, 0) as checked, coalesce(hits, 0) as hits,
      coalesce(lead_count, 0) as "leadCount", leads,
      coalesce(visits, 0) as "warnedVisits", coalesce(problems, 0) as "warnedProblems", coalesce(expected, 0)::float8 as "expectedProblems"
    from outcomes
    full join warned on warned.rule_code = outcomes.rule_code and warned.city = outcomes.city
    order by 1, 2
    limit 1000`.execute(db)
  const { rows: found } = await sql<{ city: string; problems: number }>`
    select city_code as city, count(*)::integer as problems
    from read.judged_visits
    where has_problem and inspected_date between ${from} and ${to} and ${place}
    group by 1 order by 1`.execute(db)
  return {
    lines: rows.map(({ leads, ...row }) => ({ ...row, leadDays: readLeads(leads) })),
    problems: found.reduce((sum, { problems }) => sum + problems, 0),
    problemsByCity: Object.fromEntries(found.map(({ city: code, problems }) => [code, problems])),
  }
}

function within({ level, code }: Area): RawBuilder<unknown> {
  if (level === 'province') return sql`true`
  return level === 'city' ? sql`city_code = ${code}` : sql`area_code = ${code}`
}

function readLeads(leads: readonly (number | null)[] | null): WarningReportLine['leadDays'] {
  const [low, middle, high] = leads ?? []
  return typeof low === 'number' && typeof middle === 'number' && typeof high === 'number' ? [low, middle, high] : null
}
