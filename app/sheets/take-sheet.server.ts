/** The form of a sheet as it is sent: judged, with its rows changed, or saved; what cannot be taken comes back with all that was typed. */
import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { saveSheet } from '#app/commands/save-sheet.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatInstantInList } from '#app/presenters/format.ts'
import { addressSheet } from '#app/presenters/sheets/addresses.ts'
import { presentFaults } from '#app/presenters/sheets/say-where.ts'
import { presentChanges } from '#app/presenters/sheets/sheet-changes.ts'
import { presentSheetForm, presentState, type FormInput } from '#app/presenters/sheets/sheet-form.ts'
import type { SheetEditAnswer } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import type { KeptSheet } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { MOST_BYTES, readFormWithin, readOther, readSheetFields } from '#app/sheets/read-sheet-form.server.ts'
import { mayWriteSheets } from '#domain/rights.ts'
import type { Scheme } from '#domain/scheme.ts'
import { actOnFields } from '#domain/sheet-acts.ts'
import { readSheetFields as readSheet } from '#domain/sheet-form.ts'
import { parseSheetKey } from '#domain/sheet-key.ts'

interface Sent {
  readonly user: User
  readonly reader: Reader
  readonly input: FormInput
  readonly isAct: boolean
}

/** @throws RefusedError 403 for a form that is not ours or a right that writes no sheets, 404 for what is no sheet's address, 413 when it is too large */
async function readSent({ request, params, context }: ActionFunctionArgs): Promise<Sent> {
  const user = await requireUser(request, context, 'sheets')
  const reader = readReader(request)
  const form = await readFormWithin(request, MOST_BYTES, { zh: '表单太大，没有保存。', en: 'The form is too large and was not saved.' })
  assertCsrf(request, form)
  if (!mayWriteSheets(user)) throw new RefusedError(403, 'outside-right', { zh: '您的权限不能拟写考核表。', en: 'Your right writes no sheets.' })
  const key = parseSheetKey(params['sheet'] ?? '')
  const kept = await withScope(context.services, user, (scope) => requireSheet(scope, params['sheet']))
  if (key === null) throw new RefusedError(404, 'no-such-sheet', { zh: '没有这张考核表。', en: 'There is no such sheet.' })
  const act = readOther(form, 'act')
  const { fields, path } = actOnFields(readSheetFields(form), act)
  const seen = Number(readOther(form, 'seen'))
  return { user, reader, isAct: act !== '', input: { ...key, fields, read: readSheet(fields, kept), seen: Number.isSafeInteger(seen) ? seen : 0, csrf: user.csrf, touched: path } }
}

/** Makes the action that script asks: the judgement of what is typed, or the form with its rows changed. Nothing is saved. */
export function checkSheet() {
  return handleAction(async (args: ActionFunctionArgs) => {
    const { input, reader, isAct } = await readSent(args)
    return Response.json(isAct ? { form: presentSheetForm(input, reader) } : { state: presentState(input, reader) })
  })
}

/** Makes the action of the form itself. */
export function takeSheet() {
  return handleAction(async (args: ActionFunctionArgs) => {
    const { user, reader, input, isAct } = await readSent(args)
    const { services } = args.context
    const words = reader.text.sheets.form.problem
    if (isAct) return answer(200, input, reader, {})
    const { scheme, unread } = input.read
    if (scheme === null) {
      return answer(422, input, reader, { problem: `${words.title}${words.unread(unread.length)}`, faults: presentFaults(unread, (path) => input.fields.get(path) ?? '', reader) })
    }
    try {
      await changeInScope(services, user, (db) => saveSheet(db, input, scheme, user))
      return redirect(addressSheet(input), 303)
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status !== 409) throw error
      const now = await withScope(services, user, (scope) => requireSheet(scope, args.params['sheet']))
      return now.state === 'draft' ? answerConflict(input, scheme, now, reader) : answer(409, input, reader, { problem: error.wording[reader.language] })
    }
  })
}

/** What is typed stays, beside what another person saved; sent once more it stands. */
function answerConflict(input: FormInput, mine: Scheme, now: KeptSheet, reader: Reader): Response {
  const words = reader.text.sheets.form.problem
  const heads = { before: words.theirs(nameWriter(now.changedByName, reader), formatInstantInList(now.changedAt)), after: words.mine }
  return answer(409, { ...input, seen: now.revision }, reader, { problem: words.conflict, conflict: presentChanges(now.scheme, mine, heads, reader) })
}

function answer(status: number, input: FormInput, reader: Reader, more: Partial<SheetEditAnswer>): Response {
  const whole: SheetEditAnswer = { form: presentSheetForm(input, reader), problem: '', faults: [], conflict: null, ...more }
  return json(whole, { status })
}
