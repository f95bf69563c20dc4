/** The list of briefings that a reader may see. */
import type { BriefingLine, BriefingState, NotesPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatInstantInList } from './format.ts'
import { namePeriod } from './name-period.ts'
import { presentPager } from './record-frame.ts'
import type { BriefingsPageView, MarkKind, WorkCellView, WorkColumnView } from './view-models.ts'
import { nameWriter } from './writers.ts'

export interface BriefingsInput {
  readonly state: BriefingState | null
  readonly page: NotesPage<BriefingLine>
  readonly mayWrite: boolean
}

export const briefingStates = ['draft', 'published', 'withdrawn'] as const satisfies readonly BriefingState[]

/** Address of the list as chosen. */
export function addressBriefings(state: BriefingState | null = null, after: string | null = null): string {
  return buildAddress('/briefings', { state, after })
}

/** Address of one briefing, or of what is done with it. */
export function addressBriefing(id: number, part?: 'edit' | 'file', format?: 'docx' | 'pdf'): string {
  return buildAddress(`/briefings/${id}${part === undefined ? '' : `/${part}`}`, { format })
}

const MARKS: Readonly<Record<BriefingState, MarkKind>> = { draft: 'in-progress', published: 'met', withdrawn: 'not-applicable' }

/** Builds the page. */
export function presentBriefingsPage({ state, page, mayWrite }: BriefingsInput, reader: Reader): BriefingsPageView {
  const words = reader.text.briefings
  return {
    head: { trail: [], title: say`${page.total === 0 ? words.none : words.headline(formatCount(page.total))}`, second: say`${words.second}` },
    filters: {
      label: words.filters,
      action: '/briefings',
      search: null,
      filters: [
        state === null
          ? { kind: 'unset', name: 'state', label: words.state, anyText: `${words.state} ${words.any}`, options: briefingStates.map((one) => ({ value: one, text: words.states[one] })) }
          : { kind: 'set', name: 'state', label: words.state, value: state, text: words.states[state], clearHref: addressBriefings(), clearLabel: words.clearOne },
      ],
      keep: {},
      apply: words.apply,
      clear: state === null ? null : { label: words.clear, href: addressBriefings() },
      found: words.found(formatCount(page.total)),
    },
    table: {
      label: words.list,
      columns: presentColumns(reader),
      rows: page.rows.map((briefing) => ({ id: String(briefing.briefingId), href: addressBriefing(briefing.briefingId), open: false, level: null, cells: presentCells(briefing, reader) })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      bulk: null,
    },
    pager: presentPager({ total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressBriefings(state, mark), exports: null }, reader),
    write: mayWrite ? { label: words.write, href: '/briefings/new' } : null,
  }
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.briefings
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'title', label: column.title, width: null, phone: 'title' },
    { ...plain, id: 'state', label: column.state, width: 96, phone: 'line' },
    { ...plain, id: 'period', label: column.period, width: 160, phone: 'line' },
    { ...plain, id: 'area', label: column.area, width: 100, phone: 'line' },
    { ...plain, id: 'author', label: column.author, width: 128, phone: 'hidden' },
    { ...plain, id: 'changed', label: column.changed, width: 200, phone: 'hidden' },
  ]
}

function presentCells(briefing: BriefingLine, reader: Reader): readonly WorkCellView[] {
  const words = reader.text.briefings
  return [
    { kind: 'text', text: briefing.title, tone: 'strong', title: briefing.title },
    { kind: 'mark', mark: MARKS[briefing.state], text: words.states[briefing.state] },
    { kind: 'text', text: namePeriod(briefing.period, reader) },
    { kind: 'text', text: nameArea({ code: briefing.area, name: briefing.areaName }, reader.language) },
    { kind: 'text', text: nameWriter(briefing.authorName, reader) },
    { kind: 'text', text: words.history.changed(nameWriter(briefing.changedByName, reader), formatInstantInList(briefing.changedAt)), tone: 'quiet' },
  ]
}
