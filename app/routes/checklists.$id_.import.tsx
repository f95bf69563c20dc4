import { useActionData, useLoaderData } from '@remix-run/react'
import { sheetColumns } from '#app/checklists/sheet-columns.ts'
import { assertMayImport, takeSheet } from '#app/checklists/take-sheet.server.ts'
import { ImportLayout } from '#app/components/checklists/import-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentImport } from '#app/presenters/checklists/import-page.ts'
import { requireChecklist, requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** Importing the next edition of a checklist. */
export const loader = servePage('checklists', async ({ scope, params, user, text, language }) => {
  assertMayImport(user)
  const checklist = await requireChecklist(scope, requireNumber(params['id']))
  const view = presentImport({ checklist, year: checklist.year, columns: sheetColumns, csrf: user.csrf }, { text, language })
  return { title: text.checklists.importing.again(checklist.title), view, period: null }
})

export const action = takeSheet()

export default function ImportAgain() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ImportLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
