/** Sums of the rules of warnings, each over the days that it counts. */
import type { Cell } from '#app/queries/figures/cells.ts'
import { chooseLevel } from '#app/queries/figures/choose-level.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import type { Area, PageScope, Split } from '#app/queries/types.ts'
import { findRange } from '#app/queries/warnings/segments.ts'
import { rowRules } from '#domain/warnings/index.ts'

/** One cell a rule, and a place where it is asked for: a page that counts warnings and says where they are asks once. */
export function findWarningCells(scope: PageScope, area: Area, department: string | undefined, by: readonly Split[]): Promise<readonly Cell[]> {
  return scope.remember(['warning-cells', area.code, department, by], async () => {
    const filters = department === undefined ? {} : { department }
    const level = chooseLevel({ right: scope.right, area, by, filters })
    const ranges = new Map(rowRules.map((rule) => [findRange(rule, scope.today).from, findRange(rule, scope.today)]))
    const asked = [...ranges.values()].map((range) => {
      const codes = rowRules.filter((rule) => findRange(rule, scope.today).from === range.from).map(({ code }) => code)
      return findCells(scope, { codes, area, by, filters, ranges: [range], level })
    })
    return (await Promise.all(asked)).flat()
  })
}
