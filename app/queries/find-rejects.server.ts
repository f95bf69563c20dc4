/** The rows of a delivery that were sent back, exactly as they came, in the order of the file. */
import { sql } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, RejectedRow, RejectsPage } from '#app/queries/types.ts'

const LARGEST_PAGE = 1000

export interface RejectsQuestion {
  readonly deliveryId: number
  readonly after?: string | null
  readonly limit: number
}

/** One page of rejected rows; none of a delivery outside the scope. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findRejects(scope: PageScope, { deliveryId, after: mark, limit }: RejectsQuestion): Promise<RejectsPage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === undefined || mark === null ? null : readAfter(mark, ['number'])
  const counted = await sql<{ total: number }>`select count(*) as total from read.rejected_rows where delivery_id = ${deliveryId}`.execute(scope.db)
  const { rows } = await sql<RejectedRow>`
    select row_number as "rowNumber", cells, issues
    from read.rejected_rows
    where delivery_id = ${deliveryId} and row_number > ${after?.values[0] ?? -1}
    order by row_number
    limit ${limit}`.execute(scope.db)
  const total = counted.rows[0]?.total ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.rowNumber] }) : null,
  }
}
