/** Open warnings out of the sums of their rules: rows raised so far, of which some have reached the second level. */
import type { Cell } from '#app/queries/figures/cells.ts'
import type { WarningCount } from '#app/queries/types.ts'
import { rowRules } from '#domain/warnings/index.ts'

/** How many are open of each rule and level, in the order of the catalogue. @param cells sums of the rules, one each */
export function countLevels(cells: readonly Cell[]): readonly WarningCount[] {
  return rowRules.flatMap((rule) => {
    const { numerator, denominator } = cells.find(({ indicator }) => indicator === rule.code) ?? { numerator: 0, denominator: 0 }
    return rule.levels.map(({ level }, position) => ({
      rule: rule.code,
      level,
      count: position === 1 ? numerator : denominator - (rule.levels.length === 2 ? numerator : 0),
    }))
  })
}
