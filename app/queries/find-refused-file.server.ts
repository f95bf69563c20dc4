/** The file of a delivery that was refused because its headers were not known: where it lies, and what is known of its sender's layouts. */
import { sql } from 'kysely'
import type { PageScope } from '#app/queries/types.ts'

export interface RefusedFile {
  /** Name in the folder of deliveries. */
  readonly storedName: string
  readonly fileName: string
  readonly senderArea: string
  /** Layouts saved for the sender, each in its newest version; a retired one is saved anew as the next. */
  readonly layouts: readonly { readonly name: string; readonly version: number; readonly sourceTable: string }[]
}

/** Refusals that another layout would mend. */
const MAPPABLE: readonly string[] = ['unknown-layout', 'missing-column']

/** @returns null when the delivery is none that the reader may map: not theirs, not refused for its headers, or without a kept file */
export async function findRefusedFile({ db }: PageScope, deliveryId: number): Promise<RefusedFile | null> {
  if (!Number.isSafeInteger(deliveryId)) return null
  const { rows } = await sql<Omit<RefusedFile, 'layouts'> & { code: string | null }>`
    select file.stored_name as "storedName", deliveries.file_name as "fileName", file.sender_area as "senderArea", deliveries.refusal ->> 'code' as code
    from read.refused_file(${deliveryId}::bigint) as file
    join read.deliveries on deliveries.delivery_id = ${deliveryId}`.execute(db)
  const [row] = rows
  if (row === undefined || row.code === null || !MAPPABLE.includes(row.code)) return null
  const { storedName, fileName, senderArea } = row
  const layouts = await sql<RefusedFile['layouts'][number]>`
    select distinct on (name) name, version, source_table as "sourceTable" from read.layouts where sender = ${senderArea} order by name, version desc`.execute(db)
  return { storedName, fileName, senderArea, layouts: layouts.rows }
}
