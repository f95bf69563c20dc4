/** File in a known encoding → text in pieces; a byte order mark is left out. */
import type { Encoding, PackedFile } from '#etl/reader.ts'
import { readBlocks } from '#etl/readers/read-blocks.ts'
import type { LoadLimits } from '#etl/settings.ts'

export interface TextOptions {
  readonly limits: LoadLimits
  readonly encoding: Encoding
  /** Told of the bytes as they lie on disk. */
  readonly onRaw?: (bytes: Buffer) => void
}

/** Yields the text of a file whose bytes were found to fit its encoding. */
export async function* readText(file: PackedFile, options: TextOptions): AsyncGenerator<string> {
  const { encoding } = options
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding, { fatal: true })
    for await (const chunk of readBlocks(file, { ...options, cut: 'raw' })) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  let isFirst = true
  for await (const block of readBlocks(file, { ...options, cut: 'lines' })) {
    // Blocks end with a line and were checked, so each is whole by itself; Buffer's own UTF-8 reader is the faster one.
    const text = encoding === 'utf-8' ? block.toString('utf8') : decoder.decode(block)
    yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text
    isFirst = false
  }
}
