/** What the builder of scorecards shows: the choice out of the address, and the card fitted on one year and tried on another. */
import type { PageTools } from '#app/page.server.ts'
import type { ModelsInput } from '#app/presenters/reports/models-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findModels } from '#app/queries/models/find-models.server.ts'
import { findTrainingRows } from '#app/queries/models/find-training-rows.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Area, PageScope } from '#app/queries/types.ts'
import { yearOf } from '#domain/calendar.ts'
import { buildModel, type BuiltModel, type ValueRow } from '#domain/scorecards/build.ts'
import type { Stretch } from '#domain/scorecards/document.ts'
import { mayWriteModels } from '#domain/rights.ts'
import { isModelIndicator, modelIndicators, type ModelIndicatorId } from '#domain/scorecards/indicators.ts'

/** Years that may be chosen, counted back from this one. */
const YEARS = 4
/** All but the general class, which the card is held against. */
const USUAL: readonly ModelIndicatorId[] = ['signals', 'grave-signals', 'problems', 'visits', 'age', 'type', 'industry']
/** Below so many problems on either side there is nothing to fit or to try. */
const LEAST_PROBLEMS = 30

/** @throws RefusedError 400 for an indicator, year or section that there is not; as areas are refused */
export async function readModelPage({ scope, user, url, text, language }: PageTools): Promise<ModelsInput> {
  const choice = await readModelChoice(scope, user.areaCode, url.searchParams)
  const [model, saved] = [await fitChoice(scope, choice), await findModels(scope)]
  return { ...choice, areas: await findAreas(scope), years: offerYears(scope.today), model, saved, mayWrite: mayWriteModels(user), csrf: user.csrf, text, language }
}

export interface ModelChoice {
  readonly area: Area
  readonly year: number
  readonly held: number
  readonly industry: string | null
  readonly indicators: readonly ModelIndicatorId[]
}

/** What is to be fitted, out of an address. @throws as the page does */
export async function readModelChoice(scope: PageScope, ownArea: string, sent: URLSearchParams): Promise<ModelChoice> {
  const area = await requireArea(scope, sent.get('area') ?? ownArea)
  const years = offerYears(scope.today)
  const held = readYear(sent.get('held'), years, years[0] ?? 0)
  const year = readYear(sent.get('year'), years, held - 1)
  const industry = sent.get('industry') || null
  if (industry !== null && !/^[A-T]$/.test(industry)) throw refuse(industry)
  const asked = sent.getAll('indicator')
  const indicators = asked.length === 0 ? USUAL : modelIndicators.flatMap(({ id }) => (asked.includes(id) ? [id] : []))
  for (const id of asked) if (!isModelIndicator(id)) throw refuse(id)
  return { area, year, held, industry, indicators }
}

/** The card of a choice, or null where there is too little to fit or to try. */
export async function fitChoice(scope: PageScope, { area, year, held, industry, indicators }: ModelChoice): Promise<BuiltModel | null> {
  const ask = (of: number): Promise<readonly ValueRow[]> => findTrainingRows(scope, { area, industry, ...stretchOf(of), indicators })
  return fit(indicators, await ask(year), await ask(held))
}

/** The draws of a year. */
export function stretchOf(year: number): Stretch {
  return { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` }
}

function offerYears(today: string): readonly number[] {
  return Array.from({ length: YEARS }, (_, index) => yearOf(today) - index)
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
