import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { handleLoader } from '#app/faults.server.ts'
import { requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import { withScope } from '#app/scope.server.ts'
import { checkSheet } from '#app/sheets/take-sheet.server.ts'
import { findSheetFaults } from '#domain/sheet-faults.ts'

/** `/scorecards/sheets/<sheet>/check`: the faults of a sheet as it is kept, each with its path and both languages. */
export const loader = handleLoader(async ({ request, params, context }: LoaderFunctionArgs) => {
  const user = await requireUser(request, context, 'sheets')
  const { scheme } = await withScope(context.services, user, (scope) => requireSheet(scope, params['sheet']))
  return Response.json({ faults: findSheetFaults(scheme) })
})

/** The same of what is typed, for the form beside it; nothing is saved. */
export const action = checkSheet()
