/** File in a known encoding → text in pieces; a byte order mark is left out. */
import type { Encoding } from '#etl/readers/inspect-file.ts'
import { readBlocks, type ByteLimits } from '#etl/readers/read-blocks.ts'

export interface TextOptions extends ByteLimits {
  readonly encoding: Encoding
  /** Told how many bytes of the file on disk were read, after each piece. */
  readonly onRaw?: (bytes: Buffer) => void
}

/** Yields the text of a file whose bytes were found to fit its encoding. */
export async function* readText(path: string, options: TextOptions): AsyncGenerator<string> {
  const { encoding } = options
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding, { fatal: true })
    for await (const chunk of readBlocks(path, { ...options, cut: 'raw' })) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  let isFirst = true
  for await (const block of readBlocks(path, { ...options, cut: 'lines' })) {
    // Blocks end with a line and were checked, so each is whole by itself; Buffer's own UTF-8 reader is the faster one.
    const text = encoding === 'utf-8' ? block.toString('utf8') : decoder.decode(block)
    yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text
    isFirst = false
  }
}
