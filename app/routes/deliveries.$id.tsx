import { useLoaderData } from '@remix-run/react'
import { DeliveryLayout } from '#app/components/deliveries/delivery-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentDeliveryPage } from '#app/presenters/deliveries-page.ts'
import { countFindingsOfBatch } from '#app/queries/find-findings.server.ts'
import { findRecentlyHandedIn } from '#app/queries/find-handed-in.server.ts'
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
  const handedIn = await findRecentlyHandedIn(scope)
  const mayWithdraw = user.role === 'steward' && delivery.state === 'loaded' && !delivery.related.some(({ relation }) => relation === 'withdrawnBy' || relation === 'withdraws')
  const mayMap = mayOpen(user.role, 'mapping') && (await findRefusedFile(scope, delivery.deliveryId)) !== null
  return { title: delivery.fileName, view: presentDeliveryPage({ delivery, rejects, findings, handedIn, csrf: user.csrf, mayWithdraw, mayMap }, { text, language }), period: null }
})

export default function Delivery() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <DeliveryLayout delivery={view} />
    </PageFrame>
  )
}
