/** Points of items → blocks → total. */
import { fullMarks, fullMarksOf, type Grade, type Scheme, type SchemeBlock, type SchemeItem } from '#domain/scheme.ts'
import { compare, divide, makeFraction, multiply, sum, toHundredths, zero, type Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints, scoreItem, type ItemOutcome, type PointsRange, type Reading } from '#domain/scoring/rules.ts'

export interface ItemScore {
  readonly item: SchemeItem
  readonly reading: Reading
  readonly outcome: ItemOutcome
}

export interface BlockScore {
  readonly block: SchemeBlock
  readonly items: readonly ItemScore[]
  /** Full marks in points, whatever was returned. */
  readonly full: Fraction
  /** By how much the scored items are scaled up for what was returned: 1 when nothing was; null when everything was. */
  readonly scale: Fraction | null
  /** Null when every item returned its points: the block is then outside the total. */
  readonly points: PointsRange | null
}

export interface ScoreCard {
  readonly blocks: readonly BlockScore[]
  /** Full marks in points. */
  readonly full: Fraction
  /** `settled`: ranked and graded. `pending`: something was not reported, the total is a range. `empty`: nothing to score. */
  readonly state: 'settled' | 'pending' | 'empty'
  /** Exact; null when empty. Blocks outside the total are made up for by scaling the others to full marks. */
  readonly points: PointsRange | null
  /** The total as it is stated, in hundredths; low and high are equal when settled. */
  readonly stated: { readonly low: bigint; readonly high: bigint } | null
  /** Null unless settled. */
  readonly grade: Grade | null
}

/**
 * Scores one city by a sheet.
 * @param readings by code of the item
 * @throws when an item of the sheet has no reading
 */
export function scoreCity(scheme: Scheme, readings: ReadonlyMap<string, Reading>): ScoreCard {
  const blocks = scheme.blocks.map((block) => scoreBlock(block, readings))
  const full = makeFraction(fullMarks(scheme), 100)
  const counted = blocks.filter((block) => block.points !== null)
  const points = scaleTo(full, counted.map((block) => block.points ?? { low: zero, high: zero }), sum(counted.map((block) => block.full)))
  const isOpen = blocks.some((block) => block.items.some(({ outcome }) => outcome.kind === 'open'))
  const stated = points && { low: toHundredths(points.low), high: toHundredths(points.high) }
  const state = stated === null ? 'empty' : isOpen ? 'pending' : 'settled'
  return { blocks, full, state, points, stated, grade: state === 'settled' && stated !== null ? gradeOf(scheme, stated.low) : null }
}

function scoreBlock(block: SchemeBlock, readings: ReadonlyMap<string, Reading>): BlockScore {
  const items = block.items.map((item): ItemScore => {
    const reading = readings.get(item.code)
    if (reading === undefined) throw new Error(`item ${item.code} has no reading`)
    return { item, reading, outcome: scoreItem(item, reading) }
  })
  const full = makeFraction(fullMarksOf(block), 100)
  const kept = items.filter(({ outcome }) => outcome.kind !== 'returned')
  const keptFull = sum(kept.map(({ item }) => fullPoints(item)))
  return {
    block,
    items,
    full,
    scale: compare(keptFull, zero) === 0 ? null : divide(full, keptFull),
    points: scaleTo(full, kept.flatMap(({ outcome }) => outcome.points ?? []), keptFull),
  }
}

/** Adds parts that are worth `keptFull` together and scales them to `full`; null when there is nothing to add. */
function scaleTo(full: Fraction, parts: readonly PointsRange[], keptFull: Fraction): PointsRange | null {
  if (compare(keptFull, zero) === 0) return null
  const scale = divide(full, keptFull)
  return { low: multiply(sum(parts.map((part) => part.low)), scale), high: multiply(sum(parts.map((part) => part.high)), scale) }
}

/** The grade that a stated total earns: its share of full marks, decided by whole numbers. */
export function gradeOf(scheme: Scheme, statedHundredths: bigint): Grade {
  const full = BigInt(fullMarks(scheme))
  const grade = scheme.grades.find(({ fromPercent }) => statedHundredths * 100n >= BigInt(fromPercent) * full)
  if (grade === undefined) throw new Error(`scheme ${scheme.id}: no grade begins at 0`)
  return grade
}
