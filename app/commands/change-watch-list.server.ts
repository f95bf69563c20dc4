/** Makes and changes watch lists. The database checks right, scope and version, and keeps every act. */
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { WatchQuery } from '#domain/watch-list.ts'
import type { Database } from '#sql/schema.ts'

interface Writer {
  readonly name: string
  readonly displayName: string
}

export interface WatchListToSave {
  /** Null: a new list, of the writer's area and department. */
  readonly watchListId: number | null
  readonly seen: number
  readonly title: string
  readonly reason: string
  readonly query: WatchQuery | null
  readonly expiresDate: string
}

export interface WatchListPlace {
  readonly watchListId: number
  readonly seen: number
}

const UNKNOWN_NAMED = 5

/** @returns id of the list. @throws RefusedError 403 for who does not work with warnings, 404 outside the scope, 409 when it was changed meanwhile */
export async function saveWatchList(db: Transaction<Database>, { watchListId, seen, title, reason, query, expiresDate }: WatchListToSave, writer: Writer): Promise<number> {
  const criteria = query === null ? null : JSON.stringify(query)
  const id = await ask<number>(db, sql`read.save_watch_list(${watchListId}::bigint, ${seen}::integer, ${title}, ${reason}, ${criteria}::jsonb, ${expiresDate}::date, ${writer.name}, ${writer.displayName})::integer`)
  await recordAuditEvent(db, { actor: writer.name, event: 'watch-list', succeeded: true, detail: { list: id, act: watchListId === null ? 'make' : 'change', expires: expiresDate } })
  return id
}

/** @returns how many were put on. @throws RefusedError 422 when an id is of no subject of the list's area; then none was put on; as `saveWatchList` besides */
export async function putOnWatchList(
  db: Transaction<Database>, { watchListId, seen, subjectIds, reason, expiresDate }: WatchListPlace & { readonly subjectIds: readonly string[]; readonly reason: string; readonly expiresDate: string | null }, writer: Writer,
): Promise<number> {
  const { rows } = await sql<{ added: number; unknown: readonly string[] }>`
    select added_count as added, unknown_ids as unknown
    from read.put_on_watch_list(${watchListId}::bigint, ${seen}::integer, ${subjectIds}::text[], ${reason}, ${expiresDate}::date, ${writer.name}, ${writer.displayName})`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  const { added = 0, unknown = [] } = rows[0] ?? {}
  if (unknown.length > 0) {
    const named = unknown.slice(0, UNKNOWN_NAMED).join('、')
    throw new RefusedError(422, 'not-in-directory', {
      zh: `有 ${unknown.length} 个代码不在本清单地区的名录库里：${named}${unknown.length > UNKNOWN_NAMED ? ' 等' : ''}。一户都没有加入，请改正后再提交。`,
      en: `${unknown.length} codes are of no subject in the area of this list: ${named}${unknown.length > UNKNOWN_NAMED ? ' and others' : ''}. None was added; mend them and send again.`,
    })
  }
  await recordAuditEvent(db, { actor: writer.name, event: 'watch-list', succeeded: true, detail: { list: watchListId, act: 'add', count: added } })
  return added
}

/** @returns how many were taken off. @throws RefusedError as `saveWatchList` */
export async function takeOffWatchList(db: Transaction<Database>, { watchListId, seen, subjectIds, reason }: WatchListPlace & { readonly subjectIds: readonly string[]; readonly reason: string }, writer: Writer): Promise<number> {
  const gone = await ask<number>(db, sql`read.take_off_watch_list(${watchListId}::bigint, ${seen}::integer, ${subjectIds}::text[], ${reason}, ${writer.name}, ${writer.displayName})`)
  await recordAuditEvent(db, { actor: writer.name, event: 'watch-list', succeeded: true, detail: { list: watchListId, act: 'remove', count: gone } })
  return gone
}

/** Ends a list; it stays readable. @throws RefusedError as `saveWatchList` */
export async function endWatchList(db: Transaction<Database>, { watchListId, seen, reason }: WatchListPlace & { readonly reason: string }, writer: Writer): Promise<void> {
  await ask<unknown>(db, sql`read.end_watch_list(${watchListId}::bigint, ${seen}::integer, ${reason}, ${writer.name}, ${writer.displayName})`)
  await recordAuditEvent(db, { actor: writer.name, event: 'watch-list', succeeded: true, detail: { list: watchListId, act: 'end' } })
}

async function ask<Answer>(db: Transaction<Database>, call: RawBuilder<unknown>): Promise<Answer> {
  const { rows } = await sql<{ answer: Answer }>`select ${call} as answer`.execute(db).catch((error: unknown) => {
    throw explainWriting(error)
  })
  const [row] = rows
  if (row === undefined) throw new Error('the watch list gave no answer')
  return row.answer
}
