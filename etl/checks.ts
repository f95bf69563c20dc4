/** The truths of sql/checks, one a file: any row that a check returns is a fault. */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

export interface Fault {
  /** Name of the check that found it, such as `no_cell_is_empty_or_negative`. */
  readonly check: string
  readonly count: number
  readonly first: Readonly<Record<string, unknown>>
}

const FOLDER = fileURLToPath(new URL('../sql/checks/', import.meta.url))

/** Runs every check and gives those that found a fault, with their first row. */
export async function findFaults(client: pg.Client): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()) {
    const { rows, rowCount } = await client.query<Record<string, unknown>>(await readFile(`${FOLDER}${name}`, 'utf8'))
    if (rows[0] !== undefined) faults.push({ check: name.slice(0, -'.sql'.length), count: rowCount ?? rows.length, first: rows[0] })
  }
  return faults
}
