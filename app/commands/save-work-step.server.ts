/** Files a step of a work point, or who answers for the point: a new version each time, with its line of the audit. */
import { sql, type Transaction } from 'kysely'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Database } from '#sql/schema.ts'

export interface StepToSave {
  readonly year: number
  readonly point: number
  /** 0: a new one. */
  readonly step: number
  /** The version that was looked at. */
  readonly seen: number
  readonly name: string
  readonly plannedDate: string | null
  readonly doneDate: string | null
  readonly documentNumber: string
  readonly documentTitle: string
  readonly note: string
  readonly isRemoved: boolean
  readonly actor: string
}

export interface OwnerToSave {
  readonly year: number
  readonly point: number
  readonly seen: number
  readonly departmentCode: string
  readonly contact: string
  readonly actor: string
}

/** Code of the refusal of who saves over a version that they did not see. */
export const WORK_CHANGED = 'work-changed'

/** @returns the number of the step. @throws RefusedError 403 without the right, 404 for a step that there is not, 409 when somebody saved another version meanwhile. */
export async function saveWorkStep(db: Transaction<Database>, { year, point, step, seen, actor, ...filed }: StepToSave): Promise<number> {
  const fields = {
    step_name: filed.name, planned_date: filed.plannedDate, done_date: filed.doneDate, document_number: filed.documentNumber,
    document_title: filed.documentTitle, note: filed.note, is_removed: filed.isRemoved,
  }
  const { rows } = await refuse(
    sql<{ step: number; version: number }>`
      select saved_step as step, saved_version as version
      from read.save_work_step(${year}::integer, ${point}::integer, ${step}::integer, ${seen}::integer, ${JSON.stringify(fields)}::jsonb, ${actor})`.execute(db),
  )
  const saved = rows[0]?.step ?? 0
  await recordAuditEvent(db, { actor, event: 'work-step-save', succeeded: true, detail: { plan: year, point, step: saved, version: rows[0]?.version ?? 0, removed: filed.isRemoved } })
  return saved
}

/** @throws RefusedError 403 without the right, 404 for a department that there is not, 409 when somebody saved another version meanwhile. */
export async function saveWorkOwner(db: Transaction<Database>, { year, point, seen, departmentCode, contact, actor }: OwnerToSave): Promise<void> {
  const { rows } = await refuse(
    sql<{ version: number }>`
      select read.save_work_owner(${year}::integer, ${point}::integer, ${seen}::integer, ${departmentCode}, ${contact}, ${actor}) as version`.execute(db),
  )
  await recordAuditEvent(db, { actor, event: 'work-owner-save', succeeded: true, detail: { plan: year, point, version: rows[0]?.version ?? 0, department: departmentCode } })
}

const REFUSALS: Readonly<Record<string, () => RefusedError>> = {
  '42501': () => new RefusedError(403, 'work-not-yours', {
    zh: '工作要点由省级考核人员登记；牵头部门可登记自己牵头的要点。',
    en: 'Work points are filed by the evaluators of the province, and by the department that answers for the point.',
  }),
  P0002: () => new RefusedError(404, 'no-such-work', { zh: '没有这一步骤或部门；请返回要点重新打开。', en: 'There is no such step or department; open the work point again.' }),
  '40001': () => new RefusedError(409, WORK_CHANGED, {
    zh: '其他人已保存了新版本，没有覆盖；请比对两个版本后再保存。',
    en: 'Somebody saved another version meanwhile; nothing was overwritten. Compare both versions and save again.',
  }),
}

async function refuse<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
    throw REFUSALS[code]?.() ?? error
  }
}
