/** A page of a list whose rows are ordered by a text and a number, newest first. */
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { NotesPage } from '#app/queries/types.ts'

const LARGEST_PAGE = 1000

export interface PageMark {
  readonly shown: number
  readonly text: string
  readonly id: number
}

/** Where a page begins; null: at the first row. @throws RefusedError 400 for a wrong limit or page mark. */
export function readPageMark(limit: number, mark: string | null | undefined): PageMark | null {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  if (mark === null || mark === undefined) return null
  const { shown, values } = readAfter(mark, ['string', 'number'])
  return { shown, text: String(values[0]), id: Number(values[1]) }
}

/** Rows of a page with what the pager says; `keyOf` gives the two values that order them. */
export function makeNotesPage<Row>(rows: readonly Row[], total: number, limit: number, mark: PageMark | null, keyOf: (row: Row) => readonly [string, number]): NotesPage<Row> {
  const shown = (mark?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  const hasMore = last !== undefined && rows.length === limit && shown < total
  return { rows, total, start: rows.length === 0 ? 0 : (mark?.shown ?? 0) + 1, next: hasMore ? writeAfter({ shown, values: keyOf(last) }) : null }
}

