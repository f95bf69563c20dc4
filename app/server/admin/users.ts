/** Accounts: made, listed, shut and opened, given another password. Any change ends what the account was signed in with. */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { findPasswordFault, hashPassword } from '#app/auth/passwords.server.ts'
import { readRight, record, WrongCall, writeLine, type Options } from './call.ts'

/** @param given the password, or null to make one and print it */
export async function addUser(client: pg.Client, options: Options, given: string | null): Promise<readonly string[]> {
  const name = readName(options.name)
  const { role, areaCode, departmentCode } = await readRight(client, options)
  const password = choosePassword(given)
  const { rowCount } = await client.query(
    `insert into auth.accounts (sign_in_name, display_name, password_hash, role, area_code, department_code)
     values ($1, $2, $3, $4, $5, $6) on conflict (sign_in_name) do nothing`,
    [name, options.display ?? name, await hashPassword(password), role, areaCode, departmentCode],
  )
  if (rowCount === 0) throw new WrongCall(`账户 ${name} 已存在 / the account ${name} is there already`)
  await record(client, 'account-change', { verb: 'add', name, role, area: areaCode, department: departmentCode })
  return [`已建立 / made: ${name}`, ...(given === null ? [`口令 / password: ${password}`] : [])]
}

export async function listUsers(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<Record<string, string | number | null>>(
    `select sign_in_name, display_name, role, area_code, department_code, is_active, created_at from auth.accounts order by sign_in_name`,
  )
  return rows.map(writeLine)
}

export async function switchUser(client: pg.Client, given: string | undefined, isActive: boolean): Promise<readonly string[]> {
  const name = readName(given)
  const { rows } = await client.query<{ account_id: number }>(
    'update auth.accounts set is_active = $2, version = version + 1, failed_count = 0, locked_until = null where sign_in_name = $1 returning account_id',
    [name, isActive],
  )
  await endSessions(client, name, rows[0]?.account_id)
  await record(client, 'account-change', { verb: isActive ? 'enable' : 'disable', name })
  return [isActive ? `已启用 / open: ${name}` : `已停用 / shut: ${name}`]
}

export async function changePassword(client: pg.Client, given: string | undefined, line: string | null): Promise<readonly string[]> {
  const name = readName(given)
  const password = choosePassword(line)
  const { rows } = await client.query<{ account_id: number }>(
    'update auth.accounts set password_hash = $2, version = version + 1, failed_count = 0, locked_until = null where sign_in_name = $1 returning account_id',
    [name, await hashPassword(password)],
  )
  await endSessions(client, name, rows[0]?.account_id)
  await record(client, 'account-change', { verb: 'password', name })
  return [`已更改 / changed: ${name}`, ...(line === null ? [`口令 / password: ${password}`] : [])]
}

/** What an account was signed in with before no longer holds. */
async function endSessions(client: pg.Client, name: string, accountId: number | undefined): Promise<void> {
  if (accountId === undefined) throw new WrongCall(`没有账户 ${name} / there is no account ${name}`)
  await client.query('delete from auth.sessions where account_id = $1', [accountId])
}

function readName(given: string | undefined): string {
  const name = (given ?? '').normalize('NFKC').trim()
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u.test(name)) {
    throw new WrongCall('--name 应为 2 到 64 个字母、数字或 . _ @ - / --name has 2 to 64 letters, digits or . _ @ -')
  }
  return name
}

function choosePassword(given: string | null): string {
  if (given === null) return `${randomBytes(12).toString('base64url')}-aA1`
  const fault = findPasswordFault(given)
  if (fault !== null) throw new WrongCall(`${fault.zh} / ${fault.en}`)
  return given
}
