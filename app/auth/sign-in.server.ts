/** Signing in and out: by name and password, or by one button a role on the demonstration database of this machine. */
import { sql } from 'kysely'
import type { AppLoadContext } from '@remix-run/node'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { nameDemonstrationAccount, readDemonstrationEntry } from '#app/auth/demonstration.ts'
import { verifyPassword } from '#app/auth/passwords.server.ts'
import { assertCsrf, assertSameOrigin } from '#app/auth/same-origin.server.ts'
import { createSession, endSession, formatSessionCookie, readSessionSecret } from '#app/auth/sessions.server.ts'
import { assertSafeTransport, findTransport } from '#app/auth/transport.server.ts'
import { getUser } from '#app/auth/user.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { roles, type Role } from '#domain/rights.ts'

export type SignInAnswer =
  /** `cookie` is the value of the Set-Cookie header; `role` tells where to lead (`homeOf`). */
  | { readonly ok: true; readonly cookie: string; readonly role: Role }
  /** Wrong name or password, or locked for a while after too many tries. */
  | { readonly ok: false; readonly problem: 'wrong' | 'locked' }

interface Account {
  readonly accountId: number
  readonly name: string
  readonly role: Role
  readonly passwordHash: string | null
  readonly isLocked: boolean
}

/** Roles that the sign-in page offers as buttons: all of them on the demonstration of this very machine, none elsewhere. */
export function findDemonstrationRoles(request: Request, context: AppLoadContext): readonly Role[] {
  const { isDemonstration, isLoopback } = context.services
  // A proxy in front of a loopback server speaks for readers of elsewhere.
  const isProxied = request.headers.has('x-forwarded-for') || request.headers.has('forwarded')
  return isDemonstration && isLoopback && !isProxied ? roles : []
}

/**
 * Signs a person in by name and password; five wrong ones in a row lock the account for a while (both are settings).
 * @throws RefusedError 403 when the form comes from another site, or over a connection that is not encrypted.
 */
export async function signIn(request: Request, context: AppLoadContext, given: { name: string; password: string }): Promise<SignInAnswer> {
  assertSameOrigin(request)
  assertSafeTransport(request)
  const name = given.name.normalize('NFKC').trim().slice(0, 100)
  const account = await findAccount(context, name)
  // A locked account is refused before its password is looked at, so that guessing goes no further.
  if (account?.isLocked === true) return refuse(context, name, 'locked')
  const isRight = await verifyPassword(account?.passwordHash ?? null, given.password)
  if (account === null) return refuse(context, name, 'wrong')
  if (!isRight) {
    const isLocked = await countFailure(context, account.accountId)
    return refuse(context, name, isLocked ? 'locked' : 'wrong')
  }
  return admit(request, context, account)
}

/**
 * Signs in as the demonstration account of a role, or as the second evaluator.
 * @throws RefusedError 403 where such buttons are not offered.
 */
export async function signInAsDemonstration(request: Request, context: AppLoadContext, asked: string): Promise<SignInAnswer> {
  assertSameOrigin(request)
  assertSafeTransport(request)
  const found = readDemonstrationEntry(asked)
  if (found === null || !findDemonstrationRoles(request, context).includes(found.role)) {
    throw new RefusedError(403, 'no-demonstration', { zh: '这里没有演示入口。', en: 'There is no demonstration entry here.' })
  }
  const account = await findAccount(context, nameDemonstrationAccount(found.entry))
  return account === null ? { ok: false, problem: 'wrong' } : admit(request, context, account)
}

/** Ends the reader's session and answers the header that takes its cookie away. @throws RefusedError 403 on a foreign form. */
export async function signOut(request: Request, context: AppLoadContext, form: FormData): Promise<string> {
  const { database } = context.services
  const [secret, user] = [readSessionSecret(request), await getUser(request, context)]
  if (secret !== null && user !== null) {
    assertCsrf(request, form)
    await endSession(database, secret)
    await recordAuditEvent(database, { actor: user.name, event: 'sign-out', succeeded: true })
  }
  return formatSessionCookie(null, needsSecureCookie(request))
}

/** Whether the browser must send the cookie over TLS alone: everywhere but on this very machine. */
function needsSecureCookie(request: Request): boolean {
  return findTransport(request) !== 'this-machine'
}

async function findAccount({ services }: AppLoadContext, name: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select account_id as "accountId", sign_in_name as name, role, password_hash as "passwordHash",
      coalesce(locked_until > now(), false) as "isLocked"
    from auth.accounts
    where sign_in_name = ${name} and is_active`.execute(services.database)
  return rows[0] ?? null
}

async function countFailure({ services }: AppLoadContext, accountId: number): Promise<boolean> {
  const { rows } = await sql<{ isLocked: boolean }>`
    with rules as (
      select
        max(value::integer) filter (where name = 'sign_in_tries') as tries,
        max(value::integer) filter (where name = 'sign_in_lock_minutes') as minutes
      from read.settings
    )
    update auth.accounts
    set
      failed_count = case when failed_count + 1 >= rules.tries then 0 else failed_count + 1 end,
      locked_until = case when failed_count + 1 >= rules.tries then now() + rules.minutes * interval '1 minute' else locked_until end
    from rules
    where account_id = ${accountId}::bigint
    returning coalesce(locked_until > now(), false) as "isLocked"`.execute(services.database)
  return rows[0]?.isLocked ?? false
}

async function admit(request: Request, context: AppLoadContext, { accountId, name, role }: Account): Promise<SignInAnswer> {
  const { database } = context.services
  await sql`update auth.accounts set failed_count = 0, locked_until = null where account_id = ${accountId}::bigint and failed_count > 0`.execute(database)
  // A session that was there before ends: its secret may have been known to somebody else.
  const before = readSessionSecret(request)
  if (before !== null) await endSession(database, before)
  const secret = await createSession(database, accountId)
  await recordAuditEvent(database, { actor: name, event: 'sign-in', succeeded: true })
  return { ok: true, cookie: formatSessionCookie(secret, needsSecureCookie(request)), role }
}

async function refuse({ services }: AppLoadContext, name: string, problem: 'wrong' | 'locked'): Promise<SignInAnswer> {
  await recordAuditEvent(services.database, { actor: name, event: 'sign-in', succeeded: false, detail: { problem } })
  return { ok: false, problem }
}
