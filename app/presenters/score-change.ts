/** A party's points against the same days of the year before, each item split into rule, correction, rate and mix. */
import type { Period } from '#domain/period.ts'
import type { Scheme } from '#domain/scheme.ts'
import { explainTotalChange, sharePoints, splitShift, type Groups, type ItemChange, type Shift } from '#domain/scoring/change.ts'
import { add, compare, subtract, toHundredths, zero, type Fraction } from '#domain/scoring/fraction.ts'
import { listParts } from '#domain/scoring/turn.ts'
import { say } from '#app/text.ts'
import { addressScorecard, addressScores } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { formatPeriod, formatScore, formatSigned } from './format.ts'
import { nameItem } from './score-cells.ts'
import { askOf, type ScoreContext } from './score-context.ts'
import type { ScoredParty } from './score-readings.ts'
import type { ScoreChangeView, Sentence } from './view-models.ts'

export interface ScoreChangeInput {
  readonly scores: ScoreContext
  readonly city: ScoredParty
  readonly last: Period
  /** What of this year's sheet is compared. */
  readonly scheme: Scheme
  /** Last year's; null when it had none. */
  readonly lastScheme: Scheme | null
  readonly cards: Readonly<Record<'frozenBefore' | 'before' | 'beforeByNow' | 'now', ScoredParty | null>>
  readonly groups: { readonly before: ReadonlyMap<string, Groups>; readonly now: ReadonlyMap<string, Groups> }
}

/** Builds the page. */
export function presentScoreChange(input: ScoreChangeInput): ScoreChangeView {
  const { scores, city, last } = input
  const { text, language } = scores
  const words = text.places.change
  const name = nameArea(city, language)
  const compared = compareYears(input)
  const days = (period: Period): string => formatPeriod(period.from, period.to, language)
  return {
    head: {
      trail: [{ label: text.scores.title, href: addressScores({ period: scores.askedPeriod, of: askOf(scores.scheme) }) }, { label: name, href: addressScorecard(city.code, { period: scores.askedPeriod }) }],
      title: compared === null ? say`${words.cannot(name)}` : sayWhole(compared, name, scores),
      second: say`${words.second(days(scores.period), days(last))}${sayMissing(input)}`,
    },
    table: compared === null ? null : { caption: words.caption, columns: words.columns, rows: compared.rows.map((row) => presentRow(row, scores)), links: compared.rows.map(({ code }) => ({ label: code, href: addressScorecard(city.code, { period: scores.askedPeriod, item: code }) })) },
    notes: words.notes,
  }
}

interface ItemRow extends ItemChange {
  readonly before: Fraction
  readonly now: Fraction
  readonly shift: Shift | null
}

interface Compared {
  readonly rows: readonly ItemRow[]
  readonly whole: Fraction
  readonly extras: Fraction
}

/** Null when one of the two years has no settled total. */
function compareYears({ scores, cards, groups }: ScoreChangeInput): Compared | null {
  const { now, beforeByNow, before, frozenBefore } = cards
  if (now === null || beforeByNow === null || [now, beforeByNow, before, frozenBefore].some((party) => party !== null && party.card.state !== 'settled')) return null
  const { items, whole, extras } = explainTotalChange({ now: now.card, beforeByNow: beforeByNow.card, before: before?.card ?? null, frozenBefore: frozenBefore?.card ?? null })
  const [ofNow, ofBefore] = [listParts(now.card), listParts((frozenBefore ?? before ?? beforeByNow).card)]
  const rows = items.map((item): ItemRow => {
    const shift = splitShift(groups.before.get(item.code) ?? new Map(), groups.now.get(item.code) ?? new Map())
    return { ...item, before: ofBefore.get(item.code) ?? zero, now: ofNow.get(item.code) ?? zero, shift: shift && sharePoints(item.performance, shift) }
  })
  const moved = (row: ItemRow): Fraction => subtract(row.now, row.before)
  const size = (value: Fraction): Fraction => (compare(value, zero) < 0 ? subtract(zero, value) : value)
  return { rows: [...rows].sort((one, other) => compare(size(moved(other)), size(moved(one))) || (one.code < other.code ? -1 : 1)), whole, extras: scores.whole.bonus.items.length === 0 ? zero : extras }
}

const signed = (points: Fraction, level: string): string => formatSigned(toHundredths(points), 2, level)

function sayWhole({ rows, whole }: Compared, name: string, { text }: ScoreContext): Sentence {
  const words = text.places.change
  const sumOf = (pick: (row: ItemRow) => Fraction | null): Fraction => rows.reduce((sum, row) => add(sum, pick(row) ?? zero), zero)
  const told = [
    [words.parts.rule, sumOf(({ rule }) => rule)], [words.parts.correction, sumOf(({ correction }) => correction)], [words.parts.rate, sumOf(({ shift }) => shift?.rate ?? null)], [words.parts.mix, sumOf(({ shift }) => shift?.mix ?? null)],
    [words.parts.other, sumOf(({ shift, performance }) => (shift === null ? performance : null))],
  ] as const
  const parts = told.filter(([, points]) => toHundredths(points) !== 0n).map(([part, points]) => `${part} ${signed(points, words.level)}`)
  return say`${words.title(name, signed(whole, words.level))}${parts.length === 0 ? '' : `${words.colon}${parts.join(text.common.listComma)}`}${text.common.sentenceEnd}`
}

/** What of the comparison there is nothing for. */
function sayMissing({ lastScheme, cards, scores: { text } }: ScoreChangeInput): string {
  const words = text.places.change
  if (lastScheme === null) return words.noSheet
  return cards.frozenBefore === null ? words.noFreeze : ''
}

function presentRow({ code, before, now, rule, correction, shift, performance }: ItemRow, context: ScoreContext): readonly string[] {
  const words = context.text.places.change
  const tell = (points: Fraction | null): string => (points === null ? words.none : signed(points, words.level))
  const score = (points: Fraction): string => formatScore(toHundredths(points))
  return [`${code} ${nameItem(code, context)}`, score(before), score(now), tell(subtract(now, before)), tell(rule), tell(correction), tell(shift?.rate ?? null), tell(shift?.mix ?? null), shift === null ? tell(performance) : words.none]
}
