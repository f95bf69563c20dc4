/** One enterprise (一企一档): who it is, and all that happened to it on one line of time. Of the scope alone; few questions, for it is opened on the way. */
import { sql } from 'kysely'
import { findAreas, nameDepartments } from '#app/queries/find-areas.server.ts'
import { findDossierEvents } from '#app/queries/enterprise/find-events.server.ts'
import type { DossierNeighbour, DossierWatchList, Enterprise, EnterpriseProfile, PageScope } from '#app/queries/types.ts'
import { maySeeClass } from '#domain/rights.ts'

/** Neighbours that a page names. */
const NEIGHBOURS = 10

type Found = Omit<EnterpriseProfile, 'areaName' | 'cityName'> & { readonly isOwn: boolean }

/** @returns null when the scope neither holds the enterprise nor has visited it, or its role looks into no single ones. */
export async function getEnterprise(scope: PageScope, subjectId: string): Promise<Enterprise | null> {
  const [found] = (await askSubject(scope, subjectId)).rows
  if (found === undefined) return null
  const { isOwn, ...profile } = found
  const [areas, events, tags, neighbours, watchLists] = await Promise.all([
    findAreas(scope), findDossierEvents(scope, subjectId, await nameDepartments(scope)), findTags(scope, subjectId), findNeighbours(scope, subjectId), findWatchLists(scope, subjectId),
  ])
  const area = areas.find(({ code }) => code === profile.areaCode)
  const classes = events.filter(({ kind }) => kind === 'class').map(({ code, day, grade }) => ({ model: code ?? '', classDate: day, riskClass: grade ?? '' }))
  return {
    profile: { ...profile, areaName: area?.name ?? profile.areaCode, cityName: area?.cityName ?? null },
    isOwn,
    classes: maySeeClass(scope.right.role) ? classes.reverse() : null,
    events,
    tags,
    neighbours,
    watchLists,
  }
}

function askSubject({ db }: PageScope, subjectId: string) {
  return sql<Found>`
    select
      subject_id as "subjectId", subject_name as name, credit_code as "creditCode", registration_no as "registrationNo",
      subject_type_code as "subjectTypeCode", company_type as "companyType", industry_code as "industryCode", area_code as "areaCode",
      established_date as "establishedDate", status, deregistered_date as "deregisteredDate", address,
      capital_text as "capitalText", business_scope as "businessScope", is_own as "isOwn"
    from read.dossier_subject(${subjectId})`.execute(db)
}

async function findTags({ db }: PageScope, subjectId: string): Promise<Enterprise['tags']> {
  const { rows } = await sql<Enterprise['tags'][number]>`
    select tag_kind as kind, tag from read.subject_tags where subject_id = ${subjectId} order by tag_kind, tag limit 50`.execute(db)
  return rows
}

async function findNeighbours({ db }: PageScope, subjectId: string): Promise<Enterprise['neighbours']> {
  const { rows } = await sql<DossierNeighbour & { total: number }>`
    select subject_id as "subjectId", subject_name as name, status, whole_count as total
    from read.address_neighbours(${subjectId}, ${NEIGHBOURS})`.execute(db)
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

async function findWatchLists({ db, today }: PageScope, subjectId: string): Promise<readonly DossierWatchList[]> {
  const { rows } = await sql<DossierWatchList>`
    select watch_list_id::text as "watchListId", title, reason, expires_date as "expiresDate"
    from read.watch_lists_of(${subjectId}, ${today}::date)`.execute(db)
  return rows
}
