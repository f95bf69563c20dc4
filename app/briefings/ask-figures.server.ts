/** What the tags of a text stand for now, within the asker's right; a tag that cannot be answered says why. */
import { findDepartments, requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues, requireIndicator } from '#app/queries/find-indicator-values.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { AnsweredTag, Area, Figure, FigureToKeep, PageScope } from '#app/queries/types.ts'
import type { PlacedTag } from '#domain/briefings/markdown.ts'
import type { FigureTag } from '#domain/briefings/tag.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { clampPeriod, parsePeriod, PeriodError, sameDaysLastYear, type Period } from '#domain/period.ts'
import { rankRatios } from '#domain/ranking.ts'
import { provinceCodeOf } from '#domain/region.ts'

/** Answers each tag, in their order. Never throws for what an author wrote. */
export async function askFigures(scope: PageScope, tags: readonly PlacedTag[]): Promise<readonly AnsweredTag[]> {
  const answers: AnsweredTag[] = []
  for (const placed of tags) {
    try {
      answers.push({ ...placed, figure: await askFigure(scope, placed.index, placed.tag), refusal: null })
    } catch (error) {
      if (!(error instanceof RefusedError || error instanceof PeriodError)) throw error
      answers.push({ ...placed, figure: null, refusal: error.wording })
    }
  }
  return answers
}

/** @throws RefusedError or PeriodError for what does not exist or lies outside the right */
async function askFigure(scope: PageScope, position: number, tag: FigureTag): Promise<FigureToKeep> {
  const definition = requireIndicator(tag.code)
  if (definition.code !== tag.code || definition.kind !== 'ratio') {
    throw new RefusedError(422, 'no-fraction', {
      zh: `${tag.code} 由各类别比较而来，没有自己的分子分母，不能引用；请引用 ${definition.kind === 'gradient' ? definition.partOf : definition.code}。`,
      en: `${tag.code} compares the classes and has no fraction of its own to refer to; refer to ${definition.kind === 'gradient' ? definition.partOf : definition.code}.`,
    })
  }
  const area = await requireArea(scope, tag.area)
  await requireDepartment(scope, tag.department)
  const period = clampPeriod(parsePeriod(tag.period), scope.today)
  const figure = await askOne(scope, tag, period)
  const before = tag.part === 'change' ? await askOne(scope, tag, sameDaysLastYear(period)) : null
  const ranked = tag.part === 'place' ? await findPlace(scope, tag, area, period, definition) : null
  const needs = ranked?.within ?? area
  return {
    position,
    indicator: definition.code,
    area: area.code,
    areaName: area.name,
    department: tag.department ?? scope.right.departmentCode,
    needsArea: needs.code,
    needsCity: needs.cityCode,
    period: tag.period,
    from: figure.period.from,
    to: figure.period.to,
    part: tag.part,
    state: figure.state,
    numerator: figure.numerator ?? 0,
    denominator: figure.denominator ?? 0,
    numeratorBefore: before?.state === 'measured' ? before.numerator : null,
    denominatorBefore: before?.state === 'measured' ? before.denominator : null,
    place: ranked?.place ?? null,
    definitionVersion: definition.version,
    asOf: figure.asOf,
    batch: figure.batch,
    generation: scope.generation.generation,
  }
}

async function askOne(scope: PageScope, tag: FigureTag, period: Period): Promise<Figure> {
  const [figure] = await findIndicatorValues(scope, { codes: [tag.code], area: tag.area, period, filters: tag.department === null ? {} : { department: tag.department } })
  if (figure === undefined) throw new Error(`no figure of ${tag.code}`)
  return figure
}

async function requireDepartment(scope: PageScope, code: string | null): Promise<void> {
  if (code === null || (await findDepartments(scope)).some((department) => department.code === code)) return
  throw new RefusedError(404, 'no-such-department', { zh: `没有部门“${code}”，或不在您的权限之内。`, en: `There is no department "${code}", or it lies outside your right.` })
}

/**
 * The place of a city among those of the province, of a county among those of its city: measured ones alone, equal ones share it.
 * @throws RefusedError where there is nothing to be placed among, or it lies outside the right
 */
async function findPlace(scope: PageScope, tag: FigureTag, area: Area, period: Period, { code, betterWhen }: RatioDefinition): Promise<{ place: number | null; within: Area }> {
  if (betterWhen === 'watch' || area.level === 'province') {
    throw new RefusedError(422, 'not-placed', {
      zh: betterWhen === 'watch' ? `${code} 只作观察，不排名。` : '全省没有名次，请写市或县。',
      en: betterWhen === 'watch' ? `${code} is only watched and gives no places.` : 'The province has no place; write a city or county.',
    })
  }
  const within = await requireArea(scope, area.level === 'city' ? provinceCodeOf(area.code) : area.cityCode)
  const split = area.level === 'city' ? 'city' : 'county'
  const figures = await findIndicatorValues(scope, { codes: [code], area: within.code, period, by: [split], filters: tag.department === null ? {} : { department: tag.department } })
  const entries = figures.flatMap((figure) =>
    figure.state === 'measured' && figure.area !== within.code && figure.numerator !== null && figure.denominator !== null
      ? [{ code: figure.area, numerator: figure.numerator, denominator: figure.denominator }]
      : [],
  )
  return { place: rankRatios(entries, betterWhen).find((entry) => entry.code === area.code)?.place ?? null, within }
}
