/** Conditions on the columns of a fact: plain data, read by the SQL compiler and by the checker of worked examples. */

export type Condition =
  | { readonly column: string; readonly op: '=' | '<>' | '>=' | '<='; readonly value: string | number | boolean }
  | { readonly column: string; readonly op: 'in' | 'not-in'; readonly value: readonly string[] }
  | { readonly column: string; readonly op: 'is-null' | 'is-not-null' }
  /** The day in `column` is known and not later than the day in `other`. */
  | { readonly column: string; readonly op: 'not-after'; readonly other: string }

export type FactValue = string | number | boolean | null
export type FactRow = Readonly<Record<string, FactValue>>

/** Whether one row meets one condition; an unknown value (null) meets none but `is-null`, as in SQL. */
export function meetsCondition(row: FactRow, condition: Condition): boolean {
  const value = row[condition.column] ?? null
  if (condition.op === 'is-null') return value === null
  if (value === null) return false
  switch (condition.op) {
    case 'is-not-null':
      return true
    case '=':
      return value === condition.value
    case '<>':
      return value !== condition.value
    case '>=':
      return value >= condition.value
    case '<=':
      return value <= condition.value
    case 'in':
      return condition.value.includes(String(value))
    case 'not-in':
      return !condition.value.includes(String(value))
    case 'not-after': {
      const other = row[condition.other] ?? null
      return other !== null && value <= other
    }
  }
}

/** Whether one row meets all conditions of a list (an empty list is met). */
export function meetsAll(row: FactRow, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => meetsCondition(row, condition))
}
