/** Takes the files in one after the other: new rows, changes, withdrawals, rows that wait, rows that are refused. */
import { findFault, type Row } from './find-fault.ts'
import { readDelivery } from './read-delivery.ts'
import { recogniseTable, tables, type Table } from './tables.ts'

export interface Receipt {
  readonly file: string
  readonly table: string
  read: number
  loaded: number
  unchanged: number
  replaced: number
  withdrawn: number
  held: number
  released: number
  rejected: number
  readonly reasons: Record<string, number>
}

export interface Warehouse {
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Row>>
  readonly receipts: readonly Receipt[]
  /** Rows that still wait after the last file. */
  readonly waiting: number
}

export function takeIn(paths: readonly string[], onFile?: (path: string, now: Warehouse) => void): Warehouse {
  const stores = new Map<string, Map<string, Row>>(tables.map(({ name }) => [name, new Map()]))
  const receipts: Receipt[] = []
  let waiting: { table: Table; row: Row }[] = []

  const storeOf = (name: string): Map<string, Row> => stores.get(name) ?? new Map<string, Row>()
  const isReady = (table: Table, row: Row): boolean =>
    table.waitsFor === undefined || storeOf(table.waitsFor.table).has(makeKey(row, table.waitsFor.key))

  for (const path of paths) {
    const { header, rows } = readDelivery(path)
    const table = recogniseTable(header)
    const store = storeOf(table.name)
    const receipt: Receipt = {
      file: path, table: table.name, read: rows.length, loaded: 0, unchanged: 0, replaced: 0, withdrawn: 0, held: 0, released: 0, rejected: 0, reasons: {},
    }
    const seen = new Set<string>()
    const departments = new Set(storeOf('departments').keys())
    const years = new Set([...storeOf('holidays').keys()].map((day) => day.slice(0, 4)))
    for (const cells of rows) {
      const row: Record<string, string> = {}
      header.forEach((name, index) => (row[name] = cells[index] ?? ''))
      const isWithdrawal = row['操作类型'] === '撤销'
      delete row['操作类型']
      const key = makeKey(row, table.key)
      const fault = table.name === 'results' ? findFault(cells, header, row, departments, years) : null
      const reason = fault ?? (seen.has(key) ? 'duplicate-in-file' : null)
      if (reason !== null) {
        receipt.rejected += 1
        receipt.reasons[reason] = (receipt.reasons[reason] ?? 0) + 1
        continue
      }
      seen.add(key)
      const before = store.get(key)
      if (isWithdrawal) {
        store.delete(key)
        receipt.replaced += 1
        receipt.withdrawn += 1
      } else if (!isReady(table, row)) {
        waiting.push({ table, row })
        receipt.held += 1
      } else if (before === undefined) {
        store.set(key, row)
        receipt.loaded += 1
      } else if (header.every((name) => name === '操作类型' || before[name] === row[name])) {
        receipt.unchanged += 1
      } else {
        store.set(key, row)
        receipt.replaced += 1
      }
    }
    for (let count = -1; count !== waiting.length; ) {
      count = waiting.length
      waiting = waiting.filter(({ table: waited, row }) => {
        if (!isReady(waited, row)) return true
        storeOf(waited.name).set(makeKey(row, waited.key), row)
        receipt.released += 1
        return false
      })
    }
    receipts.push(receipt)
    onFile?.(path, { tables: stores, receipts, waiting: waiting.length })
  }
  return { tables: stores, receipts, waiting: waiting.length }
}

export function makeKey(row: Row, names: readonly string[]): string {
  return names.map((name) => row[name] ?? '').join('|')
}
