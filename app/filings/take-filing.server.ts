/**
 * The forms of an entry page: what was taken leads back to its item; what could not be taken comes back with all that was typed, and
 * with the other value where somebody else changed it meanwhile.
 */
import { json, redirect, type ActionFunctionArgs, type AppLoadContext } from '@remix-run/node'
import type { Transaction } from 'kysely'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { fileCase, reviewItem, saveDraft, settleCase, submitItem } from '#app/commands/file-item.server.ts'
import { keepEvidence, takeEvidenceOff } from '#app/commands/keep-evidence.server.ts'
import { tidyText } from '#app/entry-form.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { inspectEvidence, type InspectedEvidence } from '#app/filings/inspect-evidence.server.ts'
import { openFiling, readEntry, type OpenFiling } from '#app/filings/open-filing.server.ts'
import { readDraft, readReview, readSeen, requireItem, type FilingContext, type ReadField } from '#app/filings/read-filing.server.ts'
import { readWholeForm } from '#app/filings/read-whole-form.server.ts'
import { refuseFiling } from '#app/filings/refuse-filing.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { isReady } from '#app/presenters/filings/entry.ts'
import { addressFilings, fillFields, sayValue } from '#app/presenters/filings/words.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatInstantInList } from '#app/presenters/format.ts'
import type { FilingAnswer } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import { getFiling } from '#app/queries/filings/find-filings.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { isWhole } from '#domain/filings/value.ts'
import type { Database } from '#sql/schema.ts'

const LONGEST_TITLE = 200
const LONGEST_KEPT = 2_000
const MENDABLE: ReadonlySet<number> = new Set([400, 409, 422])

interface Act {
  readonly read: ReadField
  readonly form: FormData
  readonly context: AppLoadContext
  readonly user: User
  readonly open: OpenFiling
  readonly place: FilingContext
}

/** Makes the action of the entry page. */
export function takeFiling() {
  return handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
    const user = await requireUser(request, context, 'assessments')
    const form = await readWholeForm(request)
    assertCsrf(request, form)
    const reader = readReader(request)
    const sent = Object.fromEntries([...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && name !== 'csrf' ? [[name, value.slice(0, LONGEST_KEPT)]] : [])))
    const read: ReadField = (name) => (sent[name] ?? '').trim()
    const open = await withScope(context.services, user, (scope) => openFiling(scope, params))
    const place: FilingContext = { assessment: open.assessment, scheme: open.scheme, party: open.party.code, today: context.services.findToday() }
    try {
      const item = await carryOut({ read, form, context, user, open, place })
      return redirect(`${addressFilings(open.assessment.assessmentId, open.party.code)}#${encodeURIComponent(item)}`, 303)
    } catch (error) {
      if (!(error instanceof RefusedError) || !MENDABLE.has(error.status)) throw error
      const conflict = error.code === 'changed-meanwhile' ? await findConflict({ read, form, context, user, open, place }, reader) : null
      const answer: FilingAnswer = { item: read('item'), problem: conflict === null ? error.wording[reader.language] : reader.text.filings.problem.conflict, sent, conflict }
      return json(answer, { status: error.status })
    }
  })
}

/** Does what the pressed button says. @returns the item that it was about */
async function carryOut(act: Act): Promise<string> {
  const { read, context, user, place } = act
  const change = <Answer>(work: (db: Transaction<Database>) => Promise<Answer>): Promise<Answer> => changeInScope(context.services, user, work)
  switch (read('intent')) {
    case 'submit-all':
      return submitAll(act)
    case 'review': {
      const review = readReview(read, place)
      await change((db) => reviewItem(db, review, user))
      return review.item
    }
    case 'case':
      return enterCase(act)
    case 'settle':
      return settle(act)
    case 'take-off':
      await change((db) => takeEvidenceOff(db, readId(read('document')), place.today, user))
      return read('item')
    default:
      return keepItem(act)
  }
}

/** Saves an item with its new document, and hands it in where that was asked. */
async function keepItem({ read, form, context, user, place, open }: Act): Promise<string> {
  const draft = readDraft(read, place)
  const evidence = await readEvidence(form)
  if (read('intent') === 'upload' && evidence === null) throw refuseFiling('file')
  const submits = read('intent') === 'submit'
  if (submits) await assertWhole({ read, form, context, user, place, open }, evidence !== null)
  await changeInScope(context.services, user, async (db) => {
    const { version } = await saveDraft(db, draft, user)
    if (evidence !== null) await keepEvidence(db, { ...evidence, assessmentId: draft.assessmentId, party: draft.party, item: draft.item, caseId: null, today: place.today }, user)
    if (submits) await submitItem(db, { ...draft, seen: version }, user)
  })
  return draft.item
}

/** @throws RefusedError 422 for what is not filled in, or lacks its document */
async function assertWhole({ read, context, user, place, open }: Act, hasNew: boolean): Promise<void> {
  const draft = readDraft(read, place)
  const { item, asks } = requireItem(place.scheme, place.party, draft.item)
  if (!isWhole(asks, draft)) throw refuseFiling('whole')
  if (item.source.kind !== 'filed' || !item.source.needsDocument || hasNew) return
  const { documents } = await withScope(context.services, user, (scope) => readEntry(scope, user, open))
  if (!documents.some((one) => one.item === draft.item && one.caseId === null)) throw refuseFiling('document')
}

async function submitAll({ context, user, open, place }: Act): Promise<string> {
  const ready = await withScope(context.services, user, async (scope) => {
    const input = await readEntry(scope, user, open)
    return input.filings.filter((filing) => isReady(input, filing))
  })
  if (ready.length === 0) throw refuseFiling('nothing')
  await changeInScope(context.services, user, async (db) => {
    for (const { item, version } of ready) await submitItem(db, { assessmentId: place.assessment.assessmentId, party: place.party, item, seen: version, today: place.today }, user)
  })
  return ready[0]?.item ?? ''
}

async function enterCase({ read, form, context, user, place }: Act): Promise<string> {
  const { scheme, assessment, party, today } = place
  const item = read('item')
  if (![...scheme.bonus.items, ...scheme.deductions.items, ...scheme.vetoes].some(({ code }) => code === item)) throw refuseFiling('item')
  if (user.role !== 'evaluator' && !scheme.bonus.items.some(({ code }) => code === item)) throw refuseFiling('item')
  const title = tidyText(read('title')).replaceAll('\n', ' ')
  if (title === '' || [...title].length > LONGEST_TITLE) throw refuseFiling('title')
  const evidence = await readEvidence(form)
  if (evidence === null) throw refuseFiling('file')
  await changeInScope(context.services, user, async (db) => {
    const caseId = await fileCase(db, { assessmentId: assessment.assessmentId, party, item, title, today }, user)
    await keepEvidence(db, { ...evidence, assessmentId: assessment.assessmentId, party, item, caseId, today }, user)
  })
  return item
}

async function settle({ read, context, user, place }: Act): Promise<string> {
  const verdict = (['found', 'not-found', 'withdrawn'] as const).find((one) => one === read('verdict'))
  const reason = tidyText(read('reason'))
  if (verdict === undefined) throw refuseFiling('verdict')
  if ((verdict === 'not-found' && reason === '') || [...reason].length > 1_000) throw refuseFiling('reason')
  await changeInScope(context.services, user, (db) => settleCase(db, { caseId: readId(read('case')), seen: readSeen(read), verdict, reason, today: place.today }, user))
  return read('item')
}

function readId(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0
}

/** The file of the form; null where none was chosen. @throws RefusedError 422 that says why it is not taken */
async function readEvidence(form: FormData): Promise<InspectedEvidence | null> {
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return null
  return inspectEvidence(file.name, new Uint8Array(await file.arrayBuffer()))
}

/** What stands now of an item that somebody else changed. */
async function findConflict({ read, context, user, place }: Act, reader: Reader): Promise<FilingAnswer['conflict']> {
  const now = await withScope(context.services, user, (scope) => getFiling(scope, place.assessment.assessmentId, place.party, read('item')))
  if (now === null) return null
  const said = [sayValue(now, reader), now.remark, now.owner, `${nameWriter(now.changedByName, reader)} ${formatInstantInList(now.changedAt)}`].filter((part) => part !== '')
  return { version: now.version, theirs: said.join(reader.text.common.dot), fields: fillFields(now) }
}
