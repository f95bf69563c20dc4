/** Deliveries and their receipts in the database: each state a delivery passes through, and the figures it ends with. */
import type pg from 'pg'
import type { Delivery } from '#etl/delivery.ts'
import type { LoadCounts } from '#etl/load.ts'
import type { Note } from '#etl/notes.ts'
import type { Handover } from '#etl/pipeline.ts'
import type { LayoutChoice, Refusal } from '#etl/refusal.ts'
import type { Staged } from '#etl/stage.ts'
import { toStorable, toStorableJson } from '#etl/storable.ts'

export type DeliveryState = 'waiting' | 'running' | 'loaded' | 'refused' | 'interrupted'

/** `read = loaded + unchanged + replaced + held + rejected`; `replaced` includes the withdrawn. */
export interface Receipt {
  readonly delivery: number | null
  readonly file: string
  readonly sha256: string | null
  readonly layout: string | null
  readonly table: string | null
  /** What the file is, by its content. */
  readonly kind: string | null
  readonly encoding: string | null
  /** The file in an archive, and the sheet in a workbook. */
  readonly member: string | null
  readonly sheet: string | null
  /** Last row of the header, by the sender's own numbers; 0 where names are not in a row. */
  readonly headerRow: number | null
  readonly batch: number | null
  readonly state: DeliveryState
  readonly read: number
  readonly loaded: number
  readonly unchanged: number
  readonly replaced: number
  readonly withdrawn: number
  readonly held: number
  readonly rejected: number
  /** Rows of this delivery that waited and have been loaded since. */
  readonly released: number
  readonly reasons: Readonly<Record<string, number>>
  readonly warnings: Readonly<Record<string, number>>
  /** Remarks below the table: no rows, so not counted as read. */
  readonly notes: readonly Note[]
  readonly refusal: { readonly code: string; readonly zh: string; readonly en: string; readonly adviceZh: string; readonly adviceEn: string; readonly choices?: readonly LayoutChoice[] } | null
  readonly receivedAt: string | null
  readonly finishedAt: string | null
}

const RECEIPT_COLUMNS = `
  delivery_id as delivery, file_name as file, file_sha256 as sha256, layout, source_table as "table", file_kind as kind, encoding, archive_member as member, sheet,
  header_row as "headerRow", batch_id as batch, state,
  read_count as read, loaded_count as loaded, unchanged_count as unchanged, replaced_count as replaced, withdrawn_count as withdrawn,
  held_count as held, rejected_count as rejected, released_count as released, reasons, warnings, notes, refusal,
  received_at as "receivedAt", finished_at as "finishedAt"`

/** Writes a delivery down as it arrives. */
export async function recordArrival(client: pg.Client, delivery: Delivery): Promise<number> {
  const { content, facts, refusal } = delivery
  const { rows } = await client.query<{ delivery_id: number }>(
    `insert into ops.deliveries (state, file_name, file_sha256, file_bytes, encoding, delimiter, layout, source_table, header, refusal, finished_at,
       file_kind, archive_member, sheet, header_row, sent_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, case when $1 = 'refused' then now() end, $11, $12, $13, $14, $15)
     returning delivery_id`,
    [
      refusal === null ? 'waiting' : 'refused', delivery.fileName, facts.sha256, facts.bytes, content?.encoding ?? null, content?.kind === 'text' ? content.recognised.delimiter : null,
      content?.recognised.source.layout ?? null, content?.recognised.source.entity.name ?? null, content?.recognised.header.map(toStorable) ?? null,
      refusal === null ? null : toStorableJson(describeRefusal(refusal)),
      content?.kind ?? null, toStorable(content?.file.member ?? '') || null, toStorable(content?.recognised.sheet ?? '') || null, content?.recognised.headerLines[1] ?? null, delivery.sender,
    ],
  )
  return rows[0]?.delivery_id ?? 0
}

/** Adds to a delivery what is known from its handing in. */
export async function recordHandover(client: pg.Client, deliveryId: number, { handedInId, sender, mends }: Handover): Promise<void> {
  await client.query('update ops.deliveries set sent_department = $2, handed_in_id = $3, mends_delivery_id = $4 where delivery_id = $1', [
    deliveryId, sender.department, handedInId, mends,
  ])
}

/** Marks a delivery as running; it holds the load lock. */
export async function recordRunning(client: pg.Client, deliveryId: number): Promise<void> {
  await client.query(`update ops.deliveries set state = 'running' where delivery_id = $1`, [deliveryId])
}

/** Writes the receipt in the transaction of the load. The database refuses one that does not balance. */
export async function recordLoaded(client: pg.Client, deliveryId: number, batch: number, staged: Staged, counts: LoadCounts): Promise<void> {
  const warnings = Object.fromEntries([...staged.warnings].sort(([a], [b]) => (a < b ? -1 : 1)))
  await client.query(
    `update ops.deliveries
     set state = 'loaded', batch_id = $2, finished_at = now(), read_count = $3, loaded_count = $4, unchanged_count = $5, replaced_count = $6,
         withdrawn_count = $7, held_count = $8, rejected_count = $9, warning_count = $10, reasons = $11::jsonb, warnings = $12::jsonb, notes = $13::jsonb
     where delivery_id = $1`,
    [
      deliveryId, batch, staged.readCount, counts.added, counts.unchanged, counts.replaced, counts.withdrawn, counts.held, staged.rejects.count,
      Object.values(warnings).reduce((sum, count) => sum + count, 0), JSON.stringify(staged.rejects.reasons), JSON.stringify(warnings), toStorableJson(staged.notes),
    ],
  )
}

/** Marks a delivery as refused after it was written down. */
export async function recordRefused(client: pg.Client, deliveryId: number, refusal: Refusal): Promise<void> {
  await client.query(`update ops.deliveries set state = 'refused', finished_at = now(), refusal = $2::jsonb where delivery_id = $1`, [
    deliveryId, toStorableJson(describeRefusal(refusal)),
  ])
}

/** Marks a delivery whose load broke off; nothing of it is in core. */
export async function recordInterrupted(client: pg.Client, deliveryId: number): Promise<void> {
  await client.query(`update ops.deliveries set state = 'interrupted', finished_at = now() where delivery_id = $1 and state in ('waiting', 'running')`, [deliveryId])
}

/** One receipt. @throws when there is no such delivery. */
export async function getReceipt(client: pg.Client, deliveryId: number): Promise<Receipt> {
  const { rows } = await client.query<Receipt>(`select ${RECEIPT_COLUMNS} from ops.deliveries where delivery_id = $1`, [deliveryId])
  if (rows[0] === undefined) throw new Error(`no delivery ${deliveryId}`)
  return rows[0]
}

/** The newest receipts, newest first. */
export async function findReceipts(client: pg.Client, limit: number): Promise<Receipt[]> {
  const { rows } = await client.query<Receipt>(`select ${RECEIPT_COLUMNS} from ops.deliveries order by delivery_id desc limit $1`, [limit])
  return rows
}

/** The receipt of a file that could not even be read. */
export function describeUnreadable(file: string, refusal: Refusal): Receipt {
  return { ...describeUnloaded(file, null), state: 'refused', refusal: describeRefusal(refusal) }
}

/** What stands for a receipt while no load of a file has come to its end. */
export function describeUnloaded(file: string, sha256: string | null): Receipt {
  return {
    delivery: null, file, sha256, layout: null, table: null, kind: null, encoding: null, member: null, sheet: null, headerRow: null, batch: null, state: 'interrupted', read: 0, loaded: 0, unchanged: 0,
    replaced: 0, withdrawn: 0, held: 0, rejected: 0, released: 0, reasons: {}, warnings: {}, notes: [], refusal: null, receivedAt: null, finishedAt: null,
  }
}

function describeRefusal({ code, wording, advice, choices }: Refusal): NonNullable<Receipt['refusal']> {
  return { code, zh: wording.zh, en: wording.en, adviceZh: advice.zh, adviceEn: advice.en, ...(choices.length === 0 ? {} : { choices }) }
}
