/** Real files that are no part of the repository; a test that needs them is passed over, loudly, where they are not. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SHARED = resolve(process.env.SHARED_DATA ?? join(import.meta.dirname, '../../../shared/data'))

export const sharedFile = (name: string): string => join(SHARED, name)

/** Whether all of them are there. */
export function areShared(...names: readonly string[]): boolean {
  const missing = names.filter((name) => !existsSync(sharedFile(name)))
  if (missing.length > 0) console.warn(`SKIPPED: ${missing.join(', ')} not at ${SHARED}; set SHARED_DATA to run them`)
  return missing.length === 0
}
