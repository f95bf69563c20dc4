/** What a PDF of pdfmake says, page by page: enough of a reader for files whose objects are plain and whose fonts tell their characters. */
import { inflateSync } from 'node:zlib'

export interface PdfPage {
  readonly text: string
  /** Paths that are drawn: lines and charts. */
  readonly paths: number
}

/** @throws when it is no whole PDF */
export function readPdf(bytes: Uint8Array): readonly PdfPage[] {
  const file = Buffer.from(bytes).toString('latin1')
  if (!file.startsWith('%PDF-') || !file.trimEnd().endsWith('%%EOF')) throw new Error('no whole PDF')
  const objects = new Map([...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
  const get = (reference: string | undefined): string => objects.get(reference ?? '') ?? ''
  const refer = (text: string, name: string): string | undefined => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1]
  const streamOf = (object: string): string => {
    const body = /stream\n([\s\S]*)\nendstream$/.exec(object)?.[1] ?? ''
    return /FlateDecode/.test(object) ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body
  }
  const maps = new Map<string, readonly string[]>()
  const mapOf = (font: string): readonly string[] => {
    const known = maps.get(font)
    if (known !== undefined) return known
    const characters: string[] = []
    for (const [, first = '0', , list = ''] of streamOf(get(refer(get(font), 'ToUnicode'))).matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
      for (const [index, [, code = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
        characters[Number.parseInt(first, 16) + index] = Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
      }
    }
    maps.set(font, characters)
    return characters
  }
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b(?!s)/.test(object))
    .map((page) => {
      const resources = get(refer(page, 'Resources'))
      const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
      const content = streamOf(get(refer(page, 'Contents')))
      let map: readonly string[] = []
      let text = ''
      for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gi)) {
        if (font !== undefined) map = mapOf(fonts.get(font) ?? '')
        else text += (hex?.match(/.{4}/g) ?? []).map((glyph) => map[Number.parseInt(glyph, 16)] ?? '').join('')
      }
      return { text, paths: (content.match(/\b(?:S|f|B)\n/g) ?? []).length }
    })
}
