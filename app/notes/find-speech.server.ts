/** Of what a reader who is assessed may speak: which periods, and the chosen figure with what was said of it. */
import type { CommentsInput } from '#app/presenters/comments-page.ts'
import type { CommentsChoice } from '#app/presenters/own-words.ts'
import { findIndicatorValues, requireIndicator } from '#app/queries/find-indicator-values.server.ts'
import { getOwnComment } from '#app/queries/notes/find-comments.server.ts'
import type { Figure, PageScope } from '#app/queries/types.ts'
import { yearOf } from '#domain/calendar.ts'
import { clampPeriod, findMonths, parsePeriod } from '#domain/period.ts'
import { maySpeak } from '#domain/rights.ts'

/** Null for a reader who speaks for nobody. */
export async function findSpeech(scope: PageScope, { indicator, period }: CommentsChoice): Promise<CommentsInput['speaks']> {
  if (!maySpeak(scope.right)) return null
  const periods = offerPeriods(scope.today)
  if (indicator === null || period === null) return { periods, chosen: null }
  const [said, figure] = [await getOwnComment(scope, indicator, period), await lookAtFigure(scope, { indicator, period })]
  return { periods, chosen: { said, figure } }
}

/** The figure of the reader's own area. @throws RefusedError 400 when the indicator does not answer for such a period */
export async function lookAtFigure(scope: PageScope, { indicator, period }: { readonly indicator: string; readonly period: string }): Promise<Figure> {
  const { from, to } = clampPeriod(parsePeriod(period), scope.today)
  const [figure] = await findIndicatorValues(scope, { codes: [requireIndicator(indicator).code], area: scope.right.areaCode, period: { from, to } })
  if (figure === undefined) throw new Error(`no figure of ${indicator}`)
  return figure
}

/** This year, its begun quarters and months, and the year before. */
function offerPeriods(today: string): readonly string[] {
  const year = String(yearOf(today))
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}-${quarter}`).filter((quarter) => parsePeriod(quarter).from <= today)
  return [year, ...quarters, ...findMonths({ from: `${year}-01-01`, to: today }).map(({ month }) => month), String(yearOf(today) - 1)]
}
