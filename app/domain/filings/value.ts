/** What is filed for an item: yes or no, a count, or a ratio, in whole numbers. A draft may hold half of one. */
import type { Rule } from '#domain/scheme.ts'

/** The form of a value; `ItemSource` of a sheet says which of them an item asks. */
export type Asks = 'answer' | 'count' | 'ratio'

/** As it stands in the database: a count is a numerator alone, an answer neither. All null: nothing yet. */
export interface FiledValue {
  readonly isYes: boolean | null
  readonly numerator: number | null
  readonly denominator: number | null
}

export const nothingFiled: FiledValue = { isYes: null, numerator: null, denominator: null }

/** Whether a value is the whole of what is asked; a ratio of nothing is 0 of 0. */
export function isWhole(asks: Asks, { isYes, numerator, denominator }: FiledValue): boolean {
  switch (asks) {
    case 'answer':
      return isYes !== null && numerator === null && denominator === null
    case 'count':
      return isYes === null && numerator !== null && denominator === null
    case 'ratio':
      return isYes === null && numerator !== null && denominator !== null && (denominator > 0 || numerator === 0)
  }
}

/** Whether two values say the same. */
export function isSameValue(left: FiledValue, right: FiledValue): boolean {
  return left.isYes === right.isYes && left.numerator === right.numerator && left.denominator === right.denominator
}

/** What a party may say of an item that is computed; null where no single value stands behind it. */
export function asksOfComputed(rule: Rule): Asks | null {
  if (rule.kind === 'rank-sum') return null
  return rule.kind === 'yes-no' ? 'answer' : 'ratio'
}

/** Full-width digits and the marks between thousands are taken; null for what is no whole number that can be kept exactly. */
export function readWholeNumber(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[\s,]/g, '')
  if (!/^\d{1,16}$/.test(digits)) return null
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number : null
}
