/** A ZIP archive as a stream: each part is compressed as it comes and its size follows it, so nothing is held back. @see PKWARE APPNOTE 4.4.4, data descriptor */
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980: the same rows give the same bytes. */
const DAY = 0x21
const LARGEST = 0xffff_ffff
/** As fast as the first level and a sixth smaller; the usual sixth takes twice the time for another seventh. */
const LEVEL = 4
const CHUNK_BYTES = 128 * 1024

interface Written {
  readonly name: Buffer
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** Writes the parts one after the other. @throws RangeError past 4 GiB, which this kind of archive cannot hold. */
export async function* writeZip(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let at = 0
  const send = (bytes: Uint8Array): Uint8Array => {
    at += bytes.length
    if (at > LARGEST) throw new RangeError('the archive is larger than 4 GiB')
    return bytes
  }
  for (const part of parts) {
    const start = at
    const name = Buffer.from(part.name, 'utf8')
    yield send(Buffer.concat([writeHead(0x04034b50, [20], { name, checksum: 0, packed: 0, size: 0 }, []), name]))
    const measure = { checksum: 0, size: 0 }
    const packedFrom = at
    for await (const bytes of deflate(part.text, measure)) yield send(bytes)
    const facts = { name, ...measure, packed: at - packedFrom, at: start }
    yield send(writeNumbers([4, 0x08074b50], [4, facts.checksum], [4, facts.packed], [4, facts.size]))
    written.push(facts)
  }
  const directoryAt = at
  for (const facts of written) {
    yield send(Buffer.concat([writeHead(0x02014b50, [20, 20], facts, [[2, 0], [2, 0], [2, 0], [4, 0], [4, facts.at]]), facts.name]))
  }
  const size = at - directoryAt
  yield send(writeNumbers([4, 0x06054b50], [2, 0], [2, 0], [2, written.length], [2, written.length], [4, size], [4, directoryAt], [2, 0]))
}

/** Compresses in a thread of its own while the next rows are read; `measure` is filled as the text passes. */
function deflate(text: ZipPart['text'], measure: { checksum: number; size: number }): AsyncIterable<Buffer> {
  async function* encode(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece, 'utf8')
      measure.checksum = crc32(bytes, measure.checksum)
      measure.size += bytes.length
      if (measure.size > LARGEST) throw new RangeError('a part of the archive is larger than 4 GiB')
      yield bytes
    }
  }
  // A fault of the source reaches the reader as the fault of the compressor, and a reader that leaves ends the source.
  return pipeline(Readable.from(encode(), { objectMode: true, highWaterMark: 1 }), createDeflateRaw({ level: LEVEL, chunkSize: CHUNK_BYTES }), () => undefined)
}

type SizedNumber = readonly [bytes: 2 | 4, value: number]

/** What a part's own head and its line in the directory have in common. */
function writeHead(signature: number, versions: readonly number[], { name, checksum, packed, size }: Omit<Written, 'at'>, rest: readonly SizedNumber[]): Buffer {
  return writeNumbers(
    [4, signature], ...versions.map((version): SizedNumber => [2, version]), [2, FLAGS], [2, DEFLATED], [2, 0], [2, DAY],
    [4, checksum], [4, packed], [4, size], [2, name.length], [2, 0], ...rest,
  )
}

function writeNumbers(...numbers: readonly SizedNumber[]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of numbers) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}
