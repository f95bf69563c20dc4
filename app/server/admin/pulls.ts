/** Scheduled pulls from other databases: added, listed, shut and opened. */
import { parseCronItem } from 'graphile-worker'
import type pg from 'pg'
import { entities } from '#etl/entities/index.ts'
import { record, WrongCall, writeLine, type Options } from './call.ts'

/** Adds a pull; the address of its source stays in the environment, under the variable's name. */
export async function addPull(client: pg.Client, options: Options): Promise<readonly string[]> {
  const { name = '', variable = '', query = '', cursor = '', table = '', cron = '', area = '', layout = null } = options
  if (!/^[\w-]{1,40}$/.test(name)) throw new WrongCall('--name 应为 1 到 40 个字母、数字、_ 或 - / --name has 1 to 40 letters, digits, _ or -')
  if (!/^[A-Z][A-Z0-9_]{0,60}$/.test(variable)) throw new WrongCall('--variable 应为环境变量名，地址写在其中 / --variable names the environment variable that holds the address')
  if (query === '' || cursor === '') throw new WrongCall('缺少 --query 或 --cursor / --query or --cursor is missing')
  if (!entities.some((entity) => entity.name === table)) throw new WrongCall(`--table 应为 / is one of: ${entities.map((entity) => entity.name).join(', ')}`)
  if (!/^\d{6}$/.test(area)) throw new WrongCall('--area 应为报送单位的六位区划代码 / --area is the six-digit code of the sender')
  try {
    parseCronItem({ task: 'pull', match: cron })
  } catch {
    throw new WrongCall('--cron 应为五段式，如 "30 2 * * *"（北京时间） / --cron has five parts, such as "30 2 * * *", in Shanghai’s time')
  }
  const { rowCount } = await client.query(
    `insert into ops.pulls (name, address_variable, query, cursor_column, layout, source_table, sender_area, cron)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (name) do nothing`,
    [name, variable, query, cursor, layout, table, area, cron],
  )
  if (rowCount === 0) throw new WrongCall(`已有同名的定时拉取 ${name} / there is a pull ${name} already`)
  await record(client, 'pull-change', { verb: 'add', name, table, area })
  return [`已建立 / made: ${name}`]
}

export async function listPulls(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `select name, is_enabled, cron, address_variable, source_table, sender_area, cursor_column, last_cursor, checked_at, last_run_at, last_fault from ops.pulls order by name`,
  )
  return rows.map(writeLine)
}

export async function switchPull(client: pg.Client, name: string | undefined, isEnabled: boolean): Promise<readonly string[]> {
  const { rowCount } = await client.query('update ops.pulls set is_enabled = $2, checked_at = now() where name = $1', [name ?? '', isEnabled])
  if (rowCount === 0) throw new WrongCall(`没有定时拉取 ${name ?? ''} / there is no pull ${name ?? ''}`)
  await record(client, 'pull-change', { verb: isEnabled ? 'enable' : 'disable', name: name ?? '' })
  return [isEnabled ? `已启用 / open: ${name ?? ''}` : `已停用 / shut: ${name ?? ''}`]
}
