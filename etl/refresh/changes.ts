/** What a load changed: temp tables `changed_<entity>` with the keys of core rows that came, were replaced or were withdrawn. */
import type pg from 'pg'

/** `rows`: the temp table names them; `all`: a first load left none, every row of the entity is new. */
export type Change = 'rows' | 'all'

/** Of the loaded entities those with a change, and how it is told. */
export async function findChanges(client: pg.Client, entities: readonly string[]): Promise<Map<string, Change>> {
  const changes = new Map<string, Change>()
  for (const entity of new Set(entities)) {
    const table = `changed_${entity}`
    const { rows } = await client.query<{ exists: boolean }>(`select to_regclass('pg_temp.' || quote_ident($1)) is not null as exists`, [table])
    if (rows[0]?.exists !== true) {
      changes.set(entity, 'all')
    } else if (await hasRows(client, table)) {
      await client.query(`analyze ${table}`)
      changes.set(entity, 'rows')
    }
  }
  return changes
}

/** Whether a relation holds a row. */
export async function hasRows(client: pg.Client, relation: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(`select exists (select from ${relation}) as found`)
  return rows[0]?.found === true
}
