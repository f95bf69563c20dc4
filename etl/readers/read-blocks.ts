/** File → blocks of bytes that end with a line, unpacked. */
import type { PackedFile } from '#etl/reader.ts'
import { readChunks } from '#etl/readers/unpack.ts'
import { refuse } from '#etl/refusal.ts'
import { lineBytes, type LoadLimits } from '#etl/settings.ts'

export interface BlockOptions {
  readonly limits: LoadLimits
  /** Told of the bytes as they lie on disk, before unpacking. */
  readonly onRaw?: (bytes: Buffer) => void
  /** `raw`: chunks as they come, for encodings whose line break is not one byte. */
  readonly cut: 'lines' | 'raw'
}

const NEWLINE = 0x0a

/** Yields the bytes of a file in order, in memory of a fixed size. @throws Refusal when a limit is passed. */
export async function* readBlocks(file: PackedFile, { limits, onRaw, cut }: BlockOptions): AsyncGenerator<Buffer> {
  const maxLineBytes = lineBytes(limits)
  let carry: Buffer = Buffer.alloc(0)
  for await (const chunk of readChunks(file, limits, onRaw)) {
    if (cut === 'raw') {
      yield chunk
      continue
    }
    const end = chunk.lastIndexOf(NEWLINE)
    if (end === -1) {
      carry = Buffer.concat([carry, chunk])
      if (carry.length > maxLineBytes) throw refuse('line-too-long', '?')
      continue
    }
    yield carry.length === 0 ? chunk.subarray(0, end + 1) : Buffer.concat([carry, chunk.subarray(0, end + 1)])
    carry = Buffer.from(chunk.subarray(end + 1))
  }
  if (carry.length > 0) yield carry
}
