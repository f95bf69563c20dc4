/** The parts of an XLSX workbook beside its sheets: names of the sheets, styles, texts. */
import { getBuiltInForm, readForm, type NumberForm } from '#etl/readers/cell-values.ts'
import { gatherStrings, gatherStyles, SharedStrings } from '#etl/readers/shared-strings.ts'
import { refuseBomb } from '#etl/readers/unpack.ts'
import { readAttribute, XmlScanner, type XmlHandler } from '#etl/readers/xml.ts'
import { listZip, readZipEntry, type ZipEntry } from '#etl/readers/zip.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

export interface SheetPart {
  readonly name: string
  readonly entry: ZipEntry
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly is1904: boolean
  /** Number forms by style. */
  readonly forms: readonly NumberForm[]
  readonly strings: SharedStrings
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** Reads all parts but the sheets. @throws Refusal when the archive is another kind of document, encrypted, damaged or too large. */
export async function readWorkbook(path: string, limits: LoadLimits): Promise<Workbook> {
  const entries = await listZip(path)
  const find = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  const book = find('xl/workbook.xml') ?? entries.find((entry) => /(^|\/)workbook\d*\.xml$/i.test(entry.name))
  if (book === undefined) throw refuse('not-text', describeDocument(entries))
  const folder = book.name.slice(0, book.name.lastIndexOf('/') + 1)
  const read = async (entry: ZipEntry | undefined, handler: XmlHandler): Promise<void> => {
    if (entry !== undefined) for await (const _ of scanEntry(path, entry, handler, limits)) continue
  }

  const relations = new Map<string, Relation>()
  await read(find(`${folder}_rels/${book.name.slice(folder.length)}.rels`), gatherRelations(relations))
  const listed: { name: string; id: string }[] = []
  let is1904 = false
  await read(book, gatherSheets(listed, () => { is1904 = true }))
  const part = (target: string): ZipEntry | undefined => find(target.startsWith('/') ? target.slice(1) : resolvePart(folder + target))
  const named = (type: string): ZipEntry | undefined => {
    const relation = [...relations.values()].find((candidate) => candidate.type === type)
    return relation === undefined ? undefined : part(relation.target)
  }

  const sheets = listed.flatMap(({ name, id }) => {
    const relation = relations.get(id)
    if (relation === undefined || relation.type !== 'worksheet') return []
    const entry = part(relation.target)
    if (entry === undefined) throw refuse('damaged-file', `XLSX, ${name}`)
    return [{ name, entry }]
  })
  const styles: number[] = []
  const codes = new Map<number, string>()
  await read(named('styles'), gatherStyles(styles, codes))
  const strings = new SharedStrings()
  await read(named('sharedStrings'), gatherStrings(strings))
  const forms = styles.map((id) => {
    const code = codes.get(id)
    return code === undefined ? getBuiltInForm(id) : readForm(code)
  })
  return { sheets, is1904, forms, strings }
}

/** Reads one XML part through a handler, a piece at a time. */
export async function* scanEntry(path: string, entry: ZipEntry, handler: XmlHandler, limits: LoadLimits, onRaw?: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  const scanner = new XmlScanner(handler)
  for await (const { text, bytes } of decodeEntry(path, entry, limits, onRaw)) {
    scanner.push(text)
    yield bytes
  }
  scanner.end()
}

/** The text of an XML part in pieces. @throws Refusal when it is no UTF-8 or passes a limit. */
export async function* decodeEntry(path: string, entry: ZipEntry, limits: LoadLimits, onRaw?: (bytes: Buffer) => void): AsyncGenerator<{ text: string; bytes: Buffer }> {
  let decoder: TextDecoder | null = null
  let total = 0
  let raw = 0
  const countRaw = (bytes: Buffer): void => {
    raw += bytes.length
    onRaw?.(bytes)
  }
  try {
    for await (const bytes of readZipEntry(path, entry, countRaw)) {
      total += bytes.length
      if (total > limits.maxBytes) throw refuse('file-too-large', String(limits.maxBytes))
      refuseBomb(raw, total, limits)
      decoder ??= new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8', { fatal: true })
      yield { text: decoder.decode(bytes, { stream: true }), bytes }
    }
    decoder?.decode()
  } catch (error) {
    if (error instanceof TypeError) throw refuse('damaged-file', `${entry.name}: ${error.message}`)
    throw error
  }
}

function gatherRelations(into: Map<string, Relation>): XmlHandler {
  return {
    open: (name, tag) => {
      if (name !== 'Relationship') return
      const type = readAttribute(tag, 'Type') ?? ''
      into.set(readAttribute(tag, 'Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target: readAttribute(tag, 'Target') ?? '' })
    },
    text: () => undefined,
    close: () => undefined,
  }
}

function gatherSheets(into: { name: string; id: string }[], on1904: () => void): XmlHandler {
  return {
    open: (name, tag) => {
      if (name === 'sheet') into.push({ name: readAttribute(tag, 'name') ?? '', id: readAttribute(tag, 'id') ?? '' })
      else if (name === 'workbookPr' && ['1', 'true'].includes(readAttribute(tag, 'date1904') ?? '')) on1904()
    },
    text: () => undefined,
    close: () => undefined,
  }
}

/** A part's address without `.` and `..`. */
function resolvePart(address: string): string {
  const steps: string[] = []
  for (const step of address.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function describeDocument(entries: readonly ZipEntry[]): string {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name)
  if (has('xl/workbook.bin')) return 'XLSB'
  if (has('word/document.xml')) return 'DOCX'
  if (has('ppt/presentation.xml')) return 'PPTX'
  return has('content.xml') ? 'ODS / ODT' : 'ZIP'
}
