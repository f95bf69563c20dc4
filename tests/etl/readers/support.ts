/** A delivery file read without a database: what it is taken for, and the rows that come out of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectContent, type Content, type Wanted } from '#etl/delivery.ts'
import { readRows } from '#etl/read-rows.ts'
import type { RowFault, RowMarks } from '#etl/reader.ts'
import { Refusal } from '#etl/refusal.ts'
import { SAFE_LIMITS, type LoadLimits } from '#etl/settings.ts'

export interface ReadRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly marks: RowMarks | null
  readonly fault: RowFault | null
}

export interface ReadFile {
  readonly content: Content
  readonly rows: readonly ReadRow[]
}

export interface ReadOptions {
  readonly wanted?: Wanted
  readonly limits?: Partial<LoadLimits>
}

/** Reads a file as a load would. @throws Refusal */
export async function readDelivery(bytes: string | Buffer, { wanted = {}, limits = {} }: ReadOptions = {}): Promise<ReadFile> {
  const folder = await mkdtemp(join(tmpdir(), 'drb-readers-'))
  try {
    // The name says nothing: what a file is shows in its bytes.
    const path = join(folder, 'file.dat')
    await writeFile(path, bytes)
    const all = { ...SAFE_LIMITS, ...limits }
    const content = await inspectContent(path, wanted, all)
    const rows: ReadRow[] = []
    const delivery = { path, fileName: 'file.dat', sender: '', facts: { sha256: '', bytes: 0 }, changedAt: 0, content, refusal: null }
    for await (const _ of readRows(delivery, all, (cells, line, __, fault, marks) => rows.push({ line, cells, marks, fault }))) continue
    return { content, rows }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Cells of a file's rows. */
export const cellsOf = ({ rows }: ReadFile): readonly (readonly string[])[] => rows.map(({ cells }) => cells)

/** The refusal that a file meets. @throws when it is taken */
export async function findRefusal(bytes: string | Buffer, options: ReadOptions = {}): Promise<Refusal> {
  try {
    await readDelivery(bytes, options)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('the file was taken')
}

/** A table of subjects: the smallest that the provincial layout knows. */
export const SUBJECTS = ['主体身份代码', '名称', '行政区划代码'] as const
export const REGION = '370302'
