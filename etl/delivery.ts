/** A file at the door: what it is, read from its own bytes before a row is loaded. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Encoding, FileKind, PackedFile } from '#etl/reader.ts'
import { findReader } from '#etl/readers/index.ts'
import { hashFile, type FileFacts } from '#etl/readers/inspect-file.ts'
import { findPacking } from '#etl/readers/unpack.ts'
import { recognise, type Recognised } from '#etl/recognise.ts'
import { Refusal } from '#etl/refusal.ts'
import type { Source } from '#etl/source.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** What a file turned out to hold. */
export interface Content {
  readonly kind: FileKind
  readonly file: PackedFile
  /** Encoding of text; other kinds have none. */
  readonly encoding: Encoding | null
  readonly is1904: boolean
  readonly recognised: Recognised
}

export interface Delivery {
  readonly path: string
  readonly fileName: string
  /** Code of the area or department that hands it in; '' where nobody said. */
  readonly sender: string
  readonly facts: FileFacts
  /** Moment of the file's last change, to see whether it moved under the load. */
  readonly changedAt: number
  readonly content: Content | null
  readonly refusal: Refusal | null
}

export interface Wanted {
  /** Layouts to choose from; the shipped ones when absent. */
  readonly catalogue?: readonly Source[]
  readonly layout?: string
  readonly table?: string
  readonly sender?: string
}

/** Inspects a file. @throws Refusal only when it cannot be read at all; every other fault is in `refusal`. */
export async function inspectDelivery(path: string, wanted: Wanted, limits: LoadLimits): Promise<Delivery> {
  const facts = await hashFile(path)
  const base = { path, fileName: basename(path), sender: wanted.sender ?? '', facts, changedAt: (await stat(path)).mtimeMs }
  try {
    return { ...base, content: await inspectContent(path, wanted, limits), refusal: null }
  } catch (error) {
    if (error instanceof Refusal) return { ...base, content: null, refusal: error }
    throw error
  }
}

/** Finds what a file holds. @throws Refusal when it is nothing that can be loaded. */
export async function inspectContent(path: string, wanted: Wanted, limits: LoadLimits): Promise<Content> {
  const file = await findPacking(path, limits)
  const reader = await findReader(file, limits)
  const { encoding, is1904, heads } = await reader.readHeads(file, limits)
  return { kind: reader.kind, file, encoding, is1904, recognised: recognise(heads, wanted, limits.maxColumns) }
}
