/** Zip archives: the list of what they hold, and the bytes of one entry. Sizes that an archive claims are held against what is read. */
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import * as zlib from 'node:zlib'
import { refuse, type Refusal } from '#etl/refusal.ts'

export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  readonly crc: number
  /** Where the entry's own header begins. */
  readonly offset: number
}

const END_MARK = 0x06054b50
const END_BYTES = 22
const END64_MARK = 0x06064b50
const END64_LOCATOR_MARK = 0x07064b50
const LOCATOR_BYTES = 20
const ENTRY_MARK = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL_MARK = 0x04034b50
const LOCAL_BYTES = 30
const MOST_COMMENT = 0xffff
const MOST_LIST_BYTES = 64 * 1024 * 1024
const CHUNK_BYTES = 256 * 1024
const UNKNOWN = 0xffffffff
const ENCRYPTED_FLAG = 1
const UTF8_FLAG = 0x800
const STORED = 0
const DEFLATED = 8

/** Everything an archive holds. @throws Refusal when its list is cut off or damaged. */
export async function listZip(path: string): Promise<ZipEntry[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const list = await readList(file, size)
    const entries: ZipEntry[] = []
    for (let at = 0; at + ENTRY_BYTES <= list.length && list.readUInt32LE(at) === ENTRY_MARK; ) {
      const nameEnd = at + ENTRY_BYTES + list.readUInt16LE(at + 28)
      const extraEnd = nameEnd + list.readUInt16LE(at + 30)
      entries.push(readListed(list, at, nameEnd, extraEnd))
      at = extraEnd + list.readUInt16LE(at + 32)
    }
    return entries
  } finally {
    await file.close()
  }
}

/** The list at the end of the archive. */
async function readList(file: FileHandle, size: number): Promise<Buffer> {
  const tail = await readAt(file, Math.max(0, size - END_BYTES - MOST_COMMENT - LOCATOR_BYTES), size)
  let end = tail.length - END_BYTES
  while (end >= 0 && tail.readUInt32LE(end) !== END_MARK) end -= 1
  if (end < 0) throw refuse('truncated-file', 'ZIP')
  let bytes = tail.readUInt32LE(end + 12)
  let offset = tail.readUInt32LE(end + 16)
  const locator = end - LOCATOR_BYTES
  if (offset === UNKNOWN && locator >= 0 && tail.readUInt32LE(locator) === END64_LOCATOR_MARK) {
    const end64 = await readAt(file, Number(tail.readBigUInt64LE(locator + 8)), size, 56)
    if (end64.length < 56 || end64.readUInt32LE(0) !== END64_MARK) throw refuse('damaged-file', 'ZIP64')
    bytes = Number(end64.readBigUInt64LE(40))
    offset = Number(end64.readBigUInt64LE(48))
  }
  if (offset + bytes > size) throw refuse('truncated-file', 'ZIP')
  if (bytes > MOST_LIST_BYTES) throw refuse('damaged-file', 'ZIP')
  return readAt(file, offset, offset + bytes)
}

async function readAt(file: FileHandle, from: number, end: number, most = Infinity): Promise<Buffer> {
  const length = Math.max(0, Math.min(end - from, most))
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}

function readListed(list: Buffer, at: number, nameEnd: number, extraEnd: number): ZipEntry {
  if (extraEnd > list.length) throw refuse('damaged-file', 'ZIP')
  const flags = list.readUInt16LE(at + 8)
  let bytes = list.readUInt32LE(at + 24)
  let packedBytes = list.readUInt32LE(at + 20)
  let offset = list.readUInt32LE(at + 42)
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + list.readUInt16LE(extra + 2)) {
    if (list.readUInt16LE(extra) !== 1) continue
    let next = extra + 4
    const read64 = (): number => {
      next += 8
      if (next > extraEnd) throw refuse('damaged-file', 'ZIP64')
      return Number(list.readBigUInt64LE(next - 8))
    }
    if (bytes === UNKNOWN) bytes = read64()
    if (packedBytes === UNKNOWN) packedBytes = read64()
    if (offset === UNKNOWN) offset = read64()
  }
  return {
    name: decodeName(list.subarray(at + ENTRY_BYTES, nameEnd), (flags & UTF8_FLAG) !== 0),
    isEncrypted: (flags & ENCRYPTED_FLAG) !== 0,
    method: list.readUInt16LE(at + 10),
    crc: list.readUInt32LE(at + 16),
    packedBytes, bytes, offset,
  }
}

/** Names are UTF-8 when marked or when they fit; Chinese systems write the others in their own encoding. */
function decodeName(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes).replaceAll('\\', '/')
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The bytes of one entry, unpacked. @throws Refusal when they are encrypted, damaged or fewer or more than the archive says. */
export async function* readZipEntry(path: string, entry: ZipEntry, onRaw?: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  if (entry.isEncrypted) throw refuse('encrypted-file', entry.name)
  if (entry.method !== STORED && entry.method !== DEFLATED) throw refuse('unsupported-compression', `ZIP ${entry.method}, ${entry.name}`)
  const start = await findData(path, entry)
  let bytes = 0
  let crc = 0
  if (entry.packedBytes > 0) {
    for await (const chunk of entry.method === STORED ? readRaw(path, start, entry, onRaw) : inflate(path, start, entry, onRaw)) {
      bytes += chunk.length
      if (bytes > entry.bytes) throw refuse('damaged-file', `${entry.name}: more than ${entry.bytes} bytes`)
      crc = zlib.crc32(chunk, crc)
      yield chunk
    }
  }
  if (bytes < entry.bytes) throw refuse('truncated-file', entry.name)
  if (crc !== entry.crc) throw refuse('damaged-file', `${entry.name}: CRC`)
}

async function findData(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path)
  try {
    const local = await readAt(file, entry.offset, entry.offset + LOCAL_BYTES)
    if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL_MARK) throw refuse('damaged-file', `ZIP, ${entry.name}`)
    return entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

async function* readRaw(path: string, start: number, entry: ZipEntry, onRaw: ((bytes: Buffer) => void) | undefined): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { start, end: start + entry.packedBytes - 1, highWaterMark: CHUNK_BYTES })) {
    onRaw?.(chunk as Buffer)
    yield chunk as Buffer
  }
}

async function* inflate(path: string, start: number, entry: ZipEntry, onRaw: ((bytes: Buffer) => void) | undefined): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { start, end: start + entry.packedBytes - 1, highWaterMark: CHUNK_BYTES })
  const unpacked = zlib.createInflateRaw({ chunkSize: CHUNK_BYTES })
  if (onRaw !== undefined) raw.on('data', (chunk) => { onRaw(chunk as Buffer) })
  raw.on('error', (error) => unpacked.destroy(error))
  raw.pipe(unpacked)
  try {
    for await (const chunk of unpacked) yield chunk as Buffer
  } catch (error) {
    throw describeUnpacking(error, entry.name)
  } finally {
    raw.destroy()
  }
}

/** What the unpacker met: the end too early, or bytes that make no sense. */
export function describeUnpacking(error: unknown, name: string): Refusal {
  const isCut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
  return isCut ? refuse('truncated-file', name) : refuse('damaged-file', `${name}: ${error instanceof Error ? error.message : ''}`)
}
