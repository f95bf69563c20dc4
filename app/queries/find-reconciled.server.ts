/** What cities declared, month by month and table by table, beside what has come of it. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { countedTables } from '#domain/finding-rules.ts'
import type { PageScope, ReconciledLine, ReconciledPage, ReconciledQuestion, TableCount } from '#app/queries/types.ts'

const LARGEST_PAGE = 1000

/** One page, newest month first. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findReconciled({ db }: PageScope, { city, table, after: mark, limit }: ReconciledQuestion): Promise<ReconciledPage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === undefined || mark === null ? null : readAfter(mark, ['string', 'string', 'string'])
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (city !== undefined) conditions.push(sql`city_code = ${city}`)
  if (table !== undefined) conditions.push(sql`source_table = ${table}`)
  const where = sql.join(conditions, sql` and `)
  const counted = await sql<{ total: number }>`select count(*) as total from (select region_code as city_code, source_table from read.declarations) as declared where ${where}`.execute(db)
  const { rows } = await sql<ReconciledLine>`
    select
      city_code as "cityCode", coalesce(areas.area_name, city_code) as "cityName", source_table as "sourceTable", month_date as month,
      declared_date as "declaredDate", declared_count as declared, received_count as received
    from read.reconciled
    left join (select area_code as city_code, area_name from read.areas) as areas using (city_code)
    where ${where}
      ${after === null ? sql`` : sql`and (month_date < ${after.values[0]}::date or (month_date = ${after.values[0]}::date and (city_code, source_table) > (${after.values[1]}, ${after.values[2]})))`}
    order by month_date desc, city_code, source_table
    limit ${limit}`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.month, last.cityCode, last.sourceTable] }) : null,
  }
}

/** Source tables that anybody declares, in the order of their codes. */
export async function findDeclaredTables({ db }: PageScope): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string }>`select distinct source_table as "table" from read.declarations order by 1`.execute(db)
  return rows.map(({ table }) => table)
}

/** Rows of one task that have come, by source table. */
export async function countTaskRows({ db }: PageScope, task: string): Promise<readonly TableCount[]> {
  const { rows } = await sql<TableCount>`
    select source_table as "table", sum(row_count) as count
    from read.received_counts
    where holder_id = ${task} and source_table not in ('plans', 'tasks')
    group by source_table
    order by array_position(${[...countedTables]}::text[], source_table)`.execute(db)
  return rows
}
