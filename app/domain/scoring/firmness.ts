/**
 * How firm places are: the sheet scored many times over, once with other weights and floors, once with other luck. These
 * numbers stand beside places and never decide one, so they are reckoned in floating point; the same seed gives the same numbers.
 * @see OECD/JRC (2008), Handbook on Constructing Composite Indicators, chapter 7, on uncertainty analysis
 */
import { createRandom, type Random } from '#domain/random.ts'
import type { Rule } from '#domain/scheme.ts'
import { drawRate, tabulateRate } from '#domain/scoring/firm-luck.ts'
import { clamp, fillShares, listContributions, valueOf, type Column } from '#domain/scoring/firm-shares.ts'

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
  const board = layOut(question)
  const weights = Float64Array.from(items, ({ full }) => full)
  for (const [item, { rule, full }] of items.entries()) board.fill(item, rule, full)
  const fixed = parties.map((_, party) => items.map((__, item) => board.shareOf(item, party)))
  const ofWeights = simulate(question, () => drawSheet(question, board, createRandom(seed, 'weights')))
  const ofChance = simulate(question, () => drawLuck(question, board, weights, createRandom(seed, 'chance')))
  return {
    byWeights: ofWeights.places.map(findBand),
    byChance: ofChance.places.map(findBand),
    above: ofChance.above.map((row) => row.map((count) => count / draws)),
    effective: findEffective(items, items.map(({ full }) => full), fixed),
  }
}

/** Everything that is filled anew for each sheet, laid out once. */
interface Board {
  /** Values of each item's indicators, by party. */
  readonly values: readonly Column[]
  fill(item: number, rule: Rule, full: number): void
  /** Null where the item returned its points. */
  shareOf(item: number, party: number): number | null
  /** Totals under these weights; the same array at every call. */
  add(weights: Float64Array): Float64Array
}

function layOut({ items, parties }: FirmnessQuestion): Board {
  const blocks = [...new Set(items.map(({ block }) => block))]
  const blockOf = items.map(({ block }) => blocks.indexOf(block))
  const readings = items.map((_, item) => parties.map((party) => party.readings[item] ?? null))
  const isCounted = readings.map((column) => Uint8Array.from(column, (reading) => (reading === null ? 0 : 1)))
  const isIn = readings.map((column) => Uint8Array.from(column, (reading) => (reading?.kind === 'ratios' ? 1 : 0)))
  const changes = readings.map((column) => Float64Array.from(column, (reading) => (reading?.kind === 'ratios' ? reading.change : 0)))
  const shares = readings.map((column) => Float64Array.from(column, (reading) => (reading?.kind === 'share' ? reading.share : 0)))
  const values = readings.map((column, item): Column => {
    const rule = items[item]?.rule
    const parts = rule?.kind === 'rank-sum' ? rule.of.length : 1
    return Array.from({ length: parts }, (_, part) => Float64Array.from(column, (reading) => (reading?.kind === 'ratios' ? valueOf(reading.ratios[part] ?? { numerator: 0, denominator: 1 }) : 0)))
  })
  const totals = new Float64Array(parties.length)
  const [kept, whole, earned] = [new Float64Array(blocks.length), new Float64Array(blocks.length), new Float64Array(blocks.length)]
  return {
    values,
    fill(item, rule, full) {
      const [column, inside, own, change] = [values[item], isIn[item], shares[item], changes[item]]
      if (column === undefined || inside === undefined || own === undefined || change === undefined || !inside.includes(1)) return
      fillShares(rule, full, column, inside, own)
      for (let party = 0; party < own.length; party += 1) if (inside[party] === 1 && change[party] !== 0) own[party] = clamp((own[party] ?? 0) + (change[party] ?? 0))
    },
    shareOf: (item, party) => (isCounted[item]?.[party] === 1 ? (shares[item]?.[party] ?? null) : null),
    add(weights) {
      const full = weights.reduce((sum, weight) => sum + weight, 0)
      for (let party = 0; party < totals.length; party += 1) {
        kept.fill(0)
        whole.fill(0)
        earned.fill(0)
        for (let item = 0; item < items.length; item += 1) {
          const [block, weight] = [blockOf[item] ?? 0, weights[item] ?? 0]
          whole[block] = (whole[block] ?? 0) + weight
          if (isCounted[item]?.[party] !== 1) continue
          kept[block] = (kept[block] ?? 0) + weight
          earned[block] = (earned[block] ?? 0) + weight * (shares[item]?.[party] ?? 0)
        }
        let [counted, points] = [0, 0]
        for (let block = 0; block < blocks.length; block += 1) {
          const own = kept[block] ?? 0
          if (own <= 0) continue
          counted += whole[block] ?? 0
          points += ((earned[block] ?? 0) * (whole[block] ?? 0)) / own
        }
        totals[party] = Math.max(0, (counted > 0 ? (points * full) / counted : 0) + (parties[party]?.extra ?? 0))
      }
      return totals
    },
  }
}

interface Simulated {
  /** How often each party held each place, counted from 0. */
  readonly places: readonly number[][]
  readonly above: readonly number[][]
}

/** @param begin makes a draw that answers the totals of one sheet after another */
function simulate({ parties, draws }: FirmnessQuestion, begin: () => () => Float64Array): Simulated {
  const places = parties.map(() => new Array<number>(parties.length).fill(0))
  const above = parties.map(() => new Array<number>(parties.length).fill(0))
  const draw = begin()
  for (let round = 0; round < draws; round += 1) {
    const totals = draw()
    for (let party = 0; party < totals.length; party += 1) {
      const total = totals[party] ?? 0
      const wins = above[party]
      let place = 0
      for (let other = 0; other < totals.length; other += 1) {
        const otherTotal = totals[other] ?? 0
        if (otherTotal > total) place += 1
        else if (wins !== undefined && other !== party) wins[other] = (wins[other] ?? 0) + (total > otherTotal ? 1 : 0.5)
      }
      const row = places[party]
      if (row !== undefined) row[place] = (row[place] ?? 0) + 1
    }
  }
  return { places, above }
}

/** Other sheets that could have been chosen: every weight and every floor of its own. */
function drawSheet({ items, ranges }: FirmnessQuestion, board: Board, random: Random): () => Float64Array {
  const shift = (range: number): number => range * (2 * random.unit() - 1)
  const weights = new Float64Array(items.length)
  return () => {
    for (const [item, { rule, full }] of items.entries()) {
      weights[item] = full * (1 + shift(ranges.weight))
      const by = shift(ranges.floor)
      if (rule.kind !== 'linear') continue
      const [floor, target] = [valueOf(rule.floor), valueOf(rule.target)]
      board.fill(item, { ...rule, floor: { numerator: floor + by * (target - floor), denominator: 1 } }, full)
    }
    return board.add(weights)
  }
}

/** Other luck under the sheet as it is. */
function drawLuck({ items, parties }: FirmnessQuestion, board: Board, weights: Float64Array, random: Random): () => Float64Array {
  const tables = items.map((_, item) =>
    parties.map((party) => {
      const reading = party.readings[item] ?? null
      return reading?.kind === 'ratios' ? reading.ratios.map(({ numerator, denominator }) => tabulateRate(numerator, denominator)) : []
    }),
  )
  return () => {
    for (const [item, { rule, full }] of items.entries()) {
      const own = tables[item] ?? []
      for (let party = 0; party < own.length; party += 1) {
        const parts = own[party] ?? []
        for (let part = 0; part < parts.length; part += 1) {
          const [column, rates] = [board.values[item]?.[part], parts[part]]
          if (column !== undefined && rates !== undefined) column[party] = drawRate(rates, random)
        }
      }
      board.fill(item, rule, full)
    }
    return board.add(weights)
  }
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
