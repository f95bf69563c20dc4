import { useLoaderData } from '@remix-run/react'
import { EnterpriseLayout } from '#app/components/enterprise/enterprise-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentEnterprisePage } from '#app/presenters/enterprise-page.ts'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayOpen } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('enterprise', async ({ scope, user, params, text, language }) => {
  const enterprise = await getEnterprise(scope, params.id ?? '')
  if (enterprise === null) throw new Response(null, { status: 404 })
  const view = presentEnterprisePage(enterprise, { today: scope.today, mayList: mayOpen(user.role, 'warnings') }, { text, language })
  return { title: view.name, view, period: null }
})

export default function Enterprise() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <EnterpriseLayout enterprise={view} />
    </PageFrame>
  )
}
