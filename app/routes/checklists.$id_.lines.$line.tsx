import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { findLineFigures } from '#app/checklists/find-figures.server.ts'
import { saveLine } from '#app/checklists/save-forms.server.ts'
import { LineLayout } from '#app/components/checklists/line-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { handleAction } from '#app/faults.server.ts'
import { servePage } from '#app/page.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { addressLine } from '#app/presenters/checklists/addresses.ts'
import { presentLine } from '#app/presenters/checklists/line-page.ts'
import { findActs, requireChecklist, requireLine, requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayFillLine, mayLeadChecklists } from '#domain/rights.ts'

export const meta = titlePage

/** One line of a checklist, with its form for who may fill it. */
export const loader = servePage('checklists', async ({ scope, params, user, text, language }) => {
  const [id, number] = [requireNumber(params['id']), requireNumber(params['line'])]
  const [checklist, line] = await Promise.all([requireChecklist(scope, id), requireLine(scope, id, number)])
  const [acts, parties, figures] = await Promise.all([findActs(scope, 'checklist_lines', number), findParties(scope), findLineFigures(scope, checklist, [line], { text, language })])
  const mayFill = mayFillLine(user, { kind: line.ownerKind, code: line.ownerCode })
  const view = presentLine({ checklist, line, acts, parties, figure: figures[number]?.full ?? null, mayLead: mayLeadChecklists(user), mayFill, csrf: user.csrf }, { text, language })
  return { title: `${checklist.title} ${line.code}`, view, period: null }
})

/** Saves a line; what was not saved comes back in its form. */
export const action = handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
  const user = await requireUser(request, context, 'checklists')
  const form = await request.formData()
  assertCsrf(request, form)
  const [id, number] = [requireNumber(params['id']), requireNumber(params['line'])]
  const unsaved = await saveLine({ context, user, form, reader: readReader(request) }, id, number)
  if (unsaved === null) throw redirect(addressLine(id, number))
  return json({ form: unsaved.form }, { status: unsaved.status })
})

export default function Line() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  const unsaved = useActionData<typeof action>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <LineLayout page={unsaved === undefined ? view : { ...view, form: unsaved.form }} />
    </PageFrame>
  )
}
