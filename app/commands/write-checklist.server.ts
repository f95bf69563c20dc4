/** Imports a sheet as the next edition of a checklist, and saves one line of it. The database checks right, state and version. */
import { sql, type Transaction } from 'kysely'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { explainAssessment } from '#app/commands/refuse-assessment.ts'
import type { PartyKind } from '#app/queries/types.ts'
import type { LineState } from '#domain/checklist.ts'
import type { Database } from '#sql/schema.ts'

interface Writer {
  readonly name: string
  readonly displayName: string
}

export interface ChecklistToImport {
  /** Null: a new checklist. */
  readonly checklistId: number | null
  /** The edition that was looked at. */
  readonly seen: number
  readonly head: { readonly title: string; readonly year: number; readonly source: string }
  readonly lines: readonly object[]
  readonly fileName: string
  readonly sha256: string
}

export interface LineToSave {
  readonly lineId: number
  readonly seen: number
  readonly state: LineState
  readonly selfHundredths: number | null
  readonly gap: string
  readonly evidence: string
  readonly evidenceLinks: string
  readonly ownerKind: '' | PartyKind
  readonly ownerCode: string
  readonly ownerName: string
  readonly dueDate: string | null
}

const CLOSED = { zh: '这一条已销号；要改动，请省级考核人员先改回办理中。', en: 'This line is closed; an evaluator of the province must reopen it first.' }

/** @throws RefusedError 403 for all but the province's evaluators, 404 for a checklist that there is not, 409 when another sheet came meanwhile */
export async function importChecklist(db: Transaction<Database>, { checklistId, seen, head, lines, fileName, sha256 }: ChecklistToImport, writer: Writer): Promise<{ readonly id: number; readonly edition: number }> {
  const { rows } = await sql<{ id: number; edition: number }>`
    select checklist_id::integer as id, edition
    from read.import_checklist(${checklistId}::bigint, ${seen}::integer, ${JSON.stringify(head)}::jsonb, ${JSON.stringify(lines)}::jsonb, ${fileName}, ${sha256}, ${writer.name}, ${writer.displayName})`
    .execute(db)
    .catch((error: unknown) => {
      throw explainAssessment(error, CLOSED)
    })
  const [made] = rows
  if (made === undefined) throw new Error('the checklist was not imported')
  await recordAuditEvent(db, { actor: writer.name, event: 'checklist-import', succeeded: true, detail: { id: made.id, edition: made.edition, lines: lines.length, sha256 } })
  return made
}

/** @returns the version. @throws RefusedError 403 without the right, 404 for a line that there is not, 409 when it was changed meanwhile or is closed */
export async function saveChecklistLine(db: Transaction<Database>, { lineId, seen, ...line }: LineToSave, writer: Writer): Promise<number> {
  const fields = {
    state: line.state, self_hundredths: line.selfHundredths, gap: line.gap, evidence: line.evidence, evidence_links: line.evidenceLinks, owner_kind: line.ownerKind,
    owner_code: line.ownerCode, owner_name: line.ownerName, due_date: line.dueDate,
  }
  const { rows } = await sql<{ version: number }>`
    select read.save_checklist_line(${lineId}::bigint, ${seen}::integer, ${JSON.stringify(fields)}::jsonb, ${writer.name}, ${writer.displayName}) as version`
    .execute(db)
    .catch((error: unknown) => {
      throw explainAssessment(error, CLOSED)
    })
  const version = rows[0]?.version ?? 0
  await recordAuditEvent(db, { actor: writer.name, event: 'checklist-line', succeeded: true, detail: { line: lineId, version, state: line.state } })
  return version
}
