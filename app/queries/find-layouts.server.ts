/** Saved layouts, each version a line, newest first; and one version with what it says. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { LayoutCounts, LayoutLine, LayoutsPage, LayoutsQuestion, LayoutState, PageScope, SavedLayout } from '#app/queries/types.ts'

const LARGEST_PAGE = 1000

const lineColumns = sql`
  layouts.layout_id as "layoutId", layouts.name, layouts.version, layouts.sender as "senderArea",
  coalesce((select area_name from read.areas where area_code = layouts.sender), layouts.sender) as "senderName",
  layouts.source_table as "sourceTable", layouts.made_by as "madeBy", layouts.made_at as "madeAt", layouts.superseded_at as "endedAt", layouts.retired_by as "retiredBy",
  (
    select json_build_object('deliveryId', deliveries.delivery_id, 'fileName', deliveries.file_name, 'receivedAt', deliveries.received_at)
    from read.deliveries
    where deliveries.layout = layouts.name || '@' || layouts.version and deliveries.sent_by = layouts.sender
    order by deliveries.delivery_id desc
    limit 1
  ) as "lastUse"`

const STATES: Readonly<Record<LayoutState, RawBuilder<unknown>>> = {
  current: sql`layouts.superseded_at is null`,
  superseded: sql`layouts.superseded_at is not null and layouts.retired_by is null`,
  retired: sql`layouts.retired_by is not null`,
}

/** One page. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findLayouts({ db }: PageScope, { table, state, after: mark, limit }: LayoutsQuestion): Promise<LayoutsPage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === undefined || mark === null ? null : readAfter(mark, ['number'])
  const where = sql.join([sql`true`, ...(table === undefined ? [] : [sql`layouts.source_table = ${table}`]), ...(state === undefined ? [] : [STATES[state]])], sql` and `)
  const counted = await sql<{ total: number }>`select count(*) as total from read.layouts where ${where}`.execute(db)
  const { rows } = await sql<LayoutLine>`
    select ${lineColumns} from read.layouts
    where ${where} ${after === null ? sql`` : sql`and layouts.layout_id < ${after.values[0]}`}
    order by layouts.layout_id desc
    limit ${limit}`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.layoutId] }) : null,
  }
}

/** All versions within the scope, and those in use. */
export async function countLayouts({ db }: PageScope): Promise<LayoutCounts> {
  const { rows } = await sql<LayoutCounts>`select count(*) as total, count(*) filter (where ${STATES.current}) as "inUse" from read.layouts`.execute(db)
  return rows[0] ?? { total: 0, inUse: 0 }
}

/** @returns null when there is no such version in the scope */
export async function getLayout({ db }: PageScope, layoutId: number): Promise<SavedLayout | null> {
  if (!Number.isSafeInteger(layoutId)) return null
  const { rows } = await sql<Omit<SavedLayout, 'versions'>>`select ${lineColumns}, layouts.columns from read.layouts where layouts.layout_id = ${layoutId}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const versions = await sql<SavedLayout['versions'][number]>`
    select layout_id as "layoutId", version from read.layouts where sender = ${row.senderArea} and name = ${row.name} order by version`.execute(db)
  return { ...row, versions: versions.rows }
}
