/** What was done about several warnings, for lists that leave the house. */
import { sql } from 'kysely'
import type { PageScope, WarningActLine } from '#app/queries/types.ts'

/** The acts of each, in order; a warning of which nothing is told has none. */
export async function findActsOf({ db }: Pick<PageScope, 'db'>, ids: readonly number[]): Promise<ReadonlyMap<number, readonly WarningActLine[]>> {
  const { rows } = await sql<WarningActLine & { warning: number }>`
    select warning_id as warning, act_id as id, act, from_state as "fromState", to_state as "toState", note, detail, acted_date as day, acted_at as at, acted_by_name as by
    from read.warning_acts
    where warning_id = any(${ids}::bigint[])
    order by warning_id, act_id`.execute(db)
  const acts = new Map<number, WarningActLine[]>()
  for (const { warning, ...act } of rows) acts.set(warning, [...(acts.get(warning) ?? []), act])
  return acts
}
