/** The forms in which a table may leave, and what each can hold. */
import type { Table } from '#app/exports/table.ts'
import { RefusedError } from '#app/queries/refusal.ts'

export const formats = ['xlsx', 'csv', 'csv-gb18030', 'arrow', 'parquet'] as const
export type Format = (typeof formats)[number]

interface FormatFacts {
  readonly mediaType: string
  readonly ending: string
  /** Most rows below the head; absent: no limit of its own. */
  readonly maxRows?: number
}

/** @see ECMA-376 and Microsoft, Excel specifications and limits: 1,048,576 rows with the head, 32,767 characters a cell */
export const xlsxLimits = { maxRows: 1_048_575, maxCellLength: 32_767 } as const

export const formatFacts: Readonly<Record<Format, FormatFacts>> = {
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx', maxRows: xlsxLimits.maxRows },
  csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-gb18030': { mediaType: 'text/csv; charset=gb18030', ending: 'csv' },
  arrow: { mediaType: 'application/vnd.apache.arrow.stream', ending: 'arrow' },
  parquet: { mediaType: 'application/vnd.apache.parquet', ending: 'parquet' },
}

/** @throws RefusedError 400 for a form that there is not. */
export function readFormat(asked: string | null): Format {
  const found = formats.find((format) => format === (asked ?? 'xlsx'))
  if (found !== undefined) return found
  throw new RefusedError(400, 'format-not-known', {
    zh: `没有格式“${asked ?? ''}”，可用：${formats.join('、')}。`,
    en: `There is no format "${asked ?? ''}"; use ${formats.join(', ')}.`,
  })
}

/** @throws RefusedError 413 when a table has more rows than the form can hold; it is never cut. */
export function assertRowsFit(format: Format, total: number, maxRows: number | undefined = formatFacts[format].maxRows): void {
  if (maxRows === undefined || total <= maxRows) return
  throw new RefusedError(413, 'too-many-rows', {
    zh: `共 ${total} 行，${format.toUpperCase()} 至多容纳 ${maxRows} 行；请缩小范围，或改用 CSV、Parquet。没有截断。`,
    en: `There are ${total} rows and ${format.toUpperCase()} holds ${maxRows} at most; narrow the question or take CSV or Parquet. Nothing was cut.`,
  })
}

/** @param length in UTF-16 units · @throws RefusedError 413 that names the cell when a workbook cannot hold it; it is never cut. */
export function assertCellFits(length: number, { row, heading }: { row: number; heading: string }, maxCellLength: number = xlsxLimits.maxCellLength): void {
  if (length <= maxCellLength) return
  throw new RefusedError(413, 'cell-too-long', {
    zh: `第 ${row} 行“${heading}”长 ${length} 个字符，XLSX 单元格至多容纳 ${maxCellLength} 个；请改用 CSV、Parquet。没有截断。`,
    en: `"${heading}" of row ${row} has ${length} characters and a cell of XLSX holds ${maxCellLength} at most; take CSV or Parquet. Nothing was cut.`,
  })
}

/** Reads a table once before it becomes a workbook, unless its texts are bounded. @throws RefusedError 413 for the first cell that is too long */
export async function assertCellsFit({ columns, rows, isBounded }: Pick<Table, 'columns' | 'rows' | 'isBounded'>): Promise<void> {
  if (isBounded === true) return
  let row = 0
  for await (const stretch of rows()) {
    for (const cells of stretch) {
      row += 1
      for (const { name, heading } of columns) {
        const value = cells[name]
        if (typeof value === 'string') assertCellFits(value.length, { row, heading: heading ?? name })
      }
    }
  }
}
