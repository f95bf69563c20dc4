/** The list of sheets. */
import type { SheetLine } from '#app/queries/types.ts'
import { keyOfSheet } from '#domain/sheet-key.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatInstantInList } from '../format.ts'
import type { MarkKind, SheetsPageView, WorkCellView, WorkColumnView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressSheet, SHEET_IMPORT_ADDRESS, SHEET_SCHEMA_ADDRESS } from './addresses.ts'

const MARKS: Readonly<Record<SheetLine['state'], MarkKind>> = { draft: 'in-progress', review: 'not-due', published: 'met', withdrawn: 'not-applicable', shipped: 'met' }

/** Builds the page. */
export function presentSheets({ lines, mayWrite }: { readonly lines: readonly SheetLine[]; readonly mayWrite: boolean }, reader: Reader): SheetsPageView {
  const words = reader.text.sheets
  const open = lines.filter(({ state }) => state === 'draft' || state === 'review').length
  return {
    head: { trail: [{ label: words.back, href: '/scorecards' }], title: say`${words.list.headline(lines.length, open)}`, second: say`${words.list.second}` },
    links: [...(mayWrite ? [{ label: words.list.import, href: SHEET_IMPORT_ADDRESS }] : []), { label: words.list.schema, href: `${SHEET_SCHEMA_ADDRESS}?download=1`, download: true }],
    table: {
      label: words.list.label,
      columns: presentColumns(reader),
      rows: lines.map((line) => ({ id: keyOfSheet(line), href: addressSheet(line), open: false, level: null, cells: presentCells(line, findScoring(line, lines) === line, reader) })),
      empty: lines.length > 0 ? null : { title: words.list.none, text: words.list.noneText, links: [] },
      bulk: null,
    },
  }
}

/** The sheet that scores the kind of party and the year of a line: the newest published one, else the newest that is shipped. */
function findScoring({ of, year }: SheetLine, lines: readonly SheetLine[]): SheetLine | null {
  const ofYear = lines.filter((line) => line.of === of && line.year === year)
  const newest = (state: SheetLine['state']): SheetLine | null => ofYear.filter((line) => line.state === state).reduce<SheetLine | null>((last, line) => (last === null || line.version > last.version ? line : last), null)
  return newest('published') ?? newest('shipped')
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.sheets.list
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'name', label: column.name, width: null, phone: 'title' },
    { ...plain, id: 'of', label: column.of, width: 140, phone: 'line' },
    { ...plain, id: 'year', label: column.year, width: 64, phone: 'line' },
    { ...plain, id: 'version', label: column.version, width: 80, phone: 'line' },
    { ...plain, id: 'state', label: column.state, width: 150, phone: 'figure' },
    { ...plain, id: 'changed', label: column.changed, width: 220, phone: 'hidden' },
  ]
}

function presentCells(line: SheetLine, isScoring: boolean, reader: Reader): readonly WorkCellView[] {
  const words = reader.text.sheets
  const name = line.name[reader.language]
  return [
    { kind: 'text', text: name === '' ? words.form.untitled : name, tone: 'strong', title: name },
    { kind: 'text', text: words.of[line.of] },
    { kind: 'text', text: String(line.year) },
    { kind: 'text', text: words.list.version(line.version) },
    { kind: 'mark', mark: MARKS[line.state], text: `${words.states[line.state]}${isScoring ? `${reader.text.common.dot}${words.list.scores}` : ''}` },
    { kind: 'text', text: line.state === 'shipped' ? '' : words.list.changed(nameWriter(line.changedByName, reader), formatInstantInList(line.changedAt)), tone: 'quiet' },
  ]
}
