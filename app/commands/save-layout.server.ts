/** Saves a layout for the sender of a refused file and hands the file in once more, both or neither, each with its line of the audit. */
import { sql, type Transaction } from 'kysely'
import { handInAgain } from '#app/commands/hand-in-again.server.ts'
import type { HandedOver } from '#app/commands/hand-in-file.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Database } from '#sql/schema.ts'

export interface LayoutToSave {
  readonly deliveryId: number
  readonly name: string
  /** The newest version that the steward saw; 0 for a new layout. */
  readonly seen: number
  readonly sourceTable: string
  readonly columns: unknown
  /** A copy of the file, on disk. */
  readonly storedName: string
  readonly actor: string
}

const OTHER_VERSION = '40001'
const NO_FILE = 'P0002'

/** @throws RefusedError 409 when somebody saved another version meanwhile, 404 when the file is not the steward's */
export async function saveLayout(db: Transaction<Database>, { deliveryId, name, seen, sourceTable, columns, storedName, actor }: LayoutToSave): Promise<HandedOver & { version: number }> {
  const { rows } = await sql<{ version: number }>`
    select read.save_layout(${deliveryId}::bigint, ${name}, ${seen}::integer, ${sourceTable}, ${JSON.stringify(columns)}::jsonb, ${actor}) as version`
    .execute(db)
    .catch((error: unknown) => {
      throw explain(error, name)
    })
  const version = rows[0]?.version ?? 0
  await recordAuditEvent(db, { actor, event: 'layout-save', succeeded: true, detail: { delivery: deliveryId, layout: name, version, table: sourceTable } })
  return { version, ...(await handInAgain(db, { deliveryId, storedName, choice: null, actor })) }
}

function explain(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === OTHER_VERSION) {
    return new RefusedError(409, 'layout-changed', {
      zh: `版式“${name}”已有其他人保存的新版本，没有覆盖；请刷新后重试，或换一个名称。`,
      en: `Somebody saved another version of the layout "${name}" meanwhile; nothing was overwritten. Reload and try again, or choose another name.`,
    })
  }
  if (code === NO_FILE) return new RefusedError(404, 'no-such-delivery', { zh: '没有可对应的文件。', en: 'There is no file to map.' })
  return error
}
