/** Saves a briefing with what its tags stand for, publishes or withdraws it, within the transaction's scope, with its line of the audit. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { FigureToKeep } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

export interface BriefingToWrite {
  /** Null makes a new one, of the writer's own area. */
  readonly briefingId: number | null
  /** The version that the writer saw; 0 for a new one. */
  readonly seen: number
  readonly title: string
  readonly period: string
  readonly body: string
  readonly figures: readonly FigureToKeep[]
}

const IS_FIXED = '55006'

/** @throws RefusedError 403 outside the right, 404 for a briefing that there is not, 409 when it was changed meanwhile or is fixed */
export async function saveBriefing(db: Transaction<Database>, { briefingId, seen, title, period, body, figures }: BriefingToWrite, writer: Writer): Promise<number> {
  const { rows } = await sql<{ id: number; version: number }>`
    select briefing_id as id, version
    from read.write_briefing(
      ${briefingId}::bigint, ${seen}::integer, ${title}, ${period}, ${body}, ${JSON.stringify(figures.map(toRow))}::jsonb, ${writer.name}, ${writer.displayName}
    )`
    .execute(db)
    .catch((error: unknown) => {
      throw explain(error)
    })
  const [written] = rows
  if (written === undefined) throw new Error('the briefing was not written')
  await recordAuditEvent(db, { actor: writer.name, event: 'briefing-save', succeeded: true, detail: { id: written.id, version: written.version, title, period, figures: figures.length } })
  return written.id
}

/** Publishes a draft, or withdraws a briefing. @throws as {@link saveBriefing} does */
export async function moveBriefing(db: Transaction<Database>, briefingId: number, seen: number, state: 'published' | 'withdrawn', writer: Writer): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select read.move_briefing(${briefingId}::bigint, ${seen}::integer, ${state}, ${writer.name}, ${writer.displayName}) as version`
    .execute(db)
    .catch((error: unknown) => {
      throw explain(error)
    })
  await recordAuditEvent(db, { actor: writer.name, event: state === 'published' ? 'briefing-publish' : 'briefing-withdraw', succeeded: true, detail: { id: briefingId, version: rows[0]?.version ?? null } })
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === IS_FIXED)) return explainWriting(error)
  return new RefusedError(409, 'briefing-fixed', {
    zh: '这份通报已经发布或撤回，内容不再改动；需要更正的，请另拟一份。',
    en: 'This briefing is published or withdrawn and no longer changes; write another one to correct it.',
  })
}

/** A figure under the names of its columns. */
function toRow(figure: FigureToKeep): Readonly<Record<string, string | number | null>> {
  return {
    position: figure.position, indicator_code: figure.indicator, area_code: figure.area, area_name: figure.areaName, department_code: figure.department,
    needs_area_code: figure.needsArea, needs_city_code: figure.needsCity, period: figure.period, from_date: figure.from, to_date: figure.to, part: figure.part,
    state: figure.state, numerator: figure.numerator, denominator: figure.denominator, numerator_before: figure.numeratorBefore,
    denominator_before: figure.denominatorBefore, place: figure.place, definition_version: figure.definitionVersion, as_of: figure.asOf, batch_id: figure.batch,
    generation: figure.generation,
  }
}
