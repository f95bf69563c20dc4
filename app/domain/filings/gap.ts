/** How far what a party says of itself lies from what the records say, decided by whole numbers. */
import type { FiledValue } from '#domain/filings/value.ts'

/** `not-comparable`: one of the two has no value. */
export type GapState = 'within' | 'exceeds' | 'not-comparable'

/**
 * Holds a party's own value against the computed one. The gap is a share of the computed value: 84 of 100 said, 80 of 100 computed
 * is a gap of 5 %, and 5 % is not over 5 %. Of a computed nothing, any other value is over every limit; of answers, the other answer.
 * @param percent the sheet's limit, in whole percent
 */
export function findGap(own: FiledValue, computed: FiledValue, percent: number): GapState {
  if (own.isYes !== null && computed.isYes !== null) return own.isYes === computed.isYes ? 'within' : 'exceeds'
  const [left, right] = [toRatio(own), toRatio(computed)]
  if (left === null || right === null) return 'not-comparable'
  const [said, is] = [left.over * right.under, right.over * left.under]
  const difference = said > is ? said - is : is - said
  return difference * 100n > BigInt(percent) * is ? 'exceeds' : 'within'
}

function toRatio({ numerator, denominator }: FiledValue): { readonly over: bigint; readonly under: bigint } | null {
  if (numerator === null || denominator === 0) return null
  return { over: BigInt(numerator), under: BigInt(denominator ?? 1) }
}
