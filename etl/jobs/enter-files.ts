/** Files of the command line are handed in: on disk first, then all as entries with their jobs and lines of the audit, or none. */
import type pg from 'pg'
import { discardFile, type StoredFile } from '#etl/jobs/store-file.ts'

/** As whom the audit knows the command line. */
const ACTOR = 'command line'

export interface FileToEnter {
  readonly fileName: string
  readonly stored: StoredFile
}

export interface EnterOptions {
  readonly deliveryDir: string
  /** Code of the area or department that hands them in; '' where nobody said. */
  readonly sender: string
  readonly layout: string | null
  readonly table: string | null
}

export interface Entered {
  readonly id: number
  readonly fileName: string
  readonly sha256: string
  /** Whether an unfinished entry of an earlier call is gone on with. */
  readonly isJoined: boolean
}

/** Enters the files in this order. A file that an earlier call left unfinished, word for word, is gone on with instead. */
export async function enterFiles(client: pg.Client, files: readonly FileToEnter[], options: EnterOptions): Promise<Entered[]> {
  const entered: Entered[] = []
  await client.query('begin')
  try {
    for (const file of files) entered.push(await enter(client, file, options, entered))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    for (const { stored } of files) await discardFile(options.deliveryDir, stored.storedName)
    throw error
  }
  for (const [index, { isJoined }] of entered.entries()) {
    const stored = files[index]?.stored
    if (isJoined && stored !== undefined) await discardFile(options.deliveryDir, stored.storedName)
  }
  return entered
}

async function enter(client: pg.Client, { fileName, stored }: FileToEnter, { sender, layout, table }: EnterOptions, before: readonly Entered[]): Promise<Entered> {
  const { storedName, sha256, bytes } = stored
  const { rows } = await client.query<{ id: number; is_joined: boolean }>(
    `with unfinished as (
       select handed_in_id from ops.handed_in
       where way = 'command' and state in ('waiting', 'running') and cancel_asked_at is null and file_name = $1 and file_sha256 = $2
         and sender_area = $5 and layout is not distinct from $6 and source_table is not distinct from $7 and handed_in_id <> all ($9::bigint[])
       order by handed_in_id
       limit 1
     ),
     entered as (
       insert into ops.handed_in (way, file_name, file_sha256, file_bytes, stored_name, handed_by, sender_area, is_limited, layout, source_table)
       select 'command', $1, $2, $3, $4, $8, $5, false, $6, $7
       where not exists (select from unfinished)
       returning handed_in_id
     ),
     audited as (
       insert into auth.audit_events (actor, event, succeeded, detail)
       select $8, 'hand-in', true, jsonb_build_object('id', handed_in_id, 'way', 'command', 'file', $1::text, 'sha256', $2::text, 'mends', null)
       from entered
     )
     select handed_in_id as id, false as is_joined from entered
     union all
     select handed_in_id, true from unfinished`,
    [fileName, sha256, bytes, storedName, sender, layout, table, ACTOR, before.map(({ id }) => id)],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`${fileName} could not be handed in`)
  // Its job may wait for the next try after a fault: whoever hands it in again wants it now.
  await client.query('select ops.queue_handed_in($1)', [row.id])
  return { id: row.id, fileName, sha256, isJoined: row.is_joined }
}
