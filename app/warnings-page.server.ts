/** The early-warning list, with or without one warning opened: two addresses, one page. */
import type { PageAnswer, PageTools } from '#app/page.server.ts'
import type { WarningsPageView } from '#app/presenters/view-models.ts'
import { addressWarnings, presentWarningsPage, type WarningsChoice } from '#app/presenters/warnings-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findWarnings } from '#app/queries/find-warnings.server.ts'
import { getWarning } from '#app/queries/get-warning.server.ts'
import type { WarningSort, WarningsQuestion } from '#app/queries/types.ts'
import { mayListRows } from '#domain/rights.ts'
import type { WarningLevel } from '#domain/warning.ts'
import { rowRules } from '#domain/warnings/index.ts'

const ROWS_OF_A_PAGE = 50
const LEVELS: readonly WarningLevel[] = ['red', 'orange', 'yellow']
const SORTS: readonly WarningSort[] = ['gravity', 'due', '-due', 'area', 'rule']

/** @throws a 404 Response for a warning that is not open, or that the right does not cover: the two are not told apart. */
export async function readWarningsPage(tools: PageTools): Promise<PageAnswer<WarningsPageView>> {
  const { scope, user, url, params, text, language } = tools
  const choice = readWarningsChoice(url)
  const after = url.searchParams.get('after')
  const area = await requireArea(scope, choice.area ?? user.areaCode)
  const opened = params.id === undefined ? null : await getWarning(scope, params.id)
  if (params.id !== undefined && opened === null) throw new Response(null, { status: 404 })
  const [page, areas, names] = await Promise.all([
    findWarnings(scope, { ...askWarnings(choice, area.code), after, limit: ROWS_OF_A_PAGE }),
    findAreas(scope),
    findCodeNames(scope),
  ])
  const near = areas.filter(({ level, cityCode }) => level !== 'county' || cityCode === area.cityCode)
  const rules = rowRules.filter((rule) => mayListRows(user.role, rule.fact, rule.open))
  return {
    title: text.warnings.title,
    view: presentWarningsPage({ choice, area, areas: near, names, page, opened, after, today: scope.today, rules }, { text, language }),
    period: null,
    takes: ['department'],
    areas: { current: area, all: areas.filter(({ level }) => level !== 'county'), addressOf: (code) => addressWarnings({ ...choice, area: code }) },
  }
}

/** What the address asks; an empty or unknown word asks nothing. */
export function readWarningsChoice(url: URL): WarningsChoice {
  const read = (name: string): string | null => url.searchParams.get(name) || null
  return {
    area: read('area'),
    rule: read('rule'),
    level: LEVELS.find((level) => level === read('level')) ?? null,
    department: read('department'),
    sort: SORTS.find((sort) => sort === read('sort')) ?? null,
  }
}

/** The question behind a choice, but for its page. */
export function askWarnings({ rule, level, department, sort }: WarningsChoice, area: string): Omit<WarningsQuestion, 'after' | 'limit'> {
  return {
    area,
    ...(rule === null ? {} : { rule }),
    ...(level === null ? {} : { level }),
    ...(department === null ? {} : { department }),
    sort: sort ?? 'gravity',
  }
}
