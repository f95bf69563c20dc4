import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { DeliveryLayout } from '#app/components/deliveries/delivery-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { handleAction } from '#app/faults.server.ts'
import { loadAgainAs } from '#app/hand-in/again-as.server.ts'
import { readText } from '#app/mapping/read-choice.ts'
import { servePage } from '#app/page.server.ts'
import { presentDeliveryPage } from '#app/presenters/deliveries-page.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { addressDelivery } from '#app/presenters/receipt.ts'
import { countFindingsOfBatch } from '#app/queries/find-findings.server.ts'
import { findRecentlyHandedIn } from '#app/queries/find-handed-in.server.ts'
import { findKeptFile } from '#app/queries/find-kept-file.server.ts'
import { findRefusedFile } from '#app/queries/find-refused-file.server.ts'
import { findRejects } from '#app/queries/find-rejects.server.ts'
import { getDelivery } from '#app/queries/get-delivery.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayOpen } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 100

export const meta = titlePage

export const loader = servePage('deliveries', async ({ scope, url, params, text, language, user }) => {
  const delivery = await getDelivery(scope, Number(params.id))
  if (delivery === null) throw new Response(null, { status: 404 })
  const rejects = await findRejects(scope, { deliveryId: delivery.deliveryId, after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE })
  const findings = delivery.batch === null ? { opened: [], ended: [] } : await countFindingsOfBatch(scope, delivery.batch)
  const handedIn = await findRecentlyHandedIn(scope, delivery.deliveryId)
  const mayWithdraw = user.role === 'steward' && delivery.state === 'loaded' && !delivery.related.some(({ relation }) => relation === 'withdrawnBy' || relation === 'withdraws')
  const mayMap = mayOpen(user.role, 'mapping') && (await findRefusedFile(scope, delivery.deliveryId)) !== null
  const choices = delivery.state === 'refused' ? ((await findKeptFile(scope, delivery.deliveryId))?.choices ?? []) : []
  return {
    title: delivery.fileName,
    view: presentDeliveryPage({ delivery, rejects, findings, handedIn, csrf: user.csrf, mayWithdraw, mayMap, choices }, { text, language }),
    period: null,
    exports: delivery.state === 'loaded' ? presentExports('issues', { delivery: delivery.deliveryId }, { text, language }) : null,
  }
})

/** The refused file once more, as one of the tables that its headers fit. */
export const action = handleAction(async ({ request, params, context }) => {
  const user = await requireUser(request, context, 'hand-in')
  const form = await request.formData()
  assertCsrf(request, form)
  const deliveryId = Number(params['id'])
  await loadAgainAs({ context, user, deliveryId, wanted: { layout: readText(form, 'layout'), table: readText(form, 'table') } })
  return redirect(addressDelivery(deliveryId))
})

export default function Delivery() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <DeliveryLayout delivery={view} />
    </PageFrame>
  )
}
