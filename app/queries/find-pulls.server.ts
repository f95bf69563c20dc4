/** The sources that are asked by themselves, for their steward. */
import { sql } from 'kysely'
import type { PageScope, PullLine } from '#app/queries/types.ts'

/** In the order of their names; empty for everybody else. */
export async function findPulls({ db }: PageScope): Promise<readonly PullLine[]> {
  const { rows } = await sql<PullLine>`
    select name, source_table as "sourceTable", is_enabled as "isEnabled", last_run_at as "lastRunAt", last_fault as "lastFault"
    from read.pulls
    order by name`.execute(db)
  return rows
}
