/** A figure of the table → its cell: the number asked for, its look, its records. */
import { shareOut } from '#domain/shares.ts'
import type { ExploreRow, Figure } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { findBin } from '../board-map.ts'
import { formatMakeup, formatValue, sayTarget, withUnit } from '../figures.ts'
import { formatCount, formatPercent } from '../format.ts'
import type { ExploreCellView, HeatStep } from '../view-models.ts'
import { addressFigure, type ExploreContext } from './explore-context.ts'

/** Tenths of a percent of one whole, by column and row; `''` is the column of totals. */
export type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>

const WHOLE = 1000

/** Shares of every column among the rows, each column adding up to 100.0. */
export function findShares({ table, measure }: ExploreContext): Shares {
  if (measure !== 'share') return new Map()
  const ids = table.rowKeys.map(({ id }) => id)
  const share = (pick: (row: ExploreRow) => Figure | undefined): ReadonlyMap<string, number> => {
    const units = shareOut(table.rowKeys.map((row) => pick(row)?.denominator ?? 0), WHOLE)
    return new Map(ids.map((id, index) => [id, units[index] ?? 0]))
  }
  return new Map([['', share(({ total }) => total)], ...table.columnKeys.map(({ id }): [string, ReadonlyMap<string, number>] => [id, share(({ cells }) => cells[id])])])
}

export interface CellInput {
  /** Null where nothing was counted. */
  readonly figure: Figure | null
  /** Column, `''` for the total. */
  readonly column: string
  /** Title of the tip: 济南 · 市监. */
  readonly place: string
  readonly href: { readonly numerator: string | null; readonly denominator: string | null }
  /** Tenths of a percent; null where the measure is another. */
  readonly share: number | null
  /** The figure that the share is of. */
  readonly shareOf: Figure | null
}

/** Builds a cell. @param most largest number of the table, for tints of "how much"; null in a plain table */
export function presentCell(input: CellInput, context: ExploreContext, most: number | null): ExploreCellView {
  const { figure, column, place, share } = input
  const { table: { definition }, measure, text } = context
  const state = figure?.state ?? 'not-applicable'
  const shown = showNumber(input, context)
  const isTinted = most !== null && measure === 'value' && state === 'measured' && figure !== null
  const bin = isTinted ? findBin(figure, definition) : null
  const href = measure === 'numerator' ? input.href.numerator : input.href.denominator
  const target = figure === null || measure !== 'value' ? '' : sayTarget(definition, figure.target, context)
  const makeup = figure === null || state === 'not-reported' ? '' : formatMakeup(figure, definition, context)
  const exact = share === null ? '' : sayExact(input, context)
  const value = shown.isWord || measure !== 'value' ? shown.text : withUnit(shown.text, definition, context)
  const said = shown.text === '' ? text.common.state['not-applicable'] : value
  return {
    column,
    state: shown.state,
    text: shown.text,
    bin,
    step: most !== null && bin === null && shown.state === 'measured' ? findStep(input, context, most) : null,
    short: measure === 'value' && state === 'measured' && figure?.met === false,
    sentence: [`${place} ${said}`, exact, makeup, target].filter((part) => part !== '').join(text.common.listJoin),
    href: shown.state === 'not-reported' || (figure?.denominator ?? 0) === 0 ? null : href,
    isPicked: null,
    tip: {
      title: place,
      value: said,
      aside: target,
      lines: [exact, makeup].filter((line) => line !== '').map((line) => say`${line}`),
      action: href === null || shown.state === 'not-reported' || (figure?.denominator ?? 0) === 0 ? null : { label: text.explore.openRecords, href },
    },
  }
}

/** The number as the measure has it. Counts of nothing are 0; a ratio of nothing is not applicable. */
function showNumber({ figure, share }: CellInput, context: ExploreContext): { text: string; isWord: boolean; state: ExploreCellView['state'] } {
  const { measure, text, table: { definition } } = context
  if (figure?.state === 'not-reported') return { text: text.explore.notReported, isWord: true, state: 'not-reported' }
  if (measure === 'value') return { text: figure === null ? '' : formatValue(figure, definition), isWord: figure?.state !== 'measured', state: figure?.state ?? 'not-applicable' }
  if (measure === 'share') return { text: formatTenths(share ?? 0), isWord: true, state: 'measured' }
  return { text: formatCount(figure?.[measure] ?? 0), isWord: true, state: 'measured' }
}

/** `12.3`. */
export function formatTenths(tenths: number): string {
  return formatPercent({ numerator: tenths, denominator: WHOLE }, { digits: 1 })
}

/** The true value of a share that was rounded to make a whole of 100.0. */
function sayExact({ figure, shareOf }: CellInput, { text }: ExploreContext): string {
  if (figure === null || shareOf === null || figure.denominator === null || shareOf.denominator === null || shareOf.denominator === 0) return ''
  return text.explore.exact(`${formatPercent({ numerator: figure.denominator, denominator: shareOf.denominator }, { digits: 4 })}%`)
}

/** What is drawn of a cell: percent, times, a count or tenths of a percent; null where there is none. */
export function toNumber(figure: Figure | null, share: number | null, { measure }: ExploreContext): number | null {
  if (figure?.state === 'not-reported') return null
  if (measure === 'share') return (share ?? 0) / 10
  if (measure !== 'value') return figure?.[measure] ?? 0
  if (figure === null || figure.state !== 'measured' || figure.value === null) return null
  return figure.parts === undefined ? Number((figure.value * 100).toFixed(2)) : Number(figure.value.toFixed(2))
}

const STEPS = 6

function findStep({ figure, share }: CellInput, context: ExploreContext, most: number): HeatStep | null {
  const value = toNumber(figure, share, context)
  if (value === null || most === 0) return null
  const steps: readonly HeatStep[] = [0, 1, 2, 3, 4, 5]
  return steps[Math.min(STEPS - 1, Math.floor((value / most) * STEPS))] ?? null
}

/** Records of a cell, by part. */
export function addressCell(figure: Figure | null, row: ExploreRow | null, context: ExploreContext): CellInput['href'] {
  if (figure === null) return { numerator: null, denominator: null }
  return { numerator: addressFigure(figure, row, context, 'numerator'), denominator: addressFigure(figure, row, context) }
}
