import { requireCaller } from '#app/auth/user.server.ts'
import { sendExport } from '#app/exports/send-export.server.ts'
import { requireExport } from '#app/exports/tables/index.server.ts'
import { handleMachine } from '#app/faults.server.ts'

/** `/exports/<table>?…&format=xlsx`: the rows of a page as a file, asked as the page's own address asks. */
export const loader = handleMachine(async ({ request, params, context }) => {
  const definition = requireExport(params['table'])
  const user = await requireCaller(request, context, definition.page)
  return sendExport({ request, context, user }, definition)
})
