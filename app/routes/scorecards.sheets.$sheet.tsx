import { useActionData, useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { SheetLayout } from '#app/components/sheets/sheet-layout.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentSheet } from '#app/presenters/sheets/sheet-page.ts'
import { findSheetActs, requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import { takeSheetStep } from '#app/sheets/move-sheet.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayWriteSheets } from '#domain/rights.ts'
import { keyOfSheet } from '#domain/sheet-key.ts'

export const meta = titlePage

/** One sheet as it is read, with what may be done with it. */
export const loader = servePage('sheets', async ({ scope, params, user, text, language }) => {
  const sheet = await requireSheet(scope, params['sheet'])
  const input = { sheet, acts: await findSheetActs(scope, keyOfSheet(sheet)), reader: user.name, mayWrite: mayWriteSheets(user), csrf: user.csrf }
  return { title: sheet.name[language] || text.sheets.title, view: presentSheet(input, { text, language }), period: null }
})

/** Sends it to review, publishes it, sends it back, gives it up, or copies it. */
export const action = takeForm('sheets', takeSheetStep)

export default function Sheet() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SheetLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
