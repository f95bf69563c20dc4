/** The deliveries that touched the rows behind a record or about an enterprise, newest first, with what each made of them. */
import { sql } from 'kysely'
import type { CellValue, DayRange, PageScope, RecordRow, RowChange } from '#app/queries/types.ts'
import { getFact, type FactName, type FactSource } from '#domain/facts.ts'

const MOST_ROWS = 500

/** Rows of one source table: those with these columns, on a day between two if it matters. */
interface SoughtRows {
  readonly table: string
  readonly key: Readonly<Record<string, CellValue>>
  readonly days?: DayRange & { readonly column: string }
}

/** Of the scope alone; empty when it holds no row about the enterprise. */
export function findSubjectChanges(scope: PageScope, subjectId: string): Promise<readonly RowChange[]> {
  return findChanges(scope, ['subjects', 'drawn_subjects', 'results', 'follow_ups'].map((table) => ({ table, key: { subject_id: subjectId } })))
}

/** Of the rows that a record of a fact is made from, as far as the scope holds them. */
export function findRecordChanges(scope: PageScope, fact: FactName, { cells }: RecordRow): Promise<readonly RowChange[]> {
  return findChanges(scope, getFact(fact).madeOf.flatMap((source) => seekRows(source, cells)))
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

async function findChanges({ db }: PageScope, sought: readonly SoughtRows[]): Promise<readonly RowChange[]> {
  const asked = sought.map(({ table, key, days }) => sql`
    select * from read.row_changes(${table}, ${JSON.stringify(key)}::jsonb, ${days?.column ?? null}, ${days?.from ?? null}::date, ${days?.to ?? null}::date)`)
  const { rows } = await sql<RowChange>`
    with changes as (${sql.join(asked, sql` union all `)})
    select entity, row_key as "rowKey", batch_id as batch, change, before, after, delivery_id as "deliveryId", file_name as "fileName",
      sent_by as "sentBy", coalesce(
        (select area_name from read.areas where area_code = sent_by), (select short_name from read.departments where department_code = sent_by), sent_by
      ) as "senderName", finished_at as "finishedAt",
      exists (select from read.deliveries where deliveries.delivery_id = changes.delivery_id) as "mayOpen"
    from changes
    order by batch_id desc, entity, row_key
    limit ${MOST_ROWS}`.execute(db)
  return rows
}
