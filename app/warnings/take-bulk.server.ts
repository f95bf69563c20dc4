/** One act on many warnings: first a look at how many it would be, then the act on exactly those, all or none. */
import { createHash } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { actOnWarnings } from '#app/commands/act-on-warnings.server.ts'
import type { User } from '#app/auth/user.server.ts'
import type { Reader } from '#app/presenters/figures.ts'
import type { BulkPageView, EntryProblem } from '#app/presenters/view-models.ts'
import { findAble, presentBulkPage, presentNothing } from '#app/presenters/warnings/bulk.ts'
import { addressWarnings } from '#app/presenters/warnings/choice.ts'
import { bulkActs } from '#app/presenters/warnings-page.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { BulkCandidate, PageScope } from '#app/queries/types.ts'
import { findAssignees } from '#app/queries/warnings/find-assignees.server.ts'
import { findCandidates } from '#app/queries/warnings/find-candidates.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { readWarningAction } from '#app/warnings/take-act.server.ts'
import { askWarnings, readWarningsChoice } from '#app/warnings-page.server.ts'
import { MOST_AT_ONCE } from '#domain/warning-life.ts'

export interface BulkAnswer {
  readonly view: BulkPageView
  readonly problem: EntryProblem | null
}

export interface BulkForm {
  /** A field without blanks around it; '' where it was not sent. */
  read(name: string): string
}

/** The look at an act on the warnings that a form names. @throws RefusedError 403 or 404 for an area outside the right */
export async function lookAtBulk(scope: PageScope, { read }: BulkForm, user: User, reader: Reader): Promise<BulkPageView> {
  const act = bulkActs.find((one) => one === read('act'))
  const choice = readWarningsChoice({ searchParams: new URLSearchParams(read('filter')) })
  await requireArea(scope, choice.area ?? user.areaCode)
  if (act === undefined) return presentNothing(choice, reader)
  const candidates = await readCandidates(scope, { read }, user)
  const hidden = { csrf: user.csrf, filter: read('filter'), whole: read('whole'), ids: read('ids') }
  return presentBulkPage({ act, choice, candidates, assignees: await findAssignees(scope), reader: user.name, hidden, mark: markOf(findAble(act, candidates)) }, reader)
}

/**
 * Does it to the very warnings that were looked at, and leads back to the list.
 * @throws a redirect when it is done; what cannot be taken comes back as a look with the reason
 */
export async function takeBulk(services: Services, form: BulkForm & { readonly sent: EntryProblem['sent'] }, user: User, reader: Reader): Promise<BulkAnswer> {
  const look = (): Promise<BulkPageView> => withScope(services, user, (scope) => lookAtBulk(scope, form, user, reader))
  const act = bulkActs.find((one) => one === form.read('act'))
  if (form.read('intent') !== 'do' || act === undefined) return { view: await look(), problem: null }
  try {
    const able = findAble(act, await withScope(services, user, (scope) => readCandidates(scope, form, user)))
    if (markOf(able) !== form.read('mark') || String(able.length) !== form.read('count')) {
      throw new RefusedError(409, 'moved', { zh: zh.warnings.bulk.moved, en: en.warnings.bulk.moved })
    }
    const action = readWarningAction(form)
    await changeInScope(services, user, (db) => actOnWarnings(db, able.map(({ id, version }) => ({ id, seen: version })), action, services.findToday(), user))
  } catch (error) {
    if (!(error instanceof RefusedError) || ![409, 422].includes(error.status)) throw error
    return { view: await look(), problem: { problem: error.wording[reader.language], sent: form.sent } }
  }
  throw redirect(addressWarnings(readWarningsChoice({ searchParams: new URLSearchParams(form.read('filter')) })), 303)
}

function readCandidates(scope: PageScope, { read }: BulkForm, user: User): Promise<readonly BulkCandidate[]> {
  const choice = readWarningsChoice({ searchParams: new URLSearchParams(read('filter')) })
  if (read('whole') === 'yes') return findCandidates(scope, askWarnings(choice, choice.area ?? user.areaCode, user.name), user.name)
  const ids = read('ids').split(/[\s,]+/).filter((id) => /^\d{1,15}$/.test(id)).slice(0, MOST_AT_ONCE + 1).map(Number)
  return ids.length === 0 ? Promise.resolve([]) : findCandidates(scope, { area: user.areaCode, ids }, user.name)
}

/** Changes with any of the warnings, and with any that comes or goes. */
function markOf(able: readonly BulkCandidate[]): string {
  return createHash('sha256').update(able.map(({ id, version }) => `${id}:${version}`).join(' ')).digest('hex')
}
