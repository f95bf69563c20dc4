/** Cells of the same place in every split, made one. */
import type { Cell } from '#app/queries/figures/cells.ts'
import type { Split } from '#app/queries/types.ts'

/** Adds up months and days; where nothing is left (a month less all of its days) there is no cell. */
export function addUp(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>()
  for (const cell of cells) {
    const { indicator, range, city, county, month, department, industry, field, level, channel } = cell
    const key = JSON.stringify([indicator, range, city, county, month, department, cell.class, industry, field, level, channel])
    const before = sums.get(key)
    sums.set(
      key,
      before === undefined
        ? cell
        : { ...cell, numerator: before.numerator + cell.numerator, denominator: before.denominator + cell.denominator },
    )
  }
  return [...sums.values()].filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0)
}

/** Cells told apart by fewer splits than they were counted by. */
export function foldCells(cells: readonly Cell[], by: readonly Split[]): Cell[] {
  const keep = (split: Split, value: string | null): string | null => (by.includes(split) ? value : null)
  return addUp(
    cells.map((cell) => ({
      ...cell,
      city: keep('city', cell.city),
      county: keep('county', cell.county),
      month: keep('month', cell.month),
      department: keep('department', cell.department),
      class: keep('class', cell.class),
      industry: keep('industry', cell.industry),
      field: keep('field', cell.field),
      level: keep('level', cell.level),
      channel: keep('channel', cell.channel),
    })),
  )
}
