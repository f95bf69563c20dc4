/** How firm the places of a sheet are: asked once for each state of the data, of a thread of its own. */
import { createHash } from 'node:crypto'
import type { ScoreContext } from '#app/presenters/score-context.ts'
import { requireDefinition, type ScoredParty } from '#app/presenters/score-readings.ts'
import type { PageScope } from '#app/queries/types.ts'
import type { Services } from '#app/services.server.ts'
import { listItems, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import type { Firmness, FirmnessQuestion, FirmReading, PlaceBand } from '#domain/scoring/firmness.ts'
import { clampToShare, divide, subtract, type Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints, scoredValue } from '#domain/scoring/rules.ts'

/** Sheets that are drawn. */
const DRAWS = 10_000
const PERCENT = 100

/** Of the settled cities alone, in the order of their places. */
export interface PlacesReckoned {
  readonly cities: readonly ScoredParty[]
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

function makeQuestion(scheme: Scheme, parties: readonly ScoredParty[], seed: number): FirmnessQuestion {
  const blockOf = new Map(scheme.blocks.flatMap((block) => block.items.map(({ code }): [string, string] => [code, block.id])))
  return {
    items: listItems(scheme).map(({ code, hundredths, rule }) => ({ code, block: blockOf.get(code) ?? '', full: hundredths / PERCENT, rule })),
    parties: parties.map(({ code, card }) => ({ code, readings: card.blocks.flatMap(({ items }) => items.map(toFirmReading)), extra: toNumber(subtract(card.bonus.points, card.deducted.points)) })),
    ranges: { weight: scheme.choicePercent.weight / PERCENT, floor: scheme.choicePercent.floor / PERCENT },
    draws: DRAWS,
    seed,
  }
}

/** Ratios as they were counted; what was compared, answered, filed or counted as events has no chance that could move it. */
function toFirmReading({ item, reading, byRule, outcome }: ItemScore): FirmReading {
  if (outcome.points === null || byRule.points === null) return null
  const full = fullPoints(item)
  const value = scoredValue(item, reading)
  if (value === null || item.source.kind === 'filed' || item.rule.kind === 'deduction' || !isCounted(item)) return { kind: 'share', share: toNumber(clampToShare(divide(outcome.points.low, full))) }
  const ratios = value.kind === 'ratios' ? value.ratios : value.kind === 'ratio' ? [value.ratio] : []
  return { kind: 'ratios', ratios, change: toNumber(divide(subtract(outcome.points.low, byRule.points.low), full)) }
}

function isCounted({ code, rule }: SchemeItem): boolean {
  return rule.kind === 'rank-sum' || requireDefinition(code).kind === 'ratio'
}

const toNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator)
