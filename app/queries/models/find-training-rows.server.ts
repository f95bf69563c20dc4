/** What a scorecard learns from: one pass over the visits of a stretch of days, counted by the values of the chosen indicators. */
import { sql, type RawBuilder } from 'kysely'
import type { Area, PageScope } from '#app/queries/types.ts'
import type { ValueRow } from '#domain/scorecards/build.ts'
import type { ModelIndicatorId } from '#domain/scorecards/indicators.ts'

export interface TrainingQuestion {
  readonly area: Area
  /** Section of the industry; null: all. */
  readonly industry: string | null
  readonly from: string
  readonly to: string
  readonly indicators: readonly ModelIndicatorId[]
}

/** Columns of the facts, which the database defines once for training and scoring. */
const columns: Readonly<Record<ModelIndicatorId, RawBuilder<unknown>>> = {
  signals: sql`signal_count`,
  'grave-signals': sql`grave_count`,
  problems: sql`problem_count`,
  visits: sql`visit_count`,
  'days-since': sql`quarters_since`,
  age: sql`age_years`,
  type: sql`subject_type_code`,
  industry: sql`section_code`,
  class: sql`general_class`,
}

/** Visits drawn in the days, grouped; the largest groups first. */
export async function findTrainingRows({ db }: Pick<PageScope, 'db'>, { area, industry, from, to, indicators }: TrainingQuestion): Promise<readonly ValueRow[]> {
  const place = area.level === 'province' ? sql`true` : area.level === 'city' ? sql`city_code = ${area.code}` : sql`area_code = ${area.code}`
  const trade = industry === null ? sql`true` : sql`left(industry_code, 1) = ${industry}`
  const asked = sql.join(indicators.map((id) => columns[id]))
  // Compiling the query costs as long as it runs.
  await sql`set local jit = off`.execute(db)
  const { rows } = await sql<{ values: readonly (number | string | null)[]; riskClass: string; count: number; problems: number }>`
    with counted as (
      select ${asked}, coalesce(risk_class, '') as noted_class, count(*)::integer as count, (count(*) filter (where has_problem))::integer as problems
      from read.model_visits
      where drawn_date between ${from} and ${to} and ${place} and ${trade}
      group by ${asked}, coalesce(risk_class, '')
    )
    select jsonb_build_array(${asked}) as values, noted_class as "riskClass", count, problems
    from counted
    order by count desc, 1, 2
    limit 100000`.execute(db)
  return rows
}
