import { useLoaderData } from '@remix-run/react'
import { FindingLayout } from '#app/components/deliveries/finding-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { requireFinding } from '#app/findings-page.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentFindingPage } from '#app/presenters/finding-page.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findFindingChanges, findFindingDeliveries } from '#app/queries/find-row-changes.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** One finding with the deliveries that touched its record. */
export const loader = servePage('deliveries', async ({ scope, params, text, language }) => {
  const reader = { text, language }
  const finding = await requireFinding(scope, params.id)
  const changes = await findFindingChanges(scope, finding.findingId)
  const deliveries = changes.rows.length < changes.total ? await findFindingDeliveries(scope, finding.findingId) : []
  return {
    title: text.findings.one.title,
    view: presentFindingPage({ finding, changes, deliveries, names: await findCodeNames(scope) }, reader),
    period: null,
    exports: presentExports('finding', { finding: finding.findingId }, reader),
  }
})

export default function Finding() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <FindingLayout finding={view} />
    </PageFrame>
  )
}
