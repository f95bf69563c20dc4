import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { WorkPointLayout } from '#app/components/work-points/work-point-layout.tsx'
import { handleAction } from '#app/faults.server.ts'
import { servePage } from '#app/page.server.ts'
import { readPreferences } from '#app/preferences.server.ts'
import { presentWorkPoint } from '#app/presenters/work-point.ts'
import { addressWorkPoint } from '#app/presenters/work-standing.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { findWorkHistory } from '#app/queries/find-work-steps.server.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { titlePage } from '#app/title-page.ts'
import { offerWorkChoices } from '#app/work-points-page.server.ts'
import { findPermissions, openForm, openPoint } from '#app/work-points/open-point.server.ts'
import { saveWork } from '#app/work-points/save-work.server.ts'

export const meta = titlePage

/** One work point, and the form that its address opens. */
export const loader = servePage('board', async (tools) => {
  const { scope, user, language } = tools
  const opened = await openPoint(tools)
  const { standing, point, choice, period, limits } = opened
  const { number } = point.point
  const [history, departments, form, choices] = await Promise.all([
    findWorkHistory(scope, standing.plan.year, number),
    nameDepartments(scope),
    openForm(tools, opened),
    offerWorkChoices(tools, opened, (asked) => addressWorkPoint(number, asked)),
  ])
  const view = presentWorkPoint({ standing, point, history, departments, choice, role: user.role, form, ...findPermissions(user, point) }, tools)
  return { title: `${tools.text.workPoints.title} · ${point.point.name[language]}`, view, period, limits, ...choices }
})

/** Saves a step or who answers for the point; what was not saved comes back in its form. */
export const action = handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
  const user = await requireUser(request, context, 'board')
  const form = await request.formData()
  assertCsrf(request, form)
  const url = new URL(request.url)
  const { language } = readPreferences(request)
  const reader = { text: getText(language), language }
  const { standing, point, choice } = await withScope(context.services, user, (scope) => openPoint({ ...reader, scope, user, url, params }))
  const place = { point: point.point.number, choice, csrf: user.csrf }
  const unsaved = await saveWork({ context, user, form, year: standing.plan.year, place, reader })
  if (unsaved === null) throw redirect(addressWorkPoint(point.point.number, choice))
  return json({ form: unsaved.form }, { status: unsaved.status })
})

export default function WorkPoint() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  const unsaved = useActionData<typeof action>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <WorkPointLayout page={unsaved === undefined ? view : { ...view, form: unsaved.form }} />
    </PageFrame>
  )
}
