/** How firm the places of a sheet are: asked once for each state of the data, of a thread of its own. */
import { createHash } from 'node:crypto'
import type { ScoreContext } from '#app/presenters/score-context.ts'
import { requireDefinition, type ScoredCity } from '#app/presenters/score-readings.ts'
import type { PageScope } from '#app/queries/types.ts'
import type { Services } from '#app/services.server.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import type { Firmness, FirmnessQuestion, FirmReading, PlaceBand } from '#domain/scoring/firmness.ts'
import { clampToShare, divide } from '#domain/scoring/fraction.ts'
import { fullPoints } from '#domain/scoring/rules.ts'

/** Sheets that are drawn. */
const DRAWS = 10_000
const PERCENT = 100

/** Of the settled cities alone, in the order of their places. */
export interface PlacesReckoned {
  readonly cities: readonly ScoredCity[]
  readonly firmness: Firmness
  /** Places that each city may hold under other weights, by its code. */
  readonly bands: ReadonlyMap<string, PlaceBand>
  readonly seed: number
  readonly draws: number
}

/** @throws when the thread fails */
export async function readFirmness(scope: PageScope, services: Pick<Services, 'simulate'>, { scheme, cities, period }: ScoreContext): Promise<PlacesReckoned> {
  const settled = cities.filter(({ card }) => card.state === 'settled')
  const seed = makeSeed([scheme.id, scheme.version, period.from, period.to])
  const question = makeQuestion(scheme, settled, seed)
  const firmness = await scope.remember(['firmness', question], () => services.simulate(question))
  const bands = settled.flatMap(({ code }, index): [string, PlaceBand][] => {
    const band = firmness.byWeights[index]
    return band === undefined ? [] : [[code, band]]
  })
  return { cities: settled, seed, draws: DRAWS, firmness, bands: new Map(bands) }
}

/** The same sheet and days draw the same luck, whoever asks and wherever. */
function makeSeed(parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0)
}

function makeQuestion(scheme: Scheme, cities: readonly ScoredCity[], seed: number): FirmnessQuestion {
  const blockOf = new Map(scheme.blocks.flatMap((block) => block.items.map(({ code }): [string, string] => [code, block.id])))
  return {
    items: listItems(scheme).map(({ code, hundredths, rule }) => ({ code, block: blockOf.get(code) ?? '', full: hundredths / PERCENT, rule })),
    cities: cities.map(({ code, card }) => ({ code, readings: card.blocks.flatMap(({ items }) => items.map(toFirmReading)) })),
    ranges: { weight: scheme.choicePercent.weight / PERCENT, floor: scheme.choicePercent.floor / PERCENT },
    draws: DRAWS,
    seed,
  }
}

/** A ratio as it was counted; what was compared or answered has no counts that chance could move. */
function toFirmReading({ item, reading, outcome }: ItemScore): FirmReading {
  if (outcome.points === null || !('value' in reading)) return null
  if (reading.value.kind === 'ratio' && requireDefinition(item.code).kind === 'ratio') return { kind: 'ratio', ...reading.value.ratio }
  const { numerator, denominator } = clampToShare(divide(outcome.points.low, fullPoints(item)))
  return { kind: 'share', share: Number(numerator) / Number(denominator) }
}
