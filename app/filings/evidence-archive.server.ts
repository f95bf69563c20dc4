/** Looks through an Office file, which is an archive: nothing that runs, nothing fetched from elsewhere, nothing packed beyond reason. */
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listZip, readZipEntry, type ZipEntry } from '#etl/readers/zip.ts'
import { Refusal } from '#etl/refusal.ts'

const MOST_ENTRIES = 2_000
const MOST_BYTES = 100 * 1024 * 1024
/** Nothing that people write packs better than this once it is large. */
const MOST_RATIO = 200
const RATIO_COUNTS_FROM = 1024 * 1024
/** Parts that run, or hold files of any kind. */
const RUNS = /vbaproject|vbadata|activex|embeddings\/|macrosheets|dialogsheets|customui|(?<!printersettings\d*)\.bin$|\.(?:exe|dll|js|vbs|hta|html?|svg|zip|docm|xlsm|jar|ps1|bat|cmd)$/i
const XML = /\.(?:xml|rels)$/i

export type ArchiveProblem = 'archive-damaged' | 'archive-bomb' | 'archive-runs' | 'archive-fetches' | 'archive-encrypted'

/** Reads every part once. @returns which Office file it is, null for another archive; or what is wrong with it */
export async function inspectArchive(bytes: Uint8Array): Promise<{ readonly kind: 'docx' | 'xlsx' | null } | { readonly problem: ArchiveProblem }> {
  const path = join(tmpdir(), `evidence-${randomUUID()}`)
  try {
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
    const entries = await listZip(path)
    const problem = findListed(entries, bytes.length) ?? (await findRead(path, entries))
    if (problem !== null) return { problem }
    const names = new Set(entries.map(({ name }) => name))
    if (!names.has('[Content_Types].xml')) return { kind: null }
    return { kind: names.has('word/document.xml') ? 'docx' : names.has('xl/workbook.xml') ? 'xlsx' : null }
  } catch (error) {
    if (error instanceof Refusal) return { problem: 'archive-damaged' }
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

/** By what the list claims, before anything is unpacked. */
function findListed(entries: readonly ZipEntry[], packed: number): ArchiveProblem | null {
  if (entries.length === 0) return 'archive-damaged'
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'archive-encrypted'
  if (entries.some(({ name }) => name.startsWith('/') || name.split('/').includes('..'))) return 'archive-damaged'
  if (entries.some(({ name }) => RUNS.test(name))) return 'archive-runs'
  const whole = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  // parts that lie over one another claim more than the file is long
  const claimed = entries.reduce((sum, { packedBytes }) => sum + packedBytes, 0)
  const isDense = entries.some((entry) => entry.bytes > RATIO_COUNTS_FROM && entry.bytes > MOST_RATIO * Math.max(1, entry.packedBytes))
  return entries.length > MOST_ENTRIES || whole > MOST_BYTES || claimed > packed || isDense ? 'archive-bomb' : null
}

/** By what stands in the parts; a part that holds more than it claims is damaged, so no more is unpacked than was allowed. */
async function findRead(path: string, entries: readonly ZipEntry[]): Promise<ArchiveProblem | null> {
  for (const entry of entries) {
    const parts: Buffer[] = []
    for await (const chunk of readZipEntry(path, entry)) if (XML.test(entry.name)) parts.push(chunk)
    const text = decode(Buffer.concat(parts))
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return 'archive-runs'
    if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(text)) return 'archive-runs'
    if (/\bDDE(?:AUTO)?\b\s|<ddeLink|\bddeService=/i.test(text)) return 'archive-fetches'
    if (entry.name.endsWith('.rels') && fetches(text)) return 'archive-fetches'
  }
  return null
}

/** Anything from outside but a link that a reader follows. */
function fetches(text: string): boolean {
  const relations = text.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []
  return relations.some((one) => /TargetMode\s*=\s*["']External["']/i.test(one) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(one))
}

function decode(bytes: Buffer): string {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0
  if (mark === 0xfffe || mark === 0xfeff) return new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes)
  return bytes.toString('utf8')
}
