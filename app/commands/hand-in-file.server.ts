/** Enters a file that lies on disk, with its job and its line of the audit. The sender is whoever the transaction's scope stands for. */
import { sql, type Transaction } from 'kysely'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Database } from '#sql/schema.ts'

export interface HandInEntry {
  readonly way: 'upload' | 'put'
  readonly fileName: string
  readonly file: { readonly storedName: string; readonly sha256: string; readonly bytes: number }
  readonly actor: string
  readonly idempotencyKey: string | null
  readonly mends: number | null
  /** Null: its headers tell. */
  readonly table: string | null
}

export interface HandedOver {
  readonly handedInId: number
  readonly isNew: boolean
}

const NO_SUCH_DELIVERY = 'P0002'

/** @throws RefusedError 422 for a key that came before with another file, 404 for a mended delivery that is not there */
export async function handInFile(db: Transaction<Database>, { way, fileName, file, actor, idempotencyKey, mends, table }: HandInEntry): Promise<HandedOver> {
  const { rows } = await sql<{ id: number; outcome: 'new' | 'known' | 'other' }>`
    select handed_in_id as id, outcome
    from read.hand_in(${way}, ${fileName}, ${file.sha256}, ${file.bytes}::bigint, ${file.storedName}, ${actor}, ${idempotencyKey}, ${mends}::bigint, ${table})`
    .execute(db)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === NO_SUCH_DELIVERY) {
        throw new RefusedError(404, 'mended-not-found', { zh: `没有可更正的回执 ${mends ?? ''}。`, en: `There is no delivery ${mends ?? ''} to mend.` })
      }
      throw error
    })
  const [row] = rows
  if (row === undefined) throw new Error('read.hand_in gave no row')
  if (row.outcome === 'other') {
    throw new RefusedError(422, 'key-with-other-bytes', {
      zh: '这个 Idempotency-Key 已用于另一份内容或另一张源表；新的报送请用新的键。',
      en: 'This Idempotency-Key came before with other bytes or for another table; a new delivery needs a new key.',
    })
  }
  const isNew = row.outcome === 'new'
  if (isNew) await recordAuditEvent(db, { actor, event: 'hand-in', succeeded: true, detail: { id: row.id, way, file: fileName, sha256: file.sha256, mends, table } })
  return { handedInId: row.id, isNew }
}
