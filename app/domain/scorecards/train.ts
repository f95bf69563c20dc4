/** From counts per row of bins to a table of points: all that training needs of the records is one grouped table. */
import { weighEvidence, type BinCount } from './evidence.ts'
import { fitLogistic, type LogisticFit } from './logistic.ts'
import { scalePoints, type PointsTable, type Scale } from './points.ts'

/** How many rows had these bins, and how many of them a problem. */
export interface BinnedRow extends BinCount {
  readonly bins: readonly number[]
}

export interface TrainingOptions {
  readonly smoothing: number
  readonly ridge: number
  readonly scale: Scale
}

export interface TrainedCard {
  readonly table: PointsTable
  readonly fit: LogisticFit
  readonly informationValues: readonly number[]
  /** Per indicator and bin, what it was trained on. */
  readonly bins: readonly (readonly BinCount[])[]
}

/**
 * Weighs each indicator, fits one slope an indicator, and scales the points.
 * @param binCounts how many bins each indicator has
 * @throws RangeError when there are no problems at all or nothing but problems
 */
export function trainCard(rows: readonly BinnedRow[], binCounts: readonly number[], { smoothing, ridge, scale }: TrainingOptions): TrainedCard {
  const bins = binCounts.map((width, indicator) => countBins(rows, indicator, width))
  const evidence = bins.map((ofIndicator) => weighEvidence(ofIndicator, smoothing))
  const fit = fitLogistic(
    rows.map((row) => ({ values: row.bins.map((bin, indicator) => evidence[indicator]?.weights[bin] ?? 0), count: row.count, problems: row.problems })),
    ridge,
  )
  return {
    table: scalePoints(fit, evidence.map(({ weights }) => weights), scale),
    fit,
    informationValues: evidence.map(({ informationValue }) => informationValue),
    bins,
  }
}

function countBins(rows: readonly BinnedRow[], indicator: number, width: number): readonly BinCount[] {
  const counts = Array.from({ length: width }, () => ({ count: 0, problems: 0 }))
  for (const row of rows) {
    const bin = counts[row.bins[indicator] ?? 0]
    if (bin === undefined) throw new RangeError(`indicator ${String(indicator)} has no bin ${String(row.bins[indicator])}`)
    bin.count += row.count
    bin.problems += row.problems
  }
  return counts
}
