/** The backtests that ship: derived figures alone, written by `npm run backtest`. */
import chicago from './chicago-2014.json' with { type: 'json' }
import { orderIds, type BacktestDocument, type OrderFigures } from './document.ts'

/** The test of the City of Chicago in September and October 2014. */
export const chicago2014: BacktestDocument = { ...chicago, orders: chicago.orders.map((order) => ({ ...order, id: readId(order.id) })) }

function readId(id: string): OrderFigures['id'] {
  const found = orderIds.find((known) => known === id)
  if (found === undefined) throw new Error(`the backtest names an order ${id} that is not known`)
  return found
}
