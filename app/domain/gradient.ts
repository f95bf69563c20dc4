/** D02, D05: whether a rate rises with the risk class and how steeply, decided by whole numbers, and what would mend it. */
import type { GradientDefinition, Target } from '#domain/indicator.ts'

/** Enterprises of one class: drawn this year, of those in the directory on 1 January. */
export interface ClassCount {
  readonly riskClass: string
  readonly numerator: number
  readonly denominator: number
}

/** Whether a class is one of those that a gradient takes together: C is of `C+D`. */
export function isOfClasses(riskClass: string | null, classes: string): boolean {
  return riskClass !== null && classes.split('+').includes(riskClass)
}

/** A class that is drawn less often than the class of lower risk before it. */
export interface Inversion {
  readonly lower: ClassCount
  readonly higher: ClassCount
  /** Fewest further draws in the class of higher risk that bring its rate up to the other's. */
  readonly drawCount: number
}

export interface Gradient {
  /** Not applicable when a class is empty or nothing was drawn at all: then there is no order to judge. */
  readonly state: 'measured' | 'not-applicable'
  readonly parts: readonly ClassCount[]
  /** Whether the rate never falls from one class to the next; null when not applicable. */
  readonly isMonotone: boolean | null
  readonly inversions: readonly Inversion[]
  /** Fewest further draws that mend all inversions together, each class held against the mended one before it. */
  readonly mendingCount: number
  /** Rate of the last class ÷ rate of the first, exact; null when not applicable or the first class was not drawn at all. */
  readonly multiple: { readonly numerator: bigint; readonly denominator: bigint } | null
  /** Monotone, and the multiple reaches the target; null when not applicable or there is no target. */
  readonly meets: boolean | null
}

/**
 * Judges the classes of one place, ordered from the one that should be drawn least to the one drawn most.
 * @throws when the classes are not those of the definition, in its order
 */
export function judgeGradient(definition: GradientDefinition, parts: readonly ClassCount[], target: Target | null): Gradient {
  const names = parts.map((part) => part.riskClass)
  if (names.join() !== definition.classes.join()) {
    throw new Error(`indicator ${definition.code}: needs the classes ${definition.classes.join()}, got ${names.join()}`)
  }
  const [first, last] = [parts[0], parts[parts.length - 1]]
  const isEmpty = parts.some((part) => part.denominator === 0) || parts.every((part) => part.numerator === 0)
  if (first === undefined || last === undefined || isEmpty) {
    return { state: 'not-applicable', parts, isMonotone: null, inversions: [], mendingCount: 0, multiple: null, meets: null }
  }
  const inversions = parts.flatMap((higher, index) => {
    const lower = parts[index - 1]
    const drawCount = lower === undefined ? 0 : countNeeded(lower, higher) - higher.numerator
    return lower === undefined || drawCount <= 0 ? [] : [{ lower, higher, drawCount }]
  })
  const multiple = {
    numerator: BigInt(last.numerator) * BigInt(first.denominator),
    denominator: BigInt(last.denominator) * BigInt(first.numerator),
  }
  const isMonotone = inversions.length === 0
  const reaches = target !== null && multiple.numerator * BigInt(target.denominator) >= BigInt(target.numerator) * multiple.denominator
  return {
    state: 'measured',
    parts,
    isMonotone,
    inversions,
    mendingCount: countMending(parts),
    multiple: multiple.denominator === 0n ? null : multiple,
    meets: target === null ? null : (isMonotone || definition.judged === 'multiple') && reaches,
  }
}

/** Fewest draws of the higher class whose rate is not below the lower one's: n ÷ d of it is reached, rounded up. */
function countNeeded(lower: ClassCount, higher: ClassCount): number {
  const [over, under] = [BigInt(lower.numerator) * BigInt(higher.denominator), BigInt(lower.denominator)]
  return Number((over + under - 1n) / under)
}

function countMending(parts: readonly ClassCount[]): number {
  let before: ClassCount | null = null
  let total = 0
  for (const part of parts) {
    const needed: number = before === null ? part.numerator : Math.max(part.numerator, countNeeded(before, part))
    total += needed - part.numerator
    before = { ...part, numerator: needed }
  }
  return total
}
