/** What a sheet is computed from: for each city or department of the right, the figure of each code asked. */
import { findAreas, findDepartments } from '#app/queries/find-areas.server.ts'
import { findPartyFigures } from '#app/queries/find-party-figures.server.ts'
import type { DayRange, PageScope, ScoreInputs } from '#app/queries/types.ts'
import type { PartyKind } from '#domain/scheme.ts'

interface InputsQuestion {
  readonly of: PartyKind
  readonly codes: readonly string[]
  readonly period: DayRange
}

/** @throws as {@link findPartyFigures} does */
export async function getScoreInputs(scope: PageScope, question: InputsQuestion): Promise<ScoreInputs> {
  const parties = await findParties(scope, question.of)
  return { parties, figures: await findPartyFigures(scope, { ...question, parties: parties.map(({ code }) => code) }) }
}

async function findParties(scope: PageScope, of: PartyKind): Promise<ScoreInputs['parties']> {
  if (of === 'cities') return (await findAreas(scope)).filter(({ level }) => level === 'city')
  return (await findDepartments(scope)).map(({ code, shortName }) => ({ code, name: shortName }))
}
