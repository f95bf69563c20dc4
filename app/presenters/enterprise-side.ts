/** Beside the records of an enterprise: what is under way, its tags, watch lists, and who shares its address. */
import type { DossierEvent, Enterprise } from '#app/queries/types.ts'
import { sayEvent } from './enterprise-words.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayWithYear, formatLimit } from './format.ts'
import { addressEnterprise } from './records-page.ts'
import type { EnterprisePageView, Tone } from './view-models.ts'

/** Beyond so many working days nothing presses yet. */
const SOON = 10

/** Open warnings, open disposals and tasks that have drawn it and not yet come, the nearest limit first. */
export function presentPending({ events }: Enterprise, reader: Reader): EnterprisePageView['pending'] {
  const { text } = reader
  const words = text.enterprise
  const open = events.filter(({ isOpen }) => isOpen)
  const ordered = [...open].sort((one, other) => (one.dueDate ?? '9999') < (other.dueDate ?? '9999') ? -1 : 1)
  return {
    title: words.pending,
    rows: ordered.map((event) => ({
      text: `${words.pendingKind[kindOf(event)]} ${sayEvent(event, reader)[0] ?? ''}`,
      href: event.kind === 'warning' ? `/warnings/${encodeURIComponent(event.key)}` : null,
      ...sayDue(event, reader),
    })),
    none: words.pendingNone,
  }
}

function kindOf({ kind }: DossierEvent): 'warning' | 'disposal' | 'task' {
  return kind === 'warning' ? 'warning' : kind === 'draw' ? 'task' : 'disposal'
}

function sayDue({ workingDaysLeft, dueDate }: DossierEvent, { text, language }: Reader): { due: string; dueTone: Tone } {
  if (workingDaysLeft === null) return { due: dueDate === null ? '' : formatDayWithYear(dueDate, language), dueTone: 'plain' }
  return { due: formatLimit(workingDaysLeft, text.common.limit), dueTone: workingDaysLeft < 0 ? 'bad' : workingDaysLeft > SOON ? 'plain' : 'warn' }
}

/** Lists that have something to say. */
export function presentSideLists({ tags, watchLists, neighbours }: Enterprise, { text, language }: Reader): EnterprisePageView['lists'] {
  const words = text.enterprise.side
  const kinds: Readonly<Record<string, string>> = words.tagKinds
  const lists: EnterprisePageView['lists'] = [
    { title: words.tags, note: '', rows: tags.map(({ kind, tag }) => ({ text: tag, note: kinds[kind] ?? kind, href: null })) },
    { title: words.watchLists, note: '', rows: watchLists.map(({ watchListId, title, reason, expiresDate }) => ({ text: title, note: [reason, words.until(formatDayWithYear(expiresDate, language))].filter((part) => part !== '').join(text.common.dot), href: `/warnings/lists/${encodeURIComponent(watchListId)}` })) },
    {
      title: words.neighbours,
      note: neighbours.total > neighbours.rows.length ? words.shown(formatCount(neighbours.rows.length), formatCount(neighbours.total)) : '',
      rows: neighbours.rows.map(({ subjectId, name, status }) => ({ text: name, note: status ?? '', href: addressEnterprise(subjectId) })),
    },
  ]
  return lists.filter(({ rows }) => rows.length > 0)
}
