import { useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { CompareSheetsLayout } from '#app/components/sheets/compare-layout.tsx'
import { servePage } from '#app/page.server.ts'
import { presentCompare } from '#app/presenters/sheets/sheet-changes.ts'
import { requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** A sheet beside the one that it was copied from. */
export const loader = servePage('sheets', async ({ scope, params, text, language }) => {
  const after = await requireSheet(scope, params['sheet'])
  const before = await requireSheet(scope, after.copiedFrom)
  return { title: text.sheets.compare.title(after.name[language]), view: presentCompare({ before, after }, { text, language }), period: null }
})

export default function CompareSheets() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <CompareSheetsLayout page={view} />
    </PageFrame>
  )
}
