/**
 * How firm places are: the sheet scored many times over, once with other weights and floors, once with other luck. These
 * numbers stand beside places and never decide one, so they are reckoned in floating point; the same seed gives the same numbers.
 * @see OECD/JRC (2008), Handbook on Constructing Composite Indicators, chapter 7, on uncertainty analysis
 */
import { createRandom, type Random } from '#domain/random.ts'
import type { Better, Rule } from '#domain/scheme.ts'

export interface FirmItem {
  readonly code: string
  readonly block: string
  /** Full marks. */
  readonly full: number
  readonly rule: Rule
}

export interface FirmRatio {
  readonly numerator: number
  readonly denominator: number
}

/**
 * Ratios that chance could move (several for a sum of places), a share of full marks that it could not, or null where the item
 * returned its points. `change`: what is added beside the rule, as a share of full marks.
 */
export type FirmReading =
  | { readonly kind: 'ratios'; readonly ratios: readonly FirmRatio[]; readonly change: number }
  | { readonly kind: 'share'; readonly share: number }
  | null

export interface FirmParty {
  readonly code: string
  readonly readings: readonly FirmReading[]
  /** Bonus less deductions, in points. */
  readonly extra: number
}

/** Plain data, so that it may travel to a worker. */
export interface FirmnessQuestion {
  readonly items: readonly FirmItem[]
  /** Readings in the order of the items. */
  readonly parties: readonly FirmParty[]
  /** By how much a weight may be other than it is, as a share of it, and a floor, as a share of the way to the target. */
  readonly ranges: { readonly weight: number; readonly floor: number }
  readonly draws: number
  readonly seed: number
}

/** Places that hold in 90 of 100 draws. */
export interface PlaceBand {
  readonly low: number
  readonly high: number
}

/** All in the order of the question's parties and items. */
export interface Firmness {
  readonly byWeights: readonly PlaceBand[]
  readonly byChance: readonly PlaceBand[]
  /** Share of the draws by chance in which the party of the row stands above that of the column; ties count half. */
  readonly above: readonly (readonly number[])[]
  /** Share of the totals' variance that each item brings; null where all totals are equal. */
  readonly effective: readonly (number | null)[]
}

const TAIL = 0.05

/** Answers in some hundred milliseconds for ten thousand draws: ask it of a worker. */
export function measureFirmness(question: FirmnessQuestion): Firmness {
  const { items, parties, draws, seed } = question
  const readings = parties.map((party) => party.readings)
  const extras = parties.map(({ extra }) => extra)
  const weights = items.map(({ full }) => full)
  const ofWeights = simulate(question, createRandom(seed, 'weights'), (random) => {
    const drawn = drawSheet(question, random)
    return totalsOf(drawn.items, drawn.weights, listShares(drawn.items, readings), extras)
  })
  const ofChance = simulate(question, createRandom(seed, 'chance'), (random) =>
    totalsOf(items, weights, listShares(items, readings.map((own) => own.map((reading) => drawReading(reading, random)))), extras),
  )
  return {
    byWeights: ofWeights.places.map(findBand),
    byChance: ofChance.places.map(findBand),
    above: ofChance.above.map((row) => row.map((count) => count / draws)),
    effective: findEffective(items, weights, listShares(items, readings)),
  }
}

interface Simulated {
  /** How often each party held each place, counted from 0. */
  readonly places: readonly number[][]
  readonly above: readonly number[][]
}

function simulate({ parties, draws }: FirmnessQuestion, random: Random, draw: (random: Random) => readonly number[]): Simulated {
  const places = parties.map(() => new Array<number>(parties.length).fill(0))
  const above = parties.map(() => new Array<number>(parties.length).fill(0))
  for (let round = 0; round < draws; round += 1) {
    const totals = draw(random)
    for (const [party, total] of totals.entries()) {
      let place = 0
      for (const [other, otherTotal] of totals.entries()) {
        if (otherTotal > total) place += 1
        const row = above[party]
        if (row !== undefined && other !== party) row[other] = (row[other] ?? 0) + (total > otherTotal ? 1 : total === otherTotal ? 0.5 : 0)
      }
      const row = places[party]
      if (row !== undefined) row[place] = (row[place] ?? 0) + 1
    }
  }
  return { places, above }
}

/** Another sheet that could have been chosen: every weight and every floor of its own. */
function drawSheet({ items, ranges }: FirmnessQuestion, random: Random): { readonly items: readonly FirmItem[]; readonly weights: readonly number[] } {
  const shift = (range: number): number => range * (2 * random.unit() - 1)
  const weights = items.map(({ full }) => full * (1 + shift(ranges.weight)))
  const moved = items.map((item) => {
    const by = shift(ranges.floor)
    if (item.rule.kind !== 'linear') return item
    const [floor, target] = [valueOf(item.rule.floor), valueOf(item.rule.target)]
    return { ...item, rule: { ...item.rule, floor: { numerator: floor + by * (target - floor), denominator: 1 } } }
  })
  return { items: moved, weights }
}

/** Rates that could lie behind what was counted: the posterior of each ratio under Jeffreys' prior. */
function drawReading(reading: FirmReading, random: Random): FirmReading {
  if (reading?.kind !== 'ratios') return reading
  const ratios = reading.ratios.map(({ numerator, denominator }): FirmRatio => {
    const met = drawGamma(numerator + 0.5, random)
    const unmet = drawGamma(denominator - numerator + 0.5, random)
    return { numerator: met, denominator: met + unmet }
  })
  return { ...reading, ratios }
}

/** @see G. Marsaglia, W. W. Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26, 363–372 */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random.unit()) ** (1 / shape)
  const [d, c] = [shape - 1 / 3, 1 / Math.sqrt(9 * (shape - 1 / 3))]
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit())
    const cube = (1 + c * normal) ** 3
    if (cube > 0 && Math.log(1 - random.unit()) < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) return d * cube
  }
}

/** Shares of full marks of each party in each item; null where the points were returned. */
function listShares(items: readonly FirmItem[], readings: readonly (readonly FirmReading[])[]): readonly (readonly (number | null)[])[] {
  const columns = items.map(({ rule, full }, index) => {
    const column = readings.map((own) => own[index] ?? null)
    const field = isAmongOthers(rule) ? column.flatMap((reading) => (reading?.kind === 'ratios' ? [reading.ratios.map(valueOf)] : [])) : []
    return column.map((reading) => {
      if (reading === null || reading.kind === 'share') return reading === null ? null : reading.share
      return clamp(estimateShare(rule, reading.ratios.map(valueOf), full, field) + reading.change)
    })
  })
  return readings.map((_, party) => columns.map((column) => column[party] ?? null))
}

const valueOf = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): number => numerator / denominator
const clamp = (share: number): number => Math.min(Math.max(share, 0), 1)

/**
 * The rules of `scoring/rules.ts` in floating point, for ten thousand sheets; a test holds the two to each other.
 * @param values one, of a sum of places one for each indicator
 * @param full full marks in points
 * @param field such values of all parties
 */
export function estimateShare(rule: Rule, values: readonly number[], full: number, field: readonly (readonly number[])[] = []): number {
  const between = (none: number, all: number): number => (none === all ? 0 : clamp((value - none) / (all - none)))
  const value = values[0] ?? 0
  switch (rule.kind) {
    case 'linear':
      return between(valueOf(rule.floor), valueOf(rule.target))
    case 'band':
      if (value < valueOf(rule.low)) return between(valueOf(rule.zeroBelow), valueOf(rule.low))
      return value > valueOf(rule.high) ? between(valueOf(rule.zeroAbove), valueOf(rule.high)) : 1
    case 'steps':
      return Math.max(0, ...rule.steps.filter(({ from }) => value >= valueOf(from)).map(({ hundredths }) => hundredths / 100)) / full
    case 'best': {
      const others = field.map((other) => other[0] ?? 0)
      if (rule.better === 'lower') return value === 0 ? 1 : clamp(Math.min(...others) / value)
      const best = Math.max(...others)
      return best > 0 ? clamp(value / best) : 0
    }
    case 'ladder':
      return clamp(1 - (rule.stepHundredths / 100 / full) * countBetter(values, field, 0, rule.better))
    case 'rank-sum': {
      const sumOf = (own: readonly number[]): number => rule.of.reduce((sum, { better }, index) => sum + countBetter(own, field, index, better), 0)
      const own = sumOf(values)
      return clamp(1 - (rule.stepHundredths / 100 / full) * field.filter((other) => sumOf(other) < own).length)
    }
    case 'deduction':
    case 'yes-no':
      throw new Error('events and answers have their share with them')
  }
}

/** Whether a rule sets parties against one another. */
function isAmongOthers({ kind }: Rule): boolean {
  return kind === 'best' || kind === 'ladder' || kind === 'rank-sum'
}

function countBetter(own: readonly number[], field: readonly (readonly number[])[], index: number, better: Better): number {
  const value = own[index] ?? 0
  return field.filter((other) => (better === 'higher' ? (other[index] ?? 0) > value : (other[index] ?? 0) < value)).length
}

/** What each item brings to a total; items that returned their points bring nothing, and the others of their block more. */
export function listContributions(items: readonly Pick<FirmItem, 'block'>[], weights: readonly number[], shares: readonly (number | null)[]): readonly number[] {
  const full = weights.reduce((sum, weight) => sum + weight, 0)
  const blocks = new Map<string, { whole: number; kept: number }>()
  for (const [index, { block }] of items.entries()) {
    const own = blocks.get(block) ?? { whole: 0, kept: 0 }
    const weight = weights[index] ?? 0
    blocks.set(block, { whole: own.whole + weight, kept: own.kept + ((shares[index] ?? null) === null ? 0 : weight) })
  }
  const counted = [...blocks.values()].filter(({ kept }) => kept > 0).reduce((sum, { whole }) => sum + whole, 0)
  return items.map(({ block }, index) => {
    const share = shares[index] ?? null
    const own = blocks.get(block)
    if (share === null || own === undefined || counted === 0) return 0
    return (weights[index] ?? 0) * share * (own.whole / own.kept) * (full / counted)
  })
}

function totalsOf(items: readonly FirmItem[], weights: readonly number[], shares: readonly (readonly (number | null)[])[], extras: readonly number[]): readonly number[] {
  return shares.map((own, party) => Math.max(0, listContributions(items, weights, own).reduce((sum, part) => sum + part, extras[party] ?? 0)))
}

/** Places between the tails; places count from 1. */
function findBand(held: readonly number[]): PlaceBand {
  const all = held.reduce((sum, count) => sum + count, 0)
  const reach = (share: number): number => {
    let seen = 0
    for (const [place, count] of held.entries()) {
      seen += count
      if (seen >= share * all) return place + 1
    }
    return held.length
  }
  // The first place that more than the lower tail reaches, the first that leaves no more than the upper one.
  return { low: reach(TAIL + Number.EPSILON), high: reach(1 - TAIL) }
}

/** @see P. Paruolo, M. Saisana, A. Saltelli (2013), "Ratings and rankings: voodoo or science?", JRSS A 176, 609–634 */
function findEffective(items: readonly FirmItem[], weights: readonly number[], shares: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const parts = shares.map((own) => listContributions(items, weights, own))
  const totals = parts.map((own) => own.reduce((sum, part) => sum + part, 0))
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const covary = (one: readonly number[], other: readonly number[]): number => mean(one.map((value, index) => (value - mean(one)) * ((other[index] ?? 0) - mean(other))))
  const variance = covary(totals, totals)
  return items.map((_, index) => (variance > 0 ? covary(parts.map((own) => own[index] ?? 0), totals) / variance : null))
}
