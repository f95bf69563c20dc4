import { useActionData, useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { ImportLayout } from '#app/components/sheets/import-layout.tsx'
import { servePage } from '#app/page.server.ts'
import { presentImport } from '#app/presenters/sheets/import-page.ts'
import { importSheet } from '#app/sheets/import-sheet.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('sheets', ({ user, text, language }) => Promise.resolve({ title: text.sheets.import.title, view: presentImport(user.csrf, { text, language }), period: null }))

export const action = importSheet()

export default function ImportSheet() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ImportLayout page={view} answer={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
