/** Findings: records that break a truth between tables, newest first. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { BatchFindings, FindingCount, FindingLine, FindingsPage, FindingsQuestion, PageScope } from '#app/queries/types.ts'

const LARGEST_PAGE = 1000

/** One page of findings, and how many there are of each rule whichever rule is asked for. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findFindings({ db }: PageScope, question: FindingsQuestion): Promise<FindingsPage> {
  const { rule, after: mark, limit } = question
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === undefined || mark === null ? null : readAfter(mark, ['number'])
  const where = sql.join(writeConditions(question), sql` and `)
  const counted = await sql<FindingCount>`select rule, count(*) as count from read.findings where ${where} group by rule`.execute(db)
  const { rows } = await sql<FindingLine>`
    select
      finding_id as "findingId", rule, record_key as "recordKey", task_id as "taskId", subject_id as "subjectId",
      findings.department_code as "departmentCode", areas.area_code as "areaCode", areas.area_name as "areaName", areas.city_name as "cityName", findings.city_code as "cityCode",
      facts, found.delivery_id as "foundBy", found_batch_id as "foundBatch", ended.delivery_id as "endedBy", resolved_batch_id as "endedBatch"
    from read.findings
    left join read.areas using (area_code)
    left join read.deliveries as found on found.batch_id = findings.found_batch_id
    left join read.deliveries as ended on ended.batch_id = findings.resolved_batch_id
    where ${where}
      ${rule === undefined ? sql`` : sql`and rule = ${rule}`}
      ${after === null ? sql`` : sql`and finding_id < ${after.values[0]}`}
    order by finding_id desc
    limit ${limit}`.execute(db)
  const counts = counted.rows
  const total = counts.filter((one) => rule === undefined || one.rule === rule).reduce((sum, { count }) => sum + count, 0)
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    counts,
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.findingId] }) : null,
  }
}

/** One finding, open or ended; null when the scope holds none of this number. */
export async function getFinding(scope: PageScope, finding: number): Promise<FindingLine | null> {
  return (await findFindings(scope, { finding, limit: 1 })).rows[0] ?? null
}

/** All but the rule. Without a delivery the open ones are asked for. */
function writeConditions({ city, task, opened, ended, finding }: FindingsQuestion): readonly RawBuilder<unknown>[] {
  const batchOf = (deliveryId: number): RawBuilder<unknown> => sql`(select batch_id from read.deliveries where delivery_id = ${deliveryId})`
  return [
    opened === undefined && ended === undefined && finding === undefined ? sql`resolved_batch_id is null` : sql`true`,
    ...(finding === undefined ? [] : [sql`finding_id = ${finding}`]),
    ...(opened === undefined ? [] : [sql`found_batch_id = ${batchOf(opened)}`]),
    ...(ended === undefined ? [] : [sql`resolved_batch_id = ${batchOf(ended)}`]),
    ...(city === undefined ? [] : [sql`findings.city_code = ${city}`]),
    ...(task === undefined ? [] : [sql`task_id = ${task}`]),
  ]
}

/** How many findings a batch opened and ended, by rule. */
export async function countFindingsOfBatch({ db }: PageScope, batch: number): Promise<BatchFindings> {
  const opened = await sql<FindingCount>`select rule, count(*) as count from read.findings where found_batch_id = ${batch} group by rule order by 2 desc, 1`.execute(db)
  const ended = await sql<FindingCount>`select rule, count(*) as count from read.findings where resolved_batch_id = ${batch} group by rule order by 2 desc, 1`.execute(db)
  return { opened: opened.rows, ended: ended.rows }
}
