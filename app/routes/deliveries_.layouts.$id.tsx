import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { retireLayout } from '#app/commands/retire-layout.server.ts'
import { LayoutLayout } from '#app/components/deliveries/layout-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { handleAction } from '#app/faults.server.ts'
import { describeLayout } from '#app/mapping/describe-layout.server.ts'
import { servePage } from '#app/page.server.ts'
import { addressLayout, presentLayout } from '#app/presenters/layouts-page.ts'
import { getLayout } from '#app/queries/find-layouts.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** One version of a saved layout: whose it is, what it says of each column, and what was read by it last. */
export const loader = servePage('mapping', async ({ scope, params, text, language, user }) => {
  const layout = await getLayout(scope, Number(params['id']))
  if (layout === null) throw new Response(null, { status: 404 })
  return { title: layout.name, view: presentLayout({ layout, ...describeLayout(layout.sourceTable, layout.columns), csrf: user.csrf }, { text, language }), period: null }
})

/** Retires it. */
export const action = handleAction(async ({ request, params, context }) => {
  const user = await requireUser(request, context, 'mapping')
  const form = await request.formData()
  assertCsrf(request, form)
  const layoutId = Number(params['id'])
  await changeInScope(context.services, user, (db) => retireLayout(db, layoutId, user.name))
  return redirect(addressLayout(layoutId))
})

export default function Layout() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <LayoutLayout layout={view} />
    </PageFrame>
  )
}
