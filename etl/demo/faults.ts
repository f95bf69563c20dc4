/** The ten ways in which a result row of the faulty delivery is spoilt; each fault shows alone. */
import { formatDay, toDay } from '#etl/demo/days.ts'
import type { Cell } from '#etl/demo/delivery-writer.ts'

type Row = readonly Cell[]

/** Columns of 检查结果 by number. */
const columns = { department: 2, item: 3, state: 4, inspected: 5, methods: 7, channel: 8, entered: 9, reviewed: 10, published: 11 } as const

const spoilers: Readonly<Record<string, (row: Row) => Row>> = {
  'required-missing': (row) => put(row, columns.department, null),
  'not-a-date': (row) => put(row, columns.inspected, '2023-10-32'),
  'not-in-code-list': (row) => put(row, columns.state, '9'),
  'too-long': (row) => put(row, columns.item, `SX${'0'.repeat(2100)}`),
  'unknown-department': (row) => put(row, columns.department, 'XXGK'),
  'duplicate-in-file': (row) => put(row, columns.channel, row[columns.channel] === '移动端' ? '电脑端' : '移动端'),
  'published-before-inspected': (row) => put(put(row, columns.state, '5'), columns.published, dayBefore(row, 3)),
  'entered-before-inspected': (row) => put(row, columns.entered, dayBefore(row, 1)),
  'wrong-column-count': (row) => [...row, '移动端'],
  'outside-calendar': (row) => put(row, columns.inspected, '2009-10-13'),
}

/** The row with the one fault. @throws when the kind is unknown. */
export function spoilRow(kind: string, row: Row): Row {
  const spoil = spoilers[kind]
  if (spoil === undefined) throw new Error(`demonstration: no fault of kind ${kind}`)
  return spoil(row)
}

function put(row: Row, column: number, cell: Cell): Row {
  return row.map((before, index) => (index === column ? cell : before))
}

/** A day before the row's day of inspection. */
function dayBefore(row: Row, days: number): string {
  return formatDay(toDay(String(row[columns.inspected])) - days)
}
