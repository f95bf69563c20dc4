/** Arrow IPC, as a file or as a stream: batch after batch. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { open } from 'node:fs/promises'
import { CompressionType, compressionRegistry, DataType, RecordBatchReader, TimeUnit, type RecordBatch, type Vector } from 'apache-arrow'
import type { OnRow, PackedFile, Reader, ReadTask } from '#etl/reader.ts'
import type { CellText } from '#etl/readers/cell-values.ts'
import { createArrowCodecs, createBudget, readyToUnpack, type UnpackBudget } from '#etl/readers/codecs.mjs'
import { CHINA_MS, handRow, readColumnarHead, refuseColumnar, writeMoment, writeValue } from '#etl/readers/columnar.ts'
import { beginsWith } from '#etl/readers/sniff.ts'
import { tryDecoding } from '#etl/readers/trial.ts'
import { unpackToDisk } from '#etl/readers/unpack.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** The library keeps one register of codecs for all files, so each reading says whose budget a buffer is on. */
const budgets = new AsyncLocalStorage<UnpackBudget>()
const codecs = createArrowCodecs(() => {
  const budget = budgets.getStore()
  if (budget === undefined) throw new Error('a packed buffer is read outside of a budget')
  return budget
})
compressionRegistry.set(CompressionType.LZ4_FRAME, codecs.LZ4_FRAME)
compressionRegistry.set(CompressionType.ZSTD, codecs.ZSTD)

export const arrow: Reader = {
  kind: 'arrow',
  fits: (start) => beginsWith(start, 'ARROW1') || (beginsWith(start, '\xff\xff\xff\xff') && start.length > 8 && start.readInt32LE(4) > 0),
  async readHeads(file: PackedFile, limits: LoadLimits) {
    await tryDecoding('arrow', file, limits)
    return readColumnarHead((onRow, onColumns) => readBatches(file, limits, onRow, onColumns))
  },
  readRows: ({ file, limits, onRow }: ReadTask) => readBatches(file, limits, onRow, () => undefined),
}

async function* readBatches(file: PackedFile, limits: LoadLimits, onRow: OnRow, onColumns: (names: string[]) => void): AsyncGenerator<void> {
  const unpacked = await unpackToDisk(file, limits)
  const handle = await open(unpacked.path)
  const budget = createBudget(unpacked.packedBytes, limits)
  try {
    await readyToUnpack()
    const reader = await RecordBatchReader.from(handle)
    await budgets.run(budget, () => reader.open())
    // A damaged file may leave a column without its name, whatever the types say.
    const columns = reader.schema.fields.map(({ name }: { readonly name: unknown }) => (typeof name === 'string' ? name : ''))
    onColumns(columns)
    let line = 0
    for (;;) {
      budget.beginPiece()
      const next = await budgets.run(budget, () => reader.next())
      if (next.done === true) return
      const batch = next.value
      if (batch.numRows > limits.maxRows) throw refuse('too-many-rows', String(limits.maxRows))
      handBatch(batch, columns, line, onRow)
      line += batch.numRows
      yield
    }
  } catch (error) {
    throw refuseColumnar('Arrow', error)
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
