/** Filters as addresses write them: `A`, `none` for what has no value, `!A` for all that is not A, what has no value among it. */

/** How an address names what has no value. */
export const NONE = 'none'
const NOT = '!'

export interface Filter {
  /** `''` for what has no value. */
  readonly value: string
  /** All but this value. */
  readonly isExcluded: boolean
}

/** Reads a filter. */
export function readFilter(text: string): Filter {
  const isExcluded = text.startsWith(NOT)
  const value = isExcluded ? text.slice(NOT.length) : text
  return { value: value === NONE ? '' : value, isExcluded }
}

/** Writes a filter on a value, `''` for none. */
export function writeFilterText(value: string, isExcluded = false): string {
  return `${isExcluded ? NOT : ''}${value === '' ? NONE : value}`
}

/** Whether a row's value passes; one without a value passes every filter that excludes another. */
export function passesFilter(filter: string, value: string | null): boolean {
  const read = readFilter(filter)
  return ((value ?? '') === read.value) !== read.isExcluded
}

/** Whether a filter keeps rows without a value beside others: then it must be said how many. */
export function keepsUnclassified(filter: string): boolean {
  const { value, isExcluded } = readFilter(filter)
  return isExcluded && value !== ''
}
