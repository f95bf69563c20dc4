/** Who asks: a person with a session, or a program with a token; and whether that door stands open to them. */
import { redirect, type AppLoadContext } from '@remix-run/node'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { findSession, readSessionSecret } from '#app/auth/sessions.server.ts'
import { findToken, readToken } from '#app/auth/tokens.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Right } from '#app/queries/types.ts'
import { mayOpen, roleNames, type Page } from '#domain/rights.ts'

export interface User extends Right {
  /** Null for a program that bears a token. */
  readonly accountId: number | null
  /** Sign-in name, or `token 12`; stands in the audit. */
  readonly name: string
  readonly displayName: string
  /** The word that this session's forms send back in their field `csrf`. */
  readonly csrf: string
}

/** The signed-in reader, or null. */
export async function getUser(request: Request, context: AppLoadContext): Promise<User | null> {
  const secret = readSessionSecret(request)
  if (secret === null) return null
  const session = await findSession(context.services.database, secret)
  if (session === null) return null
  const { accountId, name, displayName, right } = session
  return { ...right, accountId, name, displayName, csrf: deriveCsrf(secret) }
}

/**
 * The signed-in reader who may open `page`.
 * @throws a redirect to the sign-in page when nobody is signed in; RefusedError 403 when the role may not open it.
 */
export async function requireUser(request: Request, context: AppLoadContext, page: Page): Promise<User> {
  const user = await getUser(request, context)
  if (user === null) {
    const { pathname, search } = new URL(request.url)
    const next = request.method === 'GET' && pathname !== '/' ? `?next=${encodeURIComponent(pathname + search)}` : ''
    throw redirect(`/login${next}`)
  }
  assertOpen(user, page)
  return user
}

/**
 * Who asks the machine interface: the bearer of a token, else the signed-in reader. The use of a token is put on record.
 * @throws RefusedError 401 when neither is there or the token is not valid; 403 when the role may not open `page`.
 */
export async function requireCaller(request: Request, context: AppLoadContext, page: Page): Promise<User> {
  const { database } = context.services
  const token = readToken(request)
  if (token === null) {
    const user = await getUser(request, context)
    if (user === null) {
      throw new RefusedError(401, 'not-signed-in', { zh: '请登录，或在 Authorization 头中提供令牌。', en: 'Sign in, or send a token in the Authorization header.' })
    }
    assertOpen(user, page)
    return user
  }
  const found = await findToken(database, token)
  if (found === null) {
    await recordAuditEvent(database, { actor: 'token', event: 'token-use', succeeded: false, detail: { address: addressOf(request) } })
    throw new RefusedError(401, 'token-not-valid', { zh: '令牌无效、已过期或已撤销。', en: 'The token is unknown, expired or revoked.' })
  }
  const name = `token ${found.tokenId}`
  const isOpen = mayOpen(found.right.role, page)
  await recordAuditEvent(database, { actor: name, event: 'token-use', succeeded: isOpen, detail: { address: addressOf(request) } })
  const caller: User = { ...found.right, accountId: null, name, displayName: name, csrf: '' }
  assertOpen(caller, page)
  return caller
}

function assertOpen(user: User, page: Page): void {
  if (mayOpen(user.role, page)) return
  const role = roleNames[user.role]
  throw new RefusedError(403, 'page-not-open', { zh: `“${role.zh}”角色不能打开此页。`, en: `The role "${role.en}" may not open this page.` })
}

function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return (pathname + search).slice(0, 1000)
}
