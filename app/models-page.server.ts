/** What the builder of scorecards shows: the choice out of the address, and the card fitted on one year and tried on another. */
import type { PageTools } from '#app/page.server.ts'
import type { ModelContext } from '#app/presenters/reports/models-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findTrainingRows } from '#app/queries/models/find-training-rows.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { yearOf } from '#domain/calendar.ts'
import { buildModel, type BuiltModel, type ValueRow } from '#domain/scorecards/build.ts'
import { isModelIndicator, modelIndicators, type ModelIndicatorId } from '#domain/scorecards/indicators.ts'

/** Years that may be chosen, counted back from this one. */
const YEARS = 4
/** All but the general class, which the card is held against. */
const USUAL: readonly ModelIndicatorId[] = ['signals', 'grave-signals', 'problems', 'visits', 'age', 'type', 'industry']
/** Below so many problems on either side there is nothing to fit or to try. */
const LEAST_PROBLEMS = 30

/** @throws RefusedError 400 for an indicator, year or section that there is not; as areas are refused */
export async function readModelPage({ scope, user, url, text, language }: PageTools): Promise<ModelContext> {
  const area = await requireArea(scope, url.searchParams.get('area') ?? user.areaCode)
  const years = Array.from({ length: YEARS }, (_, index) => yearOf(scope.today) - index)
  const held = readYear(url.searchParams.get('held'), years, years[0] ?? 0)
  const year = readYear(url.searchParams.get('year'), years, held - 1)
  const industry = url.searchParams.get('industry') || null
  if (industry !== null && !/^[A-T]$/.test(industry)) throw refuse(industry)
  const asked = url.searchParams.getAll('indicator')
  const indicators = asked.length === 0 ? USUAL : modelIndicators.flatMap(({ id }) => (asked.includes(id) ? [id] : []))
  for (const id of asked) if (!isModelIndicator(id)) throw refuse(id)
  const ask = (of: number): Promise<readonly ValueRow[]> => findTrainingRows(scope, { area, industry, from: `${String(of)}-01-01`, to: `${String(of)}-12-31`, indicators })
  const learned = await ask(year)
  const tried = await ask(held)
  return { area, areas: await findAreas(scope), years, year, held, industry, indicators, model: fit(indicators, learned, tried), text, language }
}

function fit(indicators: readonly ModelIndicatorId[], learned: readonly ValueRow[], tried: readonly ValueRow[]): BuiltModel | null {
  const isEnough = (rows: readonly ValueRow[]): boolean => {
    const problems = rows.reduce((sum, row) => sum + row.problems, 0)
    const clean = rows.reduce((sum, row) => sum + row.count, 0) - problems
    return Math.min(problems, clean) >= LEAST_PROBLEMS
  }
  return isEnough(learned) && isEnough(tried) ? buildModel(indicators, learned, tried) : null
}

function readYear(text: string | null, years: readonly number[], usual: number): number {
  if (text === null || text === '') return usual
  const year = Number(text)
  if (!years.includes(year)) throw refuse(text)
  return year
}

function refuse(text: string): RefusedError {
  return new RefusedError(400, 'choice-not-valid', { zh: `“${text}”不在可选之列。`, en: `"${text}" is not among the choices.` })
}
