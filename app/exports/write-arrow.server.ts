/** Arrow as a stream of record batches, each column filled straight into its typed array. @see Arrow columnar format, IPC streaming */
import { AsyncByteQueue, Bool, DateDay, Field, Float64, Int64, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, TimestampMillisecond, Utf8, type Data } from 'apache-arrow'
import { toMilliseconds, toNumber, type TableColumn, type TableColumnType, type TableRow, type TableRows } from '#app/exports/table.ts'
import { toDayNumber } from '#domain/calendar.ts'

/** Keeps what the writer gives out until it is sent on. */
class Outbox extends AsyncByteQueue {
  #chunks: Uint8Array[] = []

  override write(value: ArrayBufferView | ArrayBuffer): void {
    this.#chunks.push(ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value))
  }

  take(): Uint8Array {
    const taken = Buffer.concat(this.#chunks)
    this.#chunks = []
    return taken
  }
}

/** Writes a table as an Arrow stream; a table without rows has its schema alone. */
export async function* writeArrow(columns: readonly TableColumn[], rows: TableRows): AsyncGenerator<Uint8Array> {
  const schema = new Schema(columns.map(({ name, type }) => new Field(name, makeType(type), true)))
  const outbox = new Outbox()
  const writer = new RecordBatchStreamWriter()
  writer.reset(outbox, schema)
  for await (const stretch of rows) {
    if (stretch.length === 0) continue
    writer.write(makeBatch(schema, columns, stretch))
    yield outbox.take()
  }
  writer.finish()
  yield outbox.take()
}

function makeType(type: TableColumnType): Utf8 | Int64 | Float64 | Bool | DateDay | TimestampMillisecond {
  switch (type) {
    case 'text':
      return new Utf8()
    case 'integer':
      return new Int64()
    case 'number':
      return new Float64()
    case 'boolean':
      return new Bool()
    case 'date':
      return new DateDay()
    case 'instant':
      return new TimestampMillisecond('Asia/Shanghai')
  }
}

function makeBatch(schema: Schema, columns: readonly TableColumn[], rows: readonly TableRow[]): RecordBatch {
  const children = columns.map((column) => fillColumn(column, rows))
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }))
}

function fillColumn({ name, type }: TableColumn, rows: readonly TableRow[]): Data {
  const length = rows.length
  const nullBitmap = new Uint8Array(Math.ceil(length / 8))
  let nullCount = length
  const isNumber = type === 'integer' || type === 'number'
  const each = (fill: (value: string | number | boolean, index: number) => void): void => {
    for (const [index, row] of rows.entries()) {
      const sent = row[name] ?? null
      const value = sent !== null && isNumber ? toNumber(sent) : sent
      if (value === null) continue
      setBit(nullBitmap, index)
      nullCount -= 1
      fill(value, index)
    }
  }
  switch (type) {
    case 'text': {
      const texts = new Array<Uint8Array>(length)
      const encoder = new TextEncoder()
      each((value, index) => void (texts[index] = encoder.encode(String(value))))
      const valueOffsets = new Int32Array(length + 1)
      for (let index = 0; index < length; index += 1) valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + (texts[index]?.length ?? 0)
      const data = new Uint8Array(valueOffsets[length] ?? 0)
      for (let index = 0; index < length; index += 1) data.set(texts[index] ?? [], valueOffsets[index] ?? 0)
      return makeData({ type: new Utf8(), length, nullCount, nullBitmap, valueOffsets, data })
    }
    case 'integer': {
      const data = new BigInt64Array(length)
      each((value, index) => void (data[index] = BigInt(value)))
      return makeData({ type: new Int64(), length, nullCount, nullBitmap, data })
    }
    case 'number': {
      const data = new Float64Array(length)
      each((value, index) => void (data[index] = Number(value)))
      return makeData({ type: new Float64(), length, nullCount, nullBitmap, data })
    }
    case 'boolean': {
      const data = new Uint8Array(Math.ceil(length / 8))
      each((value, index) => (value === true ? setBit(data, index) : undefined))
      return makeData({ type: new Bool(), length, nullCount, nullBitmap, data })
    }
    case 'date': {
      const data = new Int32Array(length)
      each((value, index) => void (data[index] = toDayNumber(String(value))))
      return makeData({ type: new DateDay(), length, nullCount, nullBitmap, data })
    }
    case 'instant': {
      const data = new BigInt64Array(length)
      each((value, index) => void (data[index] = BigInt(toMilliseconds(value) ?? 0)))
      return makeData({ type: new TimestampMillisecond('Asia/Shanghai'), length, nullCount, nullBitmap, data })
    }
  }
}

function setBit(bitmap: Uint8Array, index: number): void {
  bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7))
}
