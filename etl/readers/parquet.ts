/** Parquet: one group of rows after the other. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead, parquetSchema, type AsyncBuffer, type FileMetaData, type ParquetParsers } from 'hyparquet'
import type { OnRow, PackedFile, Reader, ReadTask } from '#etl/reader.ts'
import { writeUnixDay } from '#etl/readers/cell-values.ts'
import { handRow, readColumnarHead, writeMoment, writeValue } from '#etl/readers/columnar.ts'
import { beginsWith } from '#etl/readers/sniff.ts'
import { tryDecoding, type Trial } from '#etl/readers/trial.ts'
import { unpackToDisk } from '#etl/readers/unpack.ts'
import { refuse, Refusal } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** Bytes of one group of rows, which is held in memory. */
const MOST_GROUP_BYTES = 1024 ** 3
const CODECS = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI']
const unpackWith = (unpack: (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer) => (bytes: Uint8Array, length: number): Uint8Array =>
  new Uint8Array(unpack(bytes, { maxOutputLength: Math.max(length, 1) }))
const compressors = { GZIP: unpackWith(gunzipSync), BROTLI: unpackWith(brotliDecompressSync) }

/** Days and instants as text, without an object between. */
const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days: number) => writeUnixDay(days),
  timestampFromMilliseconds: (value: bigint) => writeMoment(Number(value)),
  timestampFromMicroseconds: (value: bigint) => writeMoment(Number(value / 1000n)),
  timestampFromNanoseconds: (value: bigint) => writeMoment(Number(value / 1_000_000n)),
}

const TRIAL: Trial = {
  library: 'hyparquet',
  decode: `
    const file = await library.asyncBufferFromFile(path)
    const metadata = await library.parquetMetadataAsync(file)
    const compressors = { GZIP: (bytes) => zlib.gunzipSync(bytes), BROTLI: (bytes) => zlib.brotliDecompressSync(bytes) }
    let rowStart = 0
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows)
      for (const { element, children } of library.parquetSchema(metadata).children) {
        if (children.length === 0) await library.parquetRead({ file, metadata, columns: [element.name], rowStart, rowEnd, compressors, rowFormat: 'object' })
      }
      rowStart = rowEnd
    }`,
}

export const parquet: Reader = {
  kind: 'parquet',
  fits: (start) => beginsWith(start, 'PAR1'),
  async readHeads(file: PackedFile, limits: LoadLimits) {
    await tryDecoding(TRIAL, file, limits)
    return readColumnarHead((onRow, onColumns) => readGroups(file, limits, onRow, onColumns))
  },
  readRows: ({ file, limits, onRow }: ReadTask) => readGroups(file, limits, onRow, () => undefined),
}

async function* readGroups(packed: PackedFile, limits: LoadLimits, onRow: OnRow, onColumns: (names: string[]) => void): AsyncGenerator<void> {
  const unpacked = await unpackToDisk(packed, limits)
  try {
    const file = await asyncBufferFromFile(unpacked.path)
    const metadata = await parquetMetadataAsync(file)
    refuseUnreadable(metadata, limits)
    const { children } = parquetSchema(metadata)
    const columns = children.map((child) => child.element.name)
    const isNested = children.map((child) => child.children.length > 0)
    onColumns(columns)
    let line = 0
    for (const group of metadata.row_groups) {
      const next = line + Number(group.num_rows)
      const values: unknown[][] = []
      for (const [index, name] of columns.entries()) values.push(isNested[index] === true ? [] : await readColumn(file, metadata, name, line, next))
      if (values.some((column, index) => isNested[index] !== true && column.length !== next - line)) throw refuse('damaged-file', `Parquet, row ${line + 1}`)
      for (let row = 0; row < next - line; row += 1) {
        handRow(columns, line + row + 1, onRow, (column) => (isNested[column] === true ? null : writeValue(values[column]?.[row])))
      }
      line = next
      yield
    }
  } catch (error) {
    throw error instanceof Refusal ? error : refuse('damaged-file', `Parquet, ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await unpacked.remove()
  }
}

function refuseUnreadable(metadata: FileMetaData, limits: LoadLimits): void {
  for (const group of metadata.row_groups) {
    if (group.num_rows < 0 || group.num_rows > limits.maxRows) throw refuse('too-many-rows', String(limits.maxRows))
    if (group.total_byte_size > MOST_GROUP_BYTES) throw refuse('workbook-too-large', String(MOST_GROUP_BYTES))
    for (const column of group.columns) {
      const codec = column.meta_data?.codec ?? 'UNCOMPRESSED'
      if (!CODECS.includes(codec)) throw refuse('unsupported-compression', `Parquet, ${codec}`)
    }
  }
}

/** The values of one column. Columns are read one by one: of several that fail at once the library loses all errors but one. */
async function readColumn(file: AsyncBuffer, metadata: FileMetaData, name: string, rowStart: number, rowEnd: number): Promise<unknown[]> {
  let found: unknown[] = []
  const onComplete = (rows: Record<string, unknown>[]): void => {
    found = rows.map((row) => row[name])
  }
  await parquetRead({ file, metadata, columns: [name], rowStart, rowEnd, compressors, parsers, rowFormat: 'object', onComplete })
  return found
}
