/** What stands beside the figures of a party and changes its points: events, gaps, decided appeals, cases and vetoes. */
import type { Extras, ExtraItem, Scheme, SchemeItem } from '#domain/scheme.ts'
import { add, clampToShare, compare, divide, makeFraction, multiply, subtract, zero, type Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints, lostToEvents, type ItemOutcome, type Reading } from '#domain/scoring/rules.ts'

/** What an accepted appeal changes of an item: what was counted, or its points. */
export interface Decision {
  readonly numeratorDelta: number
  readonly denominatorDelta: number
  /** Points given back, in hundredths. */
  readonly givenHundredths: number
}

export interface Beside {
  /** Events by the code of the indicator that counts them. */
  readonly events: ReadonlyMap<string, number>
  /** Codes of items whose own value is further from the computed one than the sheet allows. */
  readonly gaps: ReadonlySet<string>
  /** By the code of the item. */
  readonly decisions: ReadonlyMap<string, Decision>
  /** Cases found true, by the code of a bonus or deduction. */
  readonly cases: ReadonlyMap<string, number>
  /** Codes of vetoes that apply. */
  readonly vetoes: ReadonlySet<string>
}

export const nothingBeside: Beside = { events: new Map(), gaps: new Set(), decisions: new Map(), cases: new Map(), vetoes: new Set() }

/** One change of an item's points beside its rule; hundredths are lost when negative, given when positive. */
export type Adjustment =
  | { readonly kind: 'events'; readonly code: string; readonly count: number; readonly hundredths: number }
  | { readonly kind: 'gap'; readonly hundredths: number }
  | { readonly kind: 'decision'; readonly hundredths: number }

/** A reading as a decision on its records leaves it; the same where none was decided. */
export function decideReading(reading: Reading, decision: Decision | undefined): Reading {
  if (decision === undefined || !('value' in reading) || reading.value.kind !== 'ratio') return reading
  const { numerator, denominator } = reading.value.ratio
  const ratio = { numerator: numerator + decision.numeratorDelta, denominator: denominator + decision.denominatorDelta }
  return ratio.denominator <= 0 ? { state: 'not-applicable' } : { ...reading, value: { kind: 'ratio', ratio } }
}

/** What is added to and taken from an item's points, in the order in which it is told. */
export function listAdjustments(scheme: Pick<Scheme, 'selfGap'>, item: SchemeItem, { events, gaps, decisions }: Beside): readonly Adjustment[] {
  const lost = item.losses.flatMap((loss): Adjustment[] => {
    const count = events.get(loss.code) ?? 0
    return count > 0 ? [{ kind: 'events', code: loss.code, count, hundredths: -lostToEvents(loss, count) }] : []
  })
  const given = decisions.get(item.code)?.givenHundredths ?? 0
  return [
    ...lost,
    ...(scheme.selfGap !== null && gaps.has(item.code) ? [{ kind: 'gap' as const, hundredths: -scheme.selfGap.eachHundredths }] : []),
    ...(given !== 0 ? [{ kind: 'decision' as const, hundredths: given }] : []),
  ]
}

/** An outcome with its adjustments, within nothing and full marks. */
export function adjustOutcome(item: SchemeItem, outcome: ItemOutcome, adjustments: readonly Adjustment[]): ItemOutcome {
  if (outcome.kind === 'returned' || adjustments.length === 0) return outcome
  const change = makeFraction(adjustments.reduce((total, { hundredths }) => total + hundredths, 0), 100)
  const full = fullPoints(item)
  const adjust = (points: Fraction): Fraction => multiply(full, clampToShare(divide(add(points, change), full)))
  return { ...outcome, points: { low: adjust(outcome.points.low), high: adjust(outcome.points.high) } }
}

export interface ExtraScore {
  readonly item: ExtraItem
  readonly cases: number
  /** Before the cap of all of them together. */
  readonly hundredths: number
}

export interface ExtrasScore {
  readonly items: readonly ExtraScore[]
  /** With the cap. */
  readonly points: Fraction
  readonly isCapped: boolean
}

/** Points of a bonus or a deduction: each case its points, at most so many cases, at most the cap together. */
export function scoreExtras(extras: Extras, cases: ReadonlyMap<string, number>): ExtrasScore {
  const items = extras.items.map((item): ExtraScore => {
    const found = cases.get(item.code) ?? 0
    return { item, cases: found, hundredths: item.eachHundredths * Math.min(found, item.mostCases ?? Infinity) }
  })
  const all = items.reduce((total, { hundredths }) => total + hundredths, 0)
  return { items, points: makeFraction(Math.min(all, extras.capHundredths), 100), isCapped: all > extras.capHundredths }
}

/** A total with what is added and taken: never below nothing. */
export function withExtras(points: Fraction, bonus: ExtrasScore, deducted: ExtrasScore): Fraction {
  const total = subtract(add(points, bonus.points), deducted.points)
  return compare(total, zero) < 0 ? zero : total
}
