/** Work point 13, field by field: where the draw rate falls from one risk class to the next, whether chance alone could do that, and what mends it. */
import { judgeGradient, type ClassCount, type Gradient, type Inversion } from '#domain/gradient.ts'
import type { GradientDefinition, Target } from '#domain/indicator.ts'
import { canBeToldApart, findWilsonInterval, type Interval } from '#domain/statistics.ts'

/** Draws of one class of a place in tasks of one field. */
export interface FieldDraw {
  readonly place: string
  readonly field: string
  readonly riskClass: string
  readonly drawn: number
}

/** Enterprises of a place by class on 1 January; a class that is not named has none. */
export type Populations = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface FieldGradient {
  readonly place: string
  readonly field: string
  readonly gradient: Gradient
}

export interface FoundInversion {
  readonly place: string
  readonly field: string
  readonly inversion: Inversion
  readonly lowerInterval: Interval | null
  readonly higherInterval: Interval | null
  /** Whether the two rates differ by more than chance at 95 %. */
  readonly isBeyondChance: boolean
}

/**
 * Judges each field in each place. A class of which nobody was drawn counts with 0; a field in which nobody of a place was drawn, and a
 * place that lacks a class, are not applicable there.
 */
export function judgeFields(definition: GradientDefinition, populations: Populations, draws: readonly FieldDraw[], target: Target | null): readonly FieldGradient[] {
  const fields = [...new Set(draws.map(({ field }) => field))].sort(compare)
  const counted = new Map(draws.map(({ place, field, riskClass, drawn }) => [keyOf(place, field, riskClass), drawn]))
  return Object.entries(populations).flatMap(([place, population]) =>
    fields.map((field): FieldGradient => {
      const parts = definition.classes.map((riskClass): ClassCount => ({ riskClass, numerator: counted.get(keyOf(place, field, riskClass)) ?? 0, denominator: population[riskClass] ?? 0 }))
      return { place, field, gradient: judgeGradient(definition, parts, target) }
    }),
  )
}

/** Every inversion: those beyond chance first, then by the draws that mend it, most first, then by place and field. */
export function listInversions(judged: readonly FieldGradient[]): readonly FoundInversion[] {
  return judged
    .flatMap(({ place, field, gradient }) => gradient.inversions.map((inversion) => describe(place, field, inversion)))
    .sort(
      (one, other) =>
        Number(other.isBeyondChance) - Number(one.isBeyondChance) || other.inversion.drawCount - one.inversion.drawCount || compare(one.place, other.place) ||
        compare(one.field, other.field) || compare(one.inversion.higher.riskClass, other.inversion.higher.riskClass),
    )
}

function describe(place: string, field: string, inversion: Inversion): FoundInversion {
  const { lower, higher } = inversion
  return { place, field, inversion, lowerInterval: findWilsonInterval(lower), higherInterval: findWilsonInterval(higher), isBeyondChance: canBeToldApart(lower, higher) }
}

/** Adds the draws of all places up under the name of the whole. */
export function sumDraws(draws: readonly FieldDraw[], whole: string): readonly FieldDraw[] {
  const sums = new Map<string, FieldDraw>()
  for (const draw of draws) {
    const key = keyOf(whole, draw.field, draw.riskClass)
    sums.set(key, { ...draw, place: whole, drawn: (sums.get(key)?.drawn ?? 0) + draw.drawn })
  }
  return [...sums.values()]
}

const keyOf = (place: string, field: string, riskClass: string): string => JSON.stringify([place, field, riskClass])
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
