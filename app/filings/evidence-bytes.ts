/** What a file of evidence is, told by its bytes, and whether anything in them runs. */
import { inflateSync } from 'node:zlib'

export type ByteProblem = 'pdf-damaged' | 'pdf-runs' | 'pdf-encrypted' | 'image-damaged' | 'image-huge' | 'markup' | 'text-undecodable' | 'text-runs'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MOST_SIDE = 20_000
const MOST_PIXELS = 200_000_000
const MOST_INFLATED = 16 * 1024 * 1024

/** Whether bytes begin with a sign. */
export function beginsWith(bytes: Buffer, sign: readonly number[] | string): boolean {
  const wanted = typeof sign === 'string' ? Buffer.from(sign, 'latin1') : Buffer.from(sign)
  return bytes.subarray(0, wanted.length).equals(wanted)
}

/** Markup that a browser would run, wherever it stands. */
export function holdsMarkup(text: string): boolean {
  return /<(?:script|html|iframe|object|embed|svg|!doctype)[\s>/]|<\?(?:php|xml)\b|javascript:/i.test(text)
}

/** @returns what is wrong with a PDF, or null */
export function inspectPdf(bytes: Buffer): ByteProblem | null {
  const text = bytes.toString('latin1')
  if (!/%%EOF\s*$/.test(text.slice(-1024)) || !/\bstartxref\b/.test(text.slice(-2048))) return 'pdf-damaged'
  // names may be written with #xx for any of their characters
  const plain = readNames(text)
  if (/\/Encrypt\b/.test(plain)) return 'pdf-encrypted'
  const packed = unpackObjects(bytes, text)
  if (packed === null) return 'pdf-damaged'
  const runs = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Rendition)\b/
  return runs.test(plain) || runs.test(readNames(packed)) || holdsScript(text) ? 'pdf-runs' : null
}

function readNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** Metadata of a PDF is XML; a page of its own is not. */
function holdsScript(text: string): boolean {
  return /<(?:script|html|iframe|svg)[\s>]/i.test(text)
}

/** Objects may stand packed together, where no sign of them shows. Null: they can't be unpacked. */
function unpackObjects(bytes: Buffer, text: string): string | null {
  let whole = ''
  for (const found of text.matchAll(/\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    const from = found.index + found[0].length
    const to = text.indexOf('endstream', from)
    if (to === -1) return null
    const part = bytes.subarray(from, to)
    try {
      whole += /\/FlateDecode/.test(found[0]) ? inflateSync(part, { maxOutputLength: MOST_INFLATED, finishFlush: 2 }).toString('latin1') : part.toString('latin1')
    } catch {
      return null
    }
    if (whole.length > MOST_INFLATED) return null
  }
  return whole
}

/** @returns what is wrong with a PNG, or null: its parts one after the other to its end, and nothing behind it */
export function inspectPng(bytes: Buffer): ByteProblem | null {
  let at = PNG.length
  for (let part = 0; at + 12 <= bytes.length; part += 1) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length || (part === 0) !== (name === 'IHDR')) return 'image-damaged'
    if (part === 0 && (length !== 13 || isHuge(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)))) return length === 13 ? 'image-huge' : 'image-damaged'
    if (name === 'IEND') return end === bytes.length ? null : 'image-damaged'
    at = end
  }
  return 'image-damaged'
}

/** @returns what is wrong with a JPEG, or null: markers up to its picture, and an end */
export function inspectJpeg(bytes: Buffer): ByteProblem | null {
  let at = 2
  let hasSize = false
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return 'image-damaged'
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      if (length < 8) return 'image-damaged'
      if (isHuge(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))) return 'image-huge'
      hasSize = true
    }
    if (marker === 0xda) return hasSize && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? null : 'image-damaged'
    at += 2 + length
  }
  return 'image-damaged'
}

function isHuge(width: number, height: number): boolean {
  return width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS
}

/** @returns what is wrong with a text or CSV, or null: decodable, no control characters, nothing that a browser or spreadsheet runs */
export function inspectText(bytes: Buffer): ByteProblem | null {
  const text = decode(bytes)
  if (text === null || /[^\P{Cc}\t\r\n]/u.test(text)) return 'text-undecodable'
  if (holdsMarkup(text)) return 'markup'
  const isCommand = /(?:^|[\r\n,;\t"])\s*[=+\-@][^\r\n]*(?:\|[^\r\n]*!|\b(?:WEBSERVICE|HYPERLINK|IMPORTXML|CALL|EXEC)\s*\()/i.test(text)
  return isCommand || /^(?:#!|@echo\b|MZ)/i.test(text) ? 'text-runs' : null
}

function decode(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one
    }
  }
  return null
}

/** The sign of a PNG. */
export const pngSign: readonly number[] = PNG
