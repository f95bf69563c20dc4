import { requireCaller } from '#app/auth/user.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { answerTable, chooseFormat, type MachineTable } from '#app/machine/answer-table.server.ts'
import { describeFigure, figureColumns, flattenFigure, type FigureCell } from '#app/machine/describe-figure.ts'
import { readFigures } from '#app/machine/read-question.ts'
import { asRows } from '#app/exports/table.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import type { PageScope } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'

/** `/api/figures`: one object a cell, for any indicators, area, period and split of the right. */
export const loader = handleMachine(async ({ request, context }) => {
  const { services } = context
  const caller = await requireCaller(request, context, 'api-figures')
  const { codes, area, period, by, filters } = readFigures(new URL(request.url), services.findToday())
  const ask = async (scope: PageScope): Promise<readonly FigureCell[]> => {
    const figures = await findIndicatorValues(scope, { codes, area, period: { from: period.from, to: period.to }, by, filters })
    return figures.map((figure) => describeFigure(figure, period, by))
  }
  const format = chooseFormat(request)
  if (format === 'json') return Response.json(await withScope(services, caller, ask), { headers: { 'Cache-Control': 'no-store' } })
  const asTable = async (scope: PageScope): Promise<MachineTable> => ({
    columns: figureColumns,
    rows: asRows((await ask(scope)).map(flattenFigure)),
    fileName: `figures-${area}-${period.from}-${period.to}`,
  })
  return answerTable(services, caller, format, asTable, request.signal)
})
