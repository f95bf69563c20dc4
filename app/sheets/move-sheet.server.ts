/** What the page of a sheet sends: it goes on to review, is published, sent back, given up, or copied. */
import type { SentForm } from '#app/entry-form.server.ts'
import { tidyText } from '#app/entry-form.server.ts'
import { makeSheet, moveSheet } from '#app/commands/save-sheet.server.ts'
import { addressSheetKey } from '#app/presenters/sheets/addresses.ts'
import { LONGEST_REASON } from '#app/presenters/sheets/sheet-page.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { newestShipped, requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import type { KeptSheet, SheetState } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { copySheet } from '#domain/sheet-changes.ts'
import { findSheetFaults } from '#domain/sheet-faults.ts'
import { keyOfSheet } from '#domain/sheet-key.ts'

const NEXT = { send: 'review', publish: 'published', return: 'draft', withdraw: 'withdrawn' } as const satisfies Record<string, SheetState>
type Intent = keyof typeof NEXT

/** @returns where to go @throws RefusedError for what cannot be taken */
export async function takeSheetStep(form: SentForm): Promise<string> {
  const { user, params, context } = form
  const sheet = await withScope(context.services, user, (scope) => requireSheet(scope, params['sheet']))
  const sent = form.read('intent')
  if (sent === 'copy') return copy(form, sheet)
  const intent = (['send', 'publish', 'return', 'withdraw'] as const).find((one): one is Intent => one === sent)
  if (intent === undefined) throw new RefusedError(400, 'no-such-step', { zh: '没有这一步。', en: 'There is no such step.' })
  const reason = tidyText(form.read('reason'))
  if ([...reason].length > LONGEST_REASON) throw new RefusedError(422, 'reason-too-long', { zh: `理由不超过 ${LONGEST_REASON} 个字。`, en: `A reason has at most ${LONGEST_REASON} characters.` })
  const faults = intent === 'send' || intent === 'publish' ? findSheetFaults(sheet.scheme) : []
  if (faults.length > 0) throw new RefusedError(422, 'sheet-faulty', { zh: `这张考核表还有 ${faults.length} 处问题，改好之后才能送审和发布。`, en: `This sheet has ${faults.length} faults; mend them before it is sent or published.` })
  await changeInScope(context.services, user, (db) => moveSheet(db, { ...sheet, seen: readSeen(form) }, NEXT[intent], intent === 'return' ? reason : '', user))
  return addressSheetKey(keyOfSheet(sheet))
}

async function copy({ user, context, read }: SentForm, sheet: KeptSheet): Promise<string> {
  const year = Number(read('year'))
  if (!/^\d{4}$/.test(read('year')) || year < 2000 || year > 2200) throw new RefusedError(422, 'no-year', { zh: '年度请写四位数字，2000 到 2200。', en: 'Give the year in four digits, 2000 to 2200.' })
  const made = { scheme: copySheet(sheet.scheme, sheet.of, year), leastVersion: newestShipped(sheet.of, year) + 1, copiedFrom: keyOfSheet(sheet) }
  return addressSheetKey(await changeInScope(context.services, user, (db) => makeSheet(db, made, user)))
}
