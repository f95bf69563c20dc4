/** The deliveries that touched the rows behind a record or about an enterprise, newest first, with what each made of them. */
import { sql, type RawBuilder } from 'kysely'
import type { CellValue, DayRange, PageScope, RecordRow, RowChange, RowChanges, TouchedRows } from '#app/queries/types.ts'
import { getFact, type FactName, type FactSource } from '#domain/facts.ts'

/** Changes that a page shows, newest first; a file holds all of them. */
const MOST_ROWS = 500

/** Rows of one source table: those with these columns, on a day between two if it matters. */
interface SoughtRows {
  readonly table: string
  readonly key: Readonly<Record<string, CellValue>>
  readonly days?: DayRange & { readonly column: string }
}

/** Of the scope alone; empty when it holds no row about the enterprise. @param limit null: all of them */
export function findSubjectChanges(scope: PageScope, subjectId: string, limit: number | null = MOST_ROWS): Promise<RowChanges> {
  return findChanges(scope, ['subjects', 'drawn_subjects', 'results', 'follow_ups'].map((table) => ({ table, key: { subject_id: subjectId } })), limit)
}

/** Of the rows that a record of a fact is made from, as far as the scope holds them. */
export function findRecordChanges(scope: PageScope, fact: FactName, { cells }: RecordRow, limit: number | null = MOST_ROWS): Promise<RowChanges> {
  return findChanges(scope, getFact(fact).madeOf.flatMap((source) => seekRows(source, cells)), limit)
}

/** Of the rows that a finding of the scope is about, and of those that they are held against. */
export function findFindingChanges(scope: PageScope, findingId: number, limit: number | null = MOST_ROWS): Promise<RowChanges> {
  return readChanges(scope, sql`select * from read.finding_changes(${findingId})`, limit)
}

/** Nothing is sought by a column that the record leaves empty: an item that no task covered has no such task. */
function seekRows({ table, on, within }: FactSource, cells: RecordRow['cells']): readonly SoughtRows[] {
  const key = Object.fromEntries(Object.entries(on).map(([own, ofFact]) => [own, cells[ofFact] ?? null]))
  if (Object.values(key).includes(null)) return []
  if (within === undefined) return [{ table, key }]
  const year = Number(cells.year)
  const days = within.span === 'year' ? { from: `${year}-01-01`, to: `${year}-12-31` } : { from: `${year - 1}-01-02`, to: `${year}-01-01` }
  return [{ table, key, days: { column: within.day, ...days } }]
}

function findChanges(scope: PageScope, sought: readonly SoughtRows[], limit: number | null): Promise<RowChanges> {
  const asked = sought.map(({ table, key, days }) => sql`
    select 'record' as part, found.* from read.row_changes(${table}, ${JSON.stringify(key)}::jsonb, ${days?.column ?? null}, ${days?.from ?? null}::date, ${days?.to ?? null}::date) as found`)
  return readChanges(scope, sql.join(asked, sql` union all `), limit)
}

async function readChanges({ db }: PageScope, asked: RawBuilder<unknown>, limit: number | null): Promise<RowChanges> {
  const { rows } = await sql<RowChange & { total: number }>`
    with changes as (${asked})
    select part, entity, row_key as "rowKey", batch_id as batch, change, before, after, delivery_id as "deliveryId", file_name as "fileName",
      sent_by as "sentBy", coalesce(
        (select area_name from read.areas where area_code = sent_by), (select short_name from read.departments where department_code = sent_by), sent_by
      ) as "senderName", finished_at as "finishedAt",
      exists (select from read.deliveries where deliveries.delivery_id = changes.delivery_id) as "mayOpen", count(*) over () as total
    from changes
    order by batch_id desc, part desc, entity, row_key
    limit ${limit}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}

/** How many rows each delivery brought, corrected or withdrew of those that a finding is about or that they are held against. */
export async function findFindingDeliveries({ db }: PageScope, findingId: number): Promise<readonly TouchedRows[]> {
  const { rows } = await sql<TouchedRows>`
    select part, entity, batch_id as batch, delivery_id as "deliveryId", file_name as "fileName", sent_by as "sentBy", coalesce(
        (select area_name from read.areas where area_code = sent_by), (select short_name from read.departments where department_code = sent_by), sent_by
      ) as "senderName", finished_at as "finishedAt",
      exists (select from read.deliveries where deliveries.delivery_id = changes.delivery_id) as "mayOpen",
      count(*) filter (where change = 'came') as came, count(*) filter (where change = 'replaced') as replaced, count(*) filter (where change = 'withdrawn') as withdrawn
    from read.finding_changes(${findingId}) as changes
    group by part, entity, batch_id, delivery_id, file_name, sent_by, finished_at
    order by batch_id desc, part desc, entity`.execute(db)
  return rows
}
