import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { handleLoader } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { presentMoreRows } from '#app/presenters/warnings-page.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findWarningRows } from '#app/queries/find-warnings.server.ts'
import { withScope } from '#app/scope.server.ts'
import { askWarnings, readWarningsChoice } from '#app/warnings-page.server.ts'

const ROWS_AT_ONCE = 500

/** `/warnings/rows?…&after=<mark>`: the rows after those that the desk shows, for a list that is read on. */
export const loader = handleLoader(async ({ request, context }: LoaderFunctionArgs) => {
  const user = await requireUser(request, context, 'warnings')
  const url = new URL(request.url)
  const choice = readWarningsChoice(url)
  const found = await withScope(context.services, user, async (scope) => {
    const filter = askWarnings(choice, choice.area ?? user.areaCode, user.name)
    const rows = await findWarningRows(scope, { ...filter, sort: choice.sort ?? 'gravity', after: url.searchParams.get('after'), limit: ROWS_AT_ONCE })
    return presentMoreRows(choice, rows, await findCodeNames(scope), url.searchParams.get('columns') === 'score', readReader(request))
  })
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
})
