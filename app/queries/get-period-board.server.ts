/** A board's figures over any period: a year to date as it stands, a quarter or month counted for itself. */
import { canSplit } from '#app/queries/figures/choose-level.ts'
import { findIndicatorValues, requireIndicator, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { getBoardFigures } from '#app/queries/get-board-figures.server.ts'
import type { Area, BoardFigures, BoardIndicator, Figure, FigureFilters, PageScope, Split, Unanswered } from '#app/queries/types.ts'
import { beginsAtNewYear, sameDaysLastYear, type Period } from '#domain/period.ts'

export interface PeriodBoard {
  readonly figures: BoardFigures
  readonly unanswered: readonly Unanswered[]
}

export interface PeriodBoardQuestion {
  readonly area: Area
  readonly period: Period
  readonly codes: readonly string[]
  /** The department that the reader chose. */
  readonly department?: string | undefined
}

/**
 * Answers a board for a period that is cut at today.
 * The months that lead up to its end are those of the year, whatever the period.
 */
export async function getPeriodBoard(scope: PageScope, { area, period, codes, department }: PeriodBoardQuestion): Promise<PeriodBoard> {
  const unanswered = codes.flatMap((code) => findUnanswered(code, period, department) ?? [])
  const answered = codes.filter((code) => !unanswered.some((one) => one.code === code))
  const yearToDate = await getBoardFigures(scope, { area: area.code, day: period.to, codes: answered, department })
  if (beginsAtNewYear(period)) return { figures: yearToDate, unanswered }
  const filters = department === undefined ? {} : { department }
  const [now, before] = await Promise.all([countPeriod(scope, area, period, answered, filters), countPeriod(scope, area, sameDaysLastYear(period), answered, filters)])
  const indicators = yearToDate.indicators.flatMap((found) => recount(found, area, now, before))
  return { figures: { ...yearToDate, indicators }, unanswered }
}

/** Why an indicator has no figure in a period, or of a department; null where it has one. */
export function findUnanswered(code: string, period: Period, department: string | undefined): Unanswered | null {
  const definition = requireIndicator(code)
  const own = definition.kind === 'ratio' ? definition : requireRatio(definition.partOf)
  if (department !== undefined && !canSplit(own, 'department')) return { code, reason: 'department' }
  return own.periods === 'any' || beginsAtNewYear(period) ? null : { code, reason: 'period' }
}

interface Counted {
  readonly whole: readonly Figure[]
  readonly parts: readonly Figure[]
}

async function countPeriod(scope: PageScope, area: Area, { from, to }: Period, codes: readonly string[], filters: FigureFilters): Promise<Counted> {
  const question = { codes, area: area.code, period: { from, to }, filters }
  const by: readonly Split[] = area.level === 'province' ? ['city'] : ['county']
  const [whole, parts] = await Promise.all([findIndicatorValues(scope, question), area.level === 'county' ? [] : findIndicatorValues(scope, { ...question, by })])
  return { whole, parts }
}

/** The same indicator with its figures counted over another period; none when the period has no figure of it. */
function recount(found: BoardIndicator, area: Area, now: Counted, before: Counted): readonly BoardIndicator[] {
  const find = (figures: readonly Figure[], code: string): Figure | undefined => figures.find((figure) => figure.indicator === found.code && figure.area === code)
  const [whole, wholeBefore] = [find(now.whole, area.code), find(before.whole, area.code)]
  if (whole === undefined || wholeBefore === undefined) return []
  const parts = found.parts.flatMap((part) => {
    const [partNow, partBefore] = [find(now.parts, part.area.code), find(before.parts, part.area.code)]
    return partNow === undefined || partBefore === undefined ? [] : [{ ...part, now: partNow, before: partBefore }]
  })
  return [{ ...found, now: whole, before: wholeBefore, parts }]
}
