/** Small packers of what our readers unpack, so that tests can write any frame: valid ones, damaged ones, and bombs. */

const LZ4_MAGIC = [0x04, 0x22, 0x4d, 0x18]
const ZSTD_MAGIC = [0x28, 0xb5, 0x2f, 0xfd]
/** Blocks whose matches may reach into the blocks before; 64 KB at most; no check sum of its own. */
const LZ4_HEAD = [0x40, 0x40, 0xc0]
const LZ4_BLOCK = 64 * 1024
/** No length, a window of 1 MB. */
const ZSTD_HEAD = [0x00, 0x50]
const ZSTD_BLOCK = 128 * 1024
const LEAST_MATCH = 4
/** A block ends in literals. */
const LAST_LITERALS = 12
const MOST_DISTANCE = 0xffff

const uint32 = (value: number): Buffer<ArrayBuffer> => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const moreOf = (length: number): number[] => (length < 15 ? [] : [...Array.from({ length: Math.floor((length - 15) / 255) }, () => 255), (length - 15) % 255])

function writeSequence(literals: Buffer, match: { readonly distance: number; readonly length: number } | null): Buffer<ArrayBuffer> {
  const extra = match === null ? 0 : match.length - LEAST_MATCH
  const token = (Math.min(literals.length, 15) << 4) | Math.min(extra, 15)
  const rest = match === null ? [] : [match.distance & 0xff, match.distance >> 8, ...moreOf(extra)]
  return Buffer.concat([Buffer.from([token, ...moreOf(literals.length)]), literals, Buffer.from(rest)])
}

/** One LZ4 block of `bytes` from `from` on, whose matches may reach before it. */
function packFrom(bytes: Buffer, from: number, to: number, seen: Map<number, number>): Buffer<ArrayBuffer> {
  const sequences: Buffer[] = []
  let literalsFrom = from
  let at = from
  while (at + LEAST_MATCH + LAST_LITERALS <= to) {
    const key = bytes.readUInt32LE(at)
    const before = seen.get(key)
    seen.set(key, at)
    if (before === undefined || at - before > MOST_DISTANCE) {
      at += 1
      continue
    }
    let length = LEAST_MATCH
    while (at + length < to - LAST_LITERALS && bytes[before + length] === bytes[at + length]) length += 1
    sequences.push(writeSequence(bytes.subarray(literalsFrom, at), { distance: at - before, length }))
    at += length
    literalsFrom = at
  }
  return Buffer.concat([...sequences, writeSequence(bytes.subarray(literalsFrom, to), null)])
}

/** A bare block. */
export const packLz4Block = (bytes: Uint8Array): Buffer<ArrayBuffer> => packFrom(Buffer.from(bytes), 0, bytes.length, new Map())

/** A block behind its two lengths, as Hadoop writes them. */
export function packLz4Hadoop(bytes: Uint8Array): Buffer {
  const block = packLz4Block(bytes)
  return Buffer.concat([uint32(bytes.length).swap32(), uint32(block.length).swap32(), block])
}

/** A frame of blocks that refer to those before them. */
export function packLz4Frame(sent: Uint8Array): Buffer {
  const bytes = Buffer.from(sent)
  const seen = new Map<number, number>()
  const parts = [Buffer.from([...LZ4_MAGIC, ...LZ4_HEAD])]
  for (let from = 0; from < bytes.length; from += LZ4_BLOCK) {
    const block = packFrom(bytes, from, Math.min(from + LZ4_BLOCK, bytes.length), seen)
    parts.push(uint32(block.length), block)
  }
  return Buffer.concat([...parts, uint32(0)])
}

const zstdBlock = (kind: number, length: number, isLast: boolean): Buffer<ArrayBuffer> => uint32((length << 3) | (kind << 1) | (isLast ? 1 : 0)).subarray(0, 3)

/** A frame that stores its bytes as they are. */
export function packZstd(sent: Uint8Array): Buffer {
  const bytes = Buffer.from(sent)
  const parts = [Buffer.from([...ZSTD_MAGIC, ...ZSTD_HEAD])]
  let from = 0
  do {
    const block = bytes.subarray(from, from + ZSTD_BLOCK)
    from += ZSTD_BLOCK
    parts.push(zstdBlock(0, block.length, from >= bytes.length), block)
  } while (from < bytes.length)
  return Buffer.concat(parts)
}

/** A frame of one byte, so many times: four bytes for each 128 KB. */
export function packZstdRun(byte: number, length: number): Buffer {
  const parts = [Buffer.from([...ZSTD_MAGIC, ...ZSTD_HEAD])]
  for (let left = length; left > 0; left -= ZSTD_BLOCK) parts.push(zstdBlock(1, Math.min(left, ZSTD_BLOCK), left <= ZSTD_BLOCK), Buffer.from([byte]))
  return Buffer.concat(parts)
}
