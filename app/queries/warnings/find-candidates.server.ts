/** The warnings that one act on many is about: those chosen by hand, or all that a filter finds. */
import { sql } from 'kysely'
import type { BulkCandidate, PageScope, WarningsFilter } from '#app/queries/types.ts'
import { writeConditions } from '#app/queries/warnings/conditions.server.ts'
import { MOST_AT_ONCE } from '#domain/warning-life.ts'

/**
 * At most one more than an act takes, so that too many are noticed; in the order of their numbers.
 * @param actor sign-in name of who would act
 * @throws RefusedError 403 or 404 for an area outside the right or unknown
 */
export async function findCandidates(scope: PageScope, filter: WarningsFilter, actor: string): Promise<readonly BulkCandidate[]> {
  const { all } = await writeConditions(scope, filter)
  const { rows } = await sql<BulkCandidate>`
    select
      warning_id as id, rule_code as rule, level, state, outcome, version,
      settled_by is not null and settled_by = ${actor} as "isSettledByActor"
    from read.warning_keys
    where ${sql.join([...all, sql`true`], sql` and `)}
    order by warning_id
    limit ${MOST_AT_ONCE + 1}`.execute(scope.db)
  return rows
}
