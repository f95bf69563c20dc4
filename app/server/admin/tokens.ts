/** Tokens of the machine interface: made, listed, revoked. */
import type pg from 'pg'
import { hashSecret, makeSecret } from '#app/auth/secrets.server.ts'
import { TOKEN_PREFIX } from '#app/auth/tokens.server.ts'
import { readRight, record, WrongCall, writeLine, type Options } from './call.ts'

/** Makes a token and answers it, the only time that it is seen. */
export async function addToken(client: pg.Client, options: Options): Promise<readonly string[]> {
  const { role, areaCode, departmentCode } = await readRight(client, options)
  const { days, note = '' } = options
  if (days !== undefined && !/^[1-9]\d{0,4}$/.test(days)) throw new WrongCall('--days 应为正整数 / --days is a positive whole number')
  const token = TOKEN_PREFIX + makeSecret()
  const { rows } = await client.query<{ token_id: number }>(
    `insert into auth.tokens (secret_hash, role, area_code, department_code, note, expires_at)
     values ($1, $2, $3, $4, $5, now() + $6::integer * interval '1 day') returning token_id`,
    [hashSecret(token), role, areaCode, departmentCode, note, days ?? null],
  )
  await record(client, 'token-change', { verb: 'add', token: rows[0]?.token_id ?? null, role, area: areaCode, department: departmentCode })
  return [token]
}

export async function listTokens(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<Record<string, string | number | null>>(
    `select token_id, role, area_code, department_code, note, created_at, expires_at, revoked_at from auth.tokens order by token_id`,
  )
  return rows.map(writeLine)
}

export async function revokeToken(client: pg.Client, id: string | undefined): Promise<readonly string[]> {
  if (id === undefined || !/^\d{1,15}$/.test(id)) throw new WrongCall('缺少令牌编号 / the number of the token is missing')
  const { rowCount } = await client.query('update auth.tokens set revoked_at = now() where token_id = $1 and revoked_at is null', [id])
  if (rowCount === 0) throw new WrongCall(`没有有效的令牌 ${id} / there is no valid token ${id}`)
  await record(client, 'token-change', { verb: 'revoke', token: Number(id) })
  return [`已撤销 / revoked: ${id}`]
}
