/** What every part of the page needs to know: the table, what was chosen of it, for whom. */
import type { CodeNames, ExploreKey, ExploreRow, ExploreSplit, ExploreTable, Figure, FigureFilters, PeerGroup } from '#app/queries/types.ts'
import type { SplitState } from '#domain/explore-splits.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import type { Period } from '#domain/period.ts'
import { writeFilterText } from '#domain/filter.ts'
import { monthOf, lastDayOfMonth } from '#domain/calendar.ts'
import { addressRecords } from '../addresses.ts'
import { nameAreaShort, nameWhole } from '../area-names.ts'
import { nameValue } from '../dimension-names.ts'
import type { Reader } from '../figures.ts'
import type { ExploreChoice, ExploreMeasure, ExploreView } from './explore-choice.ts'

export interface ExploreContext extends Reader {
  readonly table: ExploreTable
  readonly choice: ExploreChoice
  readonly measure: ExploreMeasure
  readonly view: ExploreView
  readonly period: Period
  /** Filters that hold, as the query took them. */
  readonly filters: FigureFilters
  /** Which splits can be asked of the indicator. */
  readonly splits: Readonly<Record<ExploreSplit, SplitState>>
  readonly fields: readonly string[]
  readonly names: CodeNames
  readonly peers: PeerGroup | null
  /** Cities that one may liken; none for a right that sees no other. */
  readonly cities: readonly { readonly code: string; readonly name: string }[]
  readonly role: Role
}

/** Name of a row or column: 济南, 5月, 市监, 省本级. */
export function nameKey({ id, name }: ExploreKey, split: ExploreSplit, context: ExploreContext): string {
  const { table, names, text, language } = context
  if (split !== 'city' && split !== 'county') {
    const spansYears = split === 'month' && table.period.from.slice(0, 4) !== table.period.to.slice(0, 4)
    return spansYears ? id : nameValue(split, id, names, context)
  }
  const level = findOwnLevel(id, split)
  if (level === null) return nameAreaShort({ code: id, name }, language)
  return level === 'province' || id === table.area.code ? text.dimensions.ownLevel[level] : `${nameAreaShort({ code: id, name }, language)}${text.dimensions.ownLevel.county}`
}

/** The level of an area that stands among the parts of another split: what it organised itself (省本级, 市本级). */
export function findOwnLevel(code: string, split: ExploreSplit): 'province' | 'city' | null {
  if (code.endsWith('0000')) return 'province'
  return split === 'county' && code.endsWith('00') ? 'city' : null
}

/** 全省, 济南市. */
export function nameArea(context: ExploreContext): string {
  return nameWhole(context.table.area, context.language, context.text.common.province)
}

/** The records behind a figure of the table, whose number is the figure; null where the reader may not look, and for a multiple. */
export function addressFigure(figure: Figure, row: ExploreKey | null, context: ExploreContext, part: 'numerator' | 'denominator' = 'denominator'): string | null {
  const { table, role, period } = context
  const { ratio, definition } = table
  const isByClass = figure.riskClass !== null
  if (definition.kind === 'gradient' || !mayOpen(role, 'records') || !mayListRows(role, ratio.fact, [...ratio.counted, ...ratio.met], isByClass)) return null
  const ownLevel = row === null ? null : findOwnLevel(row.id, table.rows)
  const { from, to } = figure.period
  return addressRecords({
    indicator: ratio.code,
    area: figure.area,
    period: from === period.from && to === period.to ? period.text : nameDays(from, to),
    part,
    department: figure.department === '' ? writeFilterText('') : figure.department,
    class: figure.riskClass,
    industry: figure.industry,
    field: figure.field,
    level: ownLevel ?? figure.level,
    channel: figure.channel,
  })
}

/** What narrows the page to a row or column; null for what belongs to none, and for rows that are no single value. */
export function narrowTo({ id }: ExploreKey, split: ExploreSplit): Partial<ExploreChoice> | null {
  switch (split) {
    case 'city':
    case 'county':
      return findOwnLevel(id, split) === null ? { area: id, rows: null, pinned: [], picked: [], peers: null } : null
    case 'month':
      return { period: id }
    case 'department':
      return id === '' ? null : { department: id }
    case 'class':
    case 'industry':
    case 'field':
    case 'level':
    case 'channel':
      return { [split]: writeFilterText(id) }
  }
}

/** Days as a period is written: a whole month by its name. */
function nameDays(from: string, to: string): string {
  const month = monthOf(from)
  return from === `${month}-01` && to === lastDayOfMonth(month) ? month : `${from}..${to}`
}

/** Whether months of the indicator run from 1 January on, so that they don't add up. */
export function isCumulative({ table }: Pick<ExploreContext, 'table'>): boolean {
  return table.ratio.periods === 'from-new-year'
}

/** Whether the rows make up a whole, so that each has a share of it: months that run from 1 January don't. */
export function mayShare({ table }: Pick<ExploreContext, 'table'>): boolean {
  return table.definition.kind === 'ratio' && !(table.ratio.periods === 'from-new-year' && table.rows === 'month')
}

/** Rows, pinned ones first as they were pinned; the others in the order chosen. */
export interface ArrangedRows {
  readonly pinned: readonly ExploreRow[]
  readonly others: readonly ExploreRow[]
}
