/** Limits of a load, from ops.settings; an operator may change them there. */
import type pg from 'pg'

export interface LoadLimits {
  /** Rows refused before the whole file is. */
  readonly maxRejectedRows: number
  readonly maxLineChars: number
  /** Bytes of a file after unpacking. */
  readonly maxBytes: number
  /** Bytes of a file that must be held whole: an old workbook. */
  readonly maxWorkbookBytes: number
  /** How many times its packed size a large file may unpack to. */
  readonly maxUnpackRatio: number
  readonly maxRows: number
  readonly maxColumns: number
  /** Characters of one cell of a sheet. */
  readonly maxCellChars: number
}

export const SAFE_LIMITS: LoadLimits = {
  maxRejectedRows: 100_000, maxLineChars: 1_000_000, maxBytes: 64 * 1024 ** 3, maxWorkbookBytes: 64 * 1024 ** 2,
  maxUnpackRatio: 250, maxRows: 100_000_000, maxColumns: 1_000, maxCellChars: 100_000,
}

const NAMES: Readonly<Record<keyof LoadLimits, string>> = {
  maxRejectedRows: 'load_max_rejected_rows',
  maxLineChars: 'load_max_line_chars',
  maxBytes: 'load_max_file_bytes',
  maxWorkbookBytes: 'load_max_workbook_bytes',
  maxUnpackRatio: 'load_max_unpack_ratio',
  maxRows: 'load_max_rows',
  maxColumns: 'load_max_columns',
  maxCellChars: 'load_max_cell_chars',
}

/** Reads the limits; a setting that is absent has its safe value. @throws when one is not a positive whole number. */
export async function readLimits(client: pg.Client): Promise<LoadLimits> {
  const { rows } = await client.query<{ name: string; value: string }>('select name, value from ops.settings where name = any ($1)', [Object.values(NAMES)])
  const read = (limit: keyof LoadLimits): number => {
    const sent = rows.find((row) => row.name === NAMES[limit])?.value
    if (sent === undefined) return SAFE_LIMITS[limit]
    const value = Number(sent)
    if (!Number.isSafeInteger(value) || value <= 0) throw new Error(`setting ${NAMES[limit]}: “${sent}” is not a positive whole number`)
    return value
  }
  return {
    maxRejectedRows: read('maxRejectedRows'), maxLineChars: read('maxLineChars'), maxBytes: read('maxBytes'), maxWorkbookBytes: read('maxWorkbookBytes'),
    maxUnpackRatio: read('maxUnpackRatio'), maxRows: read('maxRows'), maxColumns: read('maxColumns'), maxCellChars: read('maxCellChars'),
  }
}

/** A line in bytes, when its characters are bounded: four bytes a character at most. */
export const lineBytes = (limits: LoadLimits): number => limits.maxLineChars * 4
