/** Early warnings: open rows of the rules, gravest first, paged by key; their number comes from the sums and is the list's length. */
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { foldCells } from '#app/queries/figures/add-up-cells.ts'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, WarningCount, WarningsPage, WarningsQuestion } from '#app/queries/types.ts'
import { countLevels } from '#app/queries/warnings/count-levels.ts'
import { fetchSegments } from '#app/queries/warnings/fetch-segments.server.ts'
import { findWarningCells } from '#app/queries/warnings/find-warning-cells.server.ts'
import { listSegments, ORDER_TYPES, type Segment } from '#app/queries/warnings/segments.ts'
import { mayListRows } from '#domain/rights.ts'
import { findRowRule, rowRules } from '#domain/warnings/index.ts'

const LARGEST_PAGE = 1000

/** Open warnings per rule and level; a department other than the right's is refused. */
export async function countWarnings(scope: PageScope, { area: areaCode, department: asked }: { area: string; department?: string | undefined }): Promise<readonly WarningCount[]> {
  const area = await requireArea(scope, areaCode)
  const department = limitDepartment(scope, asked)
  // A province's board says where they are too; counties are counted from finer sums, so a city's are not asked for beside the whole.
  const cells = await findWarningCells(scope, area, department, area.level === 'province' ? ['city'] : [])
  return countLevels(foldCells(cells, []))
}

/**
 * One page of warnings.
 * @throws RefusedError 400 for a wrong limit or page mark, 403 outside the right or where a list would tell the class of
 * enterprises, 404 for an unknown rule or area.
 */
export async function findWarnings(scope: PageScope, question: WarningsQuestion): Promise<WarningsPage> {
  const { rule, level, limit, sort } = question
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const area = await requireArea(scope, question.area)
  const department = limitDepartment(scope, question.department)
  const segments = findSegments(scope, rule).filter((segment) => level === undefined || segment.level === level)
  const counts = await countWarnings(scope, { area: area.code, department: question.department })
  const total = counts
    .filter((count) => segments.some((segment) => segment.rule.code === count.rule && segment.level === count.level))
    .reduce((sum, { count }) => sum + count, 0)
  const after = question.after === undefined || question.after === null ? null : readAfter(question.after, ORDER_TYPES)
  const found = await fetchSegments(scope, { segments, counts, area, department, sort, after: after?.values ?? null, limit })
  const shown = (after?.shown ?? 0) + found.length
  const last = found.at(-1)
  return {
    rows: found.map(({ line }) => line),
    total,
    start: found.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && found.length === limit && shown < total ? writeAfter({ shown, values: last.order }) : null,
    counts,
  }
}

/** Segments that may be listed: all a role may see, or those of the one rule asked for. */
function findSegments({ right, today }: PageScope, code: string | undefined): readonly Segment[] {
  if (code !== undefined && findRowRule(code) === null) {
    throw new RefusedError(404, 'no-such-warning', { zh: `没有预警规则“${code}”。`, en: `There is no warning rule "${code}".` })
  }
  const rules = rowRules.filter((rule) => code === undefined || rule.code === code)
  const open = rules.filter((rule) => mayListRows(right.role, rule.fact, rule.open))
  if (code !== undefined && open.length === 0) {
    throw new RefusedError(403, 'class-is-internal', {
      zh: `预警 ${code} 的名单会透露企业的信用风险类别；类别属内部结果，不公开。`,
      en: `The list of ${code} would tell the risk class of enterprises, which is internal.`,
    })
  }
  return open.flatMap((rule) => listSegments(rule, today))
}
