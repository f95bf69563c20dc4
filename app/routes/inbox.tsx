import { useLoaderData } from '@remix-run/react'
import { findBoardOf } from '#app/boards/find-board-of.ts'
import { markRead } from '#app/commands/change-subscriptions.server.ts'
import { InboxLayout } from '#app/components/subscriptions/inbox-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { readNext } from '#app/preferences.server.ts'
import { presentInboxPage } from '#app/presenters/inbox-page.ts'
import { countUnread, findMessages } from '#app/queries/find-messages.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('inbox', async ({ scope, url, user, text, language }) => {
  const isUnreadOnly = url.searchParams.get('show') !== 'all'
  const page = await findMessages(scope, { isUnreadOnly, limit: ROWS_OF_A_PAGE, after: url.searchParams.get('after') })
  const input = { page, unread: await countUnread(scope), isUnreadOnly, boardOf: (code: string) => findBoardOf(code)?.id ?? null, csrf: user.csrf }
  return { title: text.subscriptions.inbox.title, view: presentInboxPage(input, { text, language }), period: null }
})

/** Marks the chosen messages as read, or all up to the newest that the page showed. */
export const action = takeForm('inbox', async ({ context, user, read, all }) => {
  const ids = all('id').filter((id) => /^\d{1,15}$/.test(id)).map(Number)
  const newest = /^\d{1,15}$/.test(read('newest')) ? Number(read('newest')) : 0
  await changeInScope(context.services, user, (db) => markRead(db, { ids, newest }))
  return readNext(read('back') || '/inbox')
})

export default function Inbox() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <InboxLayout inbox={view} />
    </PageFrame>
  )
}
