/**
 * The shape of an indicator: one definition, and everything else (SQL view, sums, tile, drill-down, definition page,
 * export column, tests) is derived from it. A definition is frozen data; a faulty one throws when it is defined.
 */
import { meetsAll, type Condition, type FactRow } from '#domain/condition.ts'
import { getFact, type FactName } from '#domain/facts.ts'

/** A text in the two languages of the product. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

export interface Source {
  readonly document: string
  readonly clause: string
  readonly quote?: string
}

/** A target in force from a day on, as a whole-number ratio: 40 of 100. */
export interface Target {
  readonly from: string
  readonly numerator: number
  readonly denominator: number
}

/** Where a watched value usually lies, from a day on, both ends as whole-number ratios; it judges nobody. */
export interface Band {
  readonly from: string
  readonly low: Pick<Target, 'numerator' | 'denominator'>
  readonly high: Pick<Target, 'numerator' | 'denominator'>
}

/** Rows and the value worked out by hand. */
export interface Example {
  readonly says: string
  readonly rows: readonly FactRow[]
  readonly period: { readonly from: string; readonly to: string }
  readonly numerator: number
  readonly denominator: number
}

/** When a version of a definition ruled; both series stay, each under a code of its own. */
export interface Validity {
  /** Code of the definition that came after; absent for the present version. */
  readonly earlierOf?: string
  readonly from: string
  /** Null while it rules. */
  readonly to: string | null
}

interface Common {
  /** Name used in files and addresses, `kebab-case`. */
  readonly id: string
  /** Code of the catalogue, `C01`. */
  readonly code: string
  readonly version: number
  /** Absent while there has been one version alone. */
  readonly validity?: Validity
  readonly name: Wording
  readonly shortName: Wording
  readonly question: Wording
  readonly source: Source
  readonly workPoints: readonly number[]
  readonly betterWhen: 'higher' | 'lower' | 'watch'
  /** Newest last; empty when the indicator is watched only. */
  readonly targets: readonly Target[]
  /** Newest last; for what is watched within bounds. */
  readonly bands?: readonly Band[]
  /** What is left out and why, one line each; shown on the definition page. */
  readonly exclusions: readonly Wording[]
  /** What would be done to raise it falsely, and which indicator shows that. */
  readonly pullsAgainst?: Wording
}

export interface RatioDefinition extends Common {
  readonly kind: 'ratio'
  readonly fact: FactName
  /** Day on which a counted row enters the denominator. */
  readonly datedBy: string
  /** Day on which it enters the numerator, when that is another one. */
  readonly metDatedBy?: string
  /** Rows that count. */
  readonly counted: readonly Condition[]
  /** Of those, the rows that meet the demand. */
  readonly met: readonly Condition[]
  /** `from-new-year`: the denominator is a population of 1 January, so a period must begin there. */
  readonly periods: 'any' | 'from-new-year'
  readonly unit: Wording
  /** Denominators of visits below this are shown grey and unranked; null for obligations, which always count. */
  readonly smallNumber: number | null
  /** How a shortfall is mended: an open row is finished (`finish`), or rows become joint / are added (`convert`). */
  readonly remedy: {
    readonly kind: 'convert' | 'finish' | 'none'
    readonly verb: Wording
    /** What may be added instead, where new rows mend a shortfall as well: 联合任务. */
    readonly added?: Wording
  }
  readonly examples: readonly Example[]
}

/** Built from ratios and shown with its parts: the values of the classes, their order and how many times the first the last is. */
export interface GradientDefinition extends Common {
  readonly kind: 'gradient'
  /** Code of the ratio whose value per class makes the gradient. */
  readonly partOf: string
  /** What that ratio is called beside a class: 抽取率. */
  readonly part: Wording
  /** `order`: the value must not fall from class to class, and the multiple reach its target; `multiple`: the multiple alone. */
  readonly judged: 'order' | 'multiple'
  readonly periods: 'any' | 'from-new-year'
  /** From the class whose value should be lowest to the one where it should be highest; `C+D` is both together. */
  readonly classes: readonly string[]
  readonly unit: Wording
}

export type IndicatorDefinition = RatioDefinition | GradientDefinition

/**
 * Freezes a ratio after checking it against the vocabulary of facts.
 * @throws naming the definition and the field when a column is unknown, an example is wrong or a target is out of order.
 */
export function defineRatio(definition: Omit<RatioDefinition, 'kind'>): RatioDefinition {
  const columns = getFact(definition.fact).columns
  const named = [definition.datedBy, definition.metDatedBy ?? definition.datedBy]
  for (const condition of [...definition.counted, ...definition.met]) {
    named.push(condition.column, condition.op === 'not-after' ? condition.other : condition.column)
  }
  for (const column of named) {
    if (!(column in columns)) throw new Error(`indicator ${definition.code}: fact ${definition.fact} has no column ${column}`)
  }
  if (columns[definition.datedBy]?.type !== 'date') throw new Error(`indicator ${definition.code}: datedBy must be a day`)
  checkCommon(definition)
  const ratio: RatioDefinition = Object.freeze({ kind: 'ratio', ...definition })
  for (const example of ratio.examples) checkExample(ratio, example)
  return ratio
}

/** Freezes a gradient. @throws when its fields are out of order. */
export function defineGradient(definition: Omit<GradientDefinition, 'kind'>): GradientDefinition {
  checkCommon(definition)
  if (definition.classes.length < 2) throw new Error(`indicator ${definition.code}: a gradient needs two classes`)
  return Object.freeze({ kind: 'gradient', ...definition })
}

function checkCommon(definition: Common): void {
  let before = ''
  for (const target of definition.targets) {
    if (target.from <= before) throw new Error(`indicator ${definition.code}: targets must stand in order of their day`)
    if (!Number.isInteger(target.numerator) || !Number.isInteger(target.denominator) || target.denominator <= 0) {
      throw new Error(`indicator ${definition.code}: a target is a ratio of whole numbers`)
    }
    before = target.from
  }
  for (const { low, high } of definition.bands ?? []) {
    if (low.numerator * high.denominator >= high.numerator * low.denominator) throw new Error(`indicator ${definition.code}: a band rises from low to high`)
  }
}

/** Counts rows by a ratio's definition in a period: the meaning of the definition, spelt out for ten rows. */
export function countRows(
  ratio: RatioDefinition,
  rows: readonly FactRow[],
  period: { readonly from: string; readonly to: string },
): { numerator: number; denominator: number } {
  const isWithin = (row: FactRow, column: string): boolean => {
    const day = row[column]
    return typeof day === 'string' && day >= period.from && day <= period.to
  }
  const counted = rows.filter((row) => meetsAll(row, ratio.counted))
  const metDay = ratio.metDatedBy ?? ratio.datedBy
  return {
    numerator: counted.filter((row) => meetsAll(row, ratio.met) && isWithin(row, metDay)).length,
    denominator: counted.filter((row) => isWithin(row, ratio.datedBy)).length,
  }
}

function checkExample(ratio: RatioDefinition, example: Example): void {
  const { numerator, denominator } = countRows(ratio, example.rows, example.period)
  if (numerator !== example.numerator || denominator !== example.denominator) {
    throw new Error(
      `indicator ${ratio.code}: example "${example.says}" counts ${numerator}/${denominator}, not ${example.numerator}/${example.denominator}`,
    )
  }
}

/** The target in force on a day, or null when the indicator is watched only. */
export function findTarget(definition: IndicatorDefinition, day: string): Target | null {
  return definition.targets.filter((target) => target.from <= day).at(-1) ?? null
}

/**
 * Whether a fraction meets a target, decided by whole numbers: 799 of 2,000 is below 40 of 100.
 * @returns null when there is nothing to judge (no rows, no target, or a watched indicator).
 */
export function meetsTarget(
  definition: IndicatorDefinition,
  target: Target | null,
  numerator: number,
  denominator: number,
): boolean | null {
  if (target === null || denominator === 0 || definition.betterWhen === 'watch') return null
  const have = BigInt(numerator) * BigInt(target.denominator)
  const want = BigInt(target.numerator) * BigInt(denominator)
  return definition.betterWhen === 'higher' ? have >= want : have <= want
}

/** The three kinds of empty, and a measured value. Small numbers are measured but not ranked. */
export type FigureState = 'measured' | 'not-applicable' | 'not-reported' | 'small-number'

/** Decides the state of a cell from what was counted and whether its deliveries came. */
export function decideState(
  ratio: Pick<RatioDefinition, 'smallNumber'>,
  denominator: number,
  isReported: boolean,
): FigureState {
  if (!isReported) return 'not-reported'
  if (denominator === 0) return 'not-applicable'
  if (ratio.smallNumber !== null && denominator < ratio.smallNumber) return 'small-number'
  return 'measured'
}
