/** Files of the delivery folder that no entry names: left by processes that died between the file and its entry. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

const DAY_MS = 86_400_000
/** Files under names that we give (a UUID, whole or still being written); anything else in the folder is not ours to take. */
const OURS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.part)?$/

/**
 * Removes them once they are older than a day by the database's clock: what is being handed in right now has no entry yet.
 * @returns their names
 */
export async function sweepDeliveries(client: pg.Client, deliveryDir: string): Promise<readonly string[]> {
  const clock = await client.query<{ now: number }>('select (extract(epoch from now()) * 1000)::float8 as now')
  const now = clock.rows[0]?.now ?? 0
  const old: string[] = []
  for (const name of (await readdir(deliveryDir)).filter((one) => OURS.test(one))) {
    const found = await stat(join(deliveryDir, name)).catch(() => null)
    if (found?.isFile() === true && now - found.mtimeMs > DAY_MS) old.push(name)
  }
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where not exists (select from ops.handed_in where handed_in.stored_name = name) order by name',
    [old],
  )
  for (const { name } of rows) await rm(join(deliveryDir, name), { force: true })
  return rows.map(({ name }) => name)
}
