/** One record of an indicator or a warning rule by its key, out of the scope. */
import { sql } from 'kysely'
import { assertListable, findRecordSource, listColumns } from '#app/queries/records/record-source.ts'
import type { CellValue, PageScope, RecordColumn, RecordRow } from '#app/queries/types.ts'
import type { FactName } from '#domain/facts.ts'

export interface FoundRecord {
  readonly fact: FactName
  readonly columns: readonly RecordColumn[]
  readonly row: RecordRow
}

/**
 * @param key as lists of records give it
 * @returns null when the scope holds no such record
 * @throws RefusedError 404 for an unknown code, 403 where being on the list would tell a risk class
 */
export async function getRecord({ db, right }: PageScope, code: string, key: string): Promise<FoundRecord | null> {
  const source = findRecordSource(code)
  assertListable(source, right.role, {}, 'denominator')
  const columns = listColumns(source, right.role)
  const values = key.split('~')
  const names = source.fact.key
  const isSound = values.length === names.length && names.every((name, index) => source.fact.columns[name]?.type !== 'integer' || /^\d{1,15}$/.test(values[index] ?? ''))
  if (!isSound) return null
  const { rows } = await sql<Readonly<Record<string, CellValue>>>`
    select ${sql.join(columns.map(({ name }) => sql.ref(name)))}
    from ${sql.table(source.view)}
    where ${sql.join(names.map((name, index) => sql`${sql.ref(name)} = ${values[index]}`), sql` and `)}
    limit 1`.execute(db)
  const [cells] = rows
  return cells === undefined ? null : { fact: source.factName, columns, row: { key, cells } }
}
