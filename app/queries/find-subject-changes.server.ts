/** The deliveries that touched the rows about an enterprise, newest first, with what each made of them. */
import { sql } from 'kysely'
import type { PageScope, SubjectChange } from '#app/queries/types.ts'

const MOST_ROWS = 500

/** Of the scope alone; empty when it holds no row about the enterprise. */
export async function findSubjectChanges({ db }: PageScope, subjectId: string): Promise<readonly SubjectChange[]> {
  const { rows } = await sql<SubjectChange>`
    select entity, row_key as "rowKey", batch_id as batch, change, before, after, delivery_id as "deliveryId", file_name as "fileName",
      sent_by as "sentBy", finished_at as "finishedAt"
    from read.subject_changes(${subjectId})
    order by batch_id desc, entity, row_key
    limit ${MOST_ROWS}`.execute(db)
  return rows
}
