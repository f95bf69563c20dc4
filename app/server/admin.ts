/**
 * `npm run admin -- token|user|pull …`: who may sign in, which programs may ask, and which databases are asked. Runs as the owner of the database that the
 * environment names. Secrets are printed once and kept as hashes.
 */
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { roles } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { WrongCall, type Options } from './admin/call.ts'
import { addPull, listPulls, switchPull } from './admin/pulls.ts'
import { addToken, listTokens, revokeToken } from './admin/tokens.ts'
import { addUser, changePassword, listUsers, switchUser } from './admin/users.ts'
import { openDatabase } from './open-database.ts'
import { readOwnerConfigOrExit } from './read-config-or-exit.ts'

const USAGE = `用法 usage:
  npm run admin -- token --role R --area CODE [--department D] [--days N] [--note TEXT]     发令牌 make a token; it is printed once
  npm run admin -- token list | token revoke ID                                             列出、撤销 list, revoke
  npm run admin -- user add --name N --role R --area CODE [--department D] [--display TEXT] 建账户 make an account
  npm run admin -- user list | user disable --name N | user enable --name N                 列出、停用、启用 list, shut, open
  npm run admin -- user password --name N                                                   改口令 change the password
  npm run admin -- pull add --name N --variable V --query SQL --cursor COLUMN --table T --area CODE --cron C [--layout L]
                                                                                            定时拉取 pull rows by themselves from another PostgreSQL
  npm run admin -- pull list | pull disable --name N | pull enable --name N                 列出、停用、启用 list, shut, open
口令从标准输入读取一行；没有输入时自动生成并显示一次。 The password is one line of standard input; without one it is made and printed once.
角色 roles: ${roles.join(', ')}
`

/** Carries out one call; answers the lines to print. */
export async function runAdmin(client: pg.Client, args: readonly string[], readPassword: () => Promise<string | null>): Promise<readonly string[]> {
  const { values, positionals } = readArguments(args)
  const [subject, verb = subject === 'token' ? 'add' : undefined, id] = positionals
  switch (`${subject ?? ''} ${verb ?? ''}`) {
    case 'token add':
      return addToken(client, values)
    case 'token list':
      return listTokens(client)
    case 'token revoke':
      return revokeToken(client, id)
    case 'user add':
      return addUser(client, values, await readPassword())
    case 'user list':
      return listUsers(client)
    case 'user disable':
      return switchUser(client, values.name, false)
    case 'user enable':
      return switchUser(client, values.name, true)
    case 'user password':
      return changePassword(client, values.name, await readPassword())
    case 'pull add':
      return addPull(client, values)
    case 'pull list':
      return listPulls(client)
    case 'pull disable':
      return switchPull(client, values.name, false)
    case 'pull enable':
      return switchPull(client, values.name, true)
    default:
      throw new WrongCall('没有这个命令 / there is no such command')
  }
}

function readArguments(args: readonly string[]): { values: Options; positionals: string[] } {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: text, role: text, area: text, department: text, display: text, days: text, note: text, variable: text, query: text, cursor: text, table: text, layout: text, cron: text },
    })
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error))
  }
}

/** One line of standard input; null when nothing is piped in or the line is empty. */
async function readPasswordLine(): Promise<string | null> {
  if (process.stdin.isTTY) return null
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line === '' ? null : line
  }
  return null
}

async function main(): Promise<void> {
  const config = readOwnerConfigOrExit()
  const database = await openDatabase(config, () => undefined)
  const client = await connect(database.ownerUrl, 'drb-admin')
  try {
    for (const line of await runAdmin(client, process.argv.slice(2), readPasswordLine)) process.stdout.write(`${line}\n`)
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    process.stderr.write(`✗ ${error.message}\n${USAGE}`)
    process.exitCode = 1
  } finally {
    await client.end()
    await database.close()
  }
}

// Tests call runAdmin; as a program, translated or built, this file is the one that node was given.
if (/[/\\]admin\.(ts|js)$/.test(process.argv[1] ?? '')) await main()
