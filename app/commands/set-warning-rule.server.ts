/** Sets the thresholds of a rule of warnings from a day on, or stops and starts it. The database checks the right and what was seen. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Thresholds } from '#domain/warning-setting.ts'
import type { Database } from '#sql/schema.ts'

export interface RuleToSet {
  readonly rule: string
  /** Number of the setting that the writer saw; 0: the definition's own. */
  readonly seen: number
  readonly thresholds: Thresholds
  readonly isEnabled: boolean
  readonly fromDate: string
  readonly reason: string
}

/** @returns number of the setting. @throws RefusedError 403 for all but the province's evaluators, 409 when another was entered meanwhile */
export async function setWarningRule(db: Transaction<Database>, { rule, seen, thresholds, isEnabled, fromDate, reason }: RuleToSet, writer: { readonly name: string; readonly displayName: string }): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select read.set_warning_rule(${rule}, ${seen}::integer, ${JSON.stringify(thresholds)}::jsonb, ${isEnabled}, ${fromDate}::date, ${reason}, ${writer.name}, ${writer.displayName}) as number`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  const [set] = rows
  if (set === undefined) throw new Error('the rule was not set')
  await recordAuditEvent(db, { actor: writer.name, event: 'warning-rule', succeeded: true, detail: { rule, setting: set.number, thresholds: JSON.stringify(thresholds), isEnabled, from: fromDate } })
  return set.number
}
