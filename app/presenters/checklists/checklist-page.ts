/** One checklist: what is still open, by owner and by chapter, and its lines as chosen. */
import { countStanding, isOverdue, lineStates } from '#domain/checklist.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount, formatFullMarks, formatInstantWithYear } from '#app/presenters/format.ts'
import { presentPager } from '#app/presenters/record-frame.ts'
import type { ChecklistPageView, FilterBarView, FilterView, LinkView, TitledTableView, WorkColumnView, WorkTableView } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import type { ChecklistEdition, ChecklistHead, ChecklistLine, LineFigure, LineOrder, LinesChoice, Party } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressChecklist, addressImport, addressLine, addressMeetings } from './addresses.ts'
import { linkTemplates } from './checklists-page.ts'
import { nameParty } from './parties.ts'
import { countCell, saySelf, stateMarks } from './standing.ts'

export interface ChecklistInput {
  readonly checklist: ChecklistHead
  /** All lines that the reader sees. */
  readonly lines: readonly ChecklistLine[]
  /** Those of the choice, in its order, and the page of them at hand. */
  readonly chosen: readonly ChecklistLine[]
  readonly shown: readonly ChecklistLine[]
  readonly start: number
  readonly choice: LinesChoice
  /** Figures of lines in words, by the number of the line. */
  readonly figures: Readonly<Record<number, LineFigure>>
  readonly editions: readonly ChecklistEdition[]
  readonly parties: readonly Party[]
  readonly today: string
  readonly mayLead: boolean
}

/** Builds the page. */
export function presentChecklist(input: ChecklistInput, reader: Reader): ChecklistPageView {
  const { checklist, lines, chosen, shown, start, choice, editions, today, mayLead } = input
  const words = reader.text.checklists
  const whole = countStanding(lines, today)
  const open = whole.lines - whole.closed
  const title = open === 0 ? words.one.done(formatCount(whole.lines)) : words.one.headline({ lines: formatCount(whole.lines), open: formatCount(open), overdue: formatCount(whole.overdue) })
  const end = start + shown.length
  return {
    head: {
      trail: [{ label: words.title, href: '/checklists' }],
      title: say`${title}`,
      second: say`${words.one.second({ scored: formatCount(whole.scored), self: formatFullMarks(whole.selfHundredths), scoredFull: formatFullMarks(whole.scoredFullHundredths), full: formatFullMarks(whole.fullHundredths) })}`,
    },
    links: [...(mayLead ? [{ label: words.one.import, href: addressImport(checklist.checklistId) }, ...linkTemplates(reader)] : []), { label: words.meetings, href: addressMeetings() }] satisfies readonly LinkView[],
    facts: [
      { term: words.column.title, text: say`${checklist.title}` }, { term: words.one.source, text: say`${checklist.source}` },
      { term: words.one.year, text: say`${String(checklist.year)}${reader.text.common.dot}${words.edition(checklist.edition)}` },
    ],
    summaries: [summarise(input, 'owner', reader), summarise(input, 'chapter', reader)],
    lines: {
      title: words.one.lines,
      filters: presentFilters(input, reader),
      table: presentLines(input, reader),
      pager: presentPager({
        of: 'rows', total: chosen.length, start: start + 1, shown: shown.length, next: end < chosen.length ? String(end) : null,
        addressOf: (after) => addressChecklist(checklist.checklistId, choice, after),
        exports: presentExports('checklist', { checklist: checklist.checklistId, state: choice.state, owner: choice.owner, chapter: choice.chapter, due: choice.isOverdue ? 'overdue' : null, sort: choice.sort }, reader),
      }, reader),
    },
    editions: editions.length === 0 ? null : {
      title: words.one.editions,
      note: words.one.editionNote,
      rows: editions.map((edition) => ({
        id: String(edition.edition),
        what: words.edition(edition.edition),
        says: words.one.receipt({ lines: edition.lineCount, added: edition.addedCount, changed: edition.changedCount, kept: edition.keptCount, removed: edition.removedCount }),
        by: words.one.by({ file: edition.fileName, name: nameWriter(edition.importedByName, reader), at: formatInstantWithYear(edition.importedAt, reader.language) }),
      })),
    },
  }
}

/** Lines counted by who answers for them, or by chapter; each row opens its lines. */
function summarise({ checklist, lines, choice, parties, today }: ChecklistInput, by: 'owner' | 'chapter', reader: Reader): TitledTableView {
  const words = reader.text.checklists.one
  const keyOf = (line: ChecklistLine): string => (by === 'owner' ? line.ownerCode : line.chapter)
  const keys = [...new Set(lines.map(keyOf))]
  if (by === 'owner') keys.sort()
  const columns = (['open', 'inHand', 'ready', 'closed', 'overdue'] as const).map((id): WorkColumnView => ({ id, label: words.part[id], width: 72, align: 'right', sort: null, phone: id === 'overdue' ? 'figure' : 'hidden' }))
  return {
    title: by === 'owner' ? words.byOwner : words.byChapter,
    note: words.byNote,
    table: {
      label: by === 'owner' ? words.byOwner : words.byChapter,
      columns: [{ id: by, label: words[by], width: null, align: 'left', sort: null, phone: 'title' }, ...columns, { id: 'self', label: words.part.self, width: 132, align: 'right', sort: null, phone: 'line' }],
      rows: keys.map((key) => {
        const standing = countStanding(lines.filter((line) => keyOf(line) === key), today)
        const asked = by === 'owner' ? { owner: key === '' ? 'office' : key } : { chapter: key }
        return {
          id: key === '' ? 'office' : key, href: addressChecklist(checklist.checklistId, { ...asked, sort: choice.sort }), open: false, level: null,
          cells: [
            { kind: 'text', text: by === 'owner' ? nameParty(key, parties, reader) : key, tone: 'strong' }, countCell(standing.open), countCell(standing['in-hand']), countCell(standing.ready), countCell(standing.closed),
            countCell(standing.overdue, true), { kind: 'text', text: saySelf(standing) },
          ],
        }
      }),
      empty: null,
      bulk: null,
    },
  }
}

function presentFilters({ checklist, lines, chosen, choice, parties }: ChecklistInput, reader: Reader): FilterBarView {
  const words = reader.text.checklists.filters
  const id = checklist.checklistId
  const filter = (name: string, label: string, value: string | null, text: string, without: Partial<LinesChoice>, options: readonly { value: string; text: string }[]): FilterView =>
    value === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value, text, clearHref: addressChecklist(id, { ...choice, ...without }), clearLabel: words.clearOne(label) }
  const states = reader.text.checklists.states
  const owners = [...new Set(lines.map(({ ownerCode }) => ownerCode))].sort()
  const isSet = choice.state !== null || choice.owner !== null || choice.chapter !== null || choice.isOverdue
  return {
    label: words.label,
    action: addressChecklist(id),
    search: null,
    filters: [
      filter('state', words.state, choice.state, choice.state === null ? '' : states[choice.state], { state: null }, lineStates.map((state) => ({ value: state, text: states[state] }))),
      filter('owner', words.owner, choice.owner, nameParty(choice.owner === 'office' ? '' : (choice.owner ?? ''), parties, reader), { owner: null }, owners.map((code) => ({ value: code === '' ? 'office' : code, text: nameParty(code, parties, reader) }))),
      filter('chapter', words.chapter, choice.chapter, choice.chapter ?? '', { chapter: null }, [...new Set(lines.map(({ chapter }) => chapter))].map((chapter) => ({ value: chapter, text: chapter }))),
      filter('due', words.due, choice.isOverdue ? 'overdue' : null, words.overdue, { isOverdue: false }, [{ value: 'overdue', text: words.overdue }]),
    ],
    keep: choice.sort === 'code' ? {} : { sort: choice.sort },
    apply: words.apply,
    clear: isSet ? { label: words.clear, href: addressChecklist(id, { sort: choice.sort }) } : null,
    found: words.found(formatCount(chosen.length)),
  }
}

function presentLines({ checklist, shown, choice, figures, parties, today }: ChecklistInput, reader: Reader): WorkTableView {
  const words = reader.text.checklists
  const { lineColumn } = words
  const sortBy = (by: 'code' | 'due' | 'state' | 'owner' | 'self'): WorkColumnView['sort'] => {
    const backward: LineOrder = `-${by}`
    return { href: addressChecklist(checklist.checklistId, { ...choice, sort: choice.sort === by ? backward : by }), active: choice.sort === by ? 'ascending' : choice.sort === backward ? 'descending' : null }
  }
  return {
    label: words.one.lines,
    columns: [
      { id: 'code', label: lineColumn.code, width: 72, align: 'left', sort: sortBy('code'), phone: 'line' }, { id: 'demand', label: lineColumn.demand, width: null, align: 'left', sort: null, phone: 'title' },
      { id: 'state', label: lineColumn.state, width: 96, align: 'left', sort: sortBy('state'), phone: 'line' }, { id: 'owner', label: lineColumn.owner, width: 184, align: 'left', sort: sortBy('owner'), phone: 'line' },
      { id: 'due', label: lineColumn.due, width: 160, align: 'left', sort: sortBy('due'), phone: 'line' }, { id: 'self', label: lineColumn.self, width: 76, align: 'right', sort: sortBy('self'), phone: 'figure' },
      { id: 'full', label: lineColumn.full, width: 56, align: 'right', sort: null, phone: 'hidden' }, { id: 'figure', label: lineColumn.figure, width: 128, align: 'left', sort: null, phone: 'hidden' },
    ],
    rows: shown.map((line) => ({
      id: String(line.lineId), href: addressLine(checklist.checklistId, line.lineId), open: false, level: null,
      cells: [
        { kind: 'text', text: line.code }, { kind: 'text', text: line.demand, tone: 'strong', title: line.demand }, { kind: 'mark', mark: stateMarks[line.state], text: words.states[line.state] },
        { kind: 'text', text: nameParty(line.ownerCode, parties, reader), title: line.ownerName },
        { kind: 'text', text: line.dueDate === null ? '—' : isOverdue(line, today) ? words.overdueDay(line.dueDate) : line.dueDate, tone: isOverdue(line, today) ? 'bad' : 'plain' },
        line.selfHundredths === null ? { kind: 'text', text: words.notScored, tone: 'quiet' } : { kind: 'text', text: formatFullMarks(line.selfHundredths) },
        { kind: 'text', text: formatFullMarks(line.fullHundredths) }, { kind: 'text', text: figures[line.lineId]?.short ?? '', tone: 'quiet', title: figures[line.lineId]?.full ?? '' },
      ],
    })),
    empty: shown.length > 0 ? null : { title: words.noLines, text: words.noLinesText, links: [] },
    bulk: null,
  }
}
