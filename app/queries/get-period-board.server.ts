/** A board's figures over any period: a year to date as it stands, a quarter or month counted for itself. */
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { getBoardFigures } from '#app/queries/get-board-figures.server.ts'
import type { Area, BoardFigures, BoardIndicator, DayRange, Figure, PageScope, Split } from '#app/queries/types.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { beginsAtNewYear, sameDaysLastYear, type Period } from '#domain/period.ts'

export interface PeriodBoard {
  readonly figures: BoardFigures
  /** Codes that only count from 1 January on and have no figure for this period. */
  readonly unanswered: readonly string[]
}

/**
 * Answers a board for a period that is cut at today.
 * The months that lead up to its end are those of the year, whatever the period.
 */
export async function getPeriodBoard(scope: PageScope, question: { area: Area; period: Period; codes: readonly string[] }): Promise<PeriodBoard> {
  const { area, period, codes } = question
  const yearToDate = await getBoardFigures(scope, { area: area.code, day: period.to, codes })
  if (beginsAtNewYear(period)) return { figures: yearToDate, unanswered: [] }
  const answered = codes.filter((code) => findIndicator(code)?.periods === 'any')
  const [now, before] = await Promise.all([countPeriod(scope, area, period, answered), countPeriod(scope, area, sameDaysLastYear(period), answered)])
  const indicators = yearToDate.indicators.flatMap((found) => recount(found, area, now, before))
  return { figures: { ...yearToDate, indicators }, unanswered: codes.filter((code) => !answered.includes(code)) }
}

interface Counted {
  readonly whole: readonly Figure[]
  readonly parts: readonly Figure[]
}

async function countPeriod(scope: PageScope, area: Area, { from, to }: DayRange, codes: readonly string[]): Promise<Counted> {
  const period = { from, to }
  const by: readonly Split[] = area.level === 'province' ? ['city'] : ['county']
  const [whole, parts] = await Promise.all([
    findIndicatorValues(scope, { codes, area: area.code, period }),
    area.level === 'county' ? [] : findIndicatorValues(scope, { codes, area: area.code, period, by }),
  ])
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
