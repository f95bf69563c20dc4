/** Names of the accounts behind the buttons of the demonstration: one a role, and a second evaluator for what takes two people. */
import { isRole, type Role } from '#domain/rights.ts'

/** What the button of the second evaluator sends. */
export const SECOND_EVALUATOR = 'evaluator-2'

/** Name of the demonstration account of a role, or of the second evaluator. */
export function nameDemonstrationAccount(entry: Role | typeof SECOND_EVALUATOR): string {
  return `demo-${entry}`
}

/** The entry that a button named, with its role; null for what is none. */
export function readDemonstrationEntry(text: string): { readonly role: Role; readonly entry: Role | typeof SECOND_EVALUATOR } | null {
  if (text === SECOND_EVALUATOR) return { role: 'evaluator', entry: SECOND_EVALUATOR }
  return isRole(text) ? { role: text, entry: text } : null
}
