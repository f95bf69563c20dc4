import { useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { SheetsLayout } from '#app/components/sheets/sheets-layout.tsx'
import { servePage } from '#app/page.server.ts'
import { presentSheets } from '#app/presenters/sheets/sheets-page.ts'
import { findSheetLines } from '#app/queries/sheets/find-sheets.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayWriteSheets } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('sheets', async ({ scope, user, text, language }) => {
  const view = presentSheets({ lines: await findSheetLines(scope), mayWrite: mayWriteSheets(user) }, { text, language })
  return { title: text.sheets.title, view, period: null }
})

export default function Sheets() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SheetsLayout page={view} />
    </PageFrame>
  )
}
