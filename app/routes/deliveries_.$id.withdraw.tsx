import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { withdrawDelivery } from '#app/commands/withdraw-delivery.server.ts'
import { WithdrawLayout } from '#app/components/deliveries/withdraw-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { handleAction } from '#app/faults.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentWithdrawal, readConfirmed } from '#app/presenters/withdrawal.ts'
import { countWithdrawal } from '#app/queries/count-withdrawal.server.ts'
import { getDelivery } from '#app/queries/get-delivery.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** What taking the delivery back would do, in exact counts, to be confirmed. */
export const loader = servePage('hand-in', async ({ scope, params, text, language, user }) => {
  const delivery = await getDelivery(scope, Number(params.id))
  const counts = delivery === null ? null : await countWithdrawal(scope, delivery.deliveryId)
  if (delivery === null || counts === null) throw new Response(null, { status: 404 })
  return { title: text.deliveries.withdrawal.title, view: presentWithdrawal({ delivery, counts, csrf: user.csrf }, { text, language }), period: null }
})

export const action = handleAction(async ({ request, params, context }) => {
  const user = await requireUser(request, context, 'hand-in')
  const form = await request.formData()
  assertCsrf(request, form)
  const confirmed = readConfirmed((name) => form.get(name))
  await changeInScope(context.services, user, (db) => withdrawDelivery(db, Number(params.id), confirmed, user.name))
  return redirect('/deliveries')
})

export default function Withdraw() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <WithdrawLayout withdrawal={view} />
    </PageFrame>
  )
}
