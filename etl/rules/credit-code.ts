/** 统一社会信用代码, GB 32100—2015. A code whose check digit is off is taken with a warning and never repaired. */
import { normaliseKey } from '#etl/rules/identifier.ts'
import type { CellKind } from '#etl/source.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const LENGTH = 18

/** Whether the last character is the check digit of the first seventeen. @see GB 32100—2015, annex */
export function hasCheckDigit(code: string): boolean {
  let sum = 0
  for (let index = 0; index < WEIGHTS.length; index += 1) {
    const value = ALPHABET.indexOf(code.charAt(index))
    if (value === -1) return false
    sum += value * (WEIGHTS[index] ?? 0)
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(LENGTH - 1)
}

/** A credit code of 18 characters, upper-cased. */
export function creditCode(): CellKind {
  return {
    isRepeating: false,
    build: () => (sent) => {
      const code = normaliseKey(sent)
      if (code === '') return null
      if (/^\d\.\d+E\+\d{2}$/.test(code)) return { code: 'digits-lost' }
      if (!/^[0-9A-Z]{18}$/.test(code)) return { code: 'not-a-credit-code' }
      return hasCheckDigit(code) ? code : { code: 'credit-code-check-digit', value: code }
    },
  }
}

/** District of registration in a credit code: characters 3 to 8. */
export const districtOf = (code: string): string => code.slice(2, 8)
