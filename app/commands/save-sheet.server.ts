/** Makes, saves and moves sheets within the transaction's scope, each with its lines of the ledger (by the database) and of the audit. */
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { SheetState } from '#app/queries/types.ts'
import type { Scheme } from '#domain/scheme.ts'
import { idOfSheets, keyOfSheet } from '#domain/sheet-key.ts'
import type { Database } from '#sql/schema.ts'

export interface SheetToMake {
  /** Its id, kind, year and version are those of the new sheet. */
  readonly scheme: Scheme
  /** Least version that it may get: after those that are shipped. */
  readonly leastVersion: number
  /** Key of the sheet that it is a copy of; '' for a document that was brought in. */
  readonly copiedFrom: string
}

/** @returns key of the draft @throws RefusedError 403 for all but the province's evaluators */
export async function makeSheet(db: Transaction<Database>, { scheme, leastVersion, copiedFrom }: SheetToMake, writer: Writer): Promise<string> {
  const id = idOfSheets(scheme.of, scheme.year)
  const version = await ask(db, sql`read.make_sheet(
    ${id}, ${scheme.of}, ${scheme.year}::integer, ${leastVersion}::integer, ${JSON.stringify(scheme)}::jsonb, ${copiedFrom}, ${writer.name}, ${writer.displayName}
  )`)
  const key = keyOfSheet({ id, version })
  await recordAuditEvent(db, { actor: writer.name, event: 'sheet-make', succeeded: true, detail: { key, from: copiedFrom } })
  return key
}

/** Which sheet, and the revision that the writer saw. */
export interface SeenSheet {
  readonly id: string
  readonly version: number
  readonly seen: number
}

/** @returns the revision @throws RefusedError 403 outside the right, 404 when there is none, 409 when it was changed meanwhile or is no draft */
export async function saveSheet(db: Transaction<Database>, { id, version, seen }: SeenSheet, scheme: Scheme, writer: Writer): Promise<number> {
  const revision = await ask(db, sql`read.save_sheet(${id}, ${version}::integer, ${seen}::integer, ${JSON.stringify(scheme)}::jsonb, ${writer.name}, ${writer.displayName})`)
  await recordAuditEvent(db, { actor: writer.name, event: 'sheet-save', succeeded: true, detail: { key: keyOfSheet({ id, version }), revision } })
  return revision
}

/** Sends a draft to review, publishes what is in review, sends it back with a reason, or gives a draft up. @throws as {@link saveSheet} does */
export async function moveSheet(db: Transaction<Database>, { id, version, seen }: SeenSheet, next: SheetState, reason: string, writer: Writer): Promise<void> {
  const revision = await ask(db, sql`read.move_sheet(${id}, ${version}::integer, ${seen}::integer, ${next}, ${reason}, ${writer.name}, ${writer.displayName})`)
  await recordAuditEvent(db, { actor: writer.name, event: 'sheet-move', succeeded: true, detail: { key: keyOfSheet({ id, version }), state: next, revision } })
}

async function ask(db: Transaction<Database>, call: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ answer: number }>`select ${call} as answer`.execute(db).catch((error: unknown) => {
    throw explain(error)
  })
  const [row] = rows
  if (row === undefined) throw new Error('the sheet was not written')
  return row.answer
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  if (error.code === '55006') {
    return new RefusedError(409, 'sheet-fixed', { zh: '这张考核表已不是这个状态（已送审、发布或作废），没有改动。', en: 'This sheet is no longer in that state (it was sent to review, published or given up); nothing was changed.' })
  }
  if (error.code === '42501' && 'detail' in error && error.detail === 'second-person') {
    return new RefusedError(409, 'second-person', { zh: '须由另一人发布：送审的人和最后修改的人不能发布自己的考核表。', en: 'Another person must publish it: who sent it to review or changed it last may not publish it.' })
  }
  if (error.code === '22023') return new RefusedError(422, 'no-reason', { zh: '退回须写明理由。', en: 'Sending back needs a reason.' })
  return explainWriting(error)
}
