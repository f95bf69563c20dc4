/** Drafts that save themselves: answered in JSON, so that the page can tell what became of each and keep what could not be sent. */
import type { ActionFunctionArgs } from '@remix-run/node'
import { assertSessionWord } from '#app/auth/same-origin.server.ts'
import { getUser } from '#app/auth/user.server.ts'
import { saveDraft } from '#app/commands/file-item.server.ts'
import { findFault } from '#app/faults.server.ts'
import { openFiling } from '#app/filings/open-filing.server.ts'
import { readDraft, type ReadField } from '#app/filings/read-filing.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { fillFields } from '#app/presenters/filings/words.ts'
import { formatClock, formatInstantInList } from '#app/presenters/format.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import { getFiling } from '#app/queries/filings/find-filings.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { mayOpen } from '#domain/rights.ts'

const LARGEST_DRAFT = 64 * 1024

/**
 * `POST /assessments/<id>/filings/<party>/draft`, fields as a form sends them. Answers
 * 200 `{version, at}` · 401 `{signIn}` · 409 `{conflict}` with the version, the fields and the writer that stand now · 4xx `{problem}`.
 */
export async function takeDraft({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { language, text } = readReader(request)
  const { services } = context
  const refuse = (status: number, body: object): Response => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
  try {
    const user = await getUser(request, context)
    if (user === null) return refuse(401, { signIn: true })
    assertSessionWord(request, request.headers.get('x-csrf'))
    if (!mayOpen(user.role, 'assessments')) return refuse(403, { problem: text.filings.entry.closed })
    const body = await request.text()
    if (body.length > LARGEST_DRAFT) return refuse(413, { problem: text.filings.problem.remark })
    const sent = new URLSearchParams(body)
    const read: ReadField = (name) => (sent.get(name) ?? '').trim()
    const open = await withScope(services, user, (scope) => openFiling(scope, params))
    const draft = readDraft(read, { assessment: open.assessment, scheme: open.scheme, party: open.party.code, today: services.findToday() })
    try {
      const saved = await changeInScope(services, user, (db) => saveDraft(db, draft, user))
      return refuse(200, { version: saved.version, at: formatClock(saved.changedAt) })
    } catch (error) {
      if (!(error instanceof RefusedError) || error.code !== 'changed-meanwhile') throw error
      const now = await withScope(services, user, (scope) => getFiling(scope, draft.assessmentId, draft.party, draft.item))
      if (now === null) throw error
      const conflict = { version: now.version, fields: fillFields(now), by: nameWriter(now.changedByName, { text, language }), at: formatInstantInList(now.changedAt) }
      return refuse(409, { conflict })
    }
  } catch (error) {
    const fault = findFault(error)
    if (fault === null) {
      context.log.error({ err: error }, 'draft was not saved')
      return refuse(500, {})
    }
    // a session that ended and began anew has another word: the page has to be opened again
    return refuse(fault.status, fault.code === 'stale-form' ? { signIn: true } : fault.status >= 500 ? {} : { problem: fault.wording[language] })
  }
}
