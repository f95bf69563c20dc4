/**
 * Recomputes the demonstration's figures from its delivery files, with no code of the product.
 * Run as `tsx tests/demo/recompute/recompute.ts FOLDER [TODAY]`: prints receipts and figures as JSON.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { countFigures, type Counted } from './count-figures.ts'
import { takeIn, type Warehouse } from './warehouse.ts'

export const demonstrationToday = '2023-11-17'

/** The delivery files of a folder in the order of their numbers. */
export function listDeliveries(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^\d\d-.*\.csv(\.gz)?$/.test(name)).sort().map((name) => join(folder, name))
}

/** What is known, and what it counts to, after every file; `onFile` sees the state after each. */
export function recompute(
  files: readonly string[], today = demonstrationToday, onFile?: (path: string, now: Warehouse) => void,
): Counted & { readonly warehouse: Warehouse } {
  const warehouse = takeIn(files, onFile)
  return { warehouse, ...countFigures(warehouse, today) }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder = '.', today] = process.argv
  const { warehouse, tally } = recompute(listDeliveries(folder), today)
  process.stdout.write(`${JSON.stringify({ receipts: warehouse.receipts, waiting: warehouse.waiting, figures: tally.list() }, null, 1)}\n`)
}
