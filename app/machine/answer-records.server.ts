/** Records as the machine interface sends them. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { answerTable, type MachineFormat, type MachineTable } from '#app/machine/answer-table.server.ts'
import { requireReason } from '#app/exports/reason.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import type { AskedRecords } from '#app/machine/read-question.ts'
import { describeRecords, findRecords, streamRecords } from '#app/queries/find-records.server.ts'
import { findRecordSource } from '#app/queries/records/record-source.ts'
import type { PageScope, RecordsPage } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { REASON, readReason } from '#domain/export-reason.ts'
import { showsClass } from '#domain/rights.ts'

const USUAL_LIMIT = 100

/** One page as JSON, one page or all rows as CSV or Arrow. Every list that leaves as a file is put on record. */
export async function answerRecords(
  { request, context, user }: { request: Request; context: AppLoadContext; user: User },
  asked: AskedRecords,
  format: MachineFormat,
): Promise<Response> {
  const { services } = context
  const { code, area, period, part, limit } = asked
  if (format === 'json') {
    const page = await withScope(services, user, (scope) => findRecords(scope, { ...asked, limit: limit ?? USUAL_LIMIT }))
    const rows = page.rows.map(({ key, cells }) => ({ key, ...cells }))
    return Response.json(
      { indicator: code, area, period: period.text, from: period.from, to: period.to, part, total: page.total, start: page.start, rows, next: page.next },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  }
  const reason = askReason(new URL(request.url), user, code)
  const ask = async (scope: PageScope): Promise<MachineTable> => {
    const table = limit === null ? await askAll(scope, asked) : describePage(await findRecords(scope, { ...asked, limit }))
    return { ...table, fileName: `${code}-${area}-${period.from}-${period.to}-${part}` }
  }
  const answer = await answerTable(services, user, format, ask, request.signal)
  const detail = { code, area, from: period.from, to: period.to, part, format, ...asked.filters, ...(reason === null ? {} : { reason }) }
  await recordAuditEvent(services.database, { actor: user.name, event: 'export', succeeded: true, detail: JSON.parse(JSON.stringify(detail)) as Record<string, string> })
  return answer
}

/** A file that tells classes leaves with a reason; that of a program is the note of its token, unless it says one besides. */
function askReason({ searchParams }: URL, { role, accountId }: User, code: string): string | null {
  const sent = searchParams.get(REASON)
  return accountId !== null && showsClass(role, findRecordSource(code).factName) ? requireReason(sent) : readReason(sent)
}

type Unnamed = Omit<MachineTable, 'fileName'>

async function askAll(scope: PageScope, asked: AskedRecords): Promise<Unnamed> {
  const { columns, total } = await describeRecords(scope, asked)
  async function* rows(): AsyncGenerator<readonly TableRow[]> {
    for await (const stretch of streamRecords(scope, asked)) yield stretch.map(({ cells }) => cells)
  }
  return { columns, rows: rows(), headers: { 'X-Total': String(total) } }
}

function describePage(page: RecordsPage): Unnamed {
  return {
    columns: page.columns,
    rows: asRows(page.rows.map(({ cells }) => cells)),
    headers: { 'X-Total': String(page.total), ...(page.next === null ? {} : { 'X-Next': page.next }) },
  }
}
