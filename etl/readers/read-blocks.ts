/** File → blocks of bytes that end with a line, unpacked when gzip; what they hold is decided by their bytes, not by the name. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { refuse } from '#etl/refusal.ts'

export interface ByteLimits {
  /** Most bytes after unpacking. */
  readonly maxBytes: number
  /** Most bytes without a line break. */
  readonly maxLineBytes: number
}

export interface BlockOptions extends ByteLimits {
  /** Told of the bytes as they lie on disk, before unpacking. */
  readonly onRaw?: (bytes: Buffer) => void
  /** `raw`: chunks as they come, for encodings whose line break is not one byte. */
  readonly cut: 'lines' | 'raw'
}

const CHUNK_BYTES = 256 * 1024
const NEWLINE = 0x0a

/** The first bytes of a file. @throws Refusal when it cannot be opened. */
export async function readMagic(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw refuse('unreadable-file', error instanceof Error ? error.message : path)
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw refuse('unreadable-file', error instanceof Error ? error.message : path)
  } finally {
    await file.close()
  }
}

export const isGzip = (magic: Buffer): boolean => magic[0] === 0x1f && magic[1] === 0x8b

/** Yields the bytes of a file in order, in memory of a fixed size. @throws Refusal when a limit is passed. */
export async function* readBlocks(path: string, options: BlockOptions): AsyncGenerator<Buffer> {
  const packed = isGzip(await readMagic(path))
  let total = 0
  let carry: Buffer = Buffer.alloc(0)
  for await (const chunk of readChunks(path, packed, options.onRaw)) {
    total += chunk.length
    if (total > options.maxBytes) throw refuse('file-too-large', String(options.maxBytes))
    if (options.cut === 'raw') {
      yield chunk
      continue
    }
    const end = chunk.lastIndexOf(NEWLINE)
    if (end === -1) {
      carry = Buffer.concat([carry, chunk])
      if (carry.length > options.maxLineBytes) throw refuse('line-too-long', '?')
      continue
    }
    yield carry.length === 0 ? chunk.subarray(0, end + 1) : Buffer.concat([carry, chunk.subarray(0, end + 1)])
    carry = Buffer.from(chunk.subarray(end + 1))
  }
  if (carry.length > 0) yield carry
}

async function* readChunks(path: string, packed: boolean, onRaw: ((bytes: Buffer) => void) | undefined): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  if (!packed) {
    for await (const chunk of raw) {
      const bytes = chunk as Buffer
      onRaw?.(bytes)
      yield bytes
    }
    return
  }
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES })
  if (onRaw !== undefined) raw.on('data', (chunk) => { onRaw(chunk as Buffer) })
  raw.on('error', (error) => unpacked.destroy(error))
  raw.pipe(unpacked)
  try {
    for await (const chunk of unpacked) yield chunk as Buffer
  } catch (error) {
    throw refuse('broken-gzip', error instanceof Error ? error.message : 'gzip')
  } finally {
    raw.destroy()
  }
}
