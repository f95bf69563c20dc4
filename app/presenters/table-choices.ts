/** The tables that the headers of a refused file fit → a button each. */
import type { Delivery, LayoutChoice } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import type { TableChoicesView } from './view-models.ts'

/** Builds the buttons, in the order in which the tables are best loaded. */
export function presentTableChoices({ delivery, choices, csrf }: { delivery: Delivery; choices: readonly LayoutChoice[]; csrf: string }, reader: Reader): TableChoicesView {
  const { text } = reader
  const words = text.deliveries.choices
  const isTwice = (table: string): boolean => choices.filter((one) => one.table === table).length > 1
  return {
    title: words.title,
    note: words.note,
    address: addressDelivery(delivery.deliveryId),
    csrf,
    choices: choices.map(({ layout, table }) => {
      const made = delivery.related.filter(({ relation, sourceTable }) => relation === 'mendedBy' && sourceTable === table).at(-1)
      const name = nameTable(table, reader)
      return {
        layout,
        table,
        label: words.load(isTwice(table) ? `${name}${text.common.dot}${layout}` : name),
        loaded: made === undefined ? null : { label: words.loaded(String(made.deliveryId)), href: addressDelivery(made.deliveryId) },
      }
    }),
  }
}
