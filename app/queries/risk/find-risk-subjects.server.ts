/** Enterprises behind a cell of the risk pages, in the order of their ids, paged by key. It tells their class: evaluators and staff alone. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Area, PageScope, RiskSubject, RiskSubjectsPage, RiskSubjectsQuestion } from '#app/queries/types.ts'
import { maySeeClass } from '#domain/rights.ts'

const STREAM_PAGE = 1000

type Fragment = RawBuilder<unknown>

/**
 * One page of them.
 * @throws RefusedError 400 for a page mark of another list, 403 for who may not know the class of a single enterprise or outside the right
 */
export async function findRiskSubjects(scope: PageScope, question: RiskSubjectsQuestion, { after = null, limit }: { readonly after?: string | null; readonly limit: number }): Promise<RiskSubjectsPage> {
  const area = await requireListed(scope, question)
  const place = after === null ? null : readAfter(after, ['string'])
  const [total, rows] = await Promise.all([countSubjects(scope, question, area), fetchSubjects(scope, question, area, String(place?.values[0] ?? ''), limit)])
  const before = place?.shown ?? 0
  const last = rows[rows.length - 1]
  const shown = before + rows.length
  return { rows, total, start: rows.length === 0 ? 0 : before + 1, next: last !== undefined && shown < total ? writeAfter({ shown, values: [last.subjectId] }) : null }
}

/** All of them, some hundred at a time. @throws as {@link findRiskSubjects} does */
export async function* streamRiskSubjects(scope: PageScope, question: RiskSubjectsQuestion): AsyncGenerator<readonly RiskSubject[]> {
  const area = await requireListed(scope, question)
  let after = ''
  for (;;) {
    const rows = await fetchSubjects(scope, question, area, after, STREAM_PAGE)
    if (rows.length > 0) yield rows
    const last = rows[rows.length - 1]
    if (last === undefined || rows.length < STREAM_PAGE) return
    after = last.subjectId
  }
}

async function requireListed(scope: PageScope, { area }: RiskSubjectsQuestion): Promise<Area> {
  if (!maySeeClass(scope.right.role)) {
    throw new RefusedError(403, 'class-is-internal', {
      zh: '这份名单会透露单个企业的信用风险类别；类别属内部结果，不公开，您可以查看汇总数。',
      en: 'This list would tell the risk class of single enterprises, which is internal. The figures are open to you.',
    })
  }
  return requireArea(scope, area)
}

async function countSubjects(scope: PageScope, question: RiskSubjectsQuestion, area: Area): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${writeCount(question, area)}`.execute(scope.db)
  return rows[0]?.count ?? 0
}

/** Of those that moved or stand across, what the sums say. */
function writeCount(question: RiskSubjectsQuestion, area: Area): Fragment {
  switch (question.what) {
    case 'undrawn':
      return sql`(select count(*)::integer from read.indicator_d02r as listed where ${writeUndrawn(question, area)}) as count`
    case 'moved':
      return sql`coalesce((
        select sum(subject_count)::integer from read.class_moves(${question.model}, ${question.from}::date, ${question.to}::date)
        where from_class = ${question.fromClass} and to_class = ${question.toClass} and ${within(area)}), 0) as count`
    case 'crossed':
      return sql`coalesce((
        select sum(subject_count)::integer from read.class_crosswalk(${question.day}::date, ${question.one}, ${question.other})
        where one_class = ${question.oneClass} and other_class = ${question.otherClass} and ${within(area)}), 0) as count`
  }
}

async function fetchSubjects(scope: PageScope, question: RiskSubjectsQuestion, area: Area, after: string, limit: number): Promise<readonly RiskSubject[]> {
  const { rows } = await sql<Omit<RiskSubject, 'areaName'>>`
    with listed as (${writeListed(question, area, after, limit)})
    select
      listed.subject_id as "subjectId", listed_subjects.subject_name as name, listed.area_code as "areaCode",
      listed_subjects.industry_code as "industryCode", listed_subjects.address
    from listed
    left join read.listed_subjects on listed_subjects.subject_id = listed.subject_id
    order by listed.subject_id`.execute(scope.db)
  const names = new Map((await findAreas(scope)).map(({ code, name }) => [code, name]))
  return rows.map((row) => ({ ...row, areaName: names.get(row.areaCode) ?? row.areaCode }))
}

function writeListed(question: RiskSubjectsQuestion, area: Area, after: string, limit: number): Fragment {
  switch (question.what) {
    case 'undrawn':
      return sql`
        select listed.subject_id, listed.area_code from read.indicator_d02r as listed
        where ${writeUndrawn(question, area)} and listed.subject_id > ${after}
        order by listed.subject_id
        limit ${limit}`
    case 'moved':
      return sql`select * from read.list_moved(${question.model}, ${question.from}::date, ${question.to}::date, ${question.fromClass}, ${question.toClass}, ${area.code}, ${after}, ${limit})`
    case 'crossed':
      return sql`select * from read.list_crossed(${question.day}::date, ${question.one}, ${question.other}, ${question.oneClass}, ${question.otherClass}, ${area.code}, ${after}, ${limit})`
  }
}

/** Enterprises of the class on 1 January; without a field those never drawn in the days, with one those not drawn in its tasks. */
function writeUndrawn({ from, to, riskClass, field }: Extract<RiskSubjectsQuestion, { what: 'undrawn' }>, area: Area): Fragment {
  const undrawn =
    field === null
      ? sql`(listed.met_date is null or listed.met_date > ${to})`
      : sql`not exists (
          select from read.field_visits
          where field_visits.subject_id = listed.subject_id and field_visits.field = ${field} and field_visits.drawn_date between ${from} and ${to}
        )`
  return sql`listed.counted_date = ${from} and listed.risk_class = ${riskClass} and ${within(area, 'listed.')} and ${undrawn}`
}

function within(area: Area, table = ''): Fragment {
  if (area.level === 'province') return sql`true`
  return sql`${sql.ref(`${table}${area.level === 'city' ? 'city_code' : 'area_code'}`)} = ${area.code}`
}
