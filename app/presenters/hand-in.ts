/** What was handed in → the panel where files are handed in and followed. */
import type { HandedIn } from '#app/queries/types.ts'
import { buildAddress } from './addresses.ts'
import type { Reader } from './figures.ts'
import { formatBytes, formatCount, formatInstantInList } from './format.ts'
import { addressDelivery, findOutcome } from './receipt.ts'
import type { ExportMenuView, HandInPanelView, HandInRowView, MarkKind } from './view-models.ts'

const ADDRESS = '/deliveries/hand-in'
const MARKS: Readonly<Record<HandedIn['state'], MarkKind>> = { waiting: 'not-due', running: 'in-progress', done: 'met', cancelled: 'not-applicable', failed: 'missed' }

/** Builds the panel; `mends` is the delivery whose rejected rows are to be brought back, `table` the one that it was handed in as. */
export function presentHandIn(entries: readonly HandedIn[], csrf: string, reader: Reader, mends: number | null = null, table: string | null = null): HandInPanelView {
  const words = reader.text.deliveries.handIn
  return {
    title: mends === null ? words.title : words.mendTitle,
    note: mends === null ? words.note : words.mendNote,
    choose: words.choose,
    drop: words.drop,
    address: buildAddress(ADDRESS, { mends }),
    followAddress: buildAddress(ADDRESS, { mends }),
    csrf,
    words: { send: words.send, queued: words.queued, sending: words.sending, broken: words.broken, cancel: words.cancel, dismiss: words.dismiss },
    table: { label: words.table, value: table ?? '', options: [{ value: '', text: words.byHeaders }, ...listTables(reader).map(([value, text]) => ({ value, text }))] },
    templates: mends === null ? presentTemplates(reader) : null,
    rows: presentHandInRows(entries, reader),
  }
}

/** Source tables with their names. */
const listTables = ({ text }: Reader): [id: string, name: string][] => Object.entries<string>(text.common.tables)

/** One workbook a source table. */
function presentTemplates(reader: Reader): ExportMenuView {
  const { text } = reader
  return { label: text.templates.menu, title: text.templates.menuTitle, choices: listTables(reader).map(([id, label]) => ({ id, label, note: '', href: `/deliveries/templates/${id}` })), reason: null }
}

/** Builds the lines, newest first. */
export function presentHandInRows(entries: readonly HandedIn[], reader: Reader): readonly HandInRowView[] {
  return entries.map((entry) => presentRow(entry, reader))
}

function presentRow(entry: HandedIn, reader: Reader): HandInRowView {
  const { state, bytes, progressBytes, isCancelAsked } = entry
  const isOpen = state === 'waiting' || state === 'running'
  return {
    id: String(entry.handedInId),
    file: entry.fileName,
    time: formatInstantInList(entry.finishedAt ?? entry.handedAt),
    isOpen,
    mark: entry.deliveryState === 'refused' ? 'missed' : (entry.rejected ?? 0) > 0 ? 'at-risk' : MARKS[state],
    outcome: sayOutcome(entry, reader),
    detail: sayDetail(entry, reader),
    progress: state === 'running' && bytes > 0 ? { value: Math.min(progressBytes, bytes), full: bytes } : null,
    href: entry.deliveryId === null ? null : addressDelivery(entry.deliveryId),
    cancelAddress: isOpen && !isCancelAsked ? buildAddress(ADDRESS, { cancel: entry.handedInId }) : null,
  }
}

function sayOutcome({ state, deliveryState, rejected, isCancelAsked, way }: HandedIn, { text }: Reader): string {
  const words = text.deliveries.handIn
  if (isCancelAsked && state === 'running') return words.stopping
  if (state === 'done' && deliveryState !== null) {
    return way === 'withdrawal' && deliveryState === 'loaded' ? words.withdrawn : text.deliveries.outcome[findOutcome({ state: deliveryState, rejected: rejected ?? 0 })]
  }
  return words.state[state]
}

/** Rows of the receipt, progress in numbers, or why it broke off. */
function sayDetail(entry: HandedIn, { text, language }: Reader): string {
  const words = text.deliveries.handIn
  const { state, refusal, fault, bytes, progressBytes, progressRows } = entry
  if (refusal !== null) return language === 'zh' ? `${refusal.zh}。${refusal.adviceZh}` : `${refusal.en}. ${refusal.adviceEn}`
  if (state === 'running') {
    const read = words.progress(formatCount(progressRows), formatBytes(progressBytes), formatBytes(bytes))
    return bytes > 0 && progressBytes >= bytes ? words.summing : read
  }
  if (state === 'done' && entry.read !== null) {
    const names = text.deliveries.words
    const parts = (['loaded', 'unchanged', 'replaced', 'held', 'rejected'] as const).flatMap((part) => {
      const count = entry[part] ?? 0
      return count === 0 ? [] : [`${names[part]} ${formatCount(count)}`]
    })
    return [`${names.read} ${formatCount(entry.read)}`, ...parts].join(text.common.listJoin)
  }
  return fault === null ? formatBytes(bytes) : words.fault
}
