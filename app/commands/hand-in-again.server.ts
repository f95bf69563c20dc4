/** Hands the file of a refused delivery in once more, as its sender's, with its line of the audit. */
import { sql, type Transaction } from 'kysely'
import type { HandedOver } from '#app/commands/hand-in-file.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { LayoutChoice } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

export interface FileAgain {
  readonly deliveryId: number
  /** A copy of the file, on disk. */
  readonly storedName: string
  /** As what it is to be read; null: its headers tell. */
  readonly choice: LayoutChoice | null
  readonly actor: string
}

const NO_FILE = 'P0002'

/** @returns the entry; not new when the same waits already @throws RefusedError 404 when the file is not the reader's */
export async function handInAgain(db: Transaction<Database>, { deliveryId, storedName, choice, actor }: FileAgain): Promise<HandedOver> {
  const { layout, table } = choice ?? { layout: null, table: null }
  const { rows } = await sql<HandedOver>`
    select handed_in_id as "handedInId", is_new as "isNew" from read.hand_in_again(${deliveryId}::bigint, ${storedName}, ${actor}, ${layout}, ${table})`
    .execute(db)
    .catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === NO_FILE ? noFile() : error
    })
  const [entry] = rows
  if (entry === undefined) throw new Error('read.hand_in_again gave no row')
  if (entry.isNew) await recordAuditEvent(db, { actor, event: 'hand-in', succeeded: true, detail: { id: entry.handedInId, way: 'upload', again: deliveryId, layout, table } })
  return entry
}

/** The delivery has no file that the reader may hand in again. */
export const noFile = (): RefusedError => new RefusedError(404, 'no-such-delivery', { zh: '没有可再次装入的文件。', en: 'There is no file to load again.' })
