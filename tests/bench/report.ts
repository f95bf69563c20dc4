/** Lines of the bench: what · measured ratio · goal · met or not; on the terminal while it runs, and together as JSON. */
import type { Part } from './options.ts'

export interface Line {
  readonly part: Part
  /** What was measured, against what. */
  readonly what: string
  readonly ratio: number
  /** The most that the ratio may be; null where it is told without a goal. */
  readonly goal: number | null
  /** Figures that the ratio comes from, each with its unit in its name. */
  readonly figures: Readonly<Record<string, number>>
}

/** A comparison of values, not of times: these must be equal. */
export interface Comparison {
  readonly part: Part
  readonly what: string
  readonly differing: number
}

export interface Report {
  readonly lines: readonly Line[]
  readonly comparisons: readonly Comparison[]
  add(line: Line): void
  compare(comparison: Comparison): void
}

/** Gathers what is measured, and prints each finding at once. */
export function createReport(print: (line: string) => void): Report {
  const lines: Line[] = []
  const comparisons: Comparison[] = []
  return {
    lines,
    comparisons,
    add(line) {
      lines.push(line)
      print(writeLine(line))
    },
    compare(comparison) {
      comparisons.push(comparison)
      print(`${comparison.part} · ${comparison.what} · ${comparison.differing} differ · goal 0 · ${comparison.differing === 0 ? 'met' : 'NOT EQUAL'}`)
    },
  }
}

export function isMet({ ratio, goal }: Line): boolean | null {
  return goal === null ? null : ratio <= goal
}

function writeLine(line: Line): string {
  const { part, what, ratio, goal, figures } = line
  const judged = goal === null ? 'no goal' : `goal at most ${writeRatio(goal)} · ${isMet(line) === true ? 'met' : 'not met'}`
  const told = Object.entries(figures).map(([name, value]) => `${name} ${writeNumber(value)}`)
  return `${part} · ${what} · ${writeRatio(ratio)} · ${judged} · ${told.join(', ')}`
}

/** Small ratios as a part of one: 1/50. */
function writeRatio(ratio: number): string {
  return ratio > 0 && ratio < 0.2 ? `1/${writeNumber(1 / ratio)}` : `${writeNumber(ratio)} ×`
}

function writeNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2 })
}
