/** Text → bytes in the encodings that files are sent in, and which characters one of them cannot hold. */
import iconv from 'iconv-lite'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const MARK = '\uFEFF'

/**
 * What does not come back from GB18030: eighteen private-use characters that its newer editions give to characters of Unicode's own,
 * U+E5E5, which has no place in it, and halves of surrogate pairs. @see GB 18030—2022, appendix; WHATWG Encoding, gb18030
 */
const NOT_IN_GB18030 = /[\uE5E5\uE78D-\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864\uD800-\uDFFF]/gu

/** Bytes that stand before the text so that office programs know its encoding; GB18030 has none. */
export function markOf(encoding: TextEncoding): string {
  return encoding === 'gb18030' ? '' : MARK
}

/** Encodes a whole piece of text; what the encoding cannot hold becomes `?`. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8')
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'gb18030':
      return iconv.encode(text.replace(NOT_IN_GB18030, '?'), 'gb18030')
  }
}

/** Characters of a text that GB18030 cannot hold, each as often as it stands there. */
export function findUnheld(text: string): readonly string[] {
  return text.match(NOT_IN_GB18030) ?? []
}

/** A character as a list names it: U+E5E5. */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
