/** Rejected rows with the heads, order and text of their sender, fault and remedy in a last column. */
import type { ExportDefinition } from '#app/exports/export.ts'
import type { Table, TableColumn, TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { sayIssues } from '#app/presenters/rejects.ts'
import { findRejects } from '#app/queries/find-rejects.server.ts'
import { getDelivery } from '#app/queries/get-delivery.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Delivery, PageScope } from '#app/queries/types.ts'
import { isClassTable } from '#domain/rights.ts'

const ADVICE = 'advice'

/** @throws RefusedError 404 when there is no such delivery in the scope. */
export async function requireDelivery(scope: PageScope, url: URL): Promise<Delivery> {
  const delivery = await getDelivery(scope, Number(url.searchParams.get('delivery') ?? 'none'))
  if (delivery === null) throw new RefusedError(404, 'no-such-delivery', { zh: '没有这份报送。', en: 'There is no such delivery.' })
  return delivery
}

/** The sheet that goes back to its sender: nothing is added but the last column. */
export async function askRejects(scope: PageScope, delivery: Delivery, reader: Reader): Promise<Table> {
  const { deliveryId } = delivery
  const heads = (delivery.header ?? []).map((heading, index): TableColumn => ({ name: `column_${index + 1}`, type: 'text', heading }))
  const { total } = await findRejects(scope, { deliveryId, limit: 1 })
  const rows = (): AsyncGenerator<readonly TableRow[]> =>
    walkPages(
      (asked) => findRejects(scope, { deliveryId, ...asked }),
      (row): TableRow => ({ ...Object.fromEntries(row.cells.map((cell, index) => [`column_${index + 1}`, cell])), [ADVICE]: sayIssues(row, reader) }),
    )
  const advice: TableColumn = { name: ADVICE, type: 'text', heading: reader.text.deliveries.rejects.advice }
  const title = reader.text.exports.title.rejects
  return { columns: [...heads, advice], rows, total, fileName: `${title} ${deliveryId} ${delivery.fileName.replace(/(\.(csv|txt|tsv|xlsx?|arrow|gz))+$/i, '')}` }
}

export const rejectsExport: ExportDefinition = {
  id: 'rejects',
  page: 'deliveries',
  ask: async ({ scope, url, text, language }) => {
    const delivery = await requireDelivery(scope, url)
    const table = await askRejects(scope, delivery, { text, language })
    return { ...table, title: text.exports.title.rejects, isInternal: isClassTable(delivery.sourceTable), about: [[text.exports.about.delivery, `${delivery.deliveryId} ${delivery.fileName}`]] }
  },
}
