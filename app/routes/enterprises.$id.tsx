import { useLoaderData } from '@remix-run/react'
import { EnterpriseLayout } from '#app/components/enterprise/enterprise-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentEnterprisePage } from '#app/presenters/enterprise-page.ts'
import { dossierKinds } from '#app/presenters/enterprise-records.ts'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayOpen } from '#domain/rights.ts'

export const meta = titlePage

/** Each look leaves a line of the audit. */
export const loader = servePage('enterprise', async ({ scope, user, url, params, text, language }) => {
  const enterprise = await getEnterprise(scope, params.id ?? '')
  if (enterprise === null) throw new Response(null, { status: 404 })
  const kind = dossierKinds.find((one) => one === url.searchParams.get('kind')) ?? null
  const start = readStart(url.searchParams.get('start'))
  const view = presentEnterprisePage(enterprise, { today: scope.today, mayList: mayOpen(user.role, 'warnings'), choice: { kind, start } }, { text, language })
  const { subjectId, areaCode } = enterprise.profile
  return { title: view.name, view, period: null, record: { event: 'dossier-look' as const, detail: { subject: subjectId, area: areaCode, class: enterprise.classes !== null } } }
})

/** How many records come before a page of the list; anything else is the first page. */
function readStart(sent: string | null): number {
  return sent !== null && /^\d{1,4}$/.test(sent) ? Number(sent) : 0
}

export default function Enterprise() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <EnterpriseLayout enterprise={view} />
    </PageFrame>
  )
}
