/** Every checklist that a reader may see, with what is still open in it. */
import { countStanding } from '#domain/checklist.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import type { ChecklistsPageView, LinkView, WorkColumnView } from '#app/presenters/view-models.ts'
import type { ChecklistHead, ChecklistLine } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressChecklist, addressImport, addressMeetings } from './addresses.ts'
import { countCell, saySelf } from './standing.ts'

export interface ChecklistsInput {
  readonly checklists: readonly ChecklistHead[]
  /** Of all of them, those that the reader sees. */
  readonly lines: readonly ChecklistLine[]
  readonly today: string
  readonly mayLead: boolean
  /** The reader sees lines of their own alone. */
  readonly isPart: boolean
}

/** Builds the page. */
export function presentChecklists({ checklists, lines, today, mayLead, isPart }: ChecklistsInput, reader: Reader): ChecklistsPageView {
  const words = reader.text.checklists
  const whole = countStanding(lines, today)
  const open = whole.lines - whole.closed
  const headline = checklists.length === 0 ? words.none : open === 0 ? words.allClosed : words.headline({ open: formatCount(open), overdue: formatCount(whole.overdue) })
  return {
    head: { trail: [], title: say`${headline}`, second: say`${isPart ? words.secondOwn : words.second}` },
    links: [...(mayLead ? [{ label: words.import, href: addressImport(null) }, ...linkTemplates(reader)] : []), { label: words.meetings, href: addressMeetings() }, { label: words.workPoint, href: '/boards/work-points/20' }],
    table: {
      label: words.list,
      columns: presentColumns(reader),
      rows: checklists.map((checklist) => {
        const standing = countStanding(lines.filter(({ checklistId }) => checklistId === checklist.checklistId), today)
        return {
          id: String(checklist.checklistId), href: addressChecklist(checklist.checklistId), open: false, level: null,
          cells: [
            { kind: 'text', text: checklist.title, tone: 'strong', title: checklist.title }, { kind: 'text', text: String(checklist.year) }, { kind: 'text', text: words.edition(checklist.edition) },
            countCell(standing.lines), countCell(standing.lines - standing.closed), countCell(standing.overdue, true), { kind: 'text', text: saySelf(standing) },
          ],
        }
      }),
      empty: null,
      bulk: null,
    },
    empty: checklists.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
  }
}

/** The sheet to fill in, in both its forms. */
export function linkTemplates({ text }: Reader): readonly LinkView[] {
  return (['xlsx', 'csv'] as const).map((format) => ({ label: format === 'xlsx' ? text.checklists.template : text.checklists.templateCsv, href: `/checklists/template?format=${format}`, download: true }))
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.checklists
  const plain = { sort: null } as const
  return [
    { ...plain, id: 'title', label: column.title, width: null, align: 'left', phone: 'title' }, { ...plain, id: 'year', label: column.year, width: 64, align: 'left', phone: 'line' },
    { ...plain, id: 'edition', label: column.edition, width: 88, align: 'left', phone: 'line' }, { ...plain, id: 'lines', label: column.lines, width: 72, align: 'right', phone: 'hidden' },
    { ...plain, id: 'open', label: column.open, width: 88, align: 'right', phone: 'figure' }, { ...plain, id: 'overdue', label: column.overdue, width: 80, align: 'right', phone: 'hidden' },
    { ...plain, id: 'self', label: column.self, width: 148, align: 'right', phone: 'hidden' },
  ]
}
