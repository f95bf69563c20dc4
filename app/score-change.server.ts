/** A party's points against the same days of the year before: by each of the sheets and readings that there are, and by its parts. */
import { findAssessed } from '#app/assessments/find-assessed.server.ts'
import type { PageTools } from '#app/page.server.ts'
import type { ScoreChangeInput } from '#app/presenters/score-change.ts'
import type { ScoredParty } from '#app/presenters/score-readings.ts'
import { placeOf } from '#app/presenters/score-context.ts'
import { findSplitValues } from '#app/queries/find-indicator-values.server.ts'
import { canSplit } from '#app/queries/figures/choose-level.ts'
import { findSheet } from '#app/queries/sheets/find-sheets.server.ts'
import type { DayRange, PageScope } from '#app/queries/types.ts'
import { cutSheet, requireScoredParty, scoreBy, scoreFrozen } from '#app/score-page.server.ts'
import { yearOf } from '#domain/calendar.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { sameDaysLastYear } from '#domain/period.ts'
import { listItems, type PartyKind, type Scheme } from '#domain/scheme.ts'
import type { Groups } from '#domain/scoring/change.ts'

/** Filed items are left out: each year asks what it asks. @throws RefusedError as the scorecard does */
export async function readScoreChange(tools: PageTools): Promise<ScoreChangeInput> {
  const { scope, user, params } = tools
  const { scores, city } = await requireScoredParty(tools, params['city'] ?? '')
  const { period } = scores
  const [scheme, last] = [cutSheet(scores.whole, false, user), sameDaysLastYear(period)]
  const of = scheme.of
  const lastYear = yearOf(last.from)
  const assessed = await findAssessed(scope, of, lastYear)
  const lastWhole = assessed?.scheme ?? (await findSheet(scope, of, lastYear))
  const lastScheme = lastWhole === null ? null : cutSheet(lastWhole, false, user)
  const isFrozen = assessed !== null && assessed.assessment.frozenAt !== null && assessed.assessment.fromDay === last.from && assessed.assessment.toDay === last.to
  const pick = (parties: readonly ScoredParty[]): ScoredParty | null => parties.find(({ code }) => code === city.code) ?? null
  const codes = listSplitCodes(scheme)
  return {
    scores, city, last, lastScheme, scheme,
    cards: {
      frozenBefore: lastScheme === null || !isFrozen ? null : pick(await scoreFrozen(scope, lastScheme, assessed)),
      before: lastScheme === null ? null : pick(await scoreBy(scope, lastScheme, last, assessed?.filed)),
      beforeByNow: pick(await scoreBy(scope, scheme, last)),
      now: pick(await scoreBy(scope, scheme, period)),
    },
    groups: { before: await countGroups(scope, of, city.code, codes, last), now: await countGroups(scope, of, city.code, codes, period) },
  }
}

/** Ratios that departments can be told apart in; cities can always be. */
function listSplitCodes(scheme: Scheme): readonly string[] {
  return listItems(scheme).flatMap(({ code }) => {
    const definition = findIndicator(code)
    return definition?.kind === 'ratio' && (scheme.of === 'departments' || canSplit(definition, 'department')) ? [code] : []
  })
}

/** What each department of a city, or the department in each city, counted; by code of the indicator. */
async function countGroups(scope: PageScope, of: PartyKind, party: string, codes: readonly string[], period: DayRange): Promise<ReadonlyMap<string, Groups>> {
  const { area, department } = placeOf({ of }, party)
  const split = of === 'cities' ? 'department' : 'city'
  const [figures = []] = await findSplitValues(scope, { codes, area, period, ...(department === undefined ? {} : { filters: { department } }) }, [[split]])
  const groups = new Map<string, Map<string, { numerator: number; denominator: number }>>()
  for (const figure of figures) {
    const group = of === 'cities' ? figure.department : figure.area
    if (group === null || figure.numerator === null || figure.denominator === null || figure.denominator === 0) continue
    const own = groups.get(figure.indicator) ?? new Map<string, { numerator: number; denominator: number }>()
    groups.set(figure.indicator, own.set(group, { numerator: figure.numerator, denominator: figure.denominator }))
  }
  return groups
}
