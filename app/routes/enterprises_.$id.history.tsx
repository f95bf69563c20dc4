import { useLoaderData } from '@remix-run/react'
import { LineageLayout } from '#app/components/lineage/lineage-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentLineage } from '#app/presenters/lineage.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findSubjectChanges } from '#app/queries/find-row-changes.server.ts'
import { addressEnterprise } from '#app/presenters/records-page.ts'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { say } from '#app/text.ts'
import { titlePage } from '#app/title-page.ts'
import { maySeeClass } from '#domain/rights.ts'

export const meta = titlePage

/** The deliveries that touched the rows about an enterprise. */
export const loader = servePage('enterprise', async ({ scope, params, text, language }) => {
  const enterprise = await getEnterprise(scope, params.id ?? '')
  if (enterprise === null) throw new Response(null, { status: 404 })
  const { subjectId, name } = enterprise.profile
  const [changes, names] = await Promise.all([findSubjectChanges(scope, subjectId), findCodeNames(scope)])
  const words = text.deliveries.lineage
  const head = { trail: [{ label: name, href: addressEnterprise(subjectId) }], title: say`${words.heading(name)}`, second: say`${words.second}` }
  return {
    title: words.title,
    view: { head, lineage: presentLineage(changes, names, words.empty, { text, language }) },
    period: null,
    exports: presentExports('history', { enterprise: subjectId }, { text, language }, maySeeClass(scope.right.role)),
  }
})

export default function EnterpriseHistory() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <LineageLayout page={view} />
    </PageFrame>
  )
}
