/** What the address of annotations or comments asks, for their pages and their files. */
import type { CommentsChoice } from '#app/presenters/own-words.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { requireIndicator } from '#app/queries/find-indicator-values.server.ts'
import type { AnnotationsQuestion, CommentsQuestion, PageScope } from '#app/queries/types.ts'
import { parsePeriod } from '#domain/period.ts'

export interface NotesChoice {
  readonly choice: CommentsChoice
  readonly annotations: Omit<AnnotationsQuestion, 'limit' | 'after'>
  readonly comments: Omit<CommentsQuestion, 'limit' | 'after'>
}

/**
 * Reads the choice and holds it to the right.
 * @throws RefusedError 403 or 404 for an area outside the right or unknown, 404 for an unknown indicator
 * @throws PeriodError for a text that is no period
 */
export async function readNotesChoice(scope: PageScope, query: URLSearchParams): Promise<NotesChoice> {
  const [asked, area, period] = ['indicator', 'area', 'period'].map((name) => query.get(name) || null)
  if (area) await requireArea(scope, area)
  if (period) parsePeriod(period)
  const indicator = asked ? requireIndicator(asked).code : null
  return {
    choice: { indicator, area: area ?? null, period: period ?? null },
    annotations: { ...(area ? { areas: [area] } : {}), ...(indicator === null ? {} : { indicator }) },
    comments: { ...(area ? { within: area } : {}), ...(indicator === null ? {} : { indicators: [indicator] }), ...(period ? { period } : {}) },
  }
}
