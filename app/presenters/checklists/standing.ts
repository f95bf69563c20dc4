/** How lines stand, as the tables of checklists show it. */
import type { LineState, Standing } from '#domain/checklist.ts'
import { formatCount, formatFullMarks } from '#app/presenters/format.ts'
import type { MarkKind, WorkCellView } from '#app/presenters/view-models.ts'

export const stateMarks: Readonly<Record<LineState, MarkKind>> = { open: 'not-due', 'in-hand': 'in-progress', ready: 'dot', closed: 'met' }

/** A count; none is quiet, one that is late is adverse. */
export const countCell = (count: number, isAdverse = false): WorkCellView => ({ kind: 'text', text: formatCount(count), tone: count === 0 ? 'quiet' : isAdverse ? 'bad' : 'plain' })

/** `52.5 / 60` of the lines that have points; — where none has. */
export function saySelf({ scored, selfHundredths, scoredFullHundredths }: Standing): string {
  return scored === 0 ? '—' : `${formatFullMarks(selfHundredths)} / ${formatFullMarks(scoredFullHundredths)}`
}
