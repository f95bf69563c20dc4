/** Arrow files whose buffers are packed. */
import { CompressionType, compressionRegistry, RecordBatchFileWriter, RecordBatchStreamWriter, Table, vectorFromArray } from 'apache-arrow'
import '#etl/readers/arrow.ts'
import { packLz4Frame } from './packers.ts'

const PREFIX_BYTES = 8
const MAGICS = [Buffer.from('04224d18', 'hex'), Buffer.from('28b52ffd', 'hex')]

/** A table, header first, packed in LZ4. */
export function writePackedArrow([header = [], ...rows]: readonly (readonly string[])[], form: 'file' | 'stream'): Buffer {
  const known = compressionRegistry.get(CompressionType.LZ4_FRAME)
  if (known === null) throw new Error('the reader has no codec for LZ4')
  const buffers: { readonly packed: Buffer; readonly length: number }[] = []
  const encode = (bytes: Uint8Array): Uint8Array => {
    const packed = packLz4Frame(bytes)
    buffers.push({ packed, length: bytes.length })
    return packed
  }
  compressionRegistry.set(CompressionType.LZ4_FRAME, { ...known, encode })
  try {
    const columns = Object.fromEntries(header.map((name, column) => [name, vectorFromArray(rows.map((row) => row[column] ?? ''))]))
    const Writer = form === 'file' ? RecordBatchFileWriter : RecordBatchStreamWriter
    const bytes = Writer.writeAll(new Table(columns), { compressionType: CompressionType.LZ4_FRAME }).toUint8Array(true)
    // The library writes the packed length where the format wants the other one.
    return changeLengths(Buffer.from(bytes), (_, found) => BigInt(buffers.find(({ packed }) => packed.equals(found.subarray(0, packed.length)))?.length ?? 0))
  } finally {
    compressionRegistry.set(CompressionType.LZ4_FRAME, known)
  }
}

/** The same file, each packed buffer of which says that it holds another number of bytes. @param change is given what it said, and what follows */
export function changeLengths(bytes: Buffer, change: (length: bigint, from: Buffer) => bigint): Buffer {
  const changed = Buffer.from(bytes)
  for (const magic of MAGICS) {
    for (let at = changed.indexOf(magic, PREFIX_BYTES); at !== -1; at = changed.indexOf(magic, at + 1)) {
      changed.writeBigInt64LE(change(changed.readBigInt64LE(at - PREFIX_BYTES), changed.subarray(at)), at - PREFIX_BYTES)
    }
  }
  return changed
}
