/** Conditions of a definition in words: 部门条线数 ≥ 2. */
import type { Condition } from '#domain/condition.ts'
import { getFact, type FactColumn, type FactName } from '#domain/facts.ts'
import type { Reader } from './figures.ts'

/** All conditions of a list as one sentence; an empty list counts everything. */
export function sayConditions(conditions: readonly Condition[], fact: FactName, reader: Reader): string {
  const words = reader.text.indicators
  if (conditions.length === 0) return words.everyRow
  return conditions.map((condition) => sayCondition(condition, fact, reader)).join(words.condition.join)
}

function sayCondition(condition: Condition, fact: FactName, reader: Reader): string {
  const words = reader.text.indicators.condition
  const column = nameColumn(condition.column, fact, reader)
  if (condition.op === '=' && typeof condition.value === 'boolean') return (condition.value ? words.isSet : words.isNotSet)(column)
  switch (condition.op) {
    case '=':
    case '<>':
    case '>=':
    case '<=':
      return words[condition.op](column, sayValue(condition.value, reader))
    case 'in':
    case 'not-in':
      return words[condition.op](column, condition.value.join(reader.text.common.listComma))
    case 'is-null':
    case 'is-not-null':
      return words[condition.op](column)
    case 'not-after':
      return words[condition.op](column, nameColumn(condition.other, fact, reader))
  }
}

/** Name of a column of a fact in the reader's language. */
export function nameColumn(column: string, fact: FactName, { language }: Reader): string {
  const columns: Readonly<Record<string, FactColumn>> = getFact(fact).columns
  return columns[column]?.[language] ?? column
}

/** A value of a fact's row as words; unknown is empty. */
export function sayValue(value: string | number | boolean | null, { text }: Reader): string {
  if (value === null) return text.common.none
  if (typeof value === 'boolean') return value ? text.common.yes : text.common.no
  return String(value)
}
