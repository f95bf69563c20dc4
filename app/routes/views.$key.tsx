import { redirect } from '@remix-run/node'
import { servePage } from '#app/page.server.ts'
import { findSharedView } from '#app/queries/find-saved-views.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

/** Leads on to the board that somebody shared; what it shows is asked within the right of whoever opens it. */
export const loader = servePage('views', async ({ scope, params }) => {
  const address = await findSharedView(scope, params['key'] ?? '')
  if (address === null) throw new RefusedError(404, 'no-such-view', { zh: '没有这个视图，或已停止分享。请向发给您链接的人要一个新的。', en: 'There is no such view, or it is shared no more. Ask whoever sent you the link for another.' })
  throw redirect(address)
})

/** Never seen: the loader leads on, or refuses with a page of its own. */
export default function SharedView() {
  return null
}
