import { useActionData, useLoaderData } from '@remix-run/react'
import { enterRuling } from '#app/commands/enter-ruling.server.ts'
import { RulingLayout } from '#app/components/joint/ruling-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentRulings, RULING_ADDRESS } from '#app/presenters/rulings-page.ts'
import { findRulingOn, findRulings } from '#app/queries/joint/find-rulings.server.ts'
import { readRuling } from '#app/read-ruling.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayEnterRulings } from '#domain/rights.ts'

export const meta = titlePage

/** Which way of counting the joint ratio rules, with its history. */
export const loader = servePage('board', async ({ scope, user, text, language }) => {
  const rulings = await findRulings(scope)
  const input = { rulings, inForce: findRulingOn(rulings, scope.today), today: scope.today, mayEnter: mayEnterRulings(user), csrf: user.csrf }
  return { title: text.ruling.title, view: presentRulings(input, { text, language }), period: null }
})

/** Enters a ruling; nothing that was entered before is changed. */
export const action = takeForm('board', async (form) => {
  await changeInScope(form.context.services, form.user, (db) => enterRuling(db, readRuling(form), form.user))
  return RULING_ADDRESS
})

export default function Ruling() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RulingLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
