/** The assessment that is filed for, its sheet and its parties: the one place that knows where sheets and parties are kept. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import { requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import type { FiledAssessment, FilingParty, PageScope } from '#app/queries/types.ts'
import type { Scheme } from '#domain/scheme.ts'
import { keyOfSheet } from '#domain/sheet-key.ts'

/** @param text its number as an address says it @throws RefusedError 404 for what is none */
export async function requireAssessment({ db }: Pick<PageScope, 'db'>, text: string | undefined): Promise<FiledAssessment> {
  const { rows } =
    text !== undefined && /^[1-9]\d{0,14}$/.test(text)
      ? await sql<FiledAssessment>`
          select assessment_id::integer as "assessmentId", party_kind as "partyKind", year, title, scheme_id as "schemeId", scheme_version as "schemeVersion",
            from_date as "fromDay", to_date as "toDay", state, self_until as "selfUntil", review_until as "reviewUntil"
          from read.assessments
          where assessment_id = ${text}::bigint`.execute(db)
      : { rows: [] }
  const [found] = rows
  if (found === undefined) throw new RefusedError(404, 'no-such-assessment', { zh: '没有这次考核，或它不在您的权限之内。', en: 'There is no such assessment, or it lies outside your right.' })
  return found
}

/** @throws RefusedError 404 when its sheet is not there */
export async function requireScheme(scope: Pick<PageScope, 'db'>, { schemeId, schemeVersion }: Pick<FiledAssessment, 'schemeId' | 'schemeVersion'>): Promise<Scheme> {
  return (await requireSheet(scope, keyOfSheet({ id: schemeId, version: schemeVersion }))).scheme
}

/** Whom it assesses and the scope may see: all of them for who leads assessments, else the party itself. */
export async function findFilingParties({ db }: Pick<PageScope, 'db'>, { assessmentId, partyKind }: Pick<FiledAssessment, 'assessmentId' | 'partyKind'>): Promise<readonly FilingParty[]> {
  const from = partyKind === 'cities' ? sql`select area_code as code, area_name as name from read.areas where level = 'city'` : sql`select department_code as code, short_name as name from read.departments`
  const { rows } = await sql<FilingParty>`
    select code, name from (${from}) as parties where read.covers_filing(${assessmentId}::bigint, code) order by code`.execute(db)
  return rows
}

/** One of them. @throws RefusedError 404 for another's, or for none */
export async function requireParty(scope: Pick<PageScope, 'db'>, assessment: FiledAssessment, code: string | undefined): Promise<FilingParty> {
  const found = (await findFilingParties(scope, assessment)).find((party) => party.code === code)
  if (found === undefined) throw new RefusedError(404, 'no-such-party', { zh: '没有这个被考核单位，或它不在您的权限之内。', en: 'There is no such party, or it lies outside your right.' })
  return found
}
