import { useActionData, useLoaderData } from '@remix-run/react'
import { makeSecret } from '#app/auth/secrets.server.ts'
import { boards } from '#app/boards/index.ts'
import { addSubscription, changeSubscription, saveContact, sendAgain } from '#app/commands/change-subscriptions.server.ts'
import { SubscriptionsLayout } from '#app/components/subscriptions/subscriptions-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentSubscriptionsPage } from '#app/presenters/subscriptions-page.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { countOutgoing, countStates, findSubscriptions, getContact } from '#app/queries/find-subscriptions.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { readContact, readSubscription } from '#app/watching/read-forms.server.ts'

export const meta = titlePage

export const loader = servePage('subscriptions', async ({ scope, url, user, text, language }, { config }) => {
  const [subscriptions, states, outgoing, contact, areas] = await Promise.all([findSubscriptions(scope), countStates(scope), countOutgoing(scope), getContact(scope), findAreas(scope)])
  const [board = null, indicator = null, area = null] = ['board', 'indicator', 'area'].map((name) => url.searchParams.get(name))
  const input = { subscriptions, states, outgoing, contact, areas, boards, choice: { board, indicator, area }, hasMail: config.mail !== null, webhookHosts: config.webhookHosts, csrf: user.csrf }
  return { title: text.subscriptions.title, view: presentSubscriptionsPage(input, { text, language }), period: null }
})

export const action = takeForm('subscriptions', async (form) => {
  const { context, user, read } = form
  const intent = read('intent')
  await changeInScope(context.services, user, async (db) => {
    switch (intent) {
      case 'add': {
        const content = readSubscription(form)
        await addSubscription(db, content, content.webhookUrl === null ? null : makeSecret(), user.name)
        return
      }
      case 'contact':
        return saveContact(db, { ...readContact(form), seen: readSeen(form) }, user.name)
      case 'pause':
      case 'resume':
      case 'delete':
        return changeSubscription(db, Number(read('id')) || 0, readSeen(form), intent, user.name)
      case 'again':
        return sendAgain(db, user.name)
      default:
        throw new RefusedError(400, 'no-such-intent', { zh: '没有这个操作。', en: 'There is no such action.' })
    }
  })
  return '/subscriptions'
})

export default function Subscriptions() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SubscriptionsLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
