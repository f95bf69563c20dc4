/** Limits of a load, from ops.settings; an operator may change them there. */
import type pg from 'pg'

export interface LoadLimits {
  /** Rows refused before the whole file is. */
  readonly maxRejectedRows: number
  readonly maxLineChars: number
  /** Bytes of a file after unpacking. */
  readonly maxBytes: number
}

const SAFE: LoadLimits = { maxRejectedRows: 100_000, maxLineChars: 1_000_000, maxBytes: 64 * 1024 ** 3 }

const NAMES: Readonly<Record<keyof LoadLimits, string>> = {
  maxRejectedRows: 'load_max_rejected_rows',
  maxLineChars: 'load_max_line_chars',
  maxBytes: 'load_max_file_bytes',
}

/** Reads the limits; a setting that is absent has its safe value. @throws when one is not a positive whole number. */
export async function readLimits(client: pg.Client): Promise<LoadLimits> {
  const { rows } = await client.query<{ name: string; value: string }>('select name, value from ops.settings where name = any ($1)', [Object.values(NAMES)])
  const read = (limit: keyof LoadLimits): number => {
    const sent = rows.find((row) => row.name === NAMES[limit])?.value
    if (sent === undefined) return SAFE[limit]
    const value = Number(sent)
    if (!Number.isSafeInteger(value) || value <= 0) throw new Error(`setting ${NAMES[limit]}: “${sent}” is not a positive whole number`)
    return value
  }
  return { maxRejectedRows: read('maxRejectedRows'), maxLineChars: read('maxLineChars'), maxBytes: read('maxBytes') }
}

/** A line in bytes, when its characters are bounded: four bytes a character at most. */
export const lineBytes = (limits: LoadLimits): number => limits.maxLineChars * 4
