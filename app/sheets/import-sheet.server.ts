/** A sheet brought in as a JSON document: a new draft, or all faults of the file with their places. */
import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { makeSheet } from '#app/commands/save-sheet.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { addressSheetKey } from '#app/presenters/sheets/addresses.ts'
import { nameInDocument, presentFaults } from '#app/presenters/sheets/say-where.ts'
import type { SheetImportAnswer } from '#app/presenters/view-models.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { newestShipped } from '#app/queries/sheets/find-sheets.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { readFormWithin } from '#app/sheets/read-sheet-form.server.ts'
import { mayWriteSheets } from '#domain/rights.ts'
import { readSheetText } from '#domain/sheet-document.ts'

const MOST_BYTES = 1024 * 1024
/** What the form adds around its file. */
const AROUND = 4096

/** Makes the action of the page. */
export function importSheet() {
  return handleAction(async ({ request, context }: ActionFunctionArgs) => {
    const user = await requireUser(request, context, 'sheets')
    const reader = readReader(request)
    const words = reader.text.sheets.import
    const refuse = (status: number, problem: string, faults: SheetImportAnswer['faults'] = []): Response => json({ problem, columns: words.column, faults } satisfies SheetImportAnswer, { status })
    const form = await readFormWithin(request, MOST_BYTES + AROUND, { zh: '文件超过 1 MB，没有导入。', en: 'The file exceeds 1 MB and was not imported.' })
    assertCsrf(request, form)
    if (!mayWriteSheets(user)) throw new RefusedError(403, 'outside-right', { zh: '您的权限不能拟写考核表。', en: 'Your right writes no sheets.' })
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return refuse(422, words.empty)
    const text = decode(new Uint8Array(await file.arrayBuffer()))
    if (text === null) return refuse(422, words.encoding)
    const { scheme, faults } = readSheetText(text)
    if (scheme === null) return refuse(422, words.faults(faults.length), presentFaults(faults, nameInDocument(parse(text)), reader))
    const key = await changeInScope(context.services, user, (db) => makeSheet(db, { scheme, leastVersion: newestShipped(scheme.of, scheme.year) + 1, copiedFrom: '' }, user))
    return redirect(addressSheetKey(key), 303)
  })
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** For the names beside its faults alone; null where nothing can be read. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
