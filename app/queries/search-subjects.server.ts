/** Finds firms of the scope by a part of their name, or by their whole code. */
import { sql } from 'kysely'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { FoundSubject, PageScope } from '#app/queries/types.ts'

const LONGEST_TEXT = 200
const LARGEST = 200

/**
 * At most `limit` firms in the order of their names; a text of less than two characters finds none.
 * @throws RefusedError 400 for a wrong limit.
 */
export async function searchSubjects(scope: PageScope, { text, limit }: { text: string; limit: number }): Promise<readonly FoundSubject[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST}.` })
  }
  const sought = text.normalize('NFKC').replaceAll('\u0000', '').trim().slice(0, LONGEST_TEXT)
  if ([...sought].length < 2) return []
  const { rows } = await sql<Omit<FoundSubject, 'areaName'>>`
    select subject_id as "subjectId", subject_name as name, credit_code as "creditCode", area_code as "areaCode", status
    from read.search_subjects(${sought}, ${limit})`.execute(scope.db)
  const names = new Map((await findAreas(scope)).map(({ code, name }) => [code, name]))
  return rows.map((row) => ({ ...row, areaName: row.areaCode === null ? null : (names.get(row.areaCode) ?? row.areaCode) }))
}
