import { useLoaderData } from '@remix-run/react'
import { HistoryLayout } from '#app/components/enterprise/history-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentHistory } from '#app/presenters/enterprise-history.ts'
import { findSubjectChanges } from '#app/queries/find-subject-changes.server.ts'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** The deliveries that touched the rows about an enterprise. */
export const loader = servePage('enterprise', async ({ scope, params, text, language }) => {
  const enterprise = await getEnterprise(scope, params.id ?? '')
  if (enterprise === null) throw new Response(null, { status: 404 })
  const changes = await findSubjectChanges(scope, enterprise.profile.subjectId)
  return { title: text.deliveries.lineage.title, view: presentHistory(enterprise.profile, changes, { text, language }), period: null }
})

export default function EnterpriseHistory() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <HistoryLayout history={view} />
    </PageFrame>
  )
}
