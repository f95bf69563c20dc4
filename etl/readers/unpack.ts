/** How a file is packed, and its bytes unpacked within the limits; decided by content, never by name. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PackedFile } from '#etl/reader.ts'
import { isBomb } from '#etl/readers/codecs.mjs'
import { describeUnpacking, listZip, readZipEntry, type ZipEntry } from '#etl/readers/zip.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

const CHUNK_BYTES = 256 * 1024
const START_BYTES = 4096
/** What systems put into archives beside the data. */
const LITTER = /^__MACOSX\/|(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini)$/i
const WORKBOOK_PART = /^(\[content_types\]\.xml|mimetype|content\.xml)$/i

export const isGzip = (start: Buffer): boolean => start[0] === 0x1f && start[1] === 0x8b
/** The beginning of an archive, or the end of an empty one, which is all there is of it. */
export const isZip = (start: Buffer): boolean => ['PK\x03\x04', 'PK\x05\x06'].includes(start.subarray(0, 4).toString('latin1'))

/** Finds how a file is packed. @throws Refusal when an archive holds no or several data files, or another archive. */
export async function findPacking(path: string, limits: LoadLimits): Promise<PackedFile> {
  const plain: PackedFile = { path, packing: 'plain', member: null }
  const start = await readStart(plain, limits)
  if (isGzip(start)) return refuseNested({ path, packing: 'gzip', member: null }, limits)
  if (!isZip(start) || (await isWorkbook(path))) return plain
  const entry = findDataFile(await listZip(path))
  return refuseNested({ path, packing: 'zip', member: entry.name }, limits)
}

const isWorkbook = async (path: string): Promise<boolean> => (await listZip(path)).some((entry) => WORKBOOK_PART.test(entry.name))

function findDataFile(entries: readonly ZipEntry[]): ZipEntry {
  const files = entries.filter((entry) => !entry.name.endsWith('/') && !LITTER.test(entry.name))
  const [first] = files
  if (first === undefined) throw refuse('empty-file')
  if (files.length > 1) throw refuse('several-files', files.slice(0, 10).map((entry) => entry.name).join('、') + (files.length > 10 ? '…' : ''))
  return first
}

async function refuseNested(file: PackedFile, limits: LoadLimits): Promise<PackedFile> {
  const start = await readStart(file, limits)
  if (isGzip(start)) throw refuse('nested-archive', file.member ?? 'gzip')
  if (!isZip(start)) return file
  const unpacked = await unpackToDisk(file, limits)
  try {
    if (!(await isWorkbook(unpacked.path))) throw refuse('nested-archive', file.member ?? 'zip')
  } finally {
    await unpacked.remove()
  }
  return file
}

/** The first bytes of what a file holds. @throws Refusal when it cannot be opened. */
export async function readStart(file: PackedFile, limits: LoadLimits): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of readChunks(file, limits)) {
      start = Buffer.concat([start, chunk.subarray(0, START_BYTES)])
      if (start.length >= START_BYTES) break
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw refuse('unreadable-file', error.message)
    throw error
  }
  return start.subarray(0, START_BYTES)
}

/** The bytes that a file holds, in order. @throws Refusal when they pass a limit or unpack to far more than they were. */
export async function* readChunks(file: PackedFile, limits: LoadLimits, onRaw?: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  let raw = 0
  let total = 0
  const countRaw = (bytes: Buffer): void => {
    raw += bytes.length
    onRaw?.(bytes)
  }
  for await (const chunk of openChunks(file, countRaw)) {
    total += chunk.length
    if (total > limits.maxBytes) throw refuse('file-too-large', String(limits.maxBytes))
    refuseBomb(raw, total, limits)
    yield chunk
  }
}

/** Refuses what unpacks to more than anything honest does. */
export function refuseBomb(raw: number, total: number, limits: LoadLimits): void {
  if (isBomb(raw, total, limits)) throw refuse('unpack-bomb', String(limits.maxUnpackRatio))
}

async function* openChunks({ path, packing, member }: PackedFile, onRaw: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  switch (packing) {
    case 'plain':
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
        onRaw(chunk as Buffer)
        yield chunk as Buffer
      }
      return
    case 'zip': {
      const entry = (await listZip(path)).find((candidate) => candidate.name === member)
      if (entry === undefined) throw refuse('file-changed')
      yield* readZipEntry(path, entry, onRaw)
      return
    }
    case 'gzip':
      yield* gunzip(path, onRaw)
  }
}

async function* gunzip(path: string, onRaw: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES })
  raw.on('data', (chunk) => { onRaw(chunk as Buffer) })
  raw.on('error', (error) => unpacked.destroy(error))
  raw.pipe(unpacked)
  try {
    for await (const chunk of unpacked) yield chunk as Buffer
  } catch (error) {
    throw describeUnpacking(error, 'gzip')
  } finally {
    raw.destroy()
  }
}

/** A file on disk that holds the bytes unpacked, for readers that jump about in it. */
export interface UnpackedFile {
  readonly path: string
  /** Bytes of the file as it came, which what it unpacks to is held against. */
  readonly packedBytes: number
  readonly remove: () => Promise<void>
}

/** Unpacks to a passing file; a plain file is taken where it lies. */
export async function unpackToDisk(file: PackedFile, limits: LoadLimits): Promise<UnpackedFile> {
  const { size: packedBytes } = await stat(file.path)
  if (file.packing === 'plain') return { path: file.path, packedBytes, remove: () => Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'drb-unpacked-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const path = join(folder, basename(file.path))
  try {
    await pipeline(Readable.from(readChunks(file, limits)), createWriteStream(path))
  } catch (error) {
    await remove()
    throw error
  }
  return { path, packedBytes, remove }
}

/** All bytes of a file that is small enough to be held whole. @throws Refusal when it is not. */
export async function readWhole(file: PackedFile, limits: LoadLimits, most: number, onRaw?: (bytes: Buffer) => void): Promise<Buffer> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of readChunks(file, limits, onRaw)) {
    total += chunk.length
    if (total > most) throw refuse('workbook-too-large', String(most))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, total)
}
