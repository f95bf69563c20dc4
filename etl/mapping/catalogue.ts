/** Every layout that a file of a sender may have: the shipped ones, and what was saved for that sender, in its newest version. */
import type pg from 'pg'
import { columnsShape, makeSource, type SavedLayout } from '#etl/mapping/saved-layout.ts'
import { sources } from '#etl/sources/index.ts'
import type { Source } from '#etl/source.ts'

/** Reads it as it stands. A saved layout that no longer fits its table is left out: its files are refused, and it can be saved anew. */
export async function readCatalogue(client: pg.Client, sender: string): Promise<readonly Source[]> {
  const { rows } = await client.query<Omit<SavedLayout, 'columns'> & { columns: unknown }>(
    `select name, version, sender, source_table as "sourceTable", columns
     from ops.layouts
     where sender = $1 and superseded_at is null
     order by name`,
    [sender],
  )
  return [...sources, ...rows.flatMap((row) => tryMake(row))]
}

function tryMake(row: Omit<SavedLayout, 'columns'> & { columns: unknown }): Source[] {
  const columns = columnsShape.safeParse(row.columns)
  if (!columns.success) return []
  try {
    return [makeSource({ ...row, columns: columns.data })]
  } catch {
    return []
  }
}
