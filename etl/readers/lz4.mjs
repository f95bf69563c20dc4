// @ts-check
/**
 * LZ4, bounded: a length or a distance that does not fit is an error, never a zero in the text. Blocks as Parquet stores them, and the
 * frames of Arrow, whose blocks refer to those before them. Check sums, which neither writes by itself, are passed over.
 */

const FRAME_MAGIC = 0x184d2204
const VERSION = 1
const LEAST_MATCH = 4
/** A length that is written as this goes on in the bytes that follow. */
const MORE = 15

/** @typedef {{ readonly bytes: Uint8Array, at: number }} Input */

/** @type {(what: string) => Error} */
const fault = (what) => new Error(`LZ4, ${what}`)

/** @type {(input: Input) => number} */
function readByte(input) {
  const byte = input.bytes[input.at]
  if (byte === undefined) throw fault('cut off')
  input.at += 1
  return byte
}

/** @type {(input: Input) => number} */
const readUint16 = (input) => readByte(input) | (readByte(input) << 8)
/** @type {(input: Input) => number} */
const readUint32 = (input) => readUint16(input) + readUint16(input) * 0x1_0000

/** @type {(input: Input, half: number) => number} */
function readLength(input, half) {
  let length = half
  if (half === MORE) {
    let byte
    do length += byte = readByte(input)
    while (byte === 0xff)
  }
  return length
}

/** @type {(input: Input, count: number) => Uint8Array} */
function take(input, count) {
  if (input.at + count > input.bytes.length) throw fault('cut off')
  input.at += count
  return input.bytes.subarray(input.at - count, input.at)
}

/**
 * Unpacks one block behind what `output` already holds.
 * @param {Uint8Array} block
 * @param {Uint8Array} output
 * @param {number} from where its bytes begin
 * @returns {number} where they end
 */
function unpackBlock(block, output, from) {
  const input = { bytes: block, at: 0 }
  let end = from
  while (input.at < block.length) {
    const token = readByte(input)
    const literals = take(input, readLength(input, token >> 4))
    if (end + literals.length > output.length) throw fault('longer than it says')
    output.set(literals, end)
    end += literals.length
    if (input.at === block.length) break
    const distance = readUint16(input)
    if (distance === 0 || distance > end) throw fault('a distance beyond the beginning')
    const next = end + readLength(input, token & MORE) + LEAST_MATCH
    if (next > output.length) throw fault('longer than it says')
    // Distance and length may overlap: what is written here is read again at once.
    if (next - end <= distance) output.copyWithin(end, end - distance, next - distance)
    else for (let at = end; at < next; at += 1) output[at] = output[at - distance] ?? 0
    end = next
  }
  return end
}

/** @type {(output: Uint8Array, end: number) => Uint8Array} */
function whole(output, end) {
  if (end !== output.length) throw fault('shorter than it says')
  return output
}

/**
 * A block without anything around it.
 * @param {Uint8Array} bytes
 * @param {number} length of what it holds
 */
export function unpackLz4Block(bytes, length) {
  const output = new Uint8Array(length)
  return whole(output, unpackBlock(bytes, output, 0))
}

/**
 * What Parquet files of old call LZ4: blocks behind their two lengths, as Hadoop writes them, or one bare block.
 * @param {Uint8Array} bytes
 * @param {number} length of what they hold
 */
export function unpackLz4Hadoop(bytes, length) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lengths = []
  for (let at = 0; at + 8 <= bytes.length; at += 8 + view.getUint32(at + 4)) lengths.push({ at: at + 8, unpacked: view.getUint32(at), packed: view.getUint32(at + 4) })
  const last = lengths.at(-1)
  const isHadoop = last !== undefined && last.at + last.packed === bytes.length && lengths.reduce((sum, { unpacked }) => sum + unpacked, 0) === length
  if (!isHadoop) return unpackLz4Block(bytes, length)
  const output = new Uint8Array(length)
  let end = 0
  for (const { at, unpacked, packed } of lengths) {
    const block = output.subarray(end, end + unpacked)
    end += whole(block, unpackBlock(bytes.subarray(at, at + packed), block, 0)).length
  }
  return whole(output, end)
}

/**
 * A frame: a head, blocks, an end mark.
 * @param {Uint8Array} bytes
 * @param {number} length of what it holds
 */
export function unpackLz4Frame(bytes, length) {
  const input = { bytes, at: 0 }
  if (readUint32(input) !== FRAME_MAGIC) throw fault('no frame')
  const flags = readByte(input)
  if (flags >> 6 !== VERSION) throw fault(`version ${flags >> 6}`)
  const [hasBlockSums, hasLength, hasDictionary] = [(flags & 0x10) !== 0, (flags & 0x08) !== 0, (flags & 0x01) !== 0]
  // Largest block, length of the content, dictionary, check sum of the head.
  take(input, 1 + (hasLength ? 8 : 0) + (hasDictionary ? 4 : 0) + 1)
  const output = new Uint8Array(length)
  let end = 0
  for (let size = readUint32(input); size !== 0; size = readUint32(input)) {
    const isPacked = size < 0x8000_0000
    const block = take(input, size % 0x8000_0000)
    if (isPacked) end = unpackBlock(block, output, end)
    else {
      if (end + block.length > length) throw fault('longer than it says')
      output.set(block, end)
      end += block.length
    }
    if (hasBlockSums) take(input, 4)
  }
  return whole(output, end)
}
