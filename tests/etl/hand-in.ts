/** Files handed in as the application's functions do it, for tests of the jobs. */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { hashFile } from '#etl/readers/inspect-file.ts'

export interface TestSender {
  readonly area: string
  readonly department: string
  readonly isLimited: boolean
}

const STEWARD: TestSender = { area: '370000', department: '', isLimited: false }
const TRIES = 1_200
const EVERY_MS = 50

/** Hands a file in for a sender, with its job. @returns its entry */
export async function handInFile(client: pg.Client, deliveryDir: string, name: string, content: string, sender: TestSender = STEWARD): Promise<number> {
  const stored = randomUUID()
  await writeFile(join(deliveryDir, stored), content)
  const { sha256, bytes } = await hashFile(join(deliveryDir, stored))
  const { rows } = await client.query<{ id: number }>(
    `insert into ops.handed_in (way, file_name, file_sha256, file_bytes, stored_name, handed_by, sender_area, sender_department, is_limited)
     values ('put', $1, $2, $3, $4, 'tests', $5, $6, $7) returning handed_in_id as id`,
    [name, sha256, bytes, stored, sender.area, sender.department, sender.isLimited],
  )
  const id = rows[0]?.id ?? 0
  await client.query('select ops.queue_handed_in($1)', [id])
  return id
}

/** Waits until a query answers with a row. @throws when it never does */
export async function waitForRow(ask: () => Promise<number>, what: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if ((await ask()) > 0) return
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  throw new Error(`never came true: ${what}`)
}
