/** Where a page of a list ended, as an opaque word for the address: base64url of JSON, checked before it is believed. */
import { RefusedError } from '#app/queries/refusal.ts'

export type TokenPart = string | number

/** Place of the last row shown: how many rows came before the next one, and the values it is ordered by. */
export interface After {
  readonly shown: number
  readonly values: readonly TokenPart[]
}

const LONGEST = 2_000

export function writeAfter({ shown, values }: After): string {
  return Buffer.from(JSON.stringify([shown, ...values])).toString('base64url')
}

/**
 * Reads such a word.
 * @param types the type of each value, in order
 * @throws RefusedError 400 when it is not one that a list of this kind gave out.
 */
export function readAfter(token: string, types: readonly ('string' | 'number')[]): After {
  const parts = parse(token)
  const [shown, ...values] = parts
  const isSound =
    typeof shown === 'number' &&
    Number.isSafeInteger(shown) &&
    shown >= 0 &&
    values.length === types.length &&
    values.every((value, index) => isSoundValue(value, types[index]))
  if (!isSound) {
    throw new RefusedError(400, 'after-not-valid', { zh: '翻页标记无效，请从第一页重新开始。', en: 'This is no page mark of this list; begin with the first page.' })
  }
  return { shown, values: values as readonly TokenPart[] }
}

/** Whole numbers that are exact, and texts that the database can hold. */
function isSoundValue(value: unknown, type: 'string' | 'number' | undefined): boolean {
  if (typeof value === 'number') return type === 'number' && Number.isSafeInteger(value)
  return typeof value === 'string' && type === 'string' && !value.includes('\u0000')
}

function parse(token: string): readonly unknown[] {
  if (token.length > LONGEST || !/^[\w-]+$/.test(token)) return []
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
