import { useActionData, useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { SheetEditor } from '#app/components/sheets/sheet-editor.tsx'
import { servePage } from '#app/page.server.ts'
import { presentSheetEdit } from '#app/presenters/sheets/sheet-form.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import { takeSheet } from '#app/sheets/take-sheet.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayWriteSheets } from '#domain/rights.ts'
import { readSheetFields, writeSheetFields } from '#domain/sheet-form.ts'

export const meta = titlePage

export const loader = servePage('sheets', async ({ scope, params, user, text, language }) => {
  const sheet = await requireSheet(scope, params['sheet'])
  if (!mayWriteSheets(user)) throw new RefusedError(403, 'outside-right', { zh: '您的权限不能拟写考核表。', en: 'Your right writes no sheets.' })
  if (sheet.state !== 'draft') throw new RefusedError(409, 'sheet-fixed', { zh: '这张考核表不是草稿，不能修改；请复制为新的草稿。', en: 'This sheet is no draft and cannot be changed; copy it as a new draft.' })
  const fields = writeSheetFields(sheet.scheme)
  const input = { id: sheet.id, version: sheet.version, name: sheet.name[language], fields, read: readSheetFields(fields, sheet), seen: sheet.revision, csrf: user.csrf, touched: '' }
  return { title: text.sheets.form.title(sheet.name[language]), view: presentSheetEdit(input, { text, language }), period: null }
})

export const action = takeSheet()

export default function EditSheet() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SheetEditor page={view} answer={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
