/** Indicators side by side → a table of tinted cells, each opening the records that it counted. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import type { Figure, IndicatorMatrix, MatrixRow } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressRecords } from './addresses.ts'
import { nameAreaShort, nameWhole } from './area-names.ts'
import { findRatio } from './board-context.ts'
import { findBin } from './board-map.ts'
import { formatMakeup, formatValue, sayTarget, withUnit, type Reader } from './figures.ts'
import { formatMonth } from './format.ts'
import type { ChoiceView, ExportMenuView, IndicatorMatrixView, MatrixCellView, MatrixRowView, Sentence } from './view-models.ts'

export interface MatrixContext extends Reader {
  readonly matrix: IndicatorMatrix
  readonly period: Period
  /** A department that the whole page is cut to. */
  readonly department: string | null
  readonly role: Role
  readonly title: string
  /** Code of the indicator that drives the rest of the page. */
  readonly chosen: string
  readonly addressOf: (indicator: string) => string
  /** Address of a row's own page; null where it has none. */
  readonly addressRow: (row: MatrixRow) => string | null
  readonly switches: readonly ChoiceView[]
  readonly exports: ExportMenuView | null
}

/** Builds the table. */
export function presentIndicatorMatrix(context: MatrixContext): IndicatorMatrixView {
  const { matrix, text, language } = context
  const words = text.matrix
  return {
    title: context.title,
    note: words.note,
    rowHead: nameRowHead(context),
    columns: matrix.columns.map(({ definition, whole }) => ({
      id: definition.code,
      name: definition.shortName[language],
      title: `${definition.code} ${definition.name[language]}`,
      target: sayTarget(definition, whole.target, context),
      href: context.addressOf(definition.code),
      current: definition.code === context.chosen,
    })),
    rows: matrix.rows.map((row) => presentRow(row, context)),
    whole: {
      id: 'whole',
      name: nameWhole(matrix.area, language, text.common.province),
      href: null,
      cells: matrix.columns.map(({ definition, whole }) => presentCell(definition, whole, nameWhole(matrix.area, language, text.common.province), null, context)),
    },
    switches: { label: words.switches, choices: context.switches },
    legend: { label: text.board.map.legend, steps: words.legend },
    foot: sayUnanswered(context),
    exports: context.exports,
    empty: matrix.rows.length > 0 ? null : { title: words.emptyTitle, text: words.emptyText, links: [] },
  }
}

/** What the rows are: 市, 县区, 部门, 月份. */
export function nameRowHead({ matrix, text }: Pick<MatrixContext, 'matrix' | 'text'>): string {
  return text.matrix.rowHead[matrix.by === 'area' && matrix.area.level !== 'province' ? 'county' : matrix.by]
}

/** Name of a row in the reader's language. */
export function nameMatrixRow({ id, name }: MatrixRow, { matrix, language, text }: Pick<MatrixContext, 'matrix' | 'language' | 'text'>): string {
  if (matrix.by === 'month') return formatMonth(id, language)
  if (matrix.by === 'department') return name
  if (matrix.by === 'field') return id === 'none' ? text.dimensions.none.field : name
  if (matrix.by === 'level') return nameLevel(id, text)
  return id === matrix.area.code ? text.matrix.ownLevel[matrix.area.level] : nameAreaShort({ code: id, name }, language)
}

function nameLevel(id: string, text: Reader['text']): string {
  const names: Readonly<Record<string, string>> = text.dimensions.level
  return names[id] ?? id
}

function presentRow(row: MatrixRow, context: MatrixContext): MatrixRowView {
  const name = nameMatrixRow(row, context)
  return {
    id: row.id,
    name,
    href: context.addressRow(row),
    cells: context.matrix.columns.map(({ definition, figures }) => presentCell(definition, figures[row.id] ?? null, name, row, context)),
  }
}

function presentCell(definition: IndicatorDefinition, figure: Figure | null, place: string, row: MatrixRow | null, context: MatrixContext): MatrixCellView {
  const { text, language } = context
  const state = figure?.state ?? 'not-applicable'
  const value = figure === null ? '' : formatValue(figure, definition)
  const shown = figure !== null && state === 'measured' ? withUnit(value, definition, context) : text.common.state[state === 'measured' ? 'not-applicable' : state]
  const makeup = figure === null || state === 'not-reported' ? '' : formatMakeup(figure, definition, context)
  const target = figure === null ? '' : sayTarget(definition, figure.target, context)
  const href = figure !== null && (state === 'measured' || state === 'small-number') ? addressCell(definition, figure, row, context) : null
  const title = `${place} ${definition.shortName[language]}`
  return {
    column: definition.code,
    state,
    text: state === 'not-reported' ? text.matrix.notReported : value,
    bin: figure === null || state !== 'measured' ? null : findBin(figure, definition),
    short: figure?.met === false && state === 'measured',
    sentence: [`${title} ${shown}`, makeup, target].filter((part) => part !== '').join(text.common.listJoin),
    href,
    tip: makeup === '' ? null : { title, value: shown, aside: target, lines: [say`${makeup}`], action: href === null ? null : { label: text.matrix.openRecords, href } },
  }
}

/** The very records of a cell; a multiple has none of its own. */
function addressCell(definition: IndicatorDefinition, figure: Figure, row: MatrixRow | null, { matrix, role, period, department }: MatrixContext): string | null {
  const ratio = findRatio(definition)
  if (ratio === null || definition.kind === 'gradient') return null
  if (!mayOpen(role, 'records') || !mayListRows(role, ratio.fact, [...ratio.counted, ...ratio.met])) return null
  const days = matrix.by === 'month' && row !== null ? `${figure.period.from}..${figure.period.to}` : period.text
  const line = matrix.by === 'department' && row !== null ? row.id : department
  // What an area organised itself is a part of what lies in it.
  const level = row === null ? null : matrix.by === 'level' ? row.id : matrix.by === 'area' && row.id === matrix.area.code ? matrix.area.level : null
  const field = matrix.by === 'field' && row !== null ? row.id : null
  return addressRecords({ indicator: ratio.code, area: figure.area, period: days, part: 'denominator', department: line, level, field })
}

function sayUnanswered({ matrix, text, language }: MatrixContext): Sentence {
  if (matrix.unanswered.length === 0) return []
  const names = matrix.unanswered.map((definition) => definition.shortName[language]).join(text.common.listComma)
  return say`${text.matrix.unanswered[matrix.by](names)}`
}
