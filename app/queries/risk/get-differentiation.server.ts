/** Draws of the year by field and risk class, beside the enterprises of 1 January that they were drawn from. Sums alone. */
import { sql } from 'kysely'
import { findParts, requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues, findSplitValues } from '#app/queries/find-indicator-values.server.ts'
import type { Area, DayRange, Differentiation, Figure, PageScope, Split } from '#app/queries/types.ts'
import { sumDraws, type FieldDraw, type Populations } from '#domain/differentiation.ts'
import { classRuleUse } from '#domain/indicators/class-rule-use.ts'
import { drawRate } from '#domain/indicators/draw-rate.ts'
import { highRiskCoverage } from '#domain/indicators/high-risk-coverage.ts'
import { targetingLift } from '#domain/indicators/targeting-lift.ts'

/**
 * A task's field says what it looked at; an enterprise that was drawn in two fields counts once in each.
 * @throws RefusedError 403 or 404 outside the right; 400 when the period does not begin on 1 January
 */
export async function getDifferentiation(scope: PageScope, { area: code, period }: { readonly area: string; readonly period: DayRange }): Promise<Differentiation> {
  const area = await requireArea(scope, code)
  const places = await findParts(scope, area)
  const part: Split = area.level === 'province' ? 'city' : 'county'
  const [[ofPlaces = [], ofWhole = []], figures, draws] = await Promise.all([
    findSplitValues(scope, { codes: [drawRate.code], area: area.code, period }, [[part, 'class'], ['class']]),
    findIndicatorValues(scope, { codes: [classRuleUse.code, highRiskCoverage.code, targetingLift.code], area: area.code, period }),
    findDraws(scope, area, period),
  ])
  const known = ofPlaces.filter((figure) => places.some((place) => place.code === figure.area))
  const missing = [...new Set(known.filter(({ state }) => state === 'not-reported').map((figure) => figure.area))]
  return {
    places,
    missing,
    populations: gather([...known.filter((figure) => !missing.includes(figure.area)), ...ofWhole]),
    draws: [...draws, ...(places.length === 0 ? [] : sumDraws(draws, area.code))],
    figures,
  }
}

function gather(figures: readonly Figure[]): Populations {
  const populations: Record<string, Record<string, number>> = {}
  for (const { area, riskClass, denominator } of figures) {
    if (riskClass !== null) populations[area] = { ...populations[area], [riskClass]: denominator ?? 0 }
  }
  return populations
}

/** By the parts of the area; of a county, by itself. */
function findDraws(scope: PageScope, area: Area, { from, to }: DayRange): Promise<readonly FieldDraw[]> {
  return scope.remember(['field-draws', area.code, from, to], async () => {
    const place = area.level === 'province' ? sql.ref('city_code') : sql.ref('area_code')
    const within = area.level === 'province' ? sql`true` : sql`${sql.ref(area.level === 'city' ? 'city_code' : 'area_code')} = ${area.code}`
    const { rows } = await sql<FieldDraw>`
      select ${place} as place, field, risk_class as "riskClass", sum(drawn_count)::integer as drawn
      from read.field_draws(${from}::date, ${to}::date)
      where ${within}
      group by ${place}, field, risk_class
      order by place, field, risk_class`.execute(scope.db)
    return rows
  })
}
