import { requireUser } from '#app/auth/user.server.ts'
import { handleLoader } from '#app/faults.server.ts'
import { takeDraft } from '#app/filings/save-draft.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

/** Nothing to open: drafts are read on the page of the party. */
export const loader = handleLoader(async ({ request, context }) => {
  await requireUser(request, context, 'assessments')
  throw new RefusedError(404, 'no-page', { zh: '这里没有页面。', en: 'There is no page here.' })
})

/** Drafts that save themselves. */
export const action = takeDraft
