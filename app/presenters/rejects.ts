/** Rejected rows → a table in the sender's own heads and order, the faulty cell framed, fault and remedy last. */
import { isClassTable } from '#domain/rights.ts'
import type { Delivery, RejectedRow, RejectsPage } from '#app/queries/types.ts'
import { buildAddress } from './addresses.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { addressDelivery } from './receipt.ts'
import { presentPager } from './record-frame.ts'
import type { RejectTableView } from './view-models.ts'

/** Address of the rejected rows as a file of the sender's own kind, that can be mended and sent again. */
function addressRejectsFile(deliveryId: number): string {
  return buildAddress('/exports/rejects', { delivery: deliveryId, format: 'sender' })
}

/** Fault, then remedy, of each issue of a row: 公示日期：“2023/9/31”不是有效日期。按 2023-05-06 的格式填写 */
export function sayIssues(row: RejectedRow, { language }: Pick<Reader, 'language'>): string {
  const [colon, stop, end] = language === 'zh' ? ['：', '。', '；'] : [': ', '; ', '. ']
  return row.issues
    .map(({ header, message, advice }) => `${header === '' ? '' : `${header}${colon}`}${message[language]}${stop}${advice[language]}`)
    .join(end)
}

/** Builds the table. */
export function presentRejects(delivery: Delivery, page: RejectsPage, reader: Reader): RejectTableView {
  const { text } = reader
  const words = text.deliveries.rejects
  const columns = delivery.header ?? []
  // The link then leads to the page that asks why.
  const isInternal = isClassTable(delivery.sourceTable)
  return {
    title: words.title(formatCount(page.total)),
    note: words.note,
    lineHead: words.line,
    columns,
    adviceHead: words.advice,
    rows: page.rows.map((row) => ({
      id: String(row.rowNumber),
      line: formatCount(row.rowNumber),
      cells: row.cells.map((cell, index) => {
        const fault = row.issues.some(({ header }) => header !== '' && header === columns[index])
        return { text: cell === '' && fault ? words.blank : cell, fault }
      }),
      advice: sayIssues(row, reader),
    })),
    actions: page.total === 0 ? [] : [{ kind: 'link', label: words.download, href: addressRejectsFile(delivery.deliveryId), primary: true, download: !isInternal }],
    foot: page.total === 0 ? '' : words.foot,
    pager: page.total === 0 ? null : presentPager({ of: 'rows', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (after) => addressDelivery(delivery.deliveryId, after), exports: presentExports('rejects', { delivery: delivery.deliveryId }, reader, isInternal) }, reader),
    empty: page.total > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
  }
}
