/** The parties of an assessment that is filed for, as far as the scope sees what they file. */
import { sql } from 'kysely'
import { findParties } from '#app/queries/assessments/find-assessments.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { AssessedParty, Assessment, PageScope } from '#app/queries/types.ts'

/** Whom it assesses, as far as the scope sees what they file: all of them for who leads assessments, else the party itself. */
export async function findFilingParties(scope: Pick<PageScope, 'db'>, { assessmentId }: Pick<Assessment, 'assessmentId'>): Promise<readonly AssessedParty[]> {
  const parties = await findParties(scope, assessmentId)
  const { rows } = await sql<{ code: string }>`
    select code from unnest(${parties.map(({ code }) => code)}::text[]) as asked (code) where read.covers_filing(${assessmentId}::bigint, code)`.execute(scope.db)
  const covered = new Set(rows.map(({ code }) => code))
  return parties.filter(({ code }) => covered.has(code))
}

/** The same. @throws RefusedError 403 for who has no part in what is filed */
export async function requireFilingParties(scope: Pick<PageScope, 'db'>, assessment: Pick<Assessment, 'assessmentId'>): Promise<readonly AssessedParty[]> {
  const parties = await findFilingParties(scope, assessment)
  if (parties.length === 0) throw new RefusedError(403, 'outside-right', { zh: '这次考核的填报不在您的权限之内。', en: 'What is filed for this assessment lies outside your right.' })
  return parties
}

/** One of them. @throws RefusedError 404 for another's, or for none */
export async function requireParty(scope: Pick<PageScope, 'db'>, assessment: Pick<Assessment, 'assessmentId'>, code: string | undefined): Promise<AssessedParty> {
  const found = (await findFilingParties(scope, assessment)).find((party) => party.code === code)
  if (found === undefined) throw new RefusedError(404, 'no-such-party', { zh: '没有这个被考核单位，或它不在您的权限之内。', en: 'There is no such party, or it lies outside your right.' })
  return found
}
