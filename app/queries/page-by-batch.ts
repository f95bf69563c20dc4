/** Lists of deliveries that are known whole, newest first, given out page by page. */
import { readAfter, writeAfter } from '#app/queries/after-token.ts'

export interface BatchPage<Row> {
  readonly rows: readonly Row[]
  /** Rows in all. */
  readonly total: number
  readonly start: number
  readonly next: string | null
}

/** @param all newest batch first · @param mark of the page before · @throws RefusedError 400 for a page mark of another list */
export function pageByBatch<Row extends { readonly batch: number }>(all: readonly Row[], mark: string | null | undefined, limit: number): BatchPage<Row> {
  const after = mark === undefined || mark === null ? null : readAfter(mark, ['number'])
  const rows = all.filter(({ batch }) => after === null || batch < Number(after.values[0])).slice(0, limit)
  const before = after?.shown ?? 0
  const shown = before + rows.length
  const last = rows.at(-1)
  return {
    rows,
    total: all.length,
    start: rows.length === 0 ? 0 : before + 1,
    next: last !== undefined && shown < all.length ? writeAfter({ shown, values: [last.batch] }) : null,
  }
}
