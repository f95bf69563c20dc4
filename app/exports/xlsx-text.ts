/** Text as XML of a spreadsheet holds it. */

/** Characters that XML cannot hold, and what would be read as the sign for one of them. */
const UNHELD = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g
const SPECIAL = /[&<>"]/g
const NEEDS_CARE = /[&<>"_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes a text; what XML cannot hold is written as `_x0001_`, as spreadsheets do. @see ECMA-376, part 1, 22.9.2.19, ST_Xstring */
export function escapeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text
  return text
    .replace(UNHELD, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(SPECIAL, (character) => ENTITIES[character] ?? character)
}
