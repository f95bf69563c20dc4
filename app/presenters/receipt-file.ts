/** The file of a delivery: what it was, where in it the table stood, and the remarks that were passed over. */
import type { Delivery } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import { formatBytes, formatCount, formatHash, formatInstantInProse } from './format.ts'
import type { DefinitionView, ReceiptSumView } from './view-models.ts'

/** What the file was; what nobody can tell of it is left out. */
export function presentFile(delivery: Delivery, sender: string, { text, language }: Reader): readonly DefinitionView[] {
  const words = text.deliveries.receipt.file
  const kinds: Readonly<Record<string, string>> = words.kinds
  const delimiters: Readonly<Record<string, string>> = words.delimiters
  const { fileKind, archiveMember, sheet, headerRow, encoding, delimiter } = delivery
  const row = (term: string, value: string | null): readonly DefinitionView[] => (value === null || value === '' ? [] : [{ term, text: [{ text: value }] }])
  const join = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(text.common.dot)
  return [
    ...row(words.name, delivery.fileName),
    ...row(words.sender, sender),
    ...row(words.layout, delivery.layout),
    ...row(words.kind, fileKind === null ? null : (kinds[fileKind] ?? fileKind)),
    ...row(words.member, archiveMember),
    ...(sheet === null ? row(words.header, headerRow === null ? null : words.row(formatCount(headerRow))) : row(words.sheet, join(sheet, headerRow === null ? null : words.headerRow(formatCount(headerRow))))),
    ...row(words.encoding, join(encoding, delimiter === null ? null : (delimiters[delimiter] ?? words.dividedBy(delimiter)))),
    ...row(words.size, formatBytes(delivery.bytes)),
    ...row(words.received, formatInstantInProse(delivery.receivedAt, language)),
    ...row(words.finished, delivery.finishedAt === null ? null : formatInstantInProse(delivery.finishedAt, language)),
    { term: words.hash, text: [{ text: formatHash(delivery.sha256), title: delivery.sha256 }] },
    ...row(words.again, words.againText),
  ]
}

/** The remarks that were passed over, or null when there was none. */
export function presentNotes({ notes }: Delivery, { text }: Reader): ReceiptSumView['notes'] {
  const words = text.deliveries.receipt.notes
  return notes.length === 0 ? null : { title: words.title(formatCount(notes.length)), rows: notes.map(({ line, text: note }) => ({ id: String(line), line: words.line(formatCount(line)), text: note })) }
}
