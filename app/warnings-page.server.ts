/** The desk of early warnings, with or without one warning opened: two addresses, one page. */
import type { PageAnswer, PageTools } from '#app/page.server.ts'
import type { WarningsPageView } from '#app/presenters/view-models.ts'
import { addressWarnings, dueDays, MINE, type WarningsChoice } from '#app/presenters/warnings/choice.ts'
import { presentWarningsPage } from '#app/presenters/warnings-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findSavedViews } from '#app/queries/find-saved-views.server.ts'
import { findWarnings } from '#app/queries/find-warnings.server.ts'
import { getWarning, readWarningId } from '#app/queries/get-warning.server.ts'
import type { WarningsFilter } from '#app/queries/types.ts'
import { findAssignees } from '#app/queries/warnings/find-assignees.server.ts'
import { warningSorts } from '#app/queries/warnings/orders.ts'
import { warningStates } from '#domain/warning-life.ts'
import { warningLevels } from '#domain/warning.ts'

const ROWS_OF_A_PAGE = 50
/** Longest text that is sought. */
const LONGEST_SEARCH = 100

/** @throws a 404 Response for a warning that there is not, or that the right does not cover: the two are not told apart. */
export async function readWarningsPage(tools: PageTools): Promise<PageAnswer<WarningsPageView>> {
  const { scope, user, url, params, text, language } = tools
  const choice = readWarningsChoice(url)
  const after = url.searchParams.get('after')
  const area = await requireArea(scope, choice.area ?? user.areaCode)
  const id = params['id'] === undefined ? null : readWarningId(params['id'])
  const opened = id === null ? null : await getWarning(scope, id, user.name)
  if (params['id'] !== undefined && opened === null) throw new Response(null, { status: 404 })
  const [page, areas, names, assignees, saved] = await Promise.all([
    findWarnings(scope, { ...askWarnings(choice, area.code, user.name), sort: choice.sort ?? 'gravity', after, limit: ROWS_OF_A_PAGE }),
    findAreas(scope),
    findCodeNames(scope),
    findAssignees(scope),
    findSavedViews(scope),
  ])
  const near = areas.filter(({ level, cityCode }) => level !== 'county' || cityCode === area.cityCode)
  const input = { choice, area, areas: near, names, page, opened, assignees, saved, after, today: scope.today, reader: user.name, csrf: user.csrf }
  return {
    title: text.warnings.title,
    view: presentWarningsPage(input, { text, language }),
    period: null,
    takes: ['department'],
    areas: { current: area, all: areas.filter(({ level }) => level !== 'county'), addressOf: (code) => addressWarnings({ ...choice, area: code }) },
  }
}

/** What the address asks; an empty or unknown word asks nothing. */
export function readWarningsChoice({ searchParams }: Pick<URL, 'searchParams'>): WarningsChoice {
  const read = (name: string): string | null => searchParams.get(name)?.trim() || null
  const choose = <Word extends string>(name: string, words: readonly Word[]): Word | null => words.find((word) => word === read(name)) ?? null
  return {
    area: read('area'),
    rule: read('rule'),
    level: choose('level', warningLevels),
    state: choose('state', warningStates),
    department: read('department'),
    due: choose('due', ['overdue', 'today', ...dueDays]),
    assignee: read('assignee'),
    q: read('q')?.slice(0, LONGEST_SEARCH) ?? null,
    sort: choose('sort', warningSorts),
  }
}

/** The filter behind a choice. @param reader sign-in name of who asks, for what is the reader's own */
export function askWarnings({ rule, level, state, department, due, assignee, q }: WarningsChoice, area: string, reader: string): WarningsFilter {
  return {
    area,
    rule: rule ?? undefined,
    level: level ?? undefined,
    state: state ?? undefined,
    department: department ?? undefined,
    due: due === null ? undefined : due === 'overdue' || due === 'today' ? due : Number(due),
    assignee: assignee === null ? undefined : assignee === MINE ? reader : assignee,
    search: q ?? undefined,
  }
}
