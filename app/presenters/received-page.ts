/** One cell of the months → the deliveries that brought its rows. */
import type { Area, ReceivedPage, ReceivedQuestion } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentBrought } from './brought.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { nameTable } from './receipt.ts'
import { presentPager } from './record-frame.ts'
import type { ReceivedPageView } from './view-models.ts'

/** City, source table and month (`2023-10`). */
export type ReceivedChoice = Omit<ReceivedQuestion, 'after' | 'limit'>

/** Address of the deliveries behind one cell. */
export function addressReceived({ city, table, month }: ReceivedChoice, after: string | null = null): string {
  return buildAddress('/deliveries/received', { city, table, month, after })
}

/** What an address asks; what it leaves out is refused where it is asked for. */
export function readReceivedChoice(query: URLSearchParams): ReceivedChoice {
  const read = (name: string): string => query.get(name) ?? ''
  return { city: read('city'), table: read('table'), month: read('month') }
}

/** Builds the page. */
export function presentReceivedPage({ choice, area, page }: { choice: ReceivedChoice; area: Area; page: ReceivedPage }, reader: Reader): ReceivedPageView {
  const { text, language } = reader
  const words = text.received
  const [city, table] = [nameArea(area, language), nameTable(choice.table, reader)]
  const declared = page.declared === null ? words.notDeclared : words.declared(formatCount(page.declared))
  return {
    head: {
      trail: [{ label: text.deliveries.toList, href: '/deliveries' }, { label: words.toMonths, href: buildAddress('/deliveries', { months: choice.city, year: choice.month.slice(0, 4) }) }],
      title: say`${words.headline(city, choice.month, table, formatCount(page.received), formatCount(page.total))}${declared}${text.common.sentenceEnd}`,
      second: say`${words.second}`,
    },
    table: presentBrought(page.rows, { label: words.title, rows: words.rows, rowsTitle: words.rowsTitle, empty: { title: words.emptyTitle, text: words.emptyText(city, choice.month, table) } }, reader),
    pager: presentPager({ of: 'deliveries', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressReceived(choice, mark), exports: presentExports('received', { ...choice }, reader) }, reader),
  }
}
