/** Arrow IPC, as a file or as a stream: batch after batch. */
import { open } from 'node:fs/promises'
import { DataType, RecordBatchReader, TimeUnit, type RecordBatch, type Vector } from 'apache-arrow'
import type { OnRow, PackedFile, Reader, ReadTask } from '#etl/reader.ts'
import type { CellText } from '#etl/readers/cell-values.ts'
import { CHINA_MS, handRow, readColumnarHead, writeMoment, writeValue } from '#etl/readers/columnar.ts'
import { beginsWith } from '#etl/readers/sniff.ts'
import { tryDecoding, type Trial } from '#etl/readers/trial.ts'
import { unpackToDisk } from '#etl/readers/unpack.ts'
import { refuse, Refusal } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

const TRIAL: Trial = {
  library: 'apache-arrow',
  decode: `
    const file = await require('node:fs/promises').open(path)
    const reader = await library.RecordBatchReader.from(file)
    await reader.open()
    for await (const _ of reader) continue`,
}

export const arrow: Reader = {
  kind: 'arrow',
  fits: (start) => beginsWith(start, 'ARROW1') || (beginsWith(start, '\xff\xff\xff\xff') && start.length > 8 && start.readInt32LE(4) > 0),
  async readHeads(file: PackedFile, limits: LoadLimits) {
    await tryDecoding(TRIAL, file, limits)
    return readColumnarHead((onRow, onColumns) => readBatches(file, limits, onRow, onColumns))
  },
  readRows: ({ file, limits, onRow }: ReadTask) => readBatches(file, limits, onRow, () => undefined),
}

async function* readBatches(file: PackedFile, limits: LoadLimits, onRow: OnRow, onColumns: (names: string[]) => void): AsyncGenerator<void> {
  const unpacked = await unpackToDisk(file, limits)
  const handle = await open(unpacked.path)
  try {
    const reader = await RecordBatchReader.from(handle)
    await reader.open()
    // A damaged file may leave a column without its name, whatever the types say.
    const columns = reader.schema.fields.map(({ name }: { readonly name: unknown }) => (typeof name === 'string' ? name : ''))
    onColumns(columns)
    let line = 0
    for await (const batch of reader) {
      if (batch.numRows > limits.maxRows) throw refuse('too-many-rows', String(limits.maxRows))
      handBatch(batch, columns, line, onRow)
      line += batch.numRows
      yield
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw /compress|codec/i.test(message) ? refuse('unsupported-compression', `Arrow, ${message}`) : refuse('damaged-file', `Arrow, ${message}`)
  } finally {
    await handle.close().catch(() => undefined)
    await unpacked.remove()
  }
}

function handBatch(batch: RecordBatch, columns: readonly string[], before: number, onRow: OnRow): void {
  const writers = columns.map((_, index) => chooseWriter(batch.getChildAt(index)))
  for (let row = 0; row < batch.numRows; row += 1) handRow(columns, before + row + 1, onRow, (column) => writers[column]?.(row) ?? null)
}

/** How the values of a column are written: what Arrow gives as a bare number may be a day or an instant. */
function chooseWriter(vector: Vector | null): (row: number) => CellText | null {
  if (vector === null) return () => null
  const type: unknown = vector.type
  const value = (row: number): unknown => vector.get(row) as unknown
  if (DataType.isDate(type)) return (row) => writeMomentCell(value(row), 0)
  if (DataType.isTimestamp(type)) {
    const shift = type.timezone === null || type.timezone === undefined ? 0 : CHINA_MS
    return (row) => writeMomentCell(value(row), shift)
  }
  if (DataType.isTime(type)) {
    const perSecond = { [TimeUnit.SECOND]: 1, [TimeUnit.MILLISECOND]: 1e3, [TimeUnit.MICROSECOND]: 1e6, [TimeUnit.NANOSECOND]: 1e9 }[type.unit]
    return (row) => {
      const found = value(row)
      return found === null ? writeValue(null) : writeMomentOfDay(Number(found) / perSecond)
    }
  }
  return (row) => writeValue(value(row))
}

const writeMomentOfDay = (seconds: number): CellText => ({ text: writeMoment(Math.floor(seconds) * 1000).replace(/^1970-01-01 ?/, '') || '00:00:00', mark: undefined })

function writeMomentCell(value: unknown, shift: number): CellText | null {
  if (value === null || value === undefined) return { text: '', mark: undefined }
  return typeof value === 'number' || typeof value === 'bigint' ? { text: writeMoment(Number(value) + shift), mark: undefined } : null
}
