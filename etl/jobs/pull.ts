/** Scheduled pulls: new rows of another PostgreSQL, as text, become a file that is handed in like any other. */
import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCronItem } from 'graphile-worker'
import type pg from 'pg'
import { connect } from '#sql/client.ts'

const ROWS_OF_A_FETCH = 5_000
/** Every value as PostgreSQL writes it: types are our definitions' to give. */
const AS_TEXT = { getTypeParser: () => (text: string | Buffer) => String(text) }

export interface PullOptions {
  readonly ownerUrl: string
  readonly deliveryDir: string
  /** The address that stands in an environment variable. */
  readonly findAddress: (variable: string) => string | undefined
  readonly log: (line: string) => void
}

interface Pull {
  name: string
  address_variable: string
  query: string
  cursor_column: string
  last_cursor: string | null
  layout: string | null
  source_table: string
  sender_area: string
  cron: string
}

/** Carries out every pull that fell due since it was last looked at, in Shanghai's time. A fault of one is kept with it and does not stop the others. */
export async function pullDue(options: PullOptions): Promise<void> {
  const client = await connect(options.ownerUrl, 'drb-worker-pull')
  try {
    const { rows } = await client.query<Pull>('select * from ops.pulls where is_enabled order by name')
    for (const pull of rows) {
      if (!(await isDue(client, pull))) continue
      const fault = await pullOne(client, pull, options).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (fault !== null) options.log(`pull ${pull.name}: ${fault}`)
      await client.query('update ops.pulls set last_run_at = now(), last_fault = $2 where name = $1', [pull.name, fault])
    }
  } finally {
    await client.end()
  }
}

/** Whether a minute since the last look, of a day at most, is one of the pull's. */
async function isDue(client: pg.Client, { name, cron }: Pull): Promise<boolean> {
  const { match } = parseCronItem({ task: 'pull', match: cron })
  const { rows } = await client.query<{ min: number; hour: number; date: number; month: number; dow: number }>(
    `with looked as (update ops.pulls set checked_at = now() from ops.pulls as before where pulls.name = $1 and before.name = $1 returning before.checked_at)
     select extract(minute from minute)::integer as min, extract(hour from minute)::integer as hour, extract(day from minute)::integer as date,
       extract(month from minute)::integer as month, extract(dow from minute)::integer as dow
     from looked
     cross join generate_series(date_trunc('minute', greatest(looked.checked_at, now() - interval '1 day')) + interval '1 minute', now(), interval '1 minute') as instant
     cross join lateral (select instant at time zone 'Asia/Shanghai' as minute)`,
    [name],
  )
  return rows.some((digest) => match(digest))
}

/**
 * Asks for the rows beyond the cursor and hands them in; the cursor moves when they are loaded. While the pull before is not
 * finished there is nothing to ask. @throws when the address is missing or the source does not answer
 */
export async function pullOne(client: pg.Client, pull: Pull, { deliveryDir, findAddress }: Omit<PullOptions, 'ownerUrl'>): Promise<number | null> {
  const address = findAddress(pull.address_variable)
  if (address === undefined || address === '') throw new Error(`the environment variable ${pull.address_variable} is not set`)
  const unfinished = await client.query(`select from ops.handed_in where pull_name = $1 and state in ('waiting', 'running')`, [pull.name])
  if (unfinished.rowCount !== 0) return null
  const storedName = randomUUID()
  const part = join(deliveryDir, `${storedName}.part`)
  try {
    const written = await writeRows(address, pull, part)
    if (written === null) return null
    await rename(part, join(deliveryDir, storedName))
    return await enter(client, pull, storedName, written)
  } finally {
    await rm(part, { force: true })
  }
}

interface Written {
  readonly sha256: string
  readonly bytes: number
  readonly cursor: string
}

async function writeRows(address: string, pull: Pull, part: string): Promise<Written | null> {
  const source = await connect(address, 'drb-pull')
  const file = await open(part, 'wx', 0o600)
  try {
    await source.query(`begin transaction isolation level repeatable read read only; set local datestyle = 'ISO, YMD'; set local timezone = 'Asia/Shanghai'`)
    const column = `source.${source.escapeIdentifier(pull.cursor_column)}`
    const beyond = pull.last_cursor === null ? `${column} is not null` : `${column} > ${source.escapeLiteral(pull.last_cursor)}`
    await source.query(`declare pulled no scroll cursor for select * from (${pull.query}) as source where ${beyond} order by ${column}`)
    return await copyRows(source, pull.cursor_column, file)
  } finally {
    await file.close()
    await source.end()
  }
}

async function copyRows(source: pg.Client, cursorColumn: string, file: FileHandle): Promise<Written | null> {
  const hash = createHash('sha256')
  let bytes = 0
  let cursor: string | null = null
  const write = async (lines: readonly (readonly (string | null)[])[]): Promise<void> => {
    const text = Buffer.from(lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join(''))
    hash.update(text)
    bytes += text.length
    // All of it, or the reason why not: a single write may take a part and say nothing.
    await file.writeFile(text)
  }
  for (;;) {
    const { rows, fields } = await source.query<(string | null)[]>({ text: `fetch ${ROWS_OF_A_FETCH} from pulled`, rowMode: 'array', types: AS_TEXT })
    const last = rows.at(-1)
    if (last === undefined) break
    if (cursor === null) await write([fields.map(({ name }) => name)])
    await write(rows)
    cursor = last[fields.findIndex(({ name }) => name === cursorColumn)] ?? null
  }
  await file.sync()
  return cursor === null ? null : { sha256: hash.digest('hex'), bytes, cursor }
}

const quote = (value: string | null): string => (value === null ? '' : `"${value.replaceAll('"', '""')}"`)

async function enter(client: pg.Client, pull: Pull, storedName: string, { sha256, bytes, cursor }: Written): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(
    `with entered as (
       insert into ops.handed_in (way, file_name, file_sha256, file_bytes, stored_name, handed_by, sender_area, is_limited, layout, source_table, pull_name, pull_cursor)
       values ('pull', $1 || '.csv', $2, $3, $4, 'pull ' || $1, $5, $5 is distinct from (select value from ops.settings where name = 'province'), $6, $7, $1, $8)
       returning handed_in_id
     )
     select handed_in_id as id, ops.queue_handed_in(handed_in_id) from entered`,
    [pull.name, sha256, bytes, storedName, pull.sender_area, pull.layout, pull.source_table, cursor],
  )
  return rows[0]?.id ?? null
}
