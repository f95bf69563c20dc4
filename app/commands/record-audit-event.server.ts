/** Writes one line of the audit, which the application can add to and nothing else. */
import { sql, type Kysely } from 'kysely'
import type { Database } from '#sql/schema.ts'

export interface AuditEvent {
  /** Sign-in name, `token 12`, or `admin` for the command line. */
  readonly actor: string
  readonly event: 'sign-in' | 'sign-out' | 'export' | 'token-use' | 'account-change' | 'token-change' | 'hand-in' | 'cancel' | 'withdraw' | 'layout-save' | 'layout-retire'
    | 'annotate' | 'comment' | 'work-step-save' | 'work-owner-save'
    | 'joint-accept' | 'joint-withdraw' | 'joint-ruling'
    | 'assessment-create' | 'assessment-move' | 'assessment-days' | 'assessment-freeze' | 'assessment-publish'
    | 'verification-save' | 'verification-answer' | 'appeal-raise' | 'appeal-decide' | 'rectification-save'
    | 'briefing-save' | 'briefing-publish' | 'briefing-withdraw'
    | 'sheet-make' | 'sheet-save' | 'sheet-move'
    | 'filing-submit' | 'filing-review' | 'case-file' | 'case-settle' | 'document-add' | 'document-take-off'
    | 'sample-draw' | 'sample-find' | 'questionnaire-save' | 'questionnaire-move' | 'answers-enter'
    | 'checklist-import' | 'checklist-line' | 'meeting-save'
    | 'subscribe' | 'contact-change' | 'send-again' | 'view-save' | 'warning-rule' | 'watch-list' | 'dossier-look' | 'warning-act' | 'model-draft' | 'model-move'
  readonly succeeded: boolean
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Appends one event; its instant is the database's. */
export async function recordAuditEvent(database: Kysely<Database>, { actor, event, succeeded, detail = {} }: AuditEvent): Promise<void> {
  await sql`insert into auth.audit_events (actor, event, succeeded, detail)
    values (${actor}, ${event}, ${succeeded}, ${JSON.stringify(detail)}::jsonb)`.execute(database)
}
