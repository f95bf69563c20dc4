/** What the page and its export share: reads what was chosen, makes of it a question that the indicator can answer, and asks. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriod, readPeriodFromNewYear, sayMoved } from '#app/period-page.server.ts'
import { exploreFilters, NO_COLUMNS, readExploreChoice, type ExploreChoice, type ExploreFilter } from '#app/presenters/explore/explore-choice.ts'
import { mayShare, type ExploreContext } from '#app/presenters/explore/explore-context.ts'
import { nameIgnored } from '#app/presenters/explore/explore-controls.ts'
import { mergeColumns } from '#app/presenters/explore/merge-columns.ts'
import { readFilters } from '#app/machine/read-question.ts'
import { judgeSplit } from '#app/queries/explore/can-explore.ts'
import { findFields } from '#app/queries/explore/find-fields.server.ts'
import { getExploreTable } from '#app/queries/explore/get-explore-table.server.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { requireIndicator, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { getPeerGroup } from '#app/queries/get-peer-group.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Area, ExploreSplit, FigureFilters } from '#app/queries/types.ts'
import { canStandBeside, exploreSplits, type SplitState } from '#domain/explore-splits.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { maySeeOtherCities } from '#domain/rights.ts'

/** The indicator that an empty address asks for. */
const FIRST = 'C01'

export interface ExploreRequest {
  readonly context: ExploreContext
  readonly area: Area
  readonly areas: readonly Area[]
  /** Whether the indicator's rows know a department. */
  readonly hasDepartment: boolean
  /** What of the choice can't be honoured, each with what stands in its place. */
  readonly limits: readonly string[]
}

type Tools = Pick<PageTools, 'scope' | 'user' | 'url' | 'text' | 'language'>
type Splits = Readonly<Record<ExploreSplit, SplitState>>

/**
 * @throws RefusedError 400 for a filter that is none, 403 or 404 for an area, department or city outside the right or unknown,
 * 404 for an unknown indicator; PeriodError
 */
export async function readExplore(tools: Tools): Promise<ExploreRequest> {
  const { scope, user, url, text, language } = tools
  const choice = readExploreChoice(url)
  const definition = requireIndicator(choice.indicator ?? FIRST)
  const ratio = definition.kind === 'ratio' ? definition : requireRatio(definition.partOf)
  const area = await requireArea(scope, choice.area ?? user.areaCode)
  const isFromNewYear = ratio.periods === 'from-new-year'
  const period = (isFromNewYear ? readPeriodFromNewYear : readPeriod)(choice.period, scope.today)
  const splits = judgeSplits({ ratio, isGradient: definition.kind === 'gradient', area, role: user.role })
  const rows = chooseRows(choice.rows, splits)
  const columns = chooseColumns(choice.columns, rows, splits)
  const { filters, ignored, isDepartmentIgnored } = chooseFilters(choice, url, splits)
  const [asked, areas, names, fields, peers] = await Promise.all([
    getExploreTable(scope, { code: definition.code, area: area.code, period: { from: period.from, to: period.to }, rows, columns, filters }),
    findAreas(scope),
    findCodeNames(scope),
    findFields(scope, ratio),
    choice.peers === null ? null : getPeerGroup(scope, choice.peers, scope.today),
  ])
  const table = mergeColumns(asked)
  const isCompared = peers !== null && rows === 'city'
  const wanted = choice.show ?? 'value'
  const isShown = wanted === 'value' || (definition.kind === 'ratio' && (wanted !== 'share' || mayShare({ table })))
  const hasMonths = rows === 'month' || columns === 'month'
  const view = choice.view ?? 'table'
  const isDrawn = view === 'line' ? hasMonths : view !== 'multiples' || columns !== null
  const context: ExploreContext = {
    text,
    language,
    table,
    choice: { ...choice, indicator: definition.code },
    measure: isShown ? wanted : 'value',
    view: isDrawn ? view : view === 'line' ? 'table' : 'bar',
    period,
    filters,
    splits,
    fields,
    names,
    peers: isCompared ? peers : null,
    cities: area.level === 'province' && maySeeOtherCities(user) ? areas.filter(({ level }) => level === 'city') : [],
    role: user.role,
  }
  const words = text.explore.notes
  const nameSplit = (split: ExploreSplit): string => text.dimensions.name[split]
  return {
    context,
    area,
    areas: offerAreas(areas, area, user.areaCode),
    hasDepartment: splits.department === 'open',
    limits: [
      ...(isFromNewYear ? sayMoved(choice.period, scope.today, tools) : []),
      ...(choice.rows !== null && choice.rows !== rows ? [words.moved(nameSplit(choice.rows), nameSplit(rows))] : []),
      ...(choice.columns !== null && choice.columns !== NO_COLUMNS && choice.columns !== columns ? [words.moved(nameSplit(choice.columns), columns === null ? text.explore.noColumns : nameSplit(columns))] : []),
      ...(ignored.length === 0 ? [] : [words.ignored(nameIgnored(ignored, context).join(text.common.listComma), definition.shortName[language])]),
      ...(isDepartmentIgnored ? [text.filters.noDepartmentText] : []),
      ...(isShown ? [] : [words.noShare]),
      ...(isDrawn ? [] : [view === 'line' ? words.lineNeedsMonth : words.multiplesNeedColumns]),
      ...(peers !== null && !isCompared ? [words.peersNeedCities] : []),
    ],
  }
}

function judgeSplits(about: { ratio: RatioDefinition; isGradient: boolean; area: Area; role: Tools['user']['role'] }): Splits {
  return Object.fromEntries(exploreSplits.map((split) => [split, judgeSplit(split, about)])) as Splits
}

/** What was asked for where it can be asked, else the parts of the area, else its months. */
function chooseRows(asked: ExploreSplit | null, splits: Splits): ExploreSplit {
  if (asked !== null && splits[asked] === 'closed') throw refuseSplit()
  return [asked, 'city' as const, 'county' as const, 'department' as const, 'month' as const].find((split) => split !== null && splits[split] === 'open') ?? 'month'
}

function chooseColumns(asked: ExploreChoice['columns'], rows: ExploreSplit, splits: Splits): ExploreSplit | null {
  if (asked === NO_COLUMNS) return null
  if (asked !== null && splits[asked] === 'closed') throw refuseSplit()
  return [asked, 'month' as const].find((split): split is ExploreSplit => split !== null && splits[split] === 'open' && canStandBeside(rows, split)) ?? null
}

/** Filters that the indicator knows; the others are told, not obeyed. @throws RefusedError 403 for one that is closed to the role */
function chooseFilters(choice: ExploreChoice, url: URL, splits: Splits): { filters: FigureFilters; ignored: readonly ExploreFilter[]; isDepartmentIgnored: boolean } {
  const chosen = exploreFilters.filter((name) => choice[name] !== null)
  if (chosen.some((name) => splits[name] === 'closed')) throw refuseSplit()
  const query = new URLSearchParams(url.searchParams)
  const ignored = chosen.filter((name) => splits[name] === 'absent')
  for (const name of ignored) query.delete(name)
  const isDepartmentIgnored = choice.department !== null && splits.department !== 'open'
  if (isDepartmentIgnored) query.delete('department')
  return { filters: readFilters(query), ignored, isDepartmentIgnored }
}

function refuseSplit(): RefusedError {
  return new RefusedError(403, 'split-closed', {
    zh: '按类别或行业的数字只对考核、业务和领导角色开放。',
    en: 'Figures by class or by industry are open to evaluators, staff and leaders alone.',
  })
}

function offerAreas(all: readonly Area[], current: Area, own: string): readonly Area[] {
  return all.filter((area) => area.code === own || area.level === 'city' || (area.level === 'county' && area.cityCode === current.cityCode && current.level !== 'province'))
}
