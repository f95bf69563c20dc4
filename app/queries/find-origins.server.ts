/** The deliveries that brought the rows behind a figure: of one source table, newest first, with how many counted rows each brought. */
import { sql } from 'kysely'
import { countRecords, readQuestion } from '#app/queries/find-records.server.ts'
import { pageByBatch } from '#app/queries/page-by-batch.ts'
import { writeWhere, type RowsQuestion } from '#app/queries/records/fetch-rows.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Origin, OriginsPage, OriginsQuestion, PageScope } from '#app/queries/types.ts'
import type { FactSource } from '#domain/facts.ts'
import { maySeeClass } from '#domain/rights.ts'

/** Rows of a figure that are followed to their deliveries while somebody waits. */
export const MOST_FOLLOWED = 1_000_000

/**
 * One page of deliveries.
 * @throws RefusedError as a list of records does; 404 for a source table that the figure is not made from
 */
export async function findOrigins(scope: PageScope, question: OriginsQuestion): Promise<OriginsPage> {
  const rows = await readQuestion(scope, question)
  const sources = rows.source.fact.madeOf.filter(({ table }) => table !== 'risk_classes' || maySeeClass(scope.right.role))
  const source = sources.find(({ table }) => table === (question.table ?? sources[0]?.table))
  if (source === undefined) throw new RefusedError(404, 'no-such-source', { zh: `这个数不由源表“${question.table ?? ''}”而来。`, en: `This figure is not made from the table "${question.table ?? ''}".` })
  const counted = await countRecords(scope, rows)
  const page = { table: source.table, tables: sources.map(({ table }) => table), counted }
  if (counted > MOST_FOLLOWED) return { ...page, isTooMany: true, rows: [], total: 0, start: 0, next: null }
  const { after, limit, ...asked } = question
  const all = await scope.remember(['origins', asked, source.table], () => askOrigins(scope, rows, source))
  return { ...page, isTooMany: false, ...pageByBatch(all, after, limit) }
}

async function askOrigins({ db }: PageScope, question: RowsQuestion, { table, on, within }: FactSource): Promise<readonly Origin[]> {
  const { view, fact } = question.source
  const key = sql.join(fact.key.map((column) => sql`counted.${sql.ref(column)}`))
  const match = sql.join(Object.entries(on).map(([own, ofFact]) => sql`origins.${sql.ref(own)} = counted.${sql.ref(ofFact)}`), sql` and `)
  const spans = { 'year': sql`make_date(counted.year, 1, 1) and make_date(counted.year, 12, 31)`, 'year-before': sql`make_date(counted.year - 1, 1, 2) and make_date(counted.year, 1, 1)` }
  const day = within === undefined ? sql`` : sql`and origins.${sql.ref(within.day)} between ${spans[within.span]}`
  const { rows } = await sql<Origin>`
    with counted as (select * from ${sql.table(view)} where ${writeWhere(question)}),
    brought as (
      select distinct ${key}, origins.batch_id, origins.delivery_id, origins.file_name, origins.sent_by, origins.finished_at
      from counted join ${sql.table(`read.origins_${table}`)} as origins on ${match} ${day}
    )
    select batch_id as batch, delivery_id as "deliveryId", file_name as "fileName", sent_by as "sentBy", coalesce(
        (select area_name from read.areas where area_code = sent_by), (select short_name from read.departments where department_code = sent_by), sent_by
      ) as "senderName", finished_at as "finishedAt", count(*) as "rowCount",
      exists (select from read.deliveries where deliveries.delivery_id = brought.delivery_id) as "mayOpen"
    from brought
    group by batch_id, delivery_id, file_name, sent_by, finished_at
    order by batch_id desc`.execute(db)
  return rows
}
