/** People who wrote something, as readers see them. */
import { roleNames, roles, secondEvaluatorName } from '#domain/rights.ts'
import type { Reader } from './figures.ts'

/** Name of a writer; an account called by its role is called so in the reader's language. */
export function nameWriter(name: string, { language }: Reader): string {
  return [...roles.map((role) => roleNames[role]), secondEvaluatorName].find(({ zh }) => zh === name)?.[language] ?? name
}
