/** Open warnings of one enterprise, gravest first. */
import { sql } from 'kysely'
import type { PageScope, WarningLine } from '#app/queries/types.ts'
import { fetchPage } from '#app/queries/warnings/fetch-page.server.ts'

const MOST_ROWS = 500

/** Those of the scope; none for a role that works with no single warnings. */
export async function findSubjectWarnings(scope: PageScope, subjectId: string): Promise<readonly WarningLine[]> {
  const found = await fetchPage(scope, { all: [sql`subject_id = ${subjectId}`, sql`is_open`] }, { sort: 'gravity', after: null, limit: MOST_ROWS })
  return found.map(({ line }) => line)
}
