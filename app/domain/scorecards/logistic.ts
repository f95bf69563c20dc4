/** Logistic regression on grouped rows: counts per row of values, as SQL sums them up, so that a million rows are fitted from a small table. */

export interface GroupedRow {
  readonly values: readonly number[]
  readonly count: number
  readonly problems: number
}

export interface LogisticFit {
  readonly intercept: number
  readonly slopes: readonly number[]
  readonly converged: boolean
  readonly iterations: number
}

const MOST_ITERATIONS = 50
const CLOSE = 1e-10

/**
 * Newton's method (iteratively reweighted least squares) with a ridge on the slopes; the intercept is free. A step that makes the
 * penalised likelihood worse is halved.
 * @param ridge weight of ½ Σ slope² in the penalised log likelihood; 0 leaves it out
 * @see T. Hastie, R. Tibshirani, J. Friedman (2009), The Elements of Statistical Learning, 2nd ed., 4.4.1
 */
export function fitLogistic(rows: readonly GroupedRow[], ridge: number): LogisticFit {
  const width = rows[0]?.values.length ?? 0
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  const problems = rows.reduce((sum, row) => sum + row.problems, 0)
  if (problems === 0 || problems === count) throw new RangeError('problems and visits without are both needed')
  let point: number[] = [Math.log(problems / (count - problems)), ...new Array<number>(width).fill(0)]
  let height = likelihood(rows, point, ridge)
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration += 1) {
    const step = newtonStep(rows, point, ridge)
    let size = 1
    let next = move(point, step, size)
    let reached = likelihood(rows, next, ridge)
    while (reached < height - Math.abs(height) * 1e-14 && size > 1e-4) {
      size /= 2
      next = move(point, step, size)
      reached = likelihood(rows, next, ridge)
    }
    const moved = Math.max(...step.map((part) => Math.abs(part * size)))
    point = next
    height = reached
    if (moved < CLOSE) return tell(point, true, iteration)
  }
  return tell(point, false, MOST_ITERATIONS)
}

/** The probability at given log odds. */
export function toProbability(logOdds: number): number {
  return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds))
}

function tell([intercept = 0, ...slopes]: readonly number[], converged: boolean, iterations: number): LogisticFit {
  return { intercept, slopes, converged, iterations }
}

function move(point: readonly number[], step: readonly number[], size: number): number[] {
  return point.map((part, index) => part + size * (step[index] ?? 0))
}

function logOddsOf(point: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (point[index + 1] ?? 0), point[0] ?? 0)
}

function likelihood(rows: readonly GroupedRow[], point: readonly number[], ridge: number): number {
  const fit = rows.reduce((sum, row) => {
    const odds = logOddsOf(point, row.values)
    // log(1 + e^odds) without overflow
    const normal = odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds))
    return sum + row.problems * odds - row.count * normal
  }, 0)
  return fit - (ridge / 2) * point.slice(1).reduce((sum, slope) => sum + slope * slope, 0)
}

function newtonStep(rows: readonly GroupedRow[], point: readonly number[], ridge: number): number[] {
  const size = point.length
  const gradient = point.map((part, index) => (index === 0 ? 0 : -ridge * part))
  const curvature = point.map((_, index) => point.map((__, other) => (index === other && index > 0 ? ridge : 0)))
  for (const row of rows) {
    const chance = toProbability(logOddsOf(point, row.values))
    const surplus = row.problems - row.count * chance
    const weight = row.count * chance * (1 - chance)
    const whole = [1, ...row.values]
    for (let index = 0; index < size; index += 1) {
      const value = whole[index] ?? 0
      gradient[index] = (gradient[index] ?? 0) + surplus * value
      const line = curvature[index]
      if (line === undefined) continue
      for (let other = 0; other <= index; other += 1) line[other] = (line[other] ?? 0) + weight * value * (whole[other] ?? 0)
    }
  }
  // symmetric: the other half is the same
  const full = curvature.map((line, index) => line.map((value, other) => (other <= index ? value : (curvature[other]?.[index] ?? 0))))
  return solve(full, gradient)
}

/** Solves a symmetric system by elimination with pivots; a direction without any information stays where it is. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const lines = matrix.map((line, index) => [...line, right[index] ?? 0])
  const at = (line: number, column: number): number => lines[line]?.[column] ?? 0
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let line = column + 1; line < size; line += 1) if (Math.abs(at(line, column)) > Math.abs(at(pivot, column))) pivot = line
    const chosen = lines[pivot]
    const here = lines[column]
    if (chosen === undefined || here === undefined || Math.abs(at(pivot, column)) < 1e-12) continue
    lines[pivot] = here
    lines[column] = chosen
    for (let line = 0; line < size; line += 1) {
      if (line === column) continue
      const share = at(line, column) / at(column, column)
      if (share === 0) continue
      lines[line] = (lines[line] ?? []).map((value, index) => value - share * at(column, index))
    }
  }
  return right.map((_, index) => (Math.abs(at(index, index)) < 1e-12 ? 0 : at(index, size) / at(index, index)))
}
