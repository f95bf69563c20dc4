/** Conditions of a definition as SQL predicates. Their values come from our own definitions, never from data. */
import type { Condition } from '#domain/condition.ts'
import type { TraitColumn } from '#domain/traits.ts'

/** A value of a definition as an SQL literal. */
export function quoteLiteral(value: string | number | boolean): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} is no SQL number`)
  return String(value)
}

/** A condition on the columns of `table` as a predicate; like the definition, it is not true of an unknown value. */
export function writeCondition(condition: Condition, table: string): string {
  const column = `${table}.${condition.column}`
  switch (condition.op) {
    case '=':
      if (condition.value === true) return column
      return condition.value === false ? `not ${column}` : `${column} = ${quoteLiteral(condition.value)}`
    case '<>':
    case '>=':
    case '<=':
      return `${column} ${condition.op} ${quoteLiteral(condition.value)}`
    case 'in':
      return `${column} in (${condition.value.map(quoteLiteral).join(', ')})`
    case 'not-in':
      return `${column} not in (${condition.value.map(quoteLiteral).join(', ')})`
    case 'is-null':
      return `${column} is null`
    case 'is-not-null':
      return `${column} is not null`
    case 'not-after':
      return `${column} <= ${table}.${condition.other}`
  }
}

/** All conditions of a list as predicates, none of them twice. */
export function writeConditions(conditions: readonly Condition[], table: string): string[] {
  return [...new Set(conditions.map((condition) => writeCondition(condition, table)))]
}

/** A trait of a fact's rows as text, never null. */
export function writeTrait({ column, values }: TraitColumn, table: string): string {
  if (values === null) return `coalesce(${table}.${column}, '')`
  const [met, other] = values
  return `case when ${table}.${column} then ${quoteLiteral(met)} else ${quoteLiteral(other)} end`
}
