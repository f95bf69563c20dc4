import { requireCaller } from '#app/auth/user.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { answerTable, chooseFormat } from '#app/machine/answer-table.server.ts'
import { definitionColumns, describeDefinition, flattenDefinition } from '#app/machine/describe-definition.server.ts'
import { asRows } from '#app/exports/table.ts'
import { indicators } from '#domain/indicators/index.ts'

/** `/api/indicators`: every definition of the catalogue. */
export const loader = handleMachine(async ({ request, context }) => {
  const caller = await requireCaller(request, context, 'indicators')
  const format = chooseFormat(request)
  if (format === 'json') return Response.json(indicators.map(describeDefinition))
  const table = { columns: definitionColumns, rows: asRows(indicators.map(flattenDefinition)), fileName: 'indicators' }
  return answerTable(context.services, caller, format, () => Promise.resolve(table), request.signal)
})
