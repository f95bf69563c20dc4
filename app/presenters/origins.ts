/** The deliveries under a figure, and those behind one record of it → their pages. */
import { getFact, type FactName } from '#domain/facts.ts'
import type { CodeNames, OriginsPage, RecordRow, RowChanges } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressOrigins, addressRecords } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentBrought } from './brought.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { presentLineage } from './lineage.ts'
import { nameTable } from './receipt.ts'
import { presentPager } from './record-frame.ts'
import { nameRow, nameSubject, type RecordsInput, type RecordsSubject } from './records-page.ts'
import type { LineagePageView, OriginsPageView } from './view-models.ts'

export interface OriginsInput {
  readonly subject: RecordsSubject
  readonly choice: RecordsInput['choice']
  readonly area: RecordsInput['area']
  readonly page: OriginsPage
}

/** Builds the page of a figure's deliveries. */
export function presentOriginsPage({ subject, choice, area, page }: OriginsInput, reader: Reader): OriginsPageView {
  const { text, language } = reader
  const words = text.records.origins
  const name = nameSubject(subject, language)
  const unit = subject.kind === 'warning' ? text.records.counted('', '').trim() : subject.definition.unit[language]
  const table = nameTable(page.table, reader)
  return {
    head: {
      trail: [{ label: text.records.title, href: addressRecords(choice) }],
      title: say`${nameArea(area, language)} · ${name}${text.common.colon}${words.headline(formatCount(page.counted), unit, formatCount(page.total), table)}`,
      second: say`${words.second}`,
    },
    tablesLabel: words.tables,
    tables: page.tables.map((one) => ({ label: nameTable(one, reader), href: addressOrigins(choice, one), current: one === page.table })),
    table: presentBrought(
      page.rows,
      {
        label: words.title, rows: words.column.rows, rowsTitle: words.rowsTitle,
        empty: { title: words.emptyTitle, text: words.emptyText(table) },
      },
      reader,
    ),
    pager: presentPager({ of: 'deliveries', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (after) => addressOrigins(choice, page.table, after), exports: presentExports('origins', { ...choice, table: page.table }, reader) }, reader),
  }
}

export interface OriginInput {
  readonly subject: RecordsSubject
  readonly choice: RecordsInput['choice']
  readonly fact: FactName
  readonly row: RecordRow
  readonly changes: RowChanges
  readonly names: CodeNames
}

/** Builds the page of one record's deliveries. */
export function presentOriginPage({ subject, choice, fact, row, changes, names }: OriginInput, reader: Reader): LineagePageView {
  const { text, language } = reader
  const words = text.records.origins
  const tables = getFact(fact).madeOf.map(({ table }) => nameTable(table, reader))
  return {
    head: {
      trail: [{ label: nameSubject(subject, language), href: addressRecords(choice) }],
      title: say`${words.heading(nameRow(row, fact))}`,
      second: say`${words.recordSecond(tables.join(text.common.listComma))}`,
    },
    lineage: presentLineage(changes, names, words.recordEmpty, reader),
  }
}
