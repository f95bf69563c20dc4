/** Rejected rows in the form in which their sender wrote them: workbook for workbook, and a text with its own encoding and delimiter. */
import type { ExportTools } from '#app/exports/export.ts'
import { attach } from '#app/exports/file-name.ts'
import { assertCellsFit, assertRowsFit, formatFacts } from '#app/exports/formats.ts'
import type { Sent } from '#app/exports/stream-in-scope.server.ts'
import type { ExportTable } from '#app/exports/table.ts'
import { requireDelivery } from '#app/exports/tables/rejects.server.ts'
import type { TextEncoding } from '#app/exports/text-encodings.ts'
import { writeCsv } from '#app/exports/write-csv.server.ts'
import { writeXlsx } from '#app/exports/write-xlsx.server.ts'
import type { Delivery } from '#app/queries/types.ts'

const TEXTS: readonly TextEncoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']

/** The encoding of a text; null of a workbook or another file that is no text. */
export function findTextEncoding({ encoding }: Pick<Delivery, 'encoding'>): TextEncoding | null {
  return TEXTS.find((one) => one === encoding) ?? null
}

/** @param table the rejected rows of the delivery that the address names · @throws RefusedError 413 when a workbook cannot hold them */
export async function sendBack(table: ExportTable, { scope, url }: Pick<ExportTools, 'scope' | 'url'>): Promise<Sent> {
  const delivery = await requireDelivery(scope, url)
  const encoding = findTextEncoding(delivery)
  const { columns, total, fileName } = table
  if (encoding === null) {
    assertRowsFit('xlsx', total)
    await assertCellsFit(table)
    const headers = { 'Content-Type': formatFacts.xlsx.mediaType, 'Content-Disposition': attach(fileName, formatFacts.xlsx.ending) }
    return { headers, chunks: writeXlsx({ ...table, about: null, aboutTitle: '' }) }
  }
  const headers = { 'Content-Type': `text/csv; charset=${encoding}`, 'Content-Disposition': attach(fileName, delivery.delimiter === '\t' ? 'tsv' : 'csv') }
  return { headers, chunks: writeCsv(columns, table.rows(), { readers: 'people', encoding, delimiter: delivery.delimiter ?? ',' }) }
}
