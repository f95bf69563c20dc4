/** Bearer tokens of the machine interface: made on the command line, kept as a hash, revocable, with a right of their own. */
import { sql, type Kysely } from 'kysely'
import { findRight, type KeptRight } from '#app/auth/find-right.ts'
import { hashSecret } from '#app/auth/secrets.server.ts'
import type { Right } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

/** Begins every token, so that a token left lying about is known for what it is. */
export const TOKEN_PREFIX = 'drb_'

/** The token that a request bears, or null when it bears none. */
export function readToken(request: Request): string | null {
  return /^Bearer +([\w-]{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

/** The right of a token that is neither revoked nor expired. */
export async function findToken(database: Kysely<Database>, token: string): Promise<{ tokenId: number; right: Right } | null> {
  const { rows } = await sql<KeptRight & { tokenId: number }>`
    select
      tokens.token_id as "tokenId", tokens.role, tokens.area_code as "areaCode", tokens.department_code as "departmentCode",
      areas.area_name as "areaName", areas.level, areas.city_code as "cityCode"
    from auth.tokens
    left join read.areas on areas.area_code = tokens.area_code
    where tokens.secret_hash = ${hashSecret(token)}
      and tokens.revoked_at is null
      and (tokens.expires_at is null or tokens.expires_at > now())`.execute(database)
  const [row] = rows
  return row === undefined ? null : { tokenId: row.tokenId, right: findRight(row) }
}
