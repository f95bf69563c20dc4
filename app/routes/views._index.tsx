import { useActionData, useLoaderData } from '@remix-run/react'
import { changeView, saveView } from '#app/commands/change-saved-views.server.ts'
import { SavedViewsLayout } from '#app/components/subscriptions/saved-views-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentSavedViews } from '#app/presenters/saved-views.ts'
import { findSavedViews } from '#app/queries/find-saved-views.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { readViewAddress, readViewContent } from '#app/saved-views-page.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('views', async ({ scope, url, user, text, language }) => {
  const asked = { address: url.searchParams.get('address'), name: url.searchParams.get('name'), edit: Number(url.searchParams.get('edit')) || null }
  return { title: text.views.title, view: presentSavedViews({ views: await findSavedViews(scope), asked, origin: url.origin, csrf: user.csrf }, { text, language }), period: null }
})

export const action = takeForm('views', async (form) => {
  const { context, user, read } = form
  const intent = read('intent')
  await changeInScope(context.services, user, async (db) => {
    const asked = { id: Number(read('id')) || 0, seen: readSeen(form), name: '', note: '' }
    switch (intent) {
      case 'save':
        await saveView(db, { ...readViewContent(form), address: readViewAddress(form) }, user.name)
        return
      case 'rename':
        return changeView(db, { ...asked, ...readViewContent(form), change: intent }, user.name)
      case 'share':
      case 'unshare':
      case 'delete':
        return changeView(db, { ...asked, change: intent }, user.name)
      default:
        throw new RefusedError(400, 'no-such-intent', { zh: '没有这个操作。', en: 'There is no such action.' })
    }
  })
  return '/views'
})

export default function SavedViews() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SavedViewsLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
