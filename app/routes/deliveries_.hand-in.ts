import { redirect, type AppLoadContext } from '@remix-run/node'
import { assertSessionWord } from '#app/auth/same-origin.server.ts'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { cancelHandedIn } from '#app/commands/cancel-handed-in.server.ts'
import { handleAction, handleLoader } from '#app/faults.server.ts'
import { handIn } from '#app/hand-in/hand-in.server.ts'
import { isForm, readForm } from '#app/hand-in/read-form.server.ts'
import { readId, readMends, readTable } from '#app/machine/read-hand-in.ts'
import { readPreferences } from '#app/preferences.server.ts'
import { presentHandInRows } from '#app/presenters/hand-in.ts'
import { findRecentlyHandedIn } from '#app/queries/find-handed-in.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'

/** `/deliveries/hand-in`: what was handed in of late, of all or with `mends` of one delivery, and how far it has come; asked again and again by the page. */
export const loader = handleLoader(async ({ request, context }) => {
  const user = await requireUser(request, context, 'hand-in')
  const { language } = readPreferences(request)
  const mends = readMends(new URL(request.url))
  return withScope(context.services, user, async (scope) => presentHandInRows(await findRecentlyHandedIn(scope, mends), { text: getText(language), language }))
})

/** A file as the body with its name, and its table when the sender names one, in the address, or a form with files; or, with `cancel`, the number of what is taken back. */
export const action = handleAction(async ({ request, context }) => {
  const user = await requireUser(request, context, 'hand-in')
  const url = new URL(request.url)
  if (isForm(request)) return takeForm(request, context, user, readMends(url))
  assertSessionWord(request, request.headers.get('x-csrf'))
  const cancelled = url.searchParams.get('cancel')
  if (cancelled !== null) {
    const state = await changeInScope(context.services, user, (db) => cancelHandedIn(db, readId(cancelled), user.name))
    return Response.json({ state })
  }
  const { handedInId } = await handIn({
    request, context, user, way: 'upload', fileName: url.searchParams.get('name') ?? '', idempotencyKey: null, mends: readMends(url), table: readTable(url.searchParams.get('table')),
  })
  return Response.json({ id: handedInId }, { status: 202 })
})

/** One entry a file; the page that the form stood on shows them. */
async function takeForm(request: Request, context: AppLoadContext, user: User, mends: number | null): Promise<Response> {
  const { files, table } = await readForm(request)
  const wanted = readTable(table)
  for (const file of files) {
    await handIn({ request: new Request(request.url, { method: 'POST', body: file }), context, user, way: 'upload', fileName: file.name, idempotencyKey: null, mends, table: wanted })
  }
  return redirect(mends === null ? '/deliveries' : `/deliveries/${mends}`, 303)
}
