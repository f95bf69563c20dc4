/** Messages of an account: each change of state with the figure it was, leading to where that figure stands. */
import type { Message, NotesPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from './addresses.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayInList, formatInstantInList } from './format.ts'
import { presentPager } from './record-frame.ts'
import { addressFigureOf, sayChange } from './say-change.ts'
import { sayFigure } from './say-figure.ts'
import type { InboxPageView, WorkCellView, WorkColumnView } from './view-models.ts'

export interface InboxInput {
  readonly page: NotesPage<Message>
  readonly unread: number
  readonly isUnreadOnly: boolean
  /** The board on which an indicator stands, or null. */
  readonly boardOf: (indicator: string) => string | null
  readonly csrf: string
}

/** Address of the inbox: the unread messages, or all. */
export function addressInbox(isUnreadOnly: boolean, after: string | null = null): string {
  return buildAddress('/inbox', { show: isUnreadOnly ? null : 'all', after })
}

/** Builds the page. */
export function presentInboxPage({ page, unread, isUnreadOnly, boardOf, csrf }: InboxInput, reader: Reader): InboxPageView {
  const words = reader.text.subscriptions.inbox
  const newest = page.rows[0]?.messageId ?? 0
  return {
    head: { trail: [], title: say`${unread === 0 ? words.allRead : words.headline(formatCount(unread))}`, second: say`${words.second}` },
    show: { label: words.show, choices: [{ label: words.unread, href: addressInbox(true), current: isUnreadOnly }, { label: words.all, href: addressInbox(false), current: !isUnreadOnly }] },
    actions: [
      ...(unread > 0 && newest > 0 ? [{ kind: 'post', label: words.markAll, action: '/inbox', fields: { csrf, newest: String(newest), back: addressInbox(isUnreadOnly) }, primary: false, disabled: false } as const] : []),
      { kind: 'link', label: words.manage, href: '/subscriptions', primary: false },
    ],
    table: {
      label: words.title,
      columns: presentColumns(reader),
      rows: page.rows.map((message) => ({ id: String(message.messageId), href: addressFigureOf(message, boardOf(message.indicator)), open: false, level: null, cells: presentCells(message, reader) })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [{ label: words.manage, href: '/subscriptions' }] },
      bulk: {
        action: '/inbox', method: 'post', field: 'id', chooseAll: words.chooseAll, chooseRow: words.chooseRow, chosen: words.chosen, cancel: words.cancel,
        buttons: [{ label: words.markRead, name: 'intent', value: 'read' }], fields: { csrf, back: addressInbox(isUnreadOnly) },
      },
    },
    pager: presentPager({ total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressInbox(isUnreadOnly, mark), exports: null }, reader),
  }
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.subscriptions.inbox
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'when', label: column.when, width: 104, phone: 'line' },
    { ...plain, id: 'change', label: column.change, width: null, phone: 'title' },
    { ...plain, id: 'figure', label: column.figure, width: 232, phone: 'line' },
    { ...plain, id: 'day', label: column.day, width: 128, phone: 'line' },
  ]
}

function presentCells(message: Message, reader: Reader): readonly WorkCellView[] {
  const words = reader.text.subscriptions.inbox
  const isUnread = message.readAt === null
  return [
    { kind: 'text', text: formatInstantInList(message.madeAt), tone: 'quiet' },
    isUnread ? { kind: 'mark', mark: 'dot', text: sayChange(message, reader), tone: 'strong' } : { kind: 'text', text: sayChange(message, reader) },
    { kind: 'text', text: sayFigure(message.figure, reader) },
    { kind: 'text', text: words.day(formatDayInList(message.day), message.batch), tone: 'quiet' },
  ]
}
