/** People who wrote something, as readers see them. */
import { roleNames, roles } from '#domain/rights.ts'
import type { Reader } from './figures.ts'

/** Name of a writer; an account called by its role is called so in the reader's language. */
export function nameWriter(name: string, { language }: Reader): string {
  const role = roles.find((one) => roleNames[one].zh === name)
  return role === undefined ? name : roleNames[role][language]
}
