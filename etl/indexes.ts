/** Indexes of a table about to be filled for the first time: made after the rows, they cost a third of being kept. */
import type pg from 'pg'

interface IndexRow {
  index_name: string
  definition: string
  constraint_name: string | null
  constraint_definition: string | null
}

/** Drops a table's indexes and keys; the answer makes them again. Identical outcome, less work: the table must be empty. */
export async function dropIndexes(client: pg.Client, schema: string, table: string): Promise<() => Promise<void>> {
  const { rows } = await client.query<IndexRow>(
    `select
       index_class.relname as index_name,
       pg_get_indexdef(pg_index.indexrelid) as definition,
       pg_constraint.conname as constraint_name,
       pg_get_constraintdef(pg_constraint.oid) as constraint_definition
     from pg_index
     join pg_class as index_class on index_class.oid = pg_index.indexrelid
     left join pg_constraint on pg_constraint.conindid = pg_index.indexrelid and pg_constraint.conrelid = pg_index.indrelid
     where pg_index.indrelid = format('%I.%I', $1::text, $2::text)::regclass
     order by index_class.relname`,
    [schema, table],
  )
  const name = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`
  for (const row of rows) {
    await client.query(
      row.constraint_name === null
        ? `drop index ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(row.index_name)}`
        : `alter table ${name} drop constraint ${client.escapeIdentifier(row.constraint_name)}`,
    )
  }
  return async () => {
    for (const row of rows) {
      await client.query(
        row.constraint_name === null || row.constraint_definition === null
          ? row.definition
          : `alter table ${name} add constraint ${client.escapeIdentifier(row.constraint_name)} ${row.constraint_definition}`,
      )
    }
  }
}
