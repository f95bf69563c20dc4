/** The form of a briefing: saved it leads to its page; a preview, an inserted reference and faults come back with all that was typed. */
import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { readTypedBriefing, type ReadBriefing } from '#app/briefings/read-briefing.server.ts'
import { saveBriefing } from '#app/commands/save-briefing.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { presentDocument } from '#app/presenters/briefing-document.ts'
import { addressBriefing } from '#app/presenters/briefings-page.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatInstantInList } from '#app/presenters/format.ts'
import type { BriefingAnswer, DocumentView } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import { getBriefing, requireBriefingId } from '#app/queries/briefings/find-briefings.server.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { longestBody } from '#domain/briefings/markdown.ts'
import { tagParts, writeTag } from '#domain/briefings/tag.ts'
import { parsePeriod, PeriodError } from '#domain/period.ts'
import { mayBrief } from '#domain/rights.ts'

/** More than may be saved, so that who typed too much keeps it. */
const MOST_KEPT = longestBody * 4
const KEPT = ['seen', 'title', 'period', 'body', 'pick-code', 'pick-area', 'pick-period', 'pick-department', 'pick-part'] as const

type Sent = Readonly<Record<string, string>>

/** Makes the action of the form; its route's `id` names the briefing, without it a new one is written. */
export function takeBriefing() {
  return handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
    const user = await requireUser(request, context, 'briefing-write')
    const form = await request.formData()
    assertCsrf(request, form)
    if (!mayBrief(user)) throw new RefusedError(403, 'outside-right', { zh: '您的权限不能拟写通报。', en: 'Your right writes no briefings.' })
    const reader = readReader(request)
    const read = (name: string): string => {
      const value = form.get(name)
      return typeof value === 'string' ? value.slice(0, MOST_KEPT) : ''
    }
    const sent = Object.fromEntries(KEPT.map((name) => [name, read(name).replace(/\r\n?/g, '\n')]))
    const intent = read('intent')
    if (intent === 'insert') return insert(sent, Number(read('cursor')), reader)
    const typed = { title: read('title'), period: read('period'), body: read('body') }
    const found = await withScope(context.services, user, async (scope) => {
      const answer = await readTypedBriefing(scope, typed, reader)
      return { ...answer, preview: answer.answered.length > 0 || answer.problems.length === 0 || intent === 'preview' ? await preview(scope, user, answer, reader) : null }
    })
    if (intent === 'preview') return answerWith(200, sent, reader, { problems: found.problems, preview: found.preview })
    if (found.problems.length > 0) return answerWith(422, sent, reader, { problems: found.problems, preview: found.preview })
    const id = params['id'] === undefined ? null : requireBriefingId(params['id'])
    const seen = /^\d{1,9}$/.test(read('seen')) ? Number(read('seen')) : -1
    try {
      const figures = found.answered.flatMap(({ figure }) => (figure === null ? [] : [figure]))
      const saved = await changeInScope(context.services, user, (db) => saveBriefing(db, { briefingId: id, seen, ...pickText(found), figures }, user))
      return redirect(addressBriefing(saved), 303)
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status !== 409 || id === null) throw error
      const conflict = await withScope(context.services, user, (scope) => showConflict(scope, id, reader))
      const problem = conflict === null ? error.wording[reader.language] : reader.text.briefings.problem.conflict
      return answerWith(409, sent, reader, { problems: [problem], ...(conflict === null ? {} : conflict) })
    }
  })
}

function pickText({ title, period, body }: ReadBriefing): { title: string; period: string; body: string } {
  return { title, period, body }
}

function answerWith(status: number, sent: Sent, { text }: Reader, answer: Partial<BriefingAnswer>): Response {
  const whole: BriefingAnswer = { sent, seen: sent['seen'] ?? '', title: text.briefings.problem.notSaved, problems: [], preview: null, cursor: null, conflict: null, ...answer }
  return json(whole, { status })
}

async function preview(scope: PageScope, user: User, { title, period, body, answered }: ReadBriefing, reader: Reader): Promise<DocumentView> {
  const figures = new Map(answered.flatMap(({ index, figure }) => (figure === null ? [] : [[index, figure] as const])))
  const departments = await nameDepartments(scope)
  return presentDocument({ title, period: isPeriod(period) ? period : scope.today.slice(0, 4), area: { code: user.areaCode, name: user.areaName }, body, state: 'draft', version: 0, figures, departments }, reader)
}

function isPeriod(text: string): boolean {
  try {
    return parsePeriod(text).text !== ''
  } catch (error) {
    if (error instanceof PeriodError) return false
    throw error
  }
}

/** The text that stands now; null when it is a draft no more, which the refusal tells. */
async function showConflict(scope: PageScope, id: number, reader: Reader): Promise<Pick<BriefingAnswer, 'conflict' | 'seen'> | null> {
  const found = await getBriefing(scope, id)
  if (found === null || found.state !== 'draft') return null
  const words = reader.text.briefings.problem
  const theirs = words.theirs(found.version, nameWriter(found.changedByName, reader), formatInstantInList(found.changedAt))
  return { conflict: { yours: words.yours, theirs, title: found.title, body: found.body }, seen: String(found.version) }
}

/** Puts the reference that was picked where the cursor stood, else at the end. */
function insert(sent: Sent, asked: number, reader: Reader): Response {
  const pick = (name: string): string => (sent[`pick-${name}`] ?? '').trim()
  const body = sent['body'] ?? ''
  const at = Number.isInteger(asked) && asked >= 0 && asked <= body.length ? asked : body.length
  const department = pick('department')
  const tag = writeTag({
    code: pick('code'), area: pick('area'), period: pick('period').replace(/\s+/g, ''), department: department === '' ? null : department,
    part: tagParts.find((part) => part === pick('part')) ?? 'rate', typed: null,
  })
  return answerWith(200, { ...sent, body: body.slice(0, at) + tag + body.slice(at) }, reader, { cursor: at + tag.length })
}

