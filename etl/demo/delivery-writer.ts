/** One delivery file: rows go in, bytes go out in the file's encoding, and a full pipe makes the producer wait. */
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import type { Writable } from 'node:stream'
import { encodeGb18030 } from '#etl/demo/gb18030.ts'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le'

export type Cell = string | number | null

const encoders: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-8-bom': (text) => Buffer.from(text, 'utf8'),
  gb18030: encodeGb18030,
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
}

const chunkLength = 1 << 16

export class DeliveryWriter {
  readonly path: string
  /** Rows written, the header apart. */
  rowCount = 0
  /** The pipe behind is full: call `drain` before more rows. */
  isFull = false
  readonly #sink: Writable
  readonly #done: Promise<unknown>
  readonly #encode: (text: string) => Buffer
  #text: string

  constructor(path: string, encoding: Encoding, header: readonly string[]) {
    this.path = path
    this.#encode = encoders[encoding]
    const file = createWriteStream(path)
    this.#done = finished(file)
    this.#done.catch(() => undefined)
    if (path.endsWith('.gz')) {
      const gzip = createGzip({ level: 6 })
      gzip.pipe(file)
      this.#sink = gzip
    } else {
      this.#sink = file
    }
    const mark = encoding === 'utf-8-bom' || encoding === 'utf-16le' ? '\uFEFF' : ''
    this.#text = `${mark}${header.join(',')}\r\n`
  }

  /** Adds one row; null is an empty cell. */
  write(cells: readonly Cell[]): void {
    let line = ''
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]
      if (index > 0) line += ','
      if (typeof cell === 'string') line += quote(cell)
      else if (typeof cell === 'number') line += cell
    }
    this.writeLine(line)
  }

  /** Adds a line as it is, for text that is a row already. */
  writeLine(line: string): void {
    this.#text += line
    this.#text += '\r\n'
    this.rowCount += 1
    if (this.#text.length >= chunkLength) this.#flush()
  }

  /** Waits until the pipe takes more. */
  async drain(): Promise<void> {
    // The pipe may have emptied since: then the event is past and would never come.
    if (this.#sink.writableNeedDrain) await Promise.race([once(this.#sink, 'drain'), this.#done])
    this.isFull = false
  }

  /** Writes what is left and closes the file. @throws what the disk said, when it said no. */
  async close(): Promise<void> {
    this.#flush()
    this.#sink.end()
    await this.#done
  }

  #flush(): void {
    if (!this.#sink.write(this.#encode(this.#text))) this.isFull = true
    this.#text = ''
  }
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
