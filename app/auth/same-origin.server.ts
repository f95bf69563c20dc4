/** Forms are taken from our own pages alone: by where they say they come from, and by the session's own word. */
import { deriveCsrf, isSameSecret } from '#app/auth/secrets.server.ts'
import { readSessionSecret } from '#app/auth/sessions.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

const FOREIGN = { zh: '这个表单不是从本系统的页面提交的，已拒绝。', en: 'This form was not sent from a page of this system and is refused.' }
const STALE = { zh: '页面已过期，请刷新后重试。', en: 'The page has expired; reload it and try again.' }

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}

/**
 * Lets a form pass that comes from our own host.
 * @throws RefusedError 403 when it names another origin, or none at all.
 */
export function assertSameOrigin(request: Request): void {
  const { headers } = request
  const ours = [headers.get('host'), headers.get('x-forwarded-host'), new URL(request.url).host]
  const origin = headers.get('origin') ?? headers.get('referer')
  const site = headers.get('sec-fetch-site')
  // An origin that is no address (`null`, of a sandboxed frame) is nobody's, and least of all ours.
  const host = origin === null ? null : hostOf(origin)
  const isOurs = origin === null ? site === 'same-origin' : host !== null && ours.includes(host)
  if (!isOurs || (site !== null && site !== 'same-origin')) throw new RefusedError(403, 'foreign-origin', FOREIGN)
}

/**
 * Lets a signed-in reader's form pass that carries the session's word in its field `csrf`.
 * @throws RefusedError 403 otherwise.
 */
export function assertCsrf(request: Request, form: FormData): void {
  assertSessionWord(request, form.get('csrf'))
}

/**
 * The same for a request without a form, which carries the word in another place.
 * @throws RefusedError 403 otherwise.
 */
export function assertSessionWord(request: Request, word: unknown): void {
  assertSameOrigin(request)
  const secret = readSessionSecret(request)
  if (secret === null || typeof word !== 'string' || !isSameSecret(word, deriveCsrf(secret))) {
    throw new RefusedError(403, 'stale-form', STALE)
  }
}
