/** How many deliveries ended in which way, and of which tables there are any. */
import { sql } from 'kysely'
import type { PageScope } from '#app/queries/types.ts'

export interface DeliveryCounts {
  readonly outcomes: { readonly loaded: number; readonly partly: number; readonly refused: number; readonly running: number }
  /** Source tables of which something came, in the order of their codes. */
  readonly tables: readonly string[]
  /** Who sent something, by code, and of which tables. */
  readonly senders: readonly { readonly code: string; readonly name: string; readonly tables: readonly string[] }[]
}

/** Of the deliveries that the scope may see. An interrupted one left nothing behind and counts as refused. */
export async function countDeliveries({ db }: PageScope): Promise<DeliveryCounts> {
  const { rows } = await sql<DeliveryCounts['outcomes'] & { readonly tables: readonly string[] }>`
    select
      count(*) filter (where state = 'loaded' and rejected_count = 0) as loaded,
      count(*) filter (where state = 'loaded' and rejected_count > 0) as partly,
      count(*) filter (where state in ('refused', 'interrupted')) as refused,
      count(*) filter (where state in ('waiting', 'running')) as running,
      coalesce(array_agg(distinct source_table order by source_table) filter (where source_table is not null), '{}') as tables
    from read.deliveries`.execute(db)
  const senders = await sql<DeliveryCounts['senders'][number]>`
    select sent_by as code, coalesce(
        (select area_name from read.areas where area_code = sent_by), (select short_name from read.departments where department_code = sent_by), sent_by
      ) as name, array_agg(distinct source_table) as tables
    from read.deliveries
    where sent_by <> '' and source_table is not null
    group by sent_by
    order by sent_by`.execute(db)
  const [row] = rows
  if (row === undefined) return { outcomes: { loaded: 0, partly: 0, refused: 0, running: 0 }, tables: [], senders: [] }
  const { tables, ...outcomes } = row
  return { outcomes, tables, senders: senders.rows }
}
