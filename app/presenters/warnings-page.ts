/** Early warnings → the desk: what is open, by rule and level, the list itself, one opened beside it. */
import type { Area, Assignee, CodeNames, OpenedWarning, SavedView, WarningRows, WarningsPage } from '#app/queries/types.ts'
import { MOST_AT_ONCE } from '#domain/warning-life.ts'
import { warningRules } from '#domain/warnings/index.ts'
import { buildAddress } from './addresses.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayWithYear } from './format.ts'
import { presentPager } from './record-frame.ts'
import type { DeskBulkView, DeskRowsView, KeysHelpView, WarningsPageView } from './view-models.ts'
import { presentWarningPanel } from './warning-panel.ts'
import { addressWarnings, isPlain, nothingChosen, tellsClass, type WarningsChoice } from './warnings/choice.ts'
import { presentFacets, presentFilterBar, sayHeadline } from './warnings/filters.ts'
import { presentColumns, presentRow, showsScore } from './warnings/table.ts'
import { presentDeskViews } from './warnings/views.ts'

export interface WarningsInput {
  readonly choice: WarningsChoice
  readonly area: Area
  /** Areas that one may choose, the right's own first. */
  readonly areas: readonly Area[]
  readonly names: CodeNames
  readonly page: WarningsPage
  readonly opened: OpenedWarning | null
  readonly assignees: readonly Assignee[]
  readonly saved: readonly SavedView[]
  readonly after: string | null
  readonly today: string
  /** Sign-in name of the reader. */
  readonly reader: string
  readonly csrf: string
}

/** Acts that may be done to many at once. */
export const bulkActs = ['assign', 'take-in-hand', 'dismiss', 'check'] as const
export type BulkAct = (typeof bulkActs)[number]

/** Builds the page. */
export function presentWarningsPage(input: WarningsInput, reader: Reader): WarningsPageView {
  const { choice, page, after, names, opened } = input
  const words = reader.text.warnings
  const withScore = showsScore(choice, page.rows)
  const rowInput = { choice, names, withScore, opened: opened?.line.id ?? null, after }
  return {
    head: { trail: [], title: sayHeadline({ ...input, counts: page.counts, due: page.due }, reader), second: [] },
    views: presentDeskViews(choice, input.saved, reader),
    facets: presentFacets(choice, page.counts, reader),
    filters: presentFilterBar({ ...input, total: page.total }, reader),
    table: {
      label: words.title,
      columns: presentColumns(choice, withScore, reader),
      rows: page.rows.map((line) => presentRow(line, rowInput, reader)),
      empty:
        page.rows.length > 0
          ? null
          : {
              title: words.emptyTitle,
              text: words.emptyText(warningRules.length, formatDayWithYear(input.today, reader.language)),
              links: isPlain(choice) ? [] : [{ label: words.clearAll, href: addressWarnings(nothingChosen) }],
            },
      bulk: null,
    },
    listKey: addressWarnings(choice, after),
    more: addressMore(choice, page, withScore),
    start: page.start,
    total: page.total,
    place: words.panel.position('{n}', formatCount(page.total)),
    pager: presentPager({ of: 'warnings', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressWarnings(choice, mark), exports: presentExports('warnings', { ...choice }, reader, tellsClass(choice)) }, reader),
    bulk: presentBulk(input, reader),
    keys: presentKeys(reader),
    reading: words.reading,
    broken: words.broken,
    panel: opened === null ? null : presentWarningPanel({ ...input, opened }, (id) => addressWarnings(choice, after, id), reader),
    openedRow: opened === null ? null : presentRow(opened.line, rowInput, reader),
  }
}

/** Further rows, as the list reads them on. */
export function presentMoreRows(choice: WarningsChoice, rows: WarningRows, names: CodeNames, withScore: boolean, reader: Reader): DeskRowsView {
  return {
    rows: rows.rows.map((line) => presentRow(line, { choice, names, withScore, opened: null, after: null }, reader)),
    more: addressMore(choice, rows, withScore),
  }
}

function addressMore(choice: WarningsChoice, { next }: Pick<WarningRows, 'next'>, withScore: boolean): string | null {
  return next === null ? null : buildAddress('/warnings/rows', { ...choice, after: next, columns: withScore ? 'score' : null })
}

function presentBulk({ choice, page, csrf }: WarningsInput, { text }: Reader): DeskBulkView {
  const words = text.warnings.bulk
  const filter = Object.entries(choice).flatMap(([name, value]): [string, string][] => (value === null || name === 'sort' ? [] : [[name, String(value)]]))
  return {
    action: '/warnings/bulk',
    csrf,
    chooseAll: words.chooseAll,
    chooseRow: words.chooseRow,
    chosen: words.chosen,
    whole: words.whole(formatCount(page.total)),
    wholeChosen: words.wholeChosen(formatCount(page.total)),
    cancel: words.cancel,
    hint: words.hint,
    most: MOST_AT_ONCE,
    buttons: bulkActs.map((act) => ({ label: words.act[act], value: act })),
    filter: Object.fromEntries(filter),
    export: { label: words.export, action: '/exports/hand-over' },
  }
}

function presentKeys({ text }: Reader): KeysHelpView {
  const words = text.warnings.keys
  return { open: words.open, title: words.title, close: words.close, rows: words.rows.map(([keys, said]) => ({ keys, text: said })) }
}
