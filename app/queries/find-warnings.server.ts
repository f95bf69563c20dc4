/** Stored warnings, paged by key; their number comes from the sums, and is the list's length. */
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, WarningRows, WarningsFilter, WarningsPage, WarningsQuestion, WarningStateCount } from '#app/queries/types.ts'
import { writeConditions, type Conditions } from '#app/queries/warnings/conditions.server.ts'
import { countDue, countFound, countStates } from '#app/queries/warnings/count-warnings.server.ts'
import { fetchPage } from '#app/queries/warnings/fetch-page.server.ts'
import { typesOf } from '#app/queries/warnings/orders.ts'
import { openStates } from '#domain/warning-life.ts'
import { findWarningRule } from '#domain/warnings/index.ts'

export { countWarnings } from '#app/queries/warnings/count-warnings.server.ts'

const LARGEST_PAGE = 1000

/**
 * One page of warnings with how many there are.
 * @throws RefusedError 400 for a wrong limit or page mark, 403 outside the right, 404 for an unknown rule or area
 */
export async function findWarnings(scope: PageScope, question: WarningsQuestion): Promise<WarningsPage> {
  const { area, department } = question
  const conditions = await readConditions(scope, question)
  const [rows, counts, due] = await Promise.all([
    findRows(scope, conditions, question),
    countStates(scope, { area, department }),
    countDue(scope, { area, department }),
  ])
  return { ...rows, counts, due, total: conditions.isSummed ? addUp(counts, question) : await countFound(scope, conditions) }
}

/** The rows alone, for a list that is read on. @throws as {@link findWarnings} does */
export async function findWarningRows(scope: PageScope, question: WarningsQuestion): Promise<WarningRows> {
  return findRows(scope, await readConditions(scope, question), question)
}

/** How many a filter finds. @throws as {@link findWarnings} does */
export async function countFiltered(scope: PageScope, filter: WarningsFilter): Promise<number> {
  const conditions = await readConditions(scope, filter)
  return conditions.isSummed ? addUp(await countStates(scope, filter), filter) : countFound(scope, conditions)
}

function readConditions(scope: PageScope, filter: WarningsFilter): Promise<Conditions> {
  if (filter.rule !== undefined && findWarningRule(filter.rule) === null) {
    throw new RefusedError(404, 'no-such-warning', { zh: `没有预警规则“${filter.rule}”。`, en: `There is no warning rule "${filter.rule}".` })
  }
  return writeConditions(scope, filter)
}

async function findRows(scope: PageScope, conditions: Conditions, { sort, limit, after: mark }: WarningsQuestion): Promise<WarningRows> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === undefined || mark === null ? null : readAfter(mark, typesOf(sort))
  // one row more than the page tells whether there is another
  const found = await fetchPage(scope, conditions, { sort, after: after?.values ?? null, limit: limit + 1 })
  const page = found.slice(0, limit)
  const shown = (after?.shown ?? 0) + page.length
  const last = page.at(-1)
  return {
    rows: page.map(({ line }) => line),
    start: page.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && found.length > limit ? writeAfter({ shown, values: last.mark }) : null,
  }
}

function addUp(counts: readonly WarningStateCount[], { rule, level, state }: Pick<WarningsFilter, 'rule' | 'level' | 'state'>): number {
  return counts
    .filter((one) => (rule === undefined || one.rule === rule) && (level === undefined || one.level === level))
    .filter((one) => (state === undefined ? openStates.includes(one.state) : one.state === state))
    .reduce((sum, { count }) => sum + count, 0)
}
