/** The forms in which a table may leave, and what each can hold. */
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

/** @throws RefusedError 413 when a cell has more characters (UTF-16 units) than a workbook can hold. */
export function assertCellFits(length: number, maxCellLength: number = xlsxLimits.maxCellLength): void {
  if (length <= maxCellLength) return
  throw new RefusedError(413, 'cell-too-long', {
    zh: `有单元格长 ${length} 个字符，XLSX 至多容纳 ${maxCellLength} 个；请改用 CSV、Parquet。没有截断。`,
    en: `A cell has ${length} characters and XLSX holds ${maxCellLength} at most; take CSV or Parquet. Nothing was cut.`,
  })
}
