/** A watched folder: files that have come to rest are handed in, and their receipts laid beside them when they are loaded. */
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { discardFile, PART, storeFile } from '#etl/jobs/store-file.ts'
import { getReceipt } from '#etl/receipts.ts'

/** Size and time of each file at the scan before: what has not moved since is whole. */
export type Seen = ReadonlyMap<string, string>

export interface Folders {
  /** The watched folder; `taken` below it keeps what was handed in. */
  readonly watchDir: string
  readonly deliveryDir: string
}

/** Looks the folder through once, for the province; answers what it saw. */
export async function scanFolder(client: pg.Client, folders: Folders, before: Seen): Promise<Seen> {
  await mkdir(join(folders.watchDir, 'taken'), { recursive: true })
  const seen = new Map<string, string>()
  for (const entry of await readdir(folders.watchDir, { withFileTypes: true })) {
    const { name } = entry
    if (!entry.isFile() || name.startsWith('.') || name.endsWith(PART)) continue
    const { size, mtimeMs } = await stat(join(folders.watchDir, name))
    const stand = `${size} ${mtimeMs}`
    if (before.get(name) === stand) await take(client, folders, name, stand)
    else seen.set(name, stand)
  }
  await writeReceipts(client)
  return seen
}

/** The copy is whole and on disk before its entry is; a scan cut short in between hands the file in again under the same key. */
async function take(client: pg.Client, { watchDir, deliveryDir }: Folders, name: string, stand: string): Promise<void> {
  const { storedName, sha256, bytes } = await storeFile(join(watchDir, name), deliveryDir)
  const { rows } = await client.query<{ handed_in_id: number; is_new: boolean }>(
    `with province as (select value as area from ops.settings where name = 'province'),
     entered as (
       insert into ops.handed_in (way, file_name, file_sha256, file_bytes, stored_name, handed_by, sender_area, is_limited, idempotency_key)
       select 'folder', $1, $2, $3, $4, 'folder', province.area, false, $5 from province
       on conflict (handed_by, idempotency_key) do nothing
       returning handed_in_id
     ),
     queued as (select handed_in_id, ops.queue_handed_in(handed_in_id) from entered)
     select handed_in_id, true as is_new from queued
     union all
     select handed_in_id, false from ops.handed_in where handed_by = 'folder' and idempotency_key = $5 and not exists (select from entered)`,
    [name, sha256, bytes, storedName, `${name} ${stand} ${sha256}`],
  )
  const [entry] = rows
  if (entry === undefined) throw new Error(`${name} could not be handed in`)
  if (!entry.is_new) await discardFile(deliveryDir, storedName)
  const taken = join(watchDir, 'taken', `${entry.handed_in_id}-${name}`)
  await client.query('update ops.handed_in set receipt_path = $2 where handed_in_id = $1', [entry.handed_in_id, `${taken}.receipt.json`])
  await rename(join(watchDir, name), taken)
}

/** Lays the receipts of what has ended since beside the files. */
async function writeReceipts(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: number; path: string; state: string; deliveryId: number | null; fault: string | null }>(
    `select handed_in_id as id, receipt_path as path, state, delivery_id as "deliveryId", fault from ops.handed_in
     where receipt_path is not null and receipt_written_at is null and state in ('done', 'cancelled', 'failed')`,
  )
  for (const { id, path, state, deliveryId, fault } of rows) {
    const receipt = deliveryId === null ? null : await getReceipt(client, deliveryId)
    await writeFile(`${path}${PART}`, `${JSON.stringify({ id, state, fault, receipt }, null, 2)}\n`)
    await rename(`${path}${PART}`, path)
    await client.query('update ops.handed_in set receipt_written_at = now() where handed_in_id = $1', [id])
  }
}
