/** Open warnings out of the sums of their rules: rows raised so far, of which some have reached the second level. */
import type { Cell } from '#app/queries/figures/find-cells.server.ts'
import { findRange } from '#app/queries/warnings/segments.ts'
import type { DayRange, WarningCount } from '#app/queries/types.ts'
import { warningRules } from '#domain/warnings/index.ts'

/** The ranges of days that the rules count over, each once. */
export function findRanges(today: string): readonly DayRange[] {
  return [...new Map(warningRules.map((rule) => [findRange(rule, today).from, findRange(rule, today)])).values()]
}

/** How many are open of each rule and level, in the order of the catalogue. @param cells sums of the rules, a cell a rule and range */
export function countLevels(cells: readonly Cell[], ranges: readonly DayRange[], today: string): readonly WarningCount[] {
  return warningRules.flatMap((rule) => {
    const range = ranges.findIndex(({ from }) => from === findRange(rule, today).from)
    const cell = cells.find(({ indicator, range: own }) => indicator === rule.code && own === range)
    const { numerator, denominator } = cell ?? { numerator: 0, denominator: 0 }
    return rule.levels.map(({ level }, position) => ({
      rule: rule.code,
      level,
      count: position === 1 ? numerator : denominator - (rule.levels.length === 2 ? numerator : 0),
    }))
  })
}
