/**
 * Places whose rate has moved away from what it was: each place's usual rate is taken from its first months and drawn toward that of all,
 * and the months since are summed up against it.
 */
import { findStart, limitFor, sumUp, type CusumPoint, type Month } from '#domain/surveillance/cusum.ts'
import { shrink } from '#domain/surveillance/shrink.ts'

export interface WatchedPlace {
  readonly key: string
  /** From the earliest to the latest; `expected` at the province's rate. */
  readonly months: readonly Month[]
}

export interface ShiftOptions {
  /** How many months at the beginning tell what is usual. */
  readonly usualMonths: number
  readonly ratio: number
  /** Mean time between false alarms of one place and side, in months, at least. */
  readonly runLength: number
  /** Expected count of the usual months below which a place is not watched. */
  readonly leastExpected: number
}

export interface Shift {
  readonly key: string
  readonly side: 'up' | 'down'
  /** Index of the month in which it began. */
  readonly since: number
  /** Of the months since. */
  readonly observed: number
  readonly expected: number
  /** Sum over limit; 1 and above alarms. */
  readonly height: number
}

export interface Watched {
  readonly key: string
  readonly usual: number
  readonly limit: number
  /** Months after the usual ones, with the expectation at the place's own usual rate. */
  readonly months: readonly Month[]
  readonly points: readonly CusumPoint[]
}

/** The sums of every place that can be watched. */
export function watchPlaces(places: readonly WatchedPlace[], { usualMonths, ratio, runLength, leastExpected }: ShiftOptions): readonly Watched[] {
  const usual = places.map(({ months }) => months.slice(0, usualMonths)).map((months) => ({
    observed: months.reduce((sum, month) => sum + month.observed, 0),
    expected: months.reduce((sum, month) => sum + month.expected, 0),
  }))
  const { ratios } = shrink(usual)
  const limit = limitFor(runLength)
  return places.flatMap(({ key, months }, index) => {
    if ((usual[index]?.expected ?? 0) < leastExpected) return []
    const own = ratios[index] ?? 1
    const since = months.slice(usualMonths).map(({ observed, expected }) => ({ observed, expected: expected * own }))
    return [{ key, usual: own, limit, months: since, points: sumUp(since, { ratio, limit }) }]
  })
}

/** Places that alarm in their last month. */
export function findShifts(places: readonly WatchedPlace[], options: ShiftOptions): readonly Shift[] {
  return watchPlaces(places, options).flatMap(({ key, months, points, limit }) => {
    const last = points.at(-1)
    if (last === undefined) return []
    const side = last.up >= limit ? 'up' : last.down >= limit ? 'down' : null
    if (side === null) return []
    const from = Math.min(findStart(points, side), months.length - 1)
    const since = months.slice(from)
    return [{
      key, side, since: options.usualMonths + from, height: last[side] / limit,
      observed: since.reduce((sum, month) => sum + month.observed, 0), expected: since.reduce((sum, month) => sum + month.expected, 0),
    }]
  })
}
