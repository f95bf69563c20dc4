/** A sheet that was sent → the next edition of a checklist, or every reason why nothing of it was taken. */
import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { checkLines, type NamedParty } from '#app/checklists/check-lines.ts'
import { readSheet } from '#app/checklists/read-sheet.server.ts'
import { importChecklist } from '#app/commands/write-checklist.server.ts'
import { tidyText } from '#app/entry-form.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { readForm, type HandInForm } from '#app/hand-in/read-form.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { addressChecklist } from '#app/presenters/checklists/addresses.ts'
import { HEAD_LENGTHS, presentImportFaults } from '#app/presenters/checklists/import-page.ts'
import type { ImportProblemView } from '#app/presenters/view-models.ts'
import { requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Party } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { mayLeadChecklists } from '#domain/rights.ts'

const MENDABLE: ReadonlySet<number> = new Set([400, 409, 413, 422])

/** The action of the pages that import a sheet: of a new checklist, or of the one that the address names. */
export function takeSheet() {
  return handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
    const user = await requireUser(request, context, 'checklists')
    if (!mayLeadChecklists(user)) throw refuseImport()
    const reader = readReader(request)
    const form = await readForm(request)
    const sent = { title: form.read('title'), year: form.read('year'), source: form.read('source') }
    try {
      const { file, head } = readHead(form, params['id'])
      const parties = await withScope(context.services, user, findParties)
      const sheet = await readSheet(file)
      const { lines, faults } = checkLines(sheet, parties.map(nameEveryWay))
      if (faults.length > 0) return json(presentImportFaults(faults, sent, reader), { status: 422 })
      const checklistId = params['id'] === undefined ? null : requireNumber(params['id'])
      const made = await changeInScope(context.services, user, (db) =>
        importChecklist(db, { checklistId, seen: readSeenEdition(form), head, lines, fileName: tidyText(file.name).slice(0, 200) || 'sheet', sha256: sheet.sha256 }, user))
      return redirect(addressChecklist(made.id), 303)
    } catch (error) {
      if (!(error instanceof RefusedError) || !MENDABLE.has(error.status)) throw error
      const problem: ImportProblemView = { problem: error.wording[reader.language], note: '', sent, table: null, more: '' }
      return json(problem, { status: error.status })
    }
  })
}

/** @throws RefusedError 403 for all but the province's evaluators */
export function assertMayImport(user: User): void {
  if (!mayLeadChecklists(user)) throw refuseImport()
}

function refuseImport(): RefusedError {
  return new RefusedError(403, 'outside-right', { zh: '督查细则由省级考核人员导入。', en: 'Checklists are imported by evaluators of the province.' })
}

function readHead(form: HandInForm, id: string | undefined): { file: File; head: { title: string; year: number; source: string } } {
  const [file, ...others] = form.files
  if (file === undefined) throw refuse('noFile')
  if (others.length > 0) throw refuse('oneFile')
  const [title, source] = [tidyText(form.read('title')).replaceAll('\n', ' '), tidyText(form.read('source')).replaceAll('\n', ' ')]
  const year = Number(form.read('year'))
  if (id !== undefined) return { file, head: { title: '', year: 0, source: '' } }
  const faults = [
    ...(title === '' || [...title].length > HEAD_LENGTHS.title ? [(text: typeof zh) => `${text.checklists.importing.name}${text.common.dot}${title === '' ? text.checklists.form.faults.empty : text.checklists.form.faults.long(HEAD_LENGTHS.title)}`] : []),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2200 ? [] : [(text: typeof zh) => text.checklists.form.faults.year]),
    ...(source === '' || [...source].length > HEAD_LENGTHS.source ? [(text: typeof zh) => `${text.checklists.importing.source}${text.common.dot}${source === '' ? text.checklists.form.faults.empty : text.checklists.form.faults.long(HEAD_LENGTHS.source)}`] : []),
  ]
  if (faults.length > 0) throw new RefusedError(422, 'head-not-valid', { zh: faults.map((fault) => fault(zh)).join('；'), en: faults.map((fault) => fault(en)).join('; ') })
  return { file, head: { title, year, source } }
}

function refuse(word: 'noFile' | 'oneFile'): RefusedError {
  return new RefusedError(422, 'no-file', { zh: zh.checklists.importing[word], en: en.checklists.importing[word] })
}

const readSeenEdition = (form: HandInForm): number => (/^\d{1,9}$/.test(form.read('seen')) ? Number(form.read('seen')) : -1)

/** A city is also called without 市, a department by its short name. */
function nameEveryWay({ kind, code, name, shortName }: Party): NamedParty {
  return { kind, code, names: [code, name, shortName, ...(kind === 'cities' ? [name.replace(/市$/, '')] : [])] }
}
