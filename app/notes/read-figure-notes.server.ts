/** What stands beside a figure: annotations on its days, and the words of those who are assessed. */
import type { PageTools } from '#app/page.server.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { findAnnotationsOf } from '#app/queries/notes/find-annotations.server.ts'
import { findComments } from '#app/queries/notes/find-comments.server.ts'
import type { Area, FigureNotes } from '#app/queries/types.ts'
import { firstDayOfMonth } from '#domain/calendar.ts'
import type { Period } from '#domain/period.ts'
import { mayAnnotate, mayOpen, maySpeak } from '#domain/rights.ts'

/** Comments shown beside a figure; the page of comments has the rest. */
const COMMENTS_SHOWN = 4

export interface NotedFigure {
  readonly indicator: string
  readonly area: Area
  readonly period: Period
  /** The figure is this department's alone. */
  readonly department?: string | undefined
}

/** Asks for them within the page's scope; annotations are those of the year that the trend draws. */
export async function readFigureNotes({ scope, user }: Pick<PageTools, 'scope' | 'user'>, { indicator, area, period, department }: NotedFigure): Promise<FigureNotes> {
  const [annotations, comments, departments] = await Promise.all([
    findAnnotationsOf(scope, { area, indicator, days: { from: firstDayOfMonth(`${period.to.slice(0, 4)}-01`), to: period.to } }),
    mayOpen(user.role, 'comments') ? findComments(scope, { within: area.code, indicators: [indicator], department, period: period.text, limit: COMMENTS_SHOWN }) : null,
    nameDepartments(scope),
  ])
  return { annotations, comments, departments, mayAnnotate: mayAnnotate(user), maySpeak: maySpeak(user) && user.areaCode === area.code }
}
