/** Saves a meeting with its decisions: a new one, or the next version of one. */
import { sql, type Transaction } from 'kysely'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { explainAssessment } from '#app/commands/refuse-assessment.ts'
import type { Decision, Meeting } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

export interface MeetingToSave extends Pick<Meeting, 'heldDate' | 'place' | 'title' | 'parties' | 'others' | 'agenda' | 'minutes' | 'state'> {
  /** Null: a new one. */
  readonly meetingId: number | null
  readonly seen: number
  readonly decisions: readonly Omit<Decision, 'position'>[]
}

const CANCELLED = { zh: '这次会议已取消，不再改动；请另建一次会议。', en: 'This meeting is cancelled and no longer changes; enter another one.' }

/** @returns its number. @throws RefusedError 403 for all but the province's evaluators, 404 for a meeting that there is not, 409 when it was changed meanwhile or is cancelled */
export async function saveMeeting(db: Transaction<Database>, { meetingId, seen, decisions, ...meeting }: MeetingToSave, writer: { readonly name: string; readonly displayName: string }): Promise<number> {
  const { heldDate, place, title, parties, others, agenda, minutes, state } = meeting
  const fields = { held_date: heldDate, place, title, parties, others, agenda, minutes, state }
  const decided = decisions.map(({ decision, ownerCode, dueDate, isDone }, index) => ({ position: index + 1, decision, owner_code: ownerCode, due_date: dueDate, is_done: isDone }))
  const { rows } = await sql<{ id: number }>`
    select read.save_meeting(${meetingId}::bigint, ${seen}::integer, ${JSON.stringify(fields)}::jsonb, ${JSON.stringify(decided)}::jsonb, ${writer.name}, ${writer.displayName})::integer as id`
    .execute(db)
    .catch((error: unknown) => {
      throw explainAssessment(error, CANCELLED)
    })
  const [saved] = rows
  if (saved === undefined) throw new Error('the meeting was not saved')
  await recordAuditEvent(db, { actor: writer.name, event: 'meeting-save', succeeded: true, detail: { id: saved.id, day: heldDate, state, decisions: decided.length } })
  return saved.id
}
