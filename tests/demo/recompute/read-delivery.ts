/** Reads one delivery file as its sender wrote it: gzip or plain, UTF-16, UTF-8 or GB18030. Shares nothing with the product. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

export interface Delivery {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function readDelivery(path: string): Delivery {
  const raw = readFileSync(path)
  const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw
  const [header = [], ...rows] = splitRows(decode(bytes))
  return { header, rows }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** One row a line: no cell of these files holds a line break. Lines with quotation marks go through the parser. */
function splitRows(text: string): string[][] {
  const rows: string[][] = []
  for (const line of text.split('\r\n')) {
    if (line === '') continue
    if (!line.includes('"')) rows.push(line.split(','))
    else {
      const parsed: string[][] = parse(line, { relax_column_count: true })
      rows.push(...parsed)
    }
  }
  return rows
}
