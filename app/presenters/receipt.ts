/** A delivery → its receipt: a line of the list, or the sum that holds. */
import type { BatchFindings, Delivery, DeliveryLine } from '#app/queries/types.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatInstantInList } from './format.ts'
import { presentFile, presentNotes } from './receipt-file.ts'
import { presentBatchFindings, presentIssues } from './receipt-issues.ts'
import type { MarkKind, ReceiptParts, ReceiptRowView, ReceiptSumView, ReceiptWords, Sentence, Tone } from './view-models.ts'

/** Address of one delivery. */
export function addressDelivery(deliveryId: number, after: string | null = null): string {
  return buildAddress(`/deliveries/${deliveryId}`, { after })
}

export type Outcome = 'loaded' | 'partly' | 'refused' | 'running' | 'waiting' | 'interrupted'

/** What became of a delivery in one word. */
export function findOutcome({ state, rejected }: Pick<DeliveryLine, 'state' | 'rejected'>): Outcome {
  return state === 'loaded' && rejected > 0 ? 'partly' : state
}

const MARKS: Readonly<Record<Outcome, MarkKind>> = { loaded: 'met', partly: 'at-risk', refused: 'missed', running: 'in-progress', waiting: 'not-due', interrupted: 'missed' }
const TONES: Readonly<Record<Outcome, Tone>> = { loaded: 'plain', partly: 'warn', refused: 'bad', running: 'quiet', waiting: 'quiet', interrupted: 'bad' }

function partsOf({ read, loaded, unchanged, replaced, held, rejected }: DeliveryLine): ReceiptParts {
  return { read, loaded, unchanged, replaced, held, rejected }
}

function writeParts(parts: ReceiptParts): ReceiptWords {
  const { read, loaded, unchanged, replaced, held, rejected } = parts
  return {
    read: formatCount(read), loaded: formatCount(loaded), unchanged: formatCount(unchanged), replaced: formatCount(replaced), held: formatCount(held), rejected: formatCount(rejected),
  }
}

/** Name of a source table; an unknown one of a refused file says so. */
export function nameTable(table: string | null, { text }: Reader): string {
  const tables: Readonly<Record<string, string>> = text.common.tables
  return table === null ? text.deliveries.unknownTable : (tables[table] ?? table)
}

/** Who handed a delivery in; what nobody said is said to be so. */
function nameSender({ sentBy, senderName }: DeliveryLine, { text, language }: Reader): string {
  return sentBy === '' ? text.deliveries.noSender : nameArea({ code: sentBy, name: senderName }, language)
}

/** One line of the list of receipts. */
export function presentReceiptRow(delivery: DeliveryLine, reader: Reader): ReceiptRowView {
  const outcome = findOutcome(delivery)
  const isRead = delivery.state === 'loaded'
  const nothing: ReceiptWords = { read: '', loaded: '', unchanged: '', replaced: '', held: '', rejected: '' }
  return {
    id: String(delivery.deliveryId),
    href: addressDelivery(delivery.deliveryId),
    open: false,
    time: formatInstantInList(delivery.finishedAt ?? delivery.receivedAt),
    sender: nameSender(delivery, reader),
    table: nameTable(delivery.sourceTable, reader),
    file: delivery.fileName,
    parts: isRead ? partsOf(delivery) : null,
    texts: isRead ? writeParts(partsOf(delivery)) : nothing,
    mark: MARKS[outcome],
    outcome: reader.text.deliveries.outcome[outcome],
    outcomeTone: TONES[outcome],
  }
}

/** The receipt as a sum. */
export function presentReceiptSum(delivery: Delivery, findings: BatchFindings, reader: Reader): ReceiptSumView {
  const { text } = reader
  const words = text.deliveries
  const texts = writeParts(partsOf(delivery))
  const note = (line: string): Sentence => (line === '' ? [] : [{ text: line }])
  return {
    title: nameTable(delivery.sourceTable, reader),
    note: delivery.batch === null ? words.noBatch : words.batch(delivery.batch),
    parts: [
      { id: 'loaded', word: words.words.loaded, text: texts.loaded, note: [] },
      { id: 'unchanged', word: words.words.unchanged, text: texts.unchanged, note: [] },
      { id: 'replaced', word: words.words.replaced, text: texts.replaced, note: note(delivery.replaced === 0 ? '' : delivery.withdrawn > 0 ? words.receipt.withdrawn(formatCount(delivery.withdrawn)) : words.receipt.replaced) },
      { id: 'held', word: words.words.held, text: texts.held, note: note(delivery.held === 0 ? '' : delivery.released > 0 ? words.receipt.released(formatCount(delivery.released)) : words.receipt.held) },
      { id: 'rejected', word: words.words.rejected, text: texts.rejected, note: note(delivery.rejected === 0 ? '' : words.receipt.rejectedNote) },
    ],
    read: { word: words.words.read, text: texts.read },
    balancedWord: words.receipt.balanced,
    issues: [...presentIssues(delivery, reader), ...presentBatchFindings(delivery, findings, reader)],
    rules: { label: words.receipt.rules, href: '/deliveries/rules' },
    notes: presentNotes(delivery, reader),
    file: presentFile(delivery, nameSender(delivery, reader), reader),
  }
}
