/** The deliveries that brought the rows behind a figure: of one source table, newest first, with how many counted rows each brought. */
import { sql, type RawBuilder } from 'kysely'
import { countRecords, readQuestion } from '#app/queries/find-records.server.ts'
import { pageByBatch } from '#app/queries/page-by-batch.ts'
import { writeWhere, type RowsQuestion } from '#app/queries/records/fetch-rows.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Origin, OriginsPage, OriginsQuestion, PageScope } from '#app/queries/types.ts'
import type { FactSource } from '#domain/facts.ts'
import { maySeeClass } from '#domain/rights.ts'

const MANY = 200_000
const AT_ONCE = 2
/** Name of their places. */
const LOCK = 'origins of many rows'

/**
 * One page of deliveries.
 * @param many from so many counted rows on a question is given more of the database, and few such questions run at once
 * @throws RefusedError as a list of records does; 404 for a source table that the figure is not made from, 503 when others are
 * being followed over millions of rows
 */
export async function findOrigins(scope: PageScope, question: OriginsQuestion, many = MANY): Promise<OriginsPage> {
  const rows = await readQuestion(scope, question)
  const sources = rows.source.fact.madeOf.filter(({ table }) => table !== 'risk_classes' || maySeeClass(scope.right.role))
  const source = sources.find(({ table }) => table === (question.table ?? sources[0]?.table))
  if (source === undefined) throw new RefusedError(404, 'no-such-source', { zh: `这个数不由源表“${question.table ?? ''}”而来。`, en: `This figure is not made from the table "${question.table ?? ''}".` })
  const counted = await countRecords(scope, rows)
  const { after, limit, ...asked } = question
  const all = await scope.remember(['origins', asked, source.table], async () => {
    if (counted >= many) await prepareForMany(scope)
    return askOrigins(scope, rows, source)
  })
  return { table: source.table, tables: sources.map(({ table }) => table), counted, ...pageByBatch(all, after, limit) }
}

/**
 * Sums of a few rows are read without workers and within seconds; rows by the million are not.
 * The rest of the transaction is the page's own few short questions.
 */
async function prepareForMany({ db }: PageScope): Promise<void> {
  const places = Array.from({ length: AT_ONCE }, (_, place) => sql`pg_try_advisory_xact_lock(hashtext(${LOCK}), ${place}::integer)`)
  const { rows } = await sql<{ isAdmitted: boolean }>`select ${sql.join(places, sql` or `)} as "isAdmitted"`.execute(db)
  if (rows[0]?.isAdmitted !== true) {
    throw new RefusedError(503, 'too-many-origins', { zh: '正在追溯大数的人较多，请稍后再试。', en: 'Other large figures are being followed to their deliveries; try again in a moment.' })
  }
  await sql`set local statement_timeout = '60s'; set local work_mem = '256MB'; set local max_parallel_workers_per_gather = 4`.execute(db)
}

async function askOrigins(scope: PageScope, question: RowsQuestion, source: FactSource): Promise<readonly Origin[]> {
  const { level, departmentCode } = scope.right
  const isWhole = level === 'province' && departmentCode === ''
  const brought = isWhole && source.batch !== undefined ? countByFact(question, source.batch) : countByRows(question, source)
  const { rows } = await sql<Origin>`
    with brought as (${brought})
    select batch_id as batch, delivery_id as "deliveryId", file_name as "fileName", sent_by as "sentBy", coalesce(
        (select area_name from read.areas where area_code = sent_by), (select short_name from read.departments where department_code = sent_by), sent_by
      ) as "senderName", finished_at as "finishedAt", row_count as "rowCount",
      exists (select from read.deliveries where deliveries.delivery_id = brought.delivery_id) as "mayOpen"
    from brought
    order by batch_id desc`.execute(scope.db)
  return rows
}

/** The fact keeps the batches of its rows: one pass over them. */
function countByFact(question: RowsQuestion, batch: string): RawBuilder<unknown> {
  return sql`
    select batch_id, delivery_id, file_name, sent_by, finished_at, row_count
    from (
      select ${sql.ref(batch)} as batch_id, count(*) as row_count
      from ${sql.table(question.source.view)}
      where ${writeWhere(question)} and ${sql.ref(batch)} is not null
      group by 1
    ) as counted
    left join read.origin_batches using (batch_id)`
}

/** Counted rows that are matched by the same columns are matched once, and count as many as they are. */
function countByRows(question: RowsQuestion, { table, on, within }: FactSource): RawBuilder<unknown> {
  const columns = [...new Set([...Object.values(on), ...(within === undefined ? [] : ['year'])])]
  const named = sql.join(columns.map((column) => sql.ref(column)))
  const match = sql.join(Object.entries(on).map(([own, ofFact]) => sql`origins.${sql.ref(own)} = counted.${sql.ref(ofFact)}`), sql` and `)
  const spans = { 'year': sql`make_date(counted.year, 1, 1) and make_date(counted.year, 12, 31)`, 'year-before': sql`make_date(counted.year - 1, 1, 2) and make_date(counted.year, 1, 1)` }
  const day = within === undefined ? sql`` : sql`and origins.${sql.ref(within.day)} between ${spans[within.span]}`
  return sql`
    select batch_id, delivery_id, file_name, sent_by, finished_at, sum(row_count)::bigint as row_count
    from (
      select distinct ${sql.join(columns.map((column) => sql`counted.${sql.ref(column)}`))}, counted.row_count, origins.batch_id, origins.delivery_id, origins.file_name, origins.sent_by, origins.finished_at
      from (select ${named}, count(*) as row_count from ${sql.table(question.source.view)} where ${writeWhere(question)} group by ${named}) as counted
      join ${sql.table(`read.origins_${table}`)} as origins on ${match} ${day}
    ) as matched
    group by batch_id, delivery_id, file_name, sent_by, finished_at`
}
