/** Largest file that is taken in over the network, in bytes. */
import { sql, type Kysely } from 'kysely'
import type { Database } from '#sql/schema.ts'

/** @throws when the setting is missing or is no whole number */
export async function getUploadLimit(database: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ value: string }>`select value from read.settings where name = 'upload_max_bytes'`.execute(database)
  const limit = Number(rows[0]?.value)
  if (!Number.isSafeInteger(limit) || limit <= 0) throw new Error(`setting upload_max_bytes: “${rows[0]?.value ?? ''}” is not a positive whole number`)
  return limit
}
