/** A scorecard for inspection: cut, weighed and fitted on one stretch of visits, judged on a later one that it has not seen. */
import { calibrate, type Calibration } from './calibration.ts'
import { countBins, findBin, findCuts, type Binning } from './binning.ts'
import { discriminate, type Discrimination } from './discrimination.ts'
import { findModelIndicator, type ModelIndicatorId } from './indicators.ts'
import { addUpPoints, readScore, type Scale } from './points.ts'
import { findStabilityIndex } from './stability.ts'
import { trainCard, type TrainedCard } from './train.ts'

/** Visits with the same values, as one pass over the records counts them. */
export interface ValueRow {
  readonly values: readonly (number | string | null)[]
  /** Class of the general model at the draw; '' where there was none. */
  readonly riskClass: string
  readonly count: number
  readonly problems: number
}

export interface BuiltModel {
  readonly indicators: readonly ModelIndicatorId[]
  readonly binnings: readonly Binning[]
  readonly card: TrainedCard
  readonly trained: { readonly count: number; readonly problems: number }
  readonly held: HeldOut
}

/** The card on visits that it has not seen, beside the general class on the same. */
export interface HeldOut {
  readonly count: number
  readonly problems: number
  readonly card: Discrimination | null
  readonly riskClass: Discrimination | null
  readonly calibration: Calibration | null
  readonly stability: number | null
  /** Fifths of the visits by falling score, and how each class fares in them. */
  readonly bands: readonly ScoreBand[]
}

export interface ScoreBand {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly problems: number
  readonly classes: Readonly<Record<string, number>>
}

/** 500 points at the odds of one problem in ten visits; 50 points double them. */
export const MODEL_SCALE: Scale = { base: 500, odds: 1 / 9, doubling: 50 }
const BANDS = 5
/** Bins below this share of the rows are merged, and never fewer than so many rows. */
const LEAST_SHARE = 0.03
const LEAST_COUNT = 30

/** @throws RangeError when the first stretch holds no problems, or nothing but problems */
export function buildModel(indicators: readonly ModelIndicatorId[], learned: readonly ValueRow[], held: readonly ValueRow[]): BuiltModel {
  const total = sum(learned, ({ count }) => count)
  const leastCount = Math.max(LEAST_COUNT, Math.ceil(total * LEAST_SHARE))
  const binnings = indicators.map((id, index) => cut(learned, index, findModelIndicator(id).kind, leastCount))
  const binsOf = (row: ValueRow): number[] => binnings.map((binning, index) => findBin(binning, row.values[index] ?? null))
  const card = trainCard(learned.map((row) => ({ bins: binsOf(row), count: row.count, problems: row.problems })), binnings.map(countBins), { smoothing: 4, ridge: 1, scale: MODEL_SCALE })
  const scored = (rows: readonly ValueRow[]): readonly ScoredRow[] => rows.map((row) => ({ ...row, score: addUpPoints(card.table, binsOf(row)) }))
  return { indicators, binnings, card, trained: { count: total, problems: sum(learned, ({ problems }) => problems) }, held: judge(scored(held), scored(learned)) }
}

interface ScoredRow extends ValueRow {
  readonly score: number
}

function judge(rows: readonly ScoredRow[], learned: readonly ScoredRow[]): HeldOut {
  const bands = cutBands(rows)
  const share = (of: readonly ScoredRow[]): number[] => bands.map(({ from, to }) => sum(of.filter(({ score }) => score >= from && score <= to), ({ count }) => count))
  return {
    count: sum(rows, ({ count }) => count),
    problems: sum(rows, ({ problems }) => problems),
    card: discriminate(rows),
    // Classes in their order, A the least; who has none stands with B, the general one.
    riskClass: discriminate(rows.map((row) => ({ score: (row.riskClass === '' ? 'B' : row.riskClass).charCodeAt(0), count: row.count, problems: row.problems }))),
    calibration: calibrate(rows.map((row) => ({ predicted: readScore(row.score, MODEL_SCALE), count: row.count, problems: row.problems })), false),
    stability: findStabilityIndex(share(learned), share(rows)),
    bands,
  }
}

/** Even counts by falling score; visits of one score stay together. */
function cutBands(rows: readonly ScoredRow[]): readonly ScoreBand[] {
  const sorted = [...rows].sort((one, other) => other.score - one.score)
  const total = sum(rows, ({ count }) => count)
  const bands: { from: number; to: number; count: number; problems: number; classes: Record<string, number> }[] = []
  let passed = 0
  let isFull = true
  for (const row of sorted) {
    const open = bands[bands.length - 1]
    const band = open === undefined || (isFull && open.from !== row.score) ? { from: row.score, to: row.score, count: 0, problems: 0, classes: {} } : open
    if (band !== open) bands.push(band)
    band.from = row.score
    band.count += row.count
    band.problems += row.problems
    band.classes[row.riskClass] = (band.classes[row.riskClass] ?? 0) + row.count
    passed += row.count
    isFull = passed * BANDS >= total * bands.length
  }
  return bands
}

function cut(rows: readonly ValueRow[], index: number, kind: 'number' | 'category', leastCount: number): Binning {
  const counts = new Map<number | string, { count: number; problems: number }>()
  for (const row of rows) {
    const value = row.values[index] ?? null
    if (value === null) continue
    const kept = counts.get(value) ?? { count: 0, problems: 0 }
    counts.set(value, { count: kept.count + row.count, problems: kept.problems + row.problems })
  }
  if (kind === 'category') {
    // A group too small to weigh counts as not known.
    const large = [...counts].filter(([, { count }]) => count >= leastCount).map(([value]) => String(value))
    return { kind: 'groups', groups: large.sort().map((value) => [value]) }
  }
  const values = [...counts].flatMap(([value, kept]) => (typeof value === 'number' ? [{ value, ...kept }] : []))
  return { kind: 'cuts', cuts: findCuts(values, { most: 6, leastCount, monotone: true }) }
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0)
}
