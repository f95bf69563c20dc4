/**
 * The vocabulary of what may be counted: each fact, its grain, its columns. A test holds it to the marts.
 * A definition of an indicator or a warning may name nothing that is not listed here.
 */
import type { Fact } from '#domain/fact.ts'
import { directoryFacts } from '#domain/facts/directories.ts'
import { outcomeFacts } from '#domain/facts/outcomes.ts'
import { registerFacts } from '#domain/facts/registers.ts'
import { taskFacts } from '#domain/facts/tasks.ts'
import { visitFacts } from '#domain/facts/visits.ts'

export type { ColumnType, Fact, FactColumn, FactSource } from '#domain/fact.ts'

export const facts = { ...taskFacts, ...visitFacts, ...directoryFacts, ...outcomeFacts, ...registerFacts } as const satisfies Record<string, Fact>

export type FactName = keyof typeof facts

/** The same catalogue, seen as plain facts. */
export function getFact(name: FactName): Fact {
  return facts[name]
}
