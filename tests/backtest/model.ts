/** A scorecard from visits with what was known of them, by the product's own functions. */
import { findBin, findCuts, countBins, type Binning } from '#domain/scorecards/binning.ts'
import { addUpPoints } from '#domain/scorecards/points.ts'
import { trainCard, type TrainedCard } from '#domain/scorecards/train.ts'
import type { Candidate } from './candidates.ts'
import type { KnownValues } from './indicators.ts'

export interface Known {
  readonly values: KnownValues
  readonly isFound: boolean
}

export interface Model {
  readonly indicators: readonly string[]
  readonly binnings: readonly Binning[]
  readonly card: TrainedCard
  readonly score: (values: KnownValues) => number
}

/** A small group is not told apart: fewer rows than this stand with what is not known. */
const LEAST_COUNT = 150
// fine points, so that few visits score alike; base: 1,000 at the odds of one problem in eight visits
const SCALE = { base: 1000, odds: 1 / 7, doubling: 200 }

/** Trains on visits; the same rows in any order give the same card. */
export function trainModel(rows: readonly Known[], { indicators, isMonotone, mostBins }: Candidate): Model {
  const binnings = indicators.map((indicator) => cut(rows, indicator, isMonotone, mostBins))
  const binsOf = (values: KnownValues): number[] => binnings.map((binning, index) => findBin(binning, values[indicators[index] ?? ''] ?? null))
  const grouped = new Map<string, { bins: number[]; count: number; problems: number }>()
  for (const { values, isFound } of rows) {
    const bins = binsOf(values)
    const key = bins.join()
    const kept = grouped.get(key) ?? { bins, count: 0, problems: 0 }
    kept.count += 1
    kept.problems += isFound ? 1 : 0
    grouped.set(key, kept)
  }
  const card = trainCard([...grouped.values()], binnings.map(countBins), { smoothing: 10, ridge: 5, scale: SCALE })
  return { indicators, binnings, card, score: (values) => addUpPoints(card.table, binsOf(values)) }
}

function cut(rows: readonly Known[], indicator: string, monotone: boolean, most: number): Binning {
  const counts = new Map<number | string, { count: number; problems: number }>()
  for (const { values, isFound } of rows) {
    const value = values[indicator] ?? null
    if (value === null) continue
    const kept = counts.get(value) ?? { count: 0, problems: 0 }
    counts.set(value, { count: kept.count + 1, problems: kept.problems + (isFound ? 1 : 0) })
  }
  const all = [...counts]
  if (all.some(([value]) => typeof value === 'string')) {
    const large = all.filter(([, { count }]) => count >= LEAST_COUNT).map(([value]) => String(value))
    return { kind: 'groups', groups: large.sort().map((value) => [value]) }
  }
  const values = all.flatMap(([value, kept]) => (typeof value === 'number' ? [{ value, ...kept }] : []))
  return { kind: 'cuts', cuts: findCuts(values, { most, leastCount: LEAST_COUNT, monotone }) }
}
