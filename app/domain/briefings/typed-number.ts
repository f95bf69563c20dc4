/**
 * Numbers that an author types by hand beside a tag, and whether they contradict it. Exactly:
 *
 * 1. A number is *beside* a tag when it stands within it after `|`, or when nothing but blanks, brackets, `*`, `=`, `:`, `≈` and the
 *    words 即, 为, 约, 是 stand between the two in the same line. A number between two tags belongs to the first of them.
 * 2. It is held to the tag when it is of the tag's own kind: for a rate a percentage or a number with a decimal point; for a fraction
 *    `a / b`; for its numerator or denominator a count, with 万 or 亿 or without; for a change a number of percentage points; for a
 *    place 第 3 名. A year, a day or any other number is none of these.
 * 3. A rate or change agrees when it equals the value rounded half-up to the decimals typed, to two at least: `40%` says 40.00 %.
 *    Rounding never makes a value reach its target, 100 % or 0 %: there it is cut instead, as on the boards.
 * 4. Counts, fractions and places agree when they are equal; with 万 or 亿 when they equal the count rounded half-up to the decimals
 *    typed. A change without its sign is held to the size alone, for the words say which way.
 */
import type { TagPart } from '#domain/briefings/tag.ts'

/** A number as it was typed, where it stands in its line. */
export interface TypedNumber {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Whole numbers of a figure that a typed number is held to. */
export interface HeldTo {
  readonly numerator: number
  readonly denominator: number
  readonly before: { readonly numerator: number; readonly denominator: number } | null
  readonly place: number | null
  /** Target in force; null where nothing is judged. */
  readonly target: { readonly numerator: number; readonly denominator: number; readonly betterWhen: 'higher' | 'lower' } | null
}

const COUNT = String.raw`\d[\d,，]*`
const NUMBER = String.raw`${COUNT}(?:\.\d+)?`
const SIGN = String.raw`[+\-−＋－]`
/** Not in the middle of a longer number or a name. */
const FREE = String.raw`(?<![\w.,\-−/])`
const NO_COUNT = String.raw`(?![\w.,%％/／\-]|\s*(?:[%％/／]|年|月|日|号|季度|周|时|个百分点|percentage))`

const KINDS: Readonly<Record<TagPart, string>> = {
  rate: String.raw`${FREE}(?:百分之\s*${NUMBER}|${SIGN}?${NUMBER}\s*[%％]|${SIGN}?${COUNT}\.\d+(?![\d.]|\s*(?:[%％万亿倍分元]|个百分点|percentage)))`,
  fraction: String.raw`${FREE}${COUNT}\s*[/／]\s*${COUNT}(?![\d/／])`,
  numerator: String.raw`${FREE}${NUMBER}(?:\s*[万亿](?![\w.])|${NO_COUNT})`,
  denominator: String.raw`${FREE}${NUMBER}(?:\s*[万亿](?![\w.])|${NO_COUNT})`,
  change: String.raw`${FREE}(?:${SIGN}?${NUMBER}\s*(?:个百分点|percentage points?)|${SIGN}${NUMBER}(?![\d.%％]))`,
  place: String.raw`第\s*\d+\s*[名位]`,
}
const GAP = String.raw`[\s\u3000*（(［\[=＝≈~:：即为约是]{0,12}`

const matchers = Object.entries(KINDS).map(([part, kind]) => [part, { after: new RegExp(`^${GAP}(${kind})`), before: new RegExp(`(${kind})${GAP}$`) }] as const)

/** The number typed right behind a tag, else the one right before it; null: none. @param from where what belongs to the tag before it ends */
export function findTyped(line: string, tag: { readonly part: TagPart; readonly start: number; readonly end: number }, from: number): TypedNumber | null {
  const found = matchers.find(([part]) => part === tag.part)?.[1]
  const until = line.indexOf('{{', tag.end)
  const behind = found?.after.exec(line.slice(tag.end, until < 0 ? undefined : until))
  if (behind) {
    const [all, text = ''] = behind
    return { text, start: tag.end + all.length - text.length, end: tag.end + all.length }
  }
  const ahead = found?.before.exec(line.slice(from, tag.start))
  if (!ahead) return null
  const [, text = ''] = ahead
  return { text, start: from + ahead.index, end: from + ahead.index + text.length }
}

/** Whether a typed number agrees with the figure; null when it cannot be read as a number of that kind. */
export function agrees(part: TagPart, typed: string, held: HeldTo): boolean | null {
  const text = typed.normalize('NFKC').replaceAll(',', '').replaceAll('−', '-').trim()
  switch (part) {
    case 'rate':
      return agreesWithRate(text, held)
    case 'fraction': {
      const [, over, under] = /^(\d+)\s*\/\s*(\d+)(?:\s*\D{1,8})?$/.exec(text) ?? []
      return over === undefined || under === undefined ? null : BigInt(over) === BigInt(held.numerator) && BigInt(under) === BigInt(held.denominator)
    }
    case 'numerator':
      return agreesWithCount(text, held.numerator)
    case 'denominator':
      return agreesWithCount(text, held.denominator)
    case 'change':
      return agreesWithChange(text, held)
    case 'place': {
      const place = /^第?\s*(\d+)\s*[名位]?$/.exec(text)?.[1]
      return place === undefined ? null : held.place !== null && Number(place) === held.place
    }
  }
}

/** A decimal number as a whole one and the decimals it had. */
function readDecimal(text: string): { scaled: bigint; digits: number } {
  const [whole = '', decimals = ''] = text.split('.')
  return { scaled: BigInt(whole + decimals), digits: decimals.length }
}

function agreesWithRate(text: string, { numerator, denominator, target }: HeldTo): boolean | null {
  const [, sign = '', number] = /^(?:百分之\s*)?([+-]?)(\d+(?:\.\d+)?)\s*%?$/.exec(text) ?? []
  if (number === undefined) return null
  if (sign === '-' || denominator === 0) return false
  const { scaled, digits } = readDecimal(number)
  const kept = Math.max(2, digits)
  const said = scaled * 10n ** BigInt(kept - digits)
  return said === roundRate({ numerator, denominator }, kept, target)
}

/** A ratio in percent, times ten to the decimals: half-up, but cut where that would make it reach what it does not. */
function roundRate({ numerator, denominator }: Pick<HeldTo, 'numerator' | 'denominator'>, digits: number, target: HeldTo['target']): bigint {
  const [over, under] = [BigInt(numerator), BigInt(denominator)]
  const scale = 100n * 10n ** BigInt(digits)
  const [low, half] = [(over * scale) / under, divideHalfUp(over * scale, under)]
  const reaches = (dividend: bigint, divisor: bigint): string =>
    [
      dividend >= divisor,
      dividend <= 0n,
      target === null ? null : target.betterWhen === 'higher' ? dividend * BigInt(target.denominator) >= BigInt(target.numerator) * divisor : dividend * BigInt(target.denominator) <= BigInt(target.numerator) * divisor,
    ].join()
  if (reaches(half, scale) === reaches(over, under)) return half
  return half === low ? low + 1n : low
}

function agreesWithCount(text: string, count: number): boolean | null {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([万亿]?)(?:\s*[^\d\s]{1,8})?$/.exec(text) ?? []
  if (number === undefined) return null
  const { scaled, digits } = readDecimal(number)
  const size = unit === '亿' ? 100_000_000n : unit === '万' ? 10_000n : 1n
  return scaled === divideHalfUp(BigInt(count) * 10n ** BigInt(digits), size)
    && (unit !== '' || digits === 0)
}

function agreesWithChange(text: string, { numerator, denominator, before }: HeldTo): boolean | null {
  const [, sign = '', number] = /^([+-]?)(\d+(?:\.\d+)?)\s*(?:个百分点|percentage points?|%)?$/.exec(text) ?? []
  if (number === undefined) return null
  if (before === null || before.denominator === 0 || denominator === 0) return false
  const { scaled, digits } = readDecimal(number)
  const kept = Math.max(2, digits)
  const under = BigInt(denominator) * BigInt(before.denominator)
  const difference = (BigInt(numerator) * BigInt(before.denominator) - BigInt(before.numerator) * BigInt(denominator)) * 100n * 10n ** BigInt(kept)
  const size = divideHalfUp(difference < 0n ? -difference : difference, under)
  if (scaled * 10n ** BigInt(kept - digits) !== size) return false
  return sign === '' || size === 0n || (sign === '-') === difference < 0n
}

function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor)
}
