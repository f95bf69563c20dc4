/** Points of items → blocks → total, with what is added, taken and forbidden. */
import { fullMarks, fullMarksOf, listItems, type Grade, type Scheme, type SchemeBlock, type SchemeItem, type Veto } from '#domain/scheme.ts'
import { adjustOutcome, decideReading, listAdjustments, nothingBeside, scoreExtras, withExtras, type Adjustment, type Beside, type ExtrasScore } from '#domain/scoring/beside.ts'
import { compare, divide, makeFraction, multiply, roundToStep, sum, toHundredths, zero, type Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints, scoredValue, scoreItem, type Field, type ItemOutcome, type PointsRange, type Reading } from '#domain/scoring/rules.ts'

export interface ItemScore {
  readonly item: SchemeItem
  /** As it is scored: with decisions on records. */
  readonly reading: Reading
  /** By the rule alone. */
  readonly byRule: ItemOutcome
  readonly adjustments: readonly Adjustment[]
  readonly outcome: ItemOutcome
  /** Values of all parties under this item. */
  readonly field: Field
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
  /** `settled`: ranked and graded. `pending`: something was not reported, the total is a range. `thin`: too little applies for a place. `empty`: nothing to score. */
  readonly state: 'settled' | 'pending' | 'thin' | 'empty'
  readonly bonus: ExtrasScore
  readonly deducted: ExtrasScore
  readonly vetoes: readonly Veto[]
  /** Exact, bonus and deductions included; null when empty. Blocks outside the total are made up for by scaling the others to full marks. */
  readonly points: PointsRange | null
  /** The total as it is stated, in hundredths; low and high are equal when settled. */
  readonly stated: { readonly low: bigint; readonly high: bigint } | null
  /** Null unless settled. */
  readonly grade: Grade | null
}

/** What a party is scored by. */
export interface PartyInput {
  /** By code of the item. */
  readonly readings: ReadonlyMap<string, Reading>
  readonly beside: Beside
}

/** Scores all parties of a sheet, each among the others, in the order given. @throws as {@link scoreParty} does */
export function scoreParties(scheme: Scheme, parties: readonly PartyInput[]): readonly ScoreCard[] {
  const fields = new Map(
    listItems(scheme).map((item): [string, Field] => [
      item.code,
      parties.flatMap(({ readings, beside }) => {
        const reading = readings.get(item.code)
        return (reading && scoredValue(item, decideReading(reading, beside.decisions.get(item.code)))) ?? []
      }),
    ]),
  )
  return parties.map(({ readings, beside }) => scoreParty(scheme, readings, beside, fields))
}

/**
 * Scores one party by a sheet.
 * @param readings by code of the item
 * @param fields values of all parties by code of the item; rules that set parties against one another need them
 * @throws when an item of the sheet has no reading
 */
export function scoreParty(scheme: Scheme, readings: ReadonlyMap<string, Reading>, beside: Beside = nothingBeside, fields: ReadonlyMap<string, Field> = new Map()): ScoreCard {
  const blocks = scheme.blocks.map((block) => scoreBlock(scheme, block, { readings, beside }, fields))
  const full = makeFraction(fullMarks(scheme), 100)
  const counted = blocks.filter((block) => block.points !== null)
  const earned = scaleTo(full, counted.map((block) => block.points ?? { low: zero, high: zero }), sum(counted.map((block) => block.full)))
  const [bonus, deducted] = [scoreExtras(scheme.bonus, beside.cases), scoreExtras(scheme.deductions, beside.cases)]
  const points = earned && { low: withExtras(earned.low, bonus, deducted), high: withExtras(earned.high, bonus, deducted) }
  const isOpen = blocks.some((block) => block.items.some(({ outcome }) => outcome.kind === 'open'))
  const stated = points && { low: stateTotal(scheme, points.low), high: stateTotal(scheme, points.high) }
  const state = points === null ? 'empty' : isThin(scheme, blocks) ? 'thin' : isOpen ? 'pending' : 'settled'
  const vetoes = scheme.vetoes.filter(({ code }) => beside.vetoes.has(code))
  return { blocks, full, state, bonus, deducted, vetoes, points, stated, grade: state === 'settled' && points !== null ? gradeOf(scheme, decidingTotal(scheme, points.low), vetoes) : null }
}

/** Whether too small a share of full marks applies to a party for it to be placed among the others. */
function isThin(scheme: Scheme, blocks: readonly BlockScore[]): boolean {
  const applied = blocks.flatMap(({ items }) => items.filter(({ outcome }) => outcome.kind !== 'returned')).reduce((total, { item }) => total + item.hundredths, 0)
  return applied * 100 < scheme.rankedFromPercent * fullMarks(scheme)
}

function scoreBlock(scheme: Scheme, block: SchemeBlock, { readings, beside }: PartyInput, fields: ReadonlyMap<string, Field>): BlockScore {
  const items = block.items.map((item): ItemScore => {
    const counted = readings.get(item.code)
    if (counted === undefined) throw new Error(`item ${item.code} has no reading`)
    const reading = decideReading(counted, beside.decisions.get(item.code))
    const field = fields.get(item.code) ?? []
    const byRule = scoreItem(item, reading, field)
    const adjustments = byRule.kind === 'returned' ? [] : listAdjustments(scheme, item, beside)
    return { item, reading, byRule, adjustments, outcome: adjustOutcome(item, byRule, adjustments), field }
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

/** A total as the sheet states it, in hundredths. A sheet that ranks by exact totals still writes them in hundredths. */
function stateTotal({ statedHundredths }: Pick<Scheme, 'statedHundredths'>, points: Fraction): bigint {
  return statedHundredths === null ? toHundredths(points) : roundToStep(points, statedHundredths)
}

/** The total that decides place and grade, in points: as it is stated, or exact where the sheet says so. */
export function decidingTotal(scheme: Pick<Scheme, 'statedHundredths'>, points: Fraction): Fraction {
  return scheme.statedHundredths === null ? points : makeFraction(stateTotal(scheme, points), 100)
}

/** The grade that a total earns: its share of full marks, and no better than a veto that applies allows. */
export function gradeOf(scheme: Scheme, total: Fraction, vetoes: readonly Veto[] = []): Grade {
  const full = makeFraction(fullMarks(scheme), 100)
  const earned = scheme.grades.findIndex(({ fromPercent }) => compare(total, multiply(full, makeFraction(fromPercent, 100))) >= 0)
  if (earned < 0) throw new Error(`scheme ${scheme.id}: no grade begins at 0`)
  const allowed = vetoes.map(({ atBest }) => scheme.grades.findIndex(({ id }) => id === atBest))
  const grade = scheme.grades[Math.max(earned, ...allowed)]
  if (grade === undefined) throw new Error(`scheme ${scheme.id}: a veto names no grade`)
  return grade
}
