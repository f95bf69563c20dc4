/** What an account changes of its saved views, within the transaction's scope. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Database } from '#sql/schema.ts'

const TOO_MANY = '54000'
const NAME_TAKEN = '23505'

export interface ViewContent {
  readonly name: string
  readonly note: string
}

/** @throws RefusedError 403 outside the right, 422 beyond a hundred or when the name is taken */
export async function saveView(db: Transaction<Database>, { name, note, address }: ViewContent & { readonly address: string }, actor: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`select read.save_view(${name}, ${note}, ${address}) as id`.execute(db).catch(explain)
  const id = rows[0]?.id ?? 0
  await recordAuditEvent(db, { actor, event: 'view-save', succeeded: true, detail: { id, address } })
  return id
}

/** @throws RefusedError 404 when it is none of the account's, 409 when it was changed meanwhile, 422 when the name is taken */
export async function changeView(db: Transaction<Database>, asked: { readonly id: number; readonly seen: number; readonly change: 'rename' | 'share' | 'unshare' | 'delete' } & ViewContent, actor: string): Promise<void> {
  const { id, seen, change, name, note } = asked
  await sql`select read.change_view(${id}::bigint, ${seen}::integer, ${change}, ${name}, ${note})`.execute(db).catch(explain)
  await recordAuditEvent(db, { actor, event: 'view-save', succeeded: true, detail: { id, change } })
}

function explain(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === TOO_MANY) throw new RefusedError(422, 'too-many-views', { zh: '每个账号最多存 100 个视图，请先删除不再需要的。', en: 'An account has 100 views at most; delete those you no longer need.' })
  if (code === NAME_TAKEN) throw new RefusedError(422, 'view-name-taken', { zh: '您已有同名的视图，请换一个名称。', en: 'You have a view of this name; choose another.' })
  throw explainWriting(error)
}
