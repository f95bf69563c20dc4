/** Rows of the lists in a form, told by the names of their fields. */

export type SheetFields = ReadonlyMap<string, string>

/** Rows of every list of a form, found once: forms are asked for many lists. */
const found = new WeakMap<SheetFields, ReadonlyMap<string, readonly number[]>>()

/** Numbers of the rows of a list that has fields, in their order. */
export function listRows(fields: SheetFields, path: string): readonly number[] {
  const lists = found.get(fields) ?? findRows(fields)
  found.set(fields, lists)
  return lists.get(path) ?? []
}

function findRows(fields: SheetFields): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, Set<number>>()
  for (const name of fields.keys()) {
    const parts = name.split('.')
    for (const [index, part] of parts.entries()) {
      if (!/^\d{1,3}$/.test(part)) continue
      const list = parts.slice(0, index).join('.')
      const rows = lists.get(list) ?? new Set<number>()
      lists.set(list, rows.add(Number(part)))
    }
  }
  return new Map([...lists].map(([list, rows]) => [list, [...rows].sort((one, other) => one - other)]))
}

/** Rows counted from 0 in every list, however they were sent. */
export function countAnew(fields: SheetFields): SheetFields {
  const lists = new Map<string, Map<string, number>>()
  const number = (list: string, row: string): number => {
    const rows = lists.get(list) ?? new Map<string, number>()
    lists.set(list, rows)
    const known = rows.get(row)
    if (known !== undefined) return known
    rows.set(row, rows.size)
    return rows.size - 1
  }
  const sorted = [...fields].sort(([one], [other]) => compareNames(one, other))
  return new Map(
    sorted.map(([name, value]) => {
      const parts = name.split('.')
      return [parts.map((part, index) => (/^\d+$/.test(part) ? String(number(parts.slice(0, index).join('.'), part)) : part)).join('.'), value]
    }),
  )
}

/** Numbers by their size, so that row 10 comes after row 9. */
function compareNames(one: string, other: string): number {
  const [left, right] = [one.split('.'), other.split('.')]
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [a = '', b = ''] = [left[index], right[index]]
    const order = /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : 0
    if (order !== 0) return order
  }
  return 0
}
