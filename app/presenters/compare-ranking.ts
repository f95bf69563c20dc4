/** Rows of a board by place for one indicator, each with the places that chance alone would allow. */
import type { RatioDefinition } from '#domain/indicator.ts'
import { rankRatios } from '#domain/ranking.ts'
import type { Figure, MatrixColumn, MatrixRow } from '#app/queries/types.ts'
import { formatTarget, formatValue, presentDelta, toStatus, unitOf } from './figures.ts'
import { formatFraction } from './format.ts'
import { nameMatrixRow, nameRowHead, type MatrixContext } from './indicator-matrix.ts'
import type { RankingView } from './view-models.ts'
import { sayDistance } from './work-words.ts'

export interface CompareContext extends MatrixContext {
  readonly definition: RatioDefinition
  readonly now: MatrixColumn
  /** The same days of last year; null where they can't be answered. */
  readonly before: MatrixColumn | null
}

interface Entry {
  readonly code: string
  readonly name: string
  readonly figure: Figure
  readonly numerator: number
  readonly denominator: number
}

/** Rows that can have a place: the level of the area itself (省本级) is none of its parts. */
function findRanked({ matrix }: Pick<CompareContext, 'matrix'>): readonly MatrixRow[] {
  return matrix.by === 'area' ? matrix.rows.filter(({ id }) => id !== matrix.area.code) : matrix.rows
}

/** Rows that were counted, best first; an indicator that is only watched gives no place. */
export function rankRows(context: CompareContext) {
  const { now, definition } = context
  const entries = findRanked(context).flatMap((row): Entry[] => {
    const figure = now.figures[row.id]
    return figure?.state === 'measured' ? [{ code: row.id, name: nameMatrixRow(row, context), figure, numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 }] : []
  })
  return definition.betterWhen === 'watch' ? [] : rankRatios(entries, definition.betterWhen)
}

function narrowOrOpen(narrowed: string | null, records: string): { readonly href: string; readonly records: string | null } {
  return narrowed === null ? { href: records, records: null } : { href: narrowed, records }
}

/** The ranking beside the table; null for months, which have an order and no place. @param addressOf records of a row */
export function presentCompareRanking(context: CompareContext, addressOf: (row: string) => string): RankingView | null {
  const { definition, now, before, matrix, text, language } = context
  if (matrix.by === 'month') return null
  const words = text.board.ranking
  const placed = rankRows(context)
  const met = placed.filter(({ figure }) => figure.met === true).length
  const target = now.whole.target
  return {
    title: text.compare.ranking(definition.shortName[language]),
    note: definition.betterWhen === 'watch' ? words.notRanked : text.compare.rankingNote,
    choose: null,
    exports: null,
    columns: {
      place: words.place,
      peerPlace: null,
      area: nameRowHead(context),
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
      peerPlace: null,
      placeLow,
      placeHigh,
      placeSentence: words.sentence(place, placeLow, placeHigh),
      joinsNext,
      value: formatValue(figure, definition),
      fraction: formatFraction({ numerator, denominator }),
      sameTime: presentDelta(figure, before?.figures[code] ?? null, definition, context, 1),
      status: toStatus(figure),
      distance: sayDistance(figure, definition, context),
      ...narrowOrOpen(context.addressRow({ id: code, name }), addressOf(code)),
    })),
    metCount: met > 0 && met < placed.length ? met : null,
    targetLabel: target === null ? '' : words.target(formatTarget(definition, target, context)),
    places: Math.max(2, placed.length),
    empties: findRanked(context).flatMap((row) => presentEmpty(row, context)),
  }
}

/** Rows without a place, and why; what chance or the calendar leaves empty is never a last place. */
function presentEmpty(row: MatrixRow, context: CompareContext): RankingView['empties'] {
  const { definition, now, text } = context
  const figure = now.figures[row.id]
  const state = figure?.state ?? 'not-applicable'
  if (state === 'measured') return []
  const words = text.board.ranking
  const reason = state === 'small-number' && figure !== undefined ? words.small(formatValue(figure, definition), definition.smallNumber ?? 0) : state === 'not-reported' ? words.notReported : words.nothingDue
  return [{ code: row.id, name: nameMatrixRow(row, context), state, stateWord: text.common.state[state], reason, href: null }]
}
