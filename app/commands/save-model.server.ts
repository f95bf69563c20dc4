/** Drafts versions of scorecard models and moves them, each with its line of the audit. The database checks the right and the second person. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { ModelDocument } from '#domain/scorecards/document.ts'
import { stepStates, type ModelStep } from '#domain/scorecards/steps.ts'
import type { Database } from '#sql/schema.ts'

export interface ModelToDraft {
  /** The model that it is a version of; null for a new one, which takes the name. */
  readonly model: number | null
  readonly name: string
  readonly area: string
  /** Section of the industry; '' for all. */
  readonly industry: string
  readonly document: ModelDocument
}

export interface SeenModel {
  readonly id: number
  readonly version: number
  /** Revision that the writer saw. */
  readonly seen: number
}

export interface ModelAct {
  readonly step: ModelStep
  readonly reason: string
  /** Points of the line, for publishing alone. */
  readonly line: number | null
}

/** @throws RefusedError 403 for all but the province's evaluators, 404 when the model is none of these subjects, 409 when the name is taken */
export async function draftModel(db: Transaction<Database>, { model, name, area, industry, document }: ModelToDraft, writer: Writer): Promise<{ readonly id: number; readonly version: number }> {
  const { rows } = await sql<{ model: number; version: number }>`
    select model, version from read.draft_model(${model}::integer, ${name}, ${area}, ${industry}, ${JSON.stringify(document)}::jsonb, ${writer.name}, ${writer.displayName})`
    .execute(db)
    .catch((error: unknown) => {
      throw explain(error)
    })
  const [row] = rows
  if (row === undefined) throw new Error('the model was not written')
  await recordAuditEvent(db, { actor: writer.name, event: 'model-draft', succeeded: true, detail: { model: row.model, version: row.version } })
  return { id: row.model, version: row.version }
}

/** @returns the revision @throws RefusedError 403, 404, 409 when it was changed meanwhile or a second person is needed, 422 without reason or line */
export async function moveModel(db: Transaction<Database>, { id, version, seen }: SeenModel, { step, reason, line }: ModelAct, writer: Writer): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    select read.move_model(${id}::integer, ${version}::integer, ${seen}::integer, ${stepStates[step]}, ${reason}, ${line}::integer, ${writer.name}, ${writer.displayName}) as revision`
    .execute(db)
    .catch((error: unknown) => {
      throw explain(error)
    })
  const [row] = rows
  if (row === undefined) throw new Error('the model was not moved')
  await recordAuditEvent(db, { actor: writer.name, event: 'model-move', succeeded: true, detail: { model: id, version, step, line, revision: row.revision } })
  return row.revision
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const detail = 'detail' in error ? error.detail : null
  if (error.code === '55006') return new RefusedError(409, 'model-fixed', { zh: '这一版已不是这个状态，没有改动。', en: 'This version is no longer in that state; nothing was changed.' })
  if (error.code === '42501' && detail === 'second-person') {
    return new RefusedError(409, 'second-person', { zh: '须由另一人发布：拟稿或送审的人不能发布自己的模型。', en: 'Another person must publish it: who drafted or sent it may not.' })
  }
  if (error.code === '23505') return new RefusedError(409, 'name-taken', { zh: '已有同名的模型，请改名，或存为它的新版本。', en: 'A model of that name exists; choose another name, or save a version of it.' })
  if (error.code === '22023') {
    return detail === 'line'
      ? new RefusedError(422, 'no-line', { zh: '发布须写明预警线。', en: 'Publishing needs a line.' })
      : new RefusedError(422, 'no-reason', { zh: '这一步须写明理由。', en: 'This step needs a reason.' })
  }
  return explainWriting(error)
}
