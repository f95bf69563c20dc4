/** Sessions in PostgreSQL: they end by signing out, after some hours, and after some minutes without a request. */
import { sql, type Kysely } from 'kysely'
import { hashSecret, makeSecret } from '#app/auth/secrets.server.ts'
import { findRight, type KeptRight } from '#app/auth/find-right.ts'
import type { Right } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

const COOKIE = 'drb_session'

export interface Session {
  readonly accountId: number
  readonly name: string
  readonly displayName: string
  readonly right: Right
}

/** Opens a session and answers its secret, which is nowhere kept. */
export async function createSession(database: Kysely<Database>, accountId: number): Promise<string> {
  const secret = makeSecret()
  await sql`delete from auth.sessions where expires_at < now()`.execute(database)
  await sql`
    insert into auth.sessions (secret_hash, account_id, expires_at)
    select ${hashSecret(secret)}, ${accountId}::bigint, now() + value::integer * interval '1 hour'
    from read.settings where name = 'session_hours'`.execute(database)
  return secret
}

/** The session behind a secret, as long as it lives and its account is active. */
export async function findSession(database: Kysely<Database>, secret: string): Promise<Session | null> {
  const secretHash = hashSecret(secret)
  const { rows } = await sql<KeptRight & { accountId: number; name: string; displayName: string; isUnmarked: boolean }>`
    select
      accounts.account_id as "accountId", accounts.sign_in_name as name, accounts.display_name as "displayName",
      accounts.role, accounts.area_code as "areaCode", accounts.department_code as "departmentCode",
      areas.area_name as "areaName", areas.level, areas.city_code as "cityCode",
      sessions.last_seen_at < now() - interval '1 minute' as "isUnmarked"
    from auth.sessions
    join auth.accounts on accounts.account_id = sessions.account_id
    join read.settings as idle on idle.name = 'session_idle_minutes'
    left join read.areas on areas.area_code = accounts.area_code
    where sessions.secret_hash = ${secretHash}
      and accounts.is_active
      and sessions.expires_at > now()
      and sessions.last_seen_at > now() - idle.value::integer * interval '1 minute'`.execute(database)
  const [row] = rows
  if (row === undefined) return null
  if (row.isUnmarked) await sql`update auth.sessions set last_seen_at = now() where secret_hash = ${secretHash}`.execute(database)
  return { accountId: row.accountId, name: row.name, displayName: row.displayName, right: findRight(row) }
}

/**
 * Lets the session of a wall screen live on, for nobody is there to sign in again at night: a leader's alone, whose boards name no
 * enterprise, and no longer than `wall_session_hours` from its sign-in.
 */
export async function keepWallSession(database: Kysely<Database>, request: Request): Promise<void> {
  const secret = readSessionSecret(request)
  if (secret !== null) await sql`select read.keep_wall_session(${hashSecret(secret)})`.execute(database)
}

/** Ends a session; one that is gone already is no fault. */
export async function endSession(database: Kysely<Database>, secret: string): Promise<void> {
  await sql`delete from auth.sessions where secret_hash = ${hashSecret(secret)}`.execute(database)
}

/** The secret that a browser sent, or null. */
export function readSessionSecret(request: Request): string | null {
  return /(?:^|;\s*)drb_session=([\w-]{43})(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? null
}

/** The cookie that keeps a session's secret in the browser until it is closed; null takes it away. */
export function formatSessionCookie(secret: string | null, isSecure: boolean): string {
  const ending = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return secret === null ? `${COOKIE}=; Max-Age=0; ${ending}` : `${COOKIE}=${secret}; ${ending}`
}
