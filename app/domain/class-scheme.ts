/**
 * Shape of a scale on which subjects are classed by risk. The scale has changed and other models have scales of their own, so a class is
 * kept with its model and its day, and the model tells the scale: a letter without its scheme says nothing.
 */
import type { Source, Wording } from '#domain/indicator.ts'

/** A class of a scheme; `step` is how much risk of the six that tints have, 0 the least. */
export interface SchemeClass {
  readonly code: string
  readonly name: Wording
  readonly step: 0 | 1 | 2 | 3 | 4 | 5
}

export interface ClassScheme {
  /** Name used in files and addresses, `kebab-case`. */
  readonly id: string
  readonly name: Wording
  /** From the least risk to the most. */
  readonly classes: readonly SchemeClass[]
  /** First and last day on which classes were given by it; null: still, or before our records. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: Source
  /** Models that class by it; any other model is of the scheme that says `isUsual`. */
  readonly models: readonly string[]
  readonly isUsual: boolean
  /**
   * What its classes become in the scheme after it, where a rule says so; null: no rule is known, and a class of it is then never
   * counted as one of another.
   */
  readonly crosswalk: { readonly into: string; readonly classes: Readonly<Record<string, string>>; readonly source: Source } | null
}

/** Freezes a scheme. @throws when two classes share a code, or their steps do not rise. */
export function defineClassScheme(scheme: ClassScheme): ClassScheme {
  const codes = scheme.classes.map(({ code }) => code)
  if (new Set(codes).size !== codes.length) throw new Error(`class scheme ${scheme.id}: two classes share a code`)
  const isRising = scheme.classes.every(({ step }, index) => index === 0 || step > (scheme.classes[index - 1]?.step ?? 5))
  if (!isRising) throw new Error(`class scheme ${scheme.id}: classes do not stand from the least risk to the most`)
  return Object.freeze(scheme)
}
