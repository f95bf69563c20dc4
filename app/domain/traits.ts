/** What the rows of some facts can be told apart by beyond the sums, and the column that tells it. */
import type { Fact } from '#domain/facts.ts'

export type Trait = 'field' | 'channel'

/** `values` of a flag: what its true and its false stand for. */
export interface TraitColumn {
  readonly trait: Trait
  readonly column: string
  readonly values: readonly [met: string, other: string] | null
}

const TRAITS: readonly TraitColumn[] = [
  { trait: 'field', column: 'field', values: null },
  // A visit was entered by mobile when all of its results were.
  { trait: 'channel', column: 'is_mobile', values: ['mobile', 'other'] },
]

/** The traits of a fact's rows. */
export function findTraits(fact: Fact): readonly TraitColumn[] {
  return TRAITS.filter(({ column }) => column in fact.columns)
}

/** Whether a fact's rows know a trait. */
export function hasTrait(fact: Fact, trait: Trait): boolean {
  return findTraits(fact).some((one) => one.trait === trait)
}
