/** Departments by place for one indicator, each with the places that chance alone would allow. */
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import { rankRatios } from '#domain/ranking.ts'
import type { Figure, MatrixColumn, MatrixRow } from '#app/queries/types.ts'
import { formatTarget, formatValue, presentDelta, toStatus, unitOf, type Reader } from './figures.ts'
import { formatFraction } from './format.ts'
import type { RankingView } from './view-models.ts'
import { sayDistance } from './work-words.ts'

export interface DepartmentRanking extends Reader {
  readonly definition: RatioDefinition
  readonly rows: readonly MatrixRow[]
  readonly now: MatrixColumn
  /** The same days of last year; null where they can't be answered. */
  readonly before: MatrixColumn | null
  readonly addressOf: (department: string) => string
}

interface Entry {
  readonly code: string
  readonly name: string
  readonly figure: Figure
  readonly numerator: number
  readonly denominator: number
}

/** Departments that were counted, best first; an indicator that is only watched keeps the order of the list and gives no place. */
export function rankDepartments(rows: readonly MatrixRow[], { figures }: MatrixColumn, { betterWhen }: IndicatorDefinition) {
  const entries = rows.flatMap(({ id, name }): Entry[] => {
    const figure = figures[id]
    return figure?.state === 'measured' ? [{ code: id, name, figure, numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 }] : []
  })
  return betterWhen === 'watch' ? [] : rankRatios(entries, betterWhen)
}

/** The ranking beside the table. */
export function presentDepartmentRanking(context: DepartmentRanking): RankingView {
  const { definition, rows, now, before, text, language } = context
  const words = text.board.ranking
  const placed = rankDepartments(rows, now, definition)
  const met = placed.filter(({ figure }) => figure.met === true).length
  const target = now.whole.target
  return {
    title: text.departments.ranking(definition.shortName[language]),
    note: definition.betterWhen === 'watch' ? words.notRanked : text.departments.rankingNote,
    exports: null,
    columns: {
      place: words.place,
      area: text.matrix.rowHead.department,
      interval: words.interval,
      value: words.value(unitOf(definition, context)),
      fraction: words.fraction(definition.unit[language]),
      sameTime: words.sameTime,
      distance: words.distance,
    },
    rows: placed.map(({ code, name, figure, numerator, denominator, place, placeLow, placeHigh, joinsNext }) => ({
      code,
      name,
      place,
      placeLow,
      placeHigh,
      placeSentence: words.sentence(place, placeLow, placeHigh),
      joinsNext,
      value: formatValue(figure, definition),
      fraction: formatFraction({ numerator, denominator }),
      sameTime: presentDelta(figure, before?.figures[code] ?? null, definition, context, 1),
      status: toStatus(figure),
      distance: sayDistance(figure, definition, context),
      href: context.addressOf(code),
    })),
    metCount: met > 0 && met < placed.length ? met : null,
    targetLabel: target === null ? '' : words.target(formatTarget(definition, target, context)),
    places: Math.max(2, placed.length),
    empties: rows.flatMap((row) => presentEmpty(row, context)),
  }
}

/** Departments without a place, and why; what chance or the calendar leaves empty is never a last place. */
function presentEmpty({ id, name }: MatrixRow, { definition, now, text }: DepartmentRanking): RankingView['empties'] {
  const figure = now.figures[id]
  const state = figure?.state ?? 'not-applicable'
  if (state === 'measured') return []
  const words = text.board.ranking
  const reason = state === 'small-number' && figure !== undefined ? words.small(formatValue(figure, definition), definition.smallNumber ?? 0) : state === 'not-reported' ? words.notReported : words.nothingDue
  return [{ code: id, name, state, stateWord: text.common.state[state], reason, href: null }]
}
