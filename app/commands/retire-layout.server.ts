/** Retires a saved layout, with its line of the audit: files with its headers are no longer recognised by themselves. */
import { sql, type Transaction } from 'kysely'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Database } from '#sql/schema.ts'

const HAS_ENDED = '40001'
const NO_LAYOUT = 'P0002'

/** @throws RefusedError 404 when it is not the steward's, 409 when somebody retired it or saved a newer version meanwhile */
export async function retireLayout(db: Transaction<Database>, layoutId: number, actor: string): Promise<void> {
  if (!Number.isSafeInteger(layoutId)) throw noLayout()
  await sql`select read.retire_layout(${layoutId}::bigint, ${actor})`.execute(db).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === NO_LAYOUT) throw noLayout()
    if (code !== HAS_ENDED) throw error
    throw new RefusedError(409, 'layout-changed', {
      zh: '这一版已被停用，或已有新版；没有改动。请打开最新一版再看。',
      en: 'This version was retired or replaced meanwhile; nothing was changed. Open the newest one.',
    })
  })
  await recordAuditEvent(db, { actor, event: 'layout-retire', succeeded: true, detail: { layout: layoutId } })
}

const noLayout = (): RefusedError => new RefusedError(404, 'no-such-layout', { zh: '没有这个版式。', en: 'There is no such layout.' })
