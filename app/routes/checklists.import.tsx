import { useActionData, useLoaderData } from '@remix-run/react'
import { sheetColumns } from '#app/checklists/sheet-columns.ts'
import { assertMayImport, takeSheet } from '#app/checklists/take-sheet.server.ts'
import { ImportLayout } from '#app/components/checklists/import-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentImport } from '#app/presenters/checklists/import-page.ts'
import { titlePage } from '#app/title-page.ts'
import { yearOf } from '#domain/calendar.ts'

export const meta = titlePage

/** Importing a new checklist. */
export const loader = servePage('checklists', ({ scope, user, text, language }) => {
  assertMayImport(user)
  const view = presentImport({ checklist: null, year: yearOf(scope.today), columns: sheetColumns, csrf: user.csrf }, { text, language })
  return Promise.resolve({ title: text.checklists.importing.title, view, period: null })
})

export const action = takeSheet()

export default function Import() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ImportLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
