/** The list below the timeline: the same set, newest first, by kind, a page at a time. */
import type { DossierEvent, DossierKind, Enterprise } from '#app/queries/types.ts'
import { buildAddress } from './addresses.ts'
import { presentExports } from './export-menu.ts'
import { idOf, RECORDS_PAGE, sayEvent, toneOf } from './enterprise-words.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { addressEnterprise } from './records-page.ts'
import type { EnterprisePageView, MenuView, WorkColumnView, WorkRowView } from './view-models.ts'


export const dossierKinds: readonly DossierKind[] = ['draw', 'visit', 'result', 'publication', 'follow-up', 'signal', 'warning', 'class']

/** What of the records a reader chose. `start` is how many come before. */
export interface RecordsChoice {
  readonly kind: DossierKind | null
  readonly start: number
}

/** Builds the list. @param choice null: all of them, as the file holds */
export function presentDossierRecords(enterprise: Enterprise, choice: RecordsChoice | null, reader: Reader): EnterprisePageView['records'] {
  const { events, profile } = enterprise
  const { text } = reader
  const words = text.enterprise
  const kind = choice?.kind ?? null
  const chosen = kind === null ? events : events.filter((event) => event.kind === kind)
  const start = choice?.start ?? 0
  const rows = choice === null ? chosen : chosen.slice(start, start + RECORDS_PAGE)
  const addressOf = (asked: Partial<RecordsChoice>): string => buildAddress(addressEnterprise(profile.subjectId), { kind, ...asked, start: asked.start === undefined || asked.start === 0 ? null : asked.start })
  const end = start + rows.length
  return {
    title: words.records,
    menu: presentMenu(events, kind, addressOf, reader),
    table: {
      label: words.records,
      columns: presentColumns(reader),
      rows: rows.map((event) => presentRow(event, reader)),
      empty: rows.length === 0 ? { title: words.recordsEmpty, text: words.recordsEmptyText, links: kind === null ? [] : [{ label: text.common.all, href: addressEnterprise(profile.subjectId) }] } : null,
      bulk: null,
    },
    pager: {
      label: text.records.pages,
      count: words.recordsCount(formatCount(chosen.length)),
      position: rows.length === chosen.length ? '' : words.recordsPosition(formatCount(start + 1), formatCount(end)),
      first: start === 0 ? null : { label: words.recordsFirst, href: addressOf({ start: 0 }) },
      next: end >= chosen.length ? null : { label: words.recordsNext, href: addressOf({ start: end }) },
      // A dossier leaves with a reason, whatever it tells.
      export: events.length === 0 ? null : presentExports('enterprise', { enterprise: profile.subjectId }, reader, true),
    },
  }
}

function presentMenu(events: readonly DossierEvent[], current: DossierKind | null, addressOf: (asked: Partial<RecordsChoice>) => string, { text }: Reader): MenuView | null {
  const words = text.enterprise
  const kinds = dossierKinds.filter((kind) => events.some((event) => event.kind === kind))
  if (kinds.length < 2) return null
  const counted = (kind: DossierKind): string => formatCount(events.filter((event) => event.kind === kind).length)
  return {
    label: words.allKinds,
    value: current === null ? text.common.all : words.kind[current],
    choices: [
      { label: text.common.all, href: addressOf({ kind: null, start: 0 }), current: current === null },
      ...kinds.map((kind) => ({ label: `${words.kind[kind]} ${counted(kind)}`, href: addressOf({ kind, start: 0 }), current: kind === current })),
    ],
  }
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.enterprise
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'date', label: column.date, width: 100, phone: 'line' },
    { ...plain, id: 'kind', label: column.kind, width: 88, phone: 'line' },
    { ...plain, id: 'content', label: column.content, width: null, phone: 'title' },
    { ...plain, id: 'department', label: column.department, width: 128, phone: 'line' },
    { ...plain, id: 'task', label: column.task, width: 168, phone: 'hidden' },
  ]
}

function presentRow(event: DossierEvent, reader: Reader): WorkRowView {
  const words = reader.text.enterprise
  return {
    id: idOf(event),
    href: event.kind === 'warning' ? `/warnings/${encodeURIComponent(event.key)}` : null,
    open: false,
    level: event.kind === 'warning' && (event.grade === 'red' || event.grade === 'orange' || event.grade === 'yellow') ? event.grade : null,
    cells: [
      { kind: 'text', text: event.day },
      { kind: 'text', text: words.kind[event.kind], tone: 'quiet' },
      { kind: 'text', text: sayEvent(event, reader).join(reader.text.common.listJoin), tone: toneOf(event) },
      { kind: 'text', text: event.departmentName },
      { kind: 'text', text: event.taskId ?? '', tone: 'quiet' },
    ],
  }
}
