/** Orders of the list of warnings: each runs along an index (migration 0110), forwards or backwards, so that a page never sorts the whole. */
import { sql, type RawBuilder } from 'kysely'
import type { TokenPart } from '#app/queries/after-token.ts'
import type { WarningSort } from '#app/queries/types.ts'

type Fragment = RawBuilder<unknown>

interface OrderPart {
  /** The column, or what is computed of it, as the index has it. */
  readonly value: Fragment
  readonly type: 'string' | 'number'
  readonly cast: 'smallint' | 'date' | 'bigint' | 'text' | 'integer'
}

interface Order {
  readonly parts: readonly OrderPart[]
  readonly isDescending: boolean
}

const gravity: OrderPart = { value: sql`gravity`, type: 'number', cast: 'smallint' }
const due: OrderPart = { value: sql`due_date`, type: 'string', cast: 'date' }
const raised: OrderPart = { value: sql`raised_date`, type: 'string', cast: 'date' }
const area: OrderPart = { value: sql`area_code`, type: 'string', cast: 'text' }
const rule: OrderPart = { value: sql`rule_code`, type: 'string', cast: 'text' }
/** As the index has it; coalesce would count as one that might leak, and could not use it. */
const score: OrderPart = { value: sql`(case when score is null then -1 else score end)`, type: 'number', cast: 'integer' }
const id: OrderPart = { value: sql`warning_id`, type: 'number', cast: 'bigint' }

const orders: Readonly<Record<WarningSort, Order>> = {
  gravity: { parts: [gravity, due, id], isDescending: false },
  due: { parts: [due, id], isDescending: false },
  '-due': { parts: [due, id], isDescending: true },
  raised: { parts: [raised, id], isDescending: false },
  '-raised': { parts: [raised, id], isDescending: true },
  area: { parts: [area, gravity, due, id], isDescending: false },
  rule: { parts: [rule, gravity, due, id], isDescending: false },
  score: { parts: [score, id], isDescending: true },
}

export const warningSorts = Object.keys(orders).filter((sort): sort is WarningSort => sort in orders)

/** The types of the values that a page mark of an order holds. */
export function typesOf(sort: WarningSort): readonly ('string' | 'number')[] {
  return orders[sort].parts.map(({ type }) => type)
}

/** `a asc, b asc`, as the index runs. */
export function writeOrder(sort: WarningSort): Fragment {
  const { parts, isDescending } = orders[sort]
  return sql.join(parts.map(({ value }) => (isDescending ? sql`${value} desc` : sql`${value} asc`)))
}

/** The condition that leaves out what was shown already. */
export function writeBeyond(sort: WarningSort, values: readonly TokenPart[]): Fragment {
  const { parts, isDescending } = orders[sort]
  const columns = sql.join(parts.map(({ value }) => value))
  const marks = sql.join(parts.map(({ cast }, index) => sql`${values[index]}::${sql.raw(cast)}`))
  return isDescending ? sql`(${columns}) < (${marks})` : sql`(${columns}) > (${marks})`
}

/** The values of a row that a page mark holds, as one column of json. */
export function writeMark(sort: WarningSort): Fragment {
  return sql`json_build_array(${sql.join(orders[sort].parts.map(({ value }) => value))})`
}
