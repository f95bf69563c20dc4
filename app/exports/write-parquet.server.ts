/** Parquet, one group of rows after the other: a group is encoded, sent and forgotten. @see Apache Parquet, file format */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { toMilliseconds, toNumber, type TableColumn, type TableRow, type TableRows } from '#app/exports/table.ts'
import { toDayNumber } from '#domain/calendar.ts'

const ROWS_OF_A_GROUP = 20_000

/** Writes a table as Parquet; days are DATE, instants are milliseconds in UTC. */
export async function* writeParquet(columns: readonly TableColumn[], rows: TableRows): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: [{ name: 'root', num_children: columns.length }, ...columns.map(describeColumn)], createdBy: 'double-random-board' })
  let group: TableRow[] = []
  const write = async (): Promise<Uint8Array> => {
    await writer.write({ columnData: columns.map((column) => ({ name: column.name, data: group.map((row) => toParquet(row[column.name] ?? null, column)) })), rowGroupSize: ROWS_OF_A_GROUP })
    group = []
    return take(bytes)
  }
  for await (const stretch of rows) {
    group = group.length === 0 ? [...stretch] : group.concat(stretch)
    if (group.length >= ROWS_OF_A_GROUP) yield await write()
  }
  if (group.length > 0) yield await write()
  await writer.finish()
  yield take(bytes)
}

/** What was written since the last time; the writer goes on counting from where it was. */
function take(writer: ByteWriter): Uint8Array {
  const taken = new Uint8Array(writer.buffer.slice(0, writer.index))
  writer.index = 0
  return taken
}

function describeColumn({ name, type }: TableColumn): SchemaElement {
  const own = { name, repetition_type: 'OPTIONAL' as const }
  switch (type) {
    case 'text':
      return { ...own, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }
    case 'integer':
      return { ...own, type: 'INT64' }
    case 'number':
      return { ...own, type: 'DOUBLE' }
    case 'boolean':
      return { ...own, type: 'BOOLEAN' }
    case 'date':
      return { ...own, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } }
    case 'instant':
      return { ...own, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } }
  }
}

type ParquetValue = string | number | bigint | boolean | Date | null

function toParquet(value: string | number | boolean | null, { type }: TableColumn): ParquetValue {
  if (value === null) return null
  switch (type) {
    case 'text':
      return String(value)
    case 'integer': {
      const number = toNumber(value)
      return number === null ? null : BigInt(number)
    }
    case 'number':
      return toNumber(value)
    case 'boolean':
      return typeof value === 'boolean' ? value : null
    case 'date':
      return new Date(toDayNumber(String(value)) * 86_400_000)
    case 'instant': {
      const milliseconds = toMilliseconds(value)
      return milliseconds === null ? null : new Date(milliseconds)
    }
  }
}
