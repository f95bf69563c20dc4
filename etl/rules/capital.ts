/** Registered capital as people write it: `405万人民币`, `12(万美元)`, `1,286.5000(万)`, `26万元`. Exact: digits are shifted, never multiplied. */
import type { CellKind } from '#etl/source.ts'

export interface Capital {
  /** Whole units of the currency, as an exact decimal. */
  readonly amount: string
  readonly currency: string
  readonly isCurrencyAssumed: boolean
}

const CURRENCIES: Readonly<Record<string, string>> = {
  '': 'CNY', 元: 'CNY', 人民币: 'CNY', 元人民币: 'CNY', 人民币元: 'CNY', 美元: 'USD', 港元: 'HKD', 港币: 'HKD', 日元: 'JPY', 欧元: 'EUR', 英镑: 'GBP', 新加坡元: 'SGD',
}
const FORM = /^([\d,]+)(?:\.(\d+))?(?:E([+-]?\d{1,3}))?\s*\(?(万?)([^()\d]*)\)?$/

/** Reads a capital text; null when it is not an amount. */
export function parseCapital(sent: string): Capital | null {
  const found = FORM.exec(sent.normalize('NFKC').trim())
  if (found === null) return null
  const [, whole = '', fraction = '', exponent = '0', tenThousands, unit = ''] = found
  const currency = CURRENCIES[unit.trim()]
  if (currency === undefined) return null
  const shift = Number(exponent) + (tenThousands === '万' ? 4 : 0)
  return { amount: shiftDecimal(whole.replaceAll(',', ''), fraction, shift), currency, isCurrencyAssumed: unit.trim() === '' }
}

/** Amount in whole units of its currency; text that is no amount is kept as text alone, with a warning. */
export function capitalAmount(blanks: readonly string[] = []): CellKind {
  return readCapital(blanks, (capital) => capital?.amount ?? { code: 'capital-unread', value: null })
}

/** Currency of the amount, as an ISO 4217 code. */
export function capitalCurrency(blanks: readonly string[] = []): CellKind {
  return readCapital(blanks, (capital) =>
    capital?.isCurrencyAssumed === true ? { code: 'currency-assumed', value: capital.currency } : (capital?.currency ?? null),
  )
}

function readCapital(blanks: readonly string[], take: (capital: Capital | null) => ReturnType<ReturnType<CellKind['build']>>): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => (sent.trim() === '' || blanks.includes(sent.trim()) ? null : take(parseCapital(sent))),
  }
}

function shiftDecimal(whole: string, fraction: string, shift: number): string {
  const digits = whole + fraction
  const point = whole.length + shift
  const left = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const right = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  const plain = left.replace(/^0+(?=\d)/, '')
  const rest = right.replace(/0+$/, '')
  return rest === '' ? plain : `${plain}.${rest}`
}
