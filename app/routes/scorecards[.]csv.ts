import { requireCaller } from '#app/auth/user.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { answerTable, type TableHead } from '#app/machine/answer-table.server.ts'
import { asRows, type TableRows } from '#app/machine/table.ts'
import { readReader } from '#app/preferences.server.ts'
import { listScoreColumns, listScoreRows } from '#app/presenters/score-export.ts'
import type { PageScope } from '#app/queries/types.ts'
import { readScoreContext } from '#app/score-page.server.ts'

/** The table of all cities as CSV: exactly the sheet of the page, with what each item was counted from. */
export const loader = handleMachine(async ({ request, context }) => {
  const user = await requireCaller(request, context, 'scores')
  const asked = new URL(request.url).searchParams.get('period')
  const reader = readReader(request)
  const ask = async (scope: PageScope): Promise<TableHead & { rows: TableRows }> => {
    const scores = await readScoreContext(scope, asked, user.role, reader)
    return { columns: listScoreColumns(scores), rows: asRows(listScoreRows(scores)), fileName: `scorecards-${scores.scheme.id}-${scores.period.from}-${scores.period.to}` }
  }
  return answerTable(context.services, user, 'csv', ask, request.signal)
})
