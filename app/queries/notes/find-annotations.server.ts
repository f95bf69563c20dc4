/** Annotations as the scope may see them: a page of the list, those beside one figure, one with its earlier versions. */
import { sql } from 'kysely'
import { makeNotesPage, readPageMark } from '#app/queries/notes/page-by-key.ts'
import type { Annotation, AnnotationsQuestion, AnnotationVersion, Area, NotesPage, PageScope } from '#app/queries/types.ts'
import { provinceCodeOf } from '#domain/region.ts'

const CONTENT = sql`indicator_code as indicator, from_date as "fromDay", to_date as "toDay", word, body, is_published as "isPublished",
  version, changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt", is_withdrawn as "isWithdrawn"`
const WHOLE = sql`annotation_id as "annotationId", annotations.area_code as area, areas.area_name as "areaName",
  author_name as "authorName", author_role as "authorRole", created_at as "createdAt", ${CONTENT}`
/** More than a chart or page can show beside one figure. */
const BESIDE_ONE_FIGURE = 50

/** One page of those that stand, the latest days first. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findAnnotations({ db }: PageScope, question: AnnotationsQuestion): Promise<NotesPage<Annotation>> {
  const { areas, indicator, days, limit } = question
  const mark = readPageMark(limit, question.after)
  const where = sql.join(
    [
      sql`not is_withdrawn`,
      ...(areas === undefined ? [] : [sql`annotations.area_code = any (${areas})`]),
      ...(indicator === undefined ? [] : [sql`(indicator_code is null or indicator_code = ${indicator})`]),
      ...(days === undefined ? [] : [sql`from_date <= ${days.to}::date and to_date >= ${days.from}::date`]),
    ],
    sql` and `,
  )
  const counted = await sql<{ count: number }>`select count(*) as count from read.annotations where ${where}`.execute(db)
  const { rows } = await sql<Annotation>`
    select ${WHOLE}
    from read.annotations
    join read.areas using (area_code)
    where ${where}
      ${mark === null ? sql`` : sql`and (from_date, annotation_id) < (${mark.text}::date, ${mark.id}::bigint)`}
    order by from_date desc, annotation_id desc
    limit ${limit}`.execute(db)
  return makeNotesPage(rows, counted.rows[0]?.count ?? 0, limit, mark, ({ fromDay, annotationId }) => [fromDay, annotationId])
}

/**
 * Those that stand beside a figure: of its area and of the areas above it, in the order of their days; of one city's they are no part
 * of the province's figure.
 */
export async function findAnnotationsOf(scope: PageScope, question: { readonly area: Area; readonly indicator: string; readonly days: { readonly from: string; readonly to: string } }): Promise<readonly Annotation[]> {
  const { area, indicator, days } = question
  const areas = [...new Set([area.code, area.cityCode, provinceCodeOf(area.code)])]
  const { rows } = await findAnnotations(scope, { areas, indicator, days, limit: BESIDE_ONE_FIGURE })
  return [...rows].reverse()
}

/** One annotation, withdrawn or not, with its earlier versions, the newest of them first; null where the scope sees none. */
export async function getAnnotation({ db }: PageScope, id: number): Promise<{ readonly annotation: Annotation; readonly earlier: readonly AnnotationVersion[] } | null> {
  if (!Number.isSafeInteger(id)) return null
  const { rows } = await sql<Annotation>`
    select ${WHOLE} from read.annotations join read.areas using (area_code) where annotation_id = ${id}::bigint`.execute(db)
  const [annotation] = rows
  if (annotation === undefined) return null
  const earlier = await sql<AnnotationVersion>`
    select ${CONTENT} from read.annotations_history where annotation_id = ${id}::bigint order by version desc`.execute(db)
  return { annotation, earlier: earlier.rows }
}
