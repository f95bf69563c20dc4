import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireCaller } from '#app/auth/user.server.ts'
import { sayRefusal } from '#app/exports/say-refusal.server.ts'
import { sendExport } from '#app/exports/send-export.server.ts'
import { requireExport } from '#app/exports/tables/index.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'

const answer = handleMachine(async ({ request, params, context }) => {
  const definition = requireExport(params['table'])
  const user = await requireCaller(request, context, definition.page)
  return sendExport({ request, context, user }, definition)
})

/** `/exports/<table>?…&format=xlsx`: the rows of a page as a file, asked as the page's own address asks. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => sayRefusal(await answer(args), args.request, readReader(args.request))
