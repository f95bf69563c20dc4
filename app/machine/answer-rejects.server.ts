/** Rejected rows as a file in the sender's own layout: their heads, order and text, with fault and remedy in a last column. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { answerTable, type TableHead } from '#app/machine/answer-table.server.ts'
import type { TableColumn, TableRow, TableRows } from '#app/machine/table.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { sayIssues } from '#app/presenters/rejects.ts'
import { findRejects } from '#app/queries/find-rejects.server.ts'
import { getDelivery } from '#app/queries/get-delivery.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, RejectsPage } from '#app/queries/types.ts'

const ROWS_AT_ONCE = 1000
const ADVICE = 'advice'

/** @throws RefusedError 404 when there is no such delivery in the scope. */
export async function answerRejects(
  { request, context, user }: { request: Request; context: AppLoadContext; user: User },
  deliveryId: number,
  reader: Reader,
): Promise<Response> {
  const { services } = context
  const ask = async (scope: PageScope): Promise<TableHead & { rows: TableRows }> => {
    const delivery = await getDelivery(scope, deliveryId)
    if (delivery === null) throw new RefusedError(404, 'no-such-delivery', { zh: '没有这份报送。', en: 'There is no such delivery.' })
    const heads = (delivery.header ?? []).map((heading, index): TableColumn => ({ name: String(index), type: 'text', heading }))
    const advice: TableColumn = { name: ADVICE, type: 'text', heading: reader.text.deliveries.rejects.advice }
    return { columns: [...heads, advice], fileName: `rejects-${deliveryId}`, rows: streamRejects(scope, deliveryId, reader) }
  }
  const answer = await answerTable(services, user, 'csv', ask, request.signal)
  await recordAuditEvent(services.database, { actor: user.name, event: 'export', succeeded: true, detail: { delivery: deliveryId } })
  return answer
}

async function* streamRejects(scope: PageScope, deliveryId: number, reader: Reader): AsyncGenerator<readonly TableRow[]> {
  let after: string | null = null
  do {
    const page: RejectsPage = await findRejects(scope, { deliveryId, after, limit: ROWS_AT_ONCE })
    yield page.rows.map((row): TableRow => ({ ...Object.fromEntries(row.cells.map((cell, index) => [String(index), cell])), [ADVICE]: sayIssues(row, reader) }))
    after = page.next
  } while (after !== null)
}
