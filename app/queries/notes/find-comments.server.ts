/** What cities and departments say beside their own figures, as the scope may see it. */
import { sql } from 'kysely'
import { makeNotesPage, readPageMark } from '#app/queries/notes/page-by-key.ts'
import type { CommentsQuestion, FigureComment, NotesPage, PageScope } from '#app/queries/types.ts'
import { cityCodeOf, levelOf } from '#domain/region.ts'

const WHOLE = sql`comment_id as "commentId", indicator_code as indicator, figure_comments.area_code as area, areas.area_name as "areaName",
  department_code as department, period, body, numerator, denominator, batch_id as batch, author_name as "authorName",
  version, changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt", is_withdrawn as "isWithdrawn"`

/** One page of those that stand, the latest first. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findComments({ db }: PageScope, question: CommentsQuestion): Promise<NotesPage<FigureComment>> {
  const { within, indicators, department, period, limit } = question
  const mark = readPageMark(limit, question.after)
  const where = sql.join(
    [
      sql`not is_withdrawn`,
      ...(within === undefined ? [] : [writeWithin(within)]),
      ...(indicators === undefined ? [] : [sql`indicator_code = any (${indicators})`]),
      ...(department === undefined ? [] : [sql`department_code = ${department}`]),
      ...(period === undefined ? [] : [sql`period = ${period}`]),
    ],
    sql` and `,
  )
  const counted = await sql<{ count: number }>`select count(*) as count from read.figure_comments as figure_comments where ${where}`.execute(db)
  const { rows } = await sql<FigureComment>`
    select ${WHOLE}
    from read.figure_comments as figure_comments
    join read.areas using (area_code)
    where ${where}
      ${mark === null ? sql`` : sql`and (changed_at, comment_id) < (${mark.text}::timestamptz, ${mark.id}::bigint)`}
    order by changed_at desc, comment_id desc
    limit ${limit}`.execute(db)
  return makeNotesPage(rows, counted.rows[0]?.count ?? 0, limit, mark, ({ changedAt, commentId }) => [changedAt, commentId])
}

function writeWithin(code: string) {
  switch (levelOf(code)) {
    case 'province':
      return sql`true`
    case 'city':
      return sql`figure_comments.city_code = ${cityCodeOf(code)}`
    case 'county':
      return sql`figure_comments.area_code = ${code}`
  }
}

/** What the scope's own area (or department) says of a figure, withdrawn or not; null where it never said anything. */
export async function getOwnComment({ db, right }: PageScope, indicator: string, period: string): Promise<FigureComment | null> {
  const { rows } = await sql<FigureComment>`
    select ${WHOLE}
    from read.figure_comments as figure_comments
    join read.areas using (area_code)
    where indicator_code = ${indicator} and period = ${period} and figure_comments.area_code = ${right.areaCode} and department_code = ${right.departmentCode}`.execute(db)
  return rows[0] ?? null
}
