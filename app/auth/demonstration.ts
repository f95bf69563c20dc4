/** Names of the accounts behind the buttons of the demonstration. */
import type { Role } from '#domain/rights.ts'

/** Name of the demonstration account of a role. */
export function nameDemonstrationAccount(role: Role): string {
  return `demo-${role}`
}
