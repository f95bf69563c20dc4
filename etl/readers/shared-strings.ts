/** The texts of a workbook that cells name by number, kept as bytes: some million of them fit into memory. */
import { refuse } from '#etl/refusal.ts'
import { readAttribute, type XmlHandler } from '#etl/readers/xml.ts'

const PIECE_BITS = 22
const PIECE_BYTES = 2 ** PIECE_BITS
const MOST_PIECES = 256

export class SharedStrings {
  private readonly pieces: Buffer[] = []
  private used = PIECE_BYTES
  private count = 0
  /** Where each text begins, as piece × PIECE_BYTES + offset. */
  private starts = new Uint32Array(1024)
  private lengths = new Uint32Array(1024)

  add(text: string): void {
    const bytes = Buffer.byteLength(text)
    if (bytes > PIECE_BYTES || this.pieces.length > MOST_PIECES) throw refuse('workbook-too-large', String(PIECE_BYTES * MOST_PIECES))
    if (this.used + bytes > PIECE_BYTES) {
      this.pieces.push(Buffer.allocUnsafeSlow(PIECE_BYTES))
      this.used = 0
    }
    if (this.count === this.starts.length) {
      this.starts = grow(this.starts)
      this.lengths = grow(this.lengths)
    }
    const piece = this.pieces.length - 1
    this.pieces[piece]?.write(text, this.used)
    this.starts[this.count] = piece * PIECE_BYTES + this.used
    this.lengths[this.count] = bytes
    this.used += bytes
    this.count += 1
  }

  /** The text of a number; null when there is none. */
  get(index: number): string | null {
    const start = this.starts[index]
    if (start === undefined || index >= this.count) return null
    const offset = start % PIECE_BYTES
    return this.pieces[start >>> PIECE_BITS]?.toString('utf8', offset, offset + (this.lengths[index] ?? 0)) ?? null
  }
}

function grow(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Gathers the plain text of rich text: runs one after the other, without the reading aids of East Asian text. */
export class RichText {
  private parts = ''
  private isText = false
  private aids = 0

  open(name: string): void {
    if (name === 'rPh') this.aids += 1
    else if (name === 't') this.isText = this.aids === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.aids -= 1
    else if (name === 't') this.isText = false
  }

  add(text: string): void {
    if (this.isText) this.parts += text
  }

  /** The text gathered; the next begins empty. */
  take(): string {
    const text = this.parts.includes('_x') ? this.parts.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : this.parts
    this.parts = ''
    return text
  }
}

/** Reads the part of a workbook that lists its texts. */
export function gatherStrings(into: SharedStrings): XmlHandler {
  const rich = new RichText()
  return {
    open: (name) => { rich.open(name) },
    text: (text) => { rich.add(text) },
    close: (name) => {
      rich.close(name)
      if (name === 'si') into.add(rich.take())
    },
  }
}

/** Reads the number formats of a workbook: for each style its format's number, and the codes of its own formats. */
export function gatherStyles(styles: number[], codes: Map<number, string>): XmlHandler {
  let isInCells = false
  return {
    open: (name, tag) => {
      if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) styles.push(Number(readAttribute(tag, 'numFmtId') ?? 0))
      else if (name === 'numFmt') codes.set(Number(readAttribute(tag, 'numFmtId')), readAttribute(tag, 'formatCode') ?? '')
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  }
}
