/** XML in pieces → tags and text, as spreadsheets need it: no document types, so no entities but the five and numbers. */
import { refuse } from '#etl/refusal.ts'

/** Told of what stands in a document; names come without their prefix. */
export interface XmlHandler {
  /** @param tag the whole tag, for `readAttribute` */
  readonly open: (name: string, tag: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Most characters between two tags, or of one tag. */
const MOST_CHARS = 8_000_000
const SLASH = 0x2f
const CLOSE = 0x3e
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const BLANK = 0x20

export class XmlScanner {
  private rest = ''

  constructor(private readonly handler: XmlHandler) {}

  /** Reads one more piece. @throws Refusal when the document declares entities or is not well made. */
  push(piece: string): void {
    const text = this.rest + piece
    let from = 0
    for (;;) {
      const start = text.indexOf('<', from)
      if (start === -1) break
      if (start > from) this.handler.text(decodeEntities(text.slice(from, start)))
      const end = this.readMarkup(text, start)
      from = end === -1 ? start : end
      if (end === -1) break
    }
    this.rest = text.slice(from)
    if (this.rest.length > MOST_CHARS) throw refuse('damaged-file', `XML, ${this.rest.slice(0, 40)}…`)
  }

  /** @throws Refusal when the document broke off within a tag. */
  end(): void {
    if (this.rest.trim() !== '') throw refuse('truncated-file', 'XML')
  }

  /** Reads the markup that begins at `start`; answers where it ends, or -1 when it does not end within the text. */
  private readMarkup(text: string, start: number): number {
    const next = text.charAt(start + 1)
    if (next === '!') return this.readDeclaration(text, start)
    if (next === '?') return after(text, '?>', start)
    const end = findTagEnd(text, start + 1)
    if (end === -1) return -1
    if (next === '/') {
      this.handler.close(dropPrefix(text.slice(start + 2, end).trimEnd()))
      return end + 1
    }
    const isEmpty = text.charCodeAt(end - 1) === SLASH
    const tag = text.slice(start + 1, isEmpty ? end - 1 : end)
    const name = readName(tag)
    this.handler.open(name, tag)
    if (isEmpty) this.handler.close(name)
    return end + 1
  }

  private readDeclaration(text: string, start: number): number {
    if (text.startsWith('<!--', start)) return after(text, '-->', start + 4)
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start)
      if (end === -1) return -1
      this.handler.text(text.slice(start + 9, end))
      return end + 3
    }
    if (text.length - start < 9) return -1
    throw refuse('xml-entities')
  }
}

/** Index after the next `mark`, or -1. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? -1 : found + mark.length
}

/** Index of the `>` that ends a tag, or -1; one within quotation marks does not end it. */
function findTagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (quote !== 0) {
      if (character === quote) quote = 0
    } else if (character === CLOSE) return at
    else if (character === DOUBLE_QUOTE || character === SINGLE_QUOTE) quote = character
  }
  return -1
}

function readName(tag: string): string {
  let end = 0
  while (end < tag.length && tag.charCodeAt(end) > BLANK) end += 1
  return dropPrefix(end === tag.length ? tag : tag.slice(0, end))
}

const dropPrefix = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

/** The value of an attribute, named without its prefix, or null. */
export function readAttribute(tag: string, name: string): string | null {
  let at = 0
  while (at < tag.length && tag.charCodeAt(at) > BLANK) at += 1
  for (;;) {
    while (at < tag.length && tag.charCodeAt(at) <= BLANK) at += 1
    const equals = tag.indexOf('=', at)
    if (equals === -1) return null
    let open = equals + 1
    while (tag.charCodeAt(open) <= BLANK) open += 1
    const close = tag.indexOf(tag.charAt(open), open + 1)
    if (close === -1) return null
    if (dropPrefix(tag.slice(at, equals).trimEnd()) === name) return decodeEntities(tag.slice(open + 1, close))
    at = close + 1
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (all, name: string) => {
    if (!name.startsWith('#')) {
      const found = ENTITIES[name]
      if (found === undefined) throw refuse('xml-entities')
      return found
    }
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
