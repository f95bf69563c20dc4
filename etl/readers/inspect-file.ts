/** Looks a file through once, before a row is loaded: its hash, its size and the encoding that fits all of its bytes. */
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Encoding, PackedFile } from '#etl/reader.ts'
import { readBlocks } from '#etl/readers/read-blocks.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

export interface FileFacts {
  /** Hash of the bytes as handed in, hexadecimal. */
  sha256: string
  bytes: number
}

const NEWLINE = 0x0a

/** Hashes a file as it lies on disk. @throws Refusal when it cannot be read. */
export async function hashFile(path: string): Promise<FileFacts> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      hash.update(chunk as Buffer)
      bytes += (chunk as Buffer).length
    }
  } catch (error) {
    throw refuse('unreadable-file', error instanceof Error ? error.message : path)
  }
  return { sha256: hash.digest('hex'), bytes }
}

/**
 * Decides the encoding by content: a byte order mark, else UTF-8 when every byte fits, else GB18030 when every byte fits.
 * @throws Refusal naming the line where neither fits.
 */
export async function findEncoding(file: PackedFile, limits: LoadLimits): Promise<Encoding> {
  const scan = await scanUtf8(file, limits)
  if (scan.kind !== 'other') return scan.kind
  const line = await findUndecodable(file, limits, 'gb18030')
  if (line === null) return 'gb18030'
  throw refuse('undecodable', `UTF-8 line ${scan.line}, GB18030 line ${line}`)
}

type Scan = { kind: 'utf-8' | 'utf-16le' | 'utf-16be' } | { kind: 'other'; line: number }

async function scanUtf8(file: PackedFile, limits: LoadLimits): Promise<Scan> {
  let lines = 0
  let bad: number | null = null
  let isFirst = true
  for await (const block of readBlocks(file, { limits, cut: 'lines' })) {
    if (isFirst) {
      isFirst = false
      const mark = block.length > 1 ? block.readUInt16BE(0) : 0
      if (mark === 0xfffe) return checkUtf16(file, limits, 'utf-16le')
      if (mark === 0xfeff) return checkUtf16(file, limits, 'utf-16be')
    }
    const zero = block.indexOf(0)
    if (zero !== -1) throw refuse('not-text', `NUL, line ${lines + countLines(block.subarray(0, zero)) + 1}`)
    if (bad === null && !isUtf8(block)) bad = lines + findBadLine(block, isUtf8)
    lines += countLines(block)
  }
  return bad === null ? { kind: 'utf-8' } : { kind: 'other', line: bad }
}

async function checkUtf16(file: PackedFile, limits: LoadLimits, encoding: 'utf-16le' | 'utf-16be'): Promise<Scan> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let lines = 0
  try {
    for await (const chunk of readBlocks(file, { limits, cut: 'raw' })) {
      const text = decoder.decode(chunk, { stream: true })
      if (text.includes('\0')) throw refuse('not-text', `NUL, line ${lines + 1}`)
      lines += text.split('\n').length - 1
    }
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw refuse('undecodable', `UTF-16, after line ${lines}`)
    throw error
  }
  return { kind: encoding }
}

async function findUndecodable(file: PackedFile, limits: LoadLimits, encoding: string): Promise<number | null> {
  let lines = 0
  const fits = (bytes: Buffer): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  }
  for await (const block of readBlocks(file, { limits, cut: 'lines' })) {
    if (!fits(block)) return lines + findBadLine(block, fits)
    lines += countLines(block)
  }
  return null
}

/** Line within the block, from 1, that does not fit. */
function findBadLine(block: Buffer, fits: (bytes: Buffer) => boolean): number {
  let from = 0
  for (let line = 1; ; line += 1) {
    const end = block.indexOf(NEWLINE, from)
    if (end === -1 || !fits(block.subarray(from, end))) return line
    from = end + 1
  }
}

function countLines(block: Buffer): number {
  let count = 0
  for (let at = block.indexOf(NEWLINE); at !== -1; at = block.indexOf(NEWLINE, at + 1)) count += 1
  return count
}
