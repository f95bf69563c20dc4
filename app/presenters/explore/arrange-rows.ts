/** Rows in the order chosen. Values are held against each other as whole numbers; names stand in the order of pinyin. */
import type { ExploreRow, Figure } from '#app/queries/types.ts'
import type { ArrangedRows, ExploreContext } from './explore-context.ts'
import { nameKey } from './explore-context.ts'

/** The order of pinyin, as PostgreSQL's `zh-x-icu` has it. */
const collator = new Intl.Collator('zh-u-co-pinyin')

/** Compares two Chinese names by pinyin. */
export function comparePinyin(one: string, other: string): number {
  return collator.compare(one, other)
}

/** All rows, pinned ones apart. With peers compared these stand in place of what was pinned, the city itself first. */
export function arrangeRows(context: ExploreContext): ArrangedRows {
  const { table, choice, peers } = context
  const wanted = peers === null ? choice.pinned : [peers.city.code, ...peers.peers.map(({ code }) => code)]
  const pinned = wanted.flatMap((id) => table.rowKeys.filter((row) => row.id === id))
  const others = table.rowKeys.filter((row) => !pinned.includes(row))
  return { pinned, others: sortRows(others, context) }
}

function sortRows(rows: readonly ExploreRow[], context: ExploreContext): readonly ExploreRow[] {
  const { choice, table } = context
  switch (choice.sort) {
    case 'name':
      return [...rows].sort((one, other) => comparePinyin(nameKey(one, table.rows, context), nameKey(other, table.rows, context)))
    case 'value':
    case '-value':
      return [...rows].sort((one, other) => compareTotals(one.total, other.total, context, choice.sort === 'value' ? 1 : -1))
    case 'given':
    case null:
      return rows
  }
}

/** What has no value comes last, whichever way. */
function compareTotals(one: Figure, other: Figure, { measure }: ExploreContext, direction: 1 | -1): number {
  if (measure === 'numerator') return direction * ((one.numerator ?? 0) - (other.numerator ?? 0))
  if (measure !== 'value') return direction * ((one.denominator ?? 0) - (other.denominator ?? 0))
  const [isKnown, isOtherKnown] = [one.state === 'measured', other.state === 'measured']
  if (!isKnown || !isOtherKnown) return isKnown === isOtherKnown ? 0 : isKnown ? -1 : 1
  return direction * compareValues(one, other)
}

/** Two measured values, the lower first; ratios by whole numbers. */
export function compareValues(one: Figure, other: Figure): number {
  if (one.numerator === null || one.denominator === null || other.numerator === null || other.denominator === null) return (one.value ?? 0) - (other.value ?? 0)
  const [left, right] = [BigInt(one.numerator) * BigInt(other.denominator), BigInt(other.numerator) * BigInt(one.denominator)]
  return left === right ? 0 : left < right ? -1 : 1
}
