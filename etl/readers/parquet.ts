/** Parquet: one group of rows after the other. */
import type { ParquetParsers } from 'hyparquet'
import type { OnRow, PackedFile, Reader, ReadTask } from '#etl/reader.ts'
import { writeUnixDay } from '#etl/readers/cell-values.ts'
import { createBudget } from '#etl/readers/codecs.mjs'
import { handRow, readColumnarHead, refuseColumnar, writeMoment, writeValue } from '#etl/readers/columnar.ts'
import { openParquet } from '#etl/readers/parquet-groups.mjs'
import { beginsWith } from '#etl/readers/sniff.ts'
import { tryDecoding } from '#etl/readers/trial.ts'
import { unpackToDisk } from '#etl/readers/unpack.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** Days and instants as text, without an object between. */
const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days: number) => writeUnixDay(days),
  timestampFromMilliseconds: (value: bigint) => writeMoment(Number(value)),
  timestampFromMicroseconds: (value: bigint) => writeMoment(Number(value / 1000n)),
  timestampFromNanoseconds: (value: bigint) => writeMoment(Number(value / 1_000_000n)),
}

export const parquet: Reader = {
  kind: 'parquet',
  fits: (start) => beginsWith(start, 'PAR1'),
  async readHeads(file: PackedFile, limits: LoadLimits) {
    await tryDecoding('parquet', file, limits)
    return readColumnarHead((onRow, onColumns) => readGroups(file, limits, onRow, onColumns))
  },
  readRows: ({ file, limits, onRow }: ReadTask) => readGroups(file, limits, onRow, () => undefined),
}

async function* readGroups(packed: PackedFile, limits: LoadLimits, onRow: OnRow, onColumns: (names: readonly string[]) => void): AsyncGenerator<void> {
  const unpacked = await unpackToDisk(packed, limits)
  try {
    const budget = createBudget(unpacked.packedBytes, limits)
    const { columns, groups } = await openParquet({ path: unpacked.path, budget, maxRows: limits.maxRows, parsers })
    onColumns(columns)
    let line = 0
    for await (const { rows, values } of groups) {
      for (let row = 0; row < rows; row += 1) {
        line += 1
        handRow(columns, line, onRow, (column) => {
          const found = values[column]
          return found === null ? null : writeValue(found?.[row])
        })
      }
      yield
    }
  } catch (error) {
    throw refuseColumnar('Parquet', error)
  } finally {
    await unpacked.remove()
  }
}
