/** A file at the door: what it is, read from its own bytes before a row is loaded. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { findEncoding, hashFile, type Encoding, type FileFacts } from '#etl/readers/inspect-file.ts'
import { readText } from '#etl/readers/read-text.ts'
import { recognise, type Recognised } from '#etl/recognise.ts'
import { Refusal } from '#etl/refusal.ts'
import { lineBytes, type LoadLimits } from '#etl/settings.ts'

export interface Delivery {
  readonly path: string
  readonly fileName: string
  /** Code of the area or department that hands it in; '' where nobody said. */
  readonly sender: string
  readonly facts: FileFacts
  /** Moment of the file's last change, to see whether it moved under the load. */
  readonly changedAt: number
  readonly content: { readonly encoding: Encoding; readonly recognised: Recognised } | null
  readonly refusal: Refusal | null
}

export interface Wanted {
  readonly layout?: string
  readonly table?: string
  readonly sender?: string
}

const HEAD_CHARS = 200_000

/** Inspects a file. @throws Refusal only when it cannot be read at all; every other fault is in `refusal`. */
export async function inspectDelivery(path: string, wanted: Wanted, limits: LoadLimits): Promise<Delivery> {
  const byteLimits = { maxBytes: limits.maxBytes, maxLineBytes: lineBytes(limits) }
  const facts = await hashFile(path)
  const base = { path, fileName: basename(path), sender: wanted.sender ?? '', facts, changedAt: (await stat(path)).mtimeMs }
  try {
    const encoding = await findEncoding(path, byteLimits)
    const recognised = recognise(await readHead(path, encoding, byteLimits), wanted, limits.maxLineChars)
    return { ...base, content: { encoding, recognised }, refusal: null }
  } catch (error) {
    if (error instanceof Refusal) return { ...base, content: null, refusal: error }
    throw error
  }
}

async function readHead(path: string, encoding: Encoding, limits: { maxBytes: number; maxLineBytes: number }): Promise<string> {
  let head = ''
  for await (const piece of readText(path, { ...limits, encoding })) {
    head += piece
    if (head.length >= HEAD_CHARS) break
  }
  return head
}
