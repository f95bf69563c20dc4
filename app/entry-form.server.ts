/**
 * Forms in which people write. What cannot be taken comes back on the same page with what was typed and the reason, so nothing that
 * somebody wrote is lost; what was taken leads on.
 */
import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import type { Reader } from '#app/presenters/figures.ts'
import type { EntryProblem } from '#app/presenters/view-models.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Page } from '#domain/rights.ts'

/** Longest value of a field that is kept to be shown again. */
const LONGEST = 2_000

export interface SentForm extends Reader {
  readonly user: User
  readonly params: ActionFunctionArgs['params']
  readonly context: ActionFunctionArgs['context']
  /** A field without blanks around it; '' where it was not sent. */
  read(name: string): string
  /** All values of a field that may stand several times. */
  all(name: string): readonly string[]
  has(name: string): boolean
}

/** Refusals that the writer can mend on the page; any other becomes the page of faults. */
const MENDABLE: ReadonlySet<number> = new Set([400, 409, 422])

/**
 * Makes the action of a page that holds such a form.
 * @param work takes the form and answers where to go; it throws RefusedError for what cannot be taken
 */
export function takeForm(page: Page, work: (form: SentForm) => Promise<string>) {
  return handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
    const user = await requireUser(request, context, page)
    const form = await request.formData()
    assertCsrf(request, form)
    const reader = readReader(request)
    const sent = Object.fromEntries([...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && name !== 'csrf' ? [[name, value.slice(0, LONGEST)]] : [])))
    try {
      return redirect(await work({ ...reader, user, params, context, read: (name) => (sent[name] ?? '').trim(), all: (name) => form.getAll(name).filter((value) => typeof value === 'string'), has: (name) => name in sent }), 303)
    } catch (error) {
      if (!(error instanceof RefusedError) || !MENDABLE.has(error.status)) throw error
      const problem: EntryProblem = { problem: error.wording[reader.language], sent }
      return json(problem, { status: error.status })
    }
  })
}

/** A text of several lines as it is kept: one kind of line end, no other control characters, none that turn the way of writing. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '').normalize('NFC').trim()
}
